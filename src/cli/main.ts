import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import {
  applyFixes,
  asJson,
  asMarkdown,
  asSarif,
  asText,
  check,
  keyOf,
  type Preset,
  type Remarks,
  type Report,
  rules,
  type ShellScript,
  shellCodes,
  shellScripts,
  titleOf,
  wikiOf,
} from '../checker/index.ts';
import { linksUnder } from '../links.ts';
import { type Arguments, readArguments, usage } from './arguments.ts';
import { readWithShellCheck } from './shellcheck.ts';

/** Where `npm start` serves the guide, unless SITE and BASE name a published one. */
const site = process.env['SITE'] ?? 'http://localhost:4321';
const help = (rule: string) =>
  new URL(linksUnder(process.env['BASE'] ?? '/').rule(rule), site).href;

async function run(argv: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const options = readArguments(argv);
    if (options.help) {
      process.stdout.write(usage);
      return 0;
    }
    if (options.explain !== undefined) return explain(options.explain);
    if (options.files.length === 0)
      throw new Error('Name at least one Dockerfile, or - for standard input.');
    const reports = await judge(
      options.files.map((file) => open(file, options)),
      options,
    );
    process.stdout.write(written(reports, options));
    const grave = reports.some(({ findings }) =>
      findings.some(({ severity }) => severity !== 'suggestion'),
    );
    return grave ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
}

/** A Dockerfile as it is to be judged. */
interface Opened {
  readonly text: string;
  readonly circumstances: Circumstances;
}

type Circumstances = NonNullable<Parameters<typeof check>[1]>;

/** The file's text, after the safe fixes where they are wanted. */
function open(file: string, { preset, fix, dockerignore }: Arguments): Opened {
  const circumstances: Circumstances = {
    path: file === '-' ? 'Dockerfile' : file,
    preset,
    today: new Date().toISOString().slice(0, 10),
    dockerignore: ignoreText(file, dockerignore),
  };
  const text = read(file === '-' ? 0 : file);
  if (!fix || file === '-') return { text, circumstances };
  const fixed = fixAll(check(text, circumstances), circumstances).source.text;
  if (fixed !== text) writeFileSync(file, fixed);
  return { text: fixed, circumstances };
}

/** The reports, in the order of the files. ShellCheck reads what is in all of them at once. */
async function judge(
  opened: readonly Opened[],
  { shellcheck: isAsked, preset }: Arguments,
): Promise<readonly Report[]> {
  const shellcheck = isAsked ? await shellRemarks(opened, preset) : undefined;
  return opened.map(({ text, circumstances }) => check(text, { ...circumstances, shellcheck }));
}

/** What ShellCheck says of the scripts; of those it could not read, standard error tells. */
async function shellRemarks(opened: readonly Opened[], preset: Preset): Promise<Remarks> {
  const asked = opened.flatMap(({ text, circumstances: { path } }) =>
    shellScripts(text, preset).map((script) => ({ path, script })),
  );
  const { remarks, unread } = await readWithShellCheck(asked.map(({ script }) => script));
  const failures = new Map(unread.map(({ script, reason }) => [keyOf(script), reason]));
  for (const { path, script } of asked) {
    const reason = failures.get(keyOf(script));
    if (reason !== undefined)
      process.stderr.write(
        `${path}:${script.line}: ShellCheck could not read the script that begins with “${firstWords(script)}”: ${reason}.\n`,
      );
  }
  return remarks;
}

const firstWords = ({ text }: ShellScript) =>
  text
    .replace(/^(?:#!.*\n|export \w+=1\n)*/, '')
    .trim()
    .slice(0, 40);

/** Fixes that touch one another wait for the next round; ten rounds are more than any file has needed. */
function fixAll(first: Report, options: Circumstances): Report {
  let at = first;
  for (let round = 0; round < 10; round++) {
    const fixes = at.findings.flatMap(({ fix }) => (fix?.safety === 'safe' ? [fix] : []));
    const text = applyFixes(at.source.text, fixes);
    if (text === at.source.text) return at;
    at = check(text, options);
  }
  return at;
}

function read(file: string | 0): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Error(
      `Cannot read ${file === 0 ? 'standard input' : file}: ${reasons[code] ?? (code || String(error))}.`,
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name a file in it',
  EACCES: 'permission is denied',
};

/** The file named, or the one Docker would take: `<file>.dockerignore`, then `.dockerignore`. */
function ignoreText(file: string, named: string | undefined): string | undefined {
  if (named !== undefined) return read(named);
  if (file === '-') return undefined;
  const candidates = [`${file}.dockerignore`, join(dirname(file), '.dockerignore')];
  const found = candidates.find((path) => existsSync(path));
  return found && read(found);
}

function written(reports: readonly Report[], { format }: Arguments): string {
  const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
  switch (format) {
    case 'text':
      return reports.map((one) => asText(one)).join('');
    case 'markdown':
      return reports.map((one) => asMarkdown(one, { help, title: titleOf })).join('\n');
    case 'json':
      return json(reports.map(asJson));
    case 'sarif':
      return json(asSarif(reports, { version: packageJson.version, help, title: titleOf }));
  }
}

function explain(id: string): 0 | 2 {
  const found = rules.filter(
    (rule) => rule.id === id || Object.values(rule.peers).some((ids) => ids.includes(id)),
  );
  const shellCode = shellCodes().find(({ code }) => code === id);
  if (found.length === 0 && !shellCode)
    throw new Error(`No rule is called "${id}", here or elsewhere.`);
  for (const { id, title, severity, preset, why, unless } of found)
    process.stdout.write(
      `${id}: ${title}\n${severity}, ${preset}\n\n${why}\n${unless ? `\nLeave it: ${unless}\n` : ''}\n${help(id)}\n\n`,
    );
  if (shellCode)
    process.stdout.write(
      `${id}: ${shellCode.title}\nfrom ShellCheck, asked with --shellcheck\n\n${shellCode.meaning}\n\n${wikiOf(id)}\n`,
    );
  return 0;
}

process.exitCode = await run(process.argv.slice(2));
