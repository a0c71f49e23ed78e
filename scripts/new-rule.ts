/**
 * Begins a rule: `npm run new-rule -- <practice> <id> "<title>"` writes the rule, its test, its line
 * in the practice and its place on the page. The test fails, as it should. Asks for what is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { practices, rules } from '../src/checker/index.ts';
import { registeredIn, ruleFile, testFile, withRuleOnPage } from './rule-templates.ts';

const root = new URL('../', import.meta.url);
const [practice, id, title] = await answers();

const mistake = mistakeIn(practice, id, title);
if (mistake) {
  console.error(mistake);
  process.exit(1);
}

await write(`src/checker/rules/${practice}/${id}.ts`, ruleFile(id, title));
await write(`tests/rules/${practice}/${id}.test.ts`, testFile(practice, id));
await change(`src/checker/rules/${practice}/index.ts`, (text) => registeredIn(text, id));
await change(`src/content/docs/practices/${practice}.mdx`, (text) => withRuleOnPage(text, id));
// The formatter orders imports and breaks long lists.
spawnSync('npx', ['biome', 'check', '--write', `src/checker/rules/${practice}`], {
  cwd: fileURLToPath(root),
  shell: process.platform === 'win32',
});
console.log(
  `\nNow make the case say what the rule finds: npx vitest run tests/rules/${practice}/${id}`,
);

async function answers(): Promise<readonly [string, string, string]> {
  const given = process.argv.slice(2);
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const known = practices.map(({ id }) => id).join(', ');
  const practice = given[0] ?? (await ask.question(`Practice (${known}): `));
  const id = given[1] ?? (await ask.question('Id, in kebab case: '));
  const title = given[2] ?? (await ask.question('Title, what to do, without a full stop: '));
  ask.close();
  return [practice.trim(), id.trim(), title.trim()];
}

function mistakeIn(practice: string, id: string, title: string): string | undefined {
  if (!practices.some((known) => known.id === practice))
    return `No practice is called "${practice}".`;
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(id)) return `"${id}" is not in kebab case.`;
  if (rules.some((rule) => rule.id === id)) return `A rule is already called "${id}".`;
  if (!/^[A-Z].*[^.]$/.test(title)) return 'A title begins with a capital and has no full stop.';
  return undefined;
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(new URL(path, root), text, { flag: 'wx' });
  console.log(`wrote    ${path}`);
}

async function change(path: string, edit: (text: string) => string): Promise<void> {
  const file = new URL(path, root);
  if (!existsSync(file)) {
    console.log(`missing  ${path}`);
    return;
  }
  const before = await readFile(file, 'utf8');
  const after = edit(before);
  await writeFile(file, after);
  console.log(`${after === before ? 'left     ' : 'changed  '}${path}`);
}
