import {
  asJson,
  asMarkdown,
  asSarif,
  asText,
  check,
  completionsAt,
  explanationAt,
  insightOf,
  keyOf,
  type Report,
  shellScripts,
  strangeImages,
} from '../../checker/index.ts';
import { linksUnder } from '../../links.ts';
import { adjust, noAdjustments } from './adjustments.ts';
import { contextDesk } from './context-desk.ts';
import type { ContextQuestion } from './context-messages.ts';
import type { Answer, CheckInput, Keepsake, PlaceQuestion, Question } from './messages.ts';

const askDesk = contextDesk((answer) => self.postMessage(answer));

self.onmessage = ({ data }: MessageEvent<Question | PlaceQuestion | ContextQuestion>) => {
  if ('kind' in data) void askDesk(data);
  else if ('about' in data) answerAt(data);
  else answer(data);
};
reply({ kind: 'ready' });

function answer({ id, input, keepsake }: Question): void {
  try {
    const checked = adjust(check(input.text, input), input.adjustments ?? noAdjustments);
    const { report, hidden } = checked;
    const { source: _, ...rest } = report;
    if (keepsake) reply({ id, kind: 'text', text: written(report, keepsake) });
    else
      reply({
        id,
        kind: 'report',
        report: {
          ...rest,
          hidden,
          insight: insight(input),
          scripts: scripts(input),
          strange: strange(input),
        },
      });
  } catch (error) {
    reply({ id, kind: 'failure', reason: error instanceof Error ? error.message : '' });
  }
}

function answerAt({ id, about, text, at }: PlaceQuestion): void {
  try {
    if (about === 'completions') reply({ id, kind: about, completions: completionsAt(text, at) });
    else reply({ id, kind: about, explanation: explanationAt(text, at) });
  } catch (error) {
    reply({ id, kind: 'failure', reason: error instanceof Error ? error.message : '' });
  }
}

const insight = ({ text, dockerignore, insight: asked }: CheckInput) =>
  asked && insightOf(text, { dockerignore, change: asked.change });

const scripts = ({ text, shellcheck }: CheckInput) =>
  shellcheck && shellScripts(text).map((one) => ({ ...one, key: keyOf(one) }));

const strange = ({ text, adjustments }: CheckInput) =>
  strangeImages(text, adjustments?.trustedRegistries ?? []);

function written(report: Report, { format, site, version }: Keepsake): string {
  const help = linksUnder(site).rule;
  switch (format) {
    case 'markdown':
      return asMarkdown(report, help);
    case 'text':
      return asText(report);
    case 'json':
      return JSON.stringify(asJson(report), null, 2);
    case 'sarif':
      return JSON.stringify(asSarif([report], { version, help }), null, 2);
  }
}

function reply(answer: Answer): void {
  self.postMessage(answer);
}
