import { check, type Report } from '../../checker/check.ts';
import type { Remark } from '../../checker/shellcheck/findings.ts';
import { keyOf, shellScripts } from '../../checker/shellcheck/scripts.ts';
import { linksUnder } from '../../links.ts';
import { adjust, noAdjustments } from './adjustments.ts';
import type { ContextAnswer, ContextQuestion } from './context-messages.ts';
import type { Answer, CheckInput, Keepsake, PlaceQuestion, Question } from './messages.ts';

/** What is not asked of every text lies in files of its own, fetched when it is asked for. */
const parts = {
  context: () => import('./context-desk.ts'),
  completion: () => import('../../checker/editing/completion.ts'),
  explanation: () => import('../../checker/editing/explanation.ts'),
  json: () => import('../../checker/formats/json.ts'),
  markdown: () => import('../../checker/formats/markdown.ts'),
  sarif: () => import('../../checker/formats/sarif.ts'),
  text: () => import('../../checker/formats/text.ts'),
  insight: () => import('../../checker/insight/index.ts'),
  order: () => import('../../checker/insight/suggested-order.ts'),
  registries: () => import('../../checker/insight/trusted-registries.ts'),
};

type Part<Name extends keyof typeof parts> = Awaited<ReturnType<(typeof parts)[Name]>>;

/** The scripts of a text are gathered once nothing newer has been asked for this long, in milliseconds. */
const calm = 250;

let gathering: ReturnType<typeof setTimeout> | undefined;
/** All that ShellCheck has said. Each question brings only what is new. */
const remarks = new Map<string, readonly Remark[]>();
let desk: Promise<ReturnType<Part<'context'>['contextDesk']>> | undefined;

self.onmessage = ({ data }: MessageEvent<Question | PlaceQuestion | ContextQuestion>) => {
  if ('kind' in data) void askDesk(data);
  else if ('about' in data) void answerAt(data);
  else void answer(data);
};

async function answer({ id, input, keepsake }: Question): Promise<void> {
  clearTimeout(gathering);
  for (const [key, said] of input.shellcheck ?? []) remarks.set(key, said);
  try {
    const shellcheck = input.shellcheck && remarks;
    const checked = adjust(
      check(input.text, { ...input, shellcheck }),
      input.adjustments ?? noAdjustments,
    );
    const { report, hidden } = checked;
    const { source: _, ...rest } = report;
    if (keepsake) reply({ id, kind: 'text', text: await written(report, keepsake) });
    else
      reply({
        id,
        kind: 'report',
        report: {
          ...rest,
          hidden,
          insight: await insight(input),
          suggested: await suggested(input, report),
          strange: await strange(input),
        },
      });
    if (input.scripts) gathering = setTimeout(gather, calm, id, input);
  } catch (error) {
    reply({ id, kind: 'failure', reason: reasonOf(error) });
  }
}

async function answerAt({ id, about, text, at }: PlaceQuestion): Promise<void> {
  try {
    if (about === 'completions') {
      const { completionsAt } = await part('completion');
      reply({ id, kind: about, completions: completionsAt(text, at) });
    } else {
      const { explanationAt } = await part('explanation');
      reply({ id, kind: about, explanation: explanationAt(text, at) });
    }
  } catch (error) {
    reply({ id, kind: 'failure', reason: reasonOf(error) });
  }
}

async function askDesk(question: ContextQuestion): Promise<void> {
  try {
    desk ??= part('context').then(({ contextDesk }) => contextDesk(reply));
    const ask = await desk;
    await ask(question);
  } catch (error) {
    desk = undefined;
    reply({ kind: 'failure', reason: reasonOf(error) });
  }
}

async function insight({ text, dockerignore, insight: asked }: CheckInput) {
  if (!asked) return undefined;
  const { insightOf } = await part('insight');
  return insightOf(text, { dockerignore, change: asked.change });
}

/** What the same change would set off if the fixes that move steps were applied. */
async function suggested({ text, dockerignore, insight }: CheckInput, { findings }: Report) {
  if (!insight?.change) return undefined;
  const { inSuggestedOrder } = await part('order');
  const next = inSuggestedOrder(text, findings);
  if (next === undefined) return undefined;
  const { insightOf } = await part('insight');
  return insightOf(next, { dockerignore, change: insight.change }).cache;
}

function gather(id: number, { text, preset }: CheckInput): void {
  try {
    const scripts = shellScripts(text, preset).map((one) => ({ ...one, key: keyOf(one) }));
    reply({ id, kind: 'scripts', scripts });
  } catch (error) {
    reply({ id, kind: 'failure', reason: reasonOf(error) });
  }
}

async function strange({ text, adjustments }: CheckInput) {
  const trusted = adjustments?.trustedRegistries ?? [];
  if (trusted.length === 0) return [];
  const { strangeImages } = await part('registries');
  return strangeImages(text, trusted);
}

async function written(report: Report, keepsake: Keepsake): Promise<string> {
  const { format, site, version, titles } = keepsake;
  const help = linksUnder(site).rule;
  const title = (rule: string) => titles[rule] ?? rule;
  switch (format) {
    case 'markdown':
      return (await part('markdown')).asMarkdown(report, { help, title });
    case 'text':
      return (await part('text')).asText(report);
    case 'json':
      return JSON.stringify((await part('json')).asJson(report), null, 2);
    case 'sarif': {
      const { asSarif } = await part('sarif');
      return JSON.stringify(asSarif([report], { version, help, title }), null, 2);
    }
  }
}

async function part<Name extends keyof typeof parts>(name: Name): Promise<Part<Name>> {
  try {
    return (await parts[name]()) as Part<Name>; // an index into a table keeps no tie to its name
  } catch {
    throw new Error('a part of the checker could not be fetched; reload the page');
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : '');

function reply(answer: Answer | ContextAnswer): void {
  self.postMessage(answer);
}
