import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { known, oci } from './label-pairs.ts';

export const labelValueTime: Rule = {
  id: 'label-value-time',
  title: 'Write image.created as an RFC 3339 time',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['label'],
  why: 'The image specification says that `org.opencontainers.image.created` is a date and time as in RFC 3339: `2026-11-23T08:15:00Z`. Registries and clean-up jobs that sort by it cannot read another form.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.created="2026-11-23"
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.created="2026-11-23T00:00:00Z"
        USER 10001
      `,
    },
  ],
  peers: { hadolint: ['DL3053'] },

  *check(dockerfile) {
    for (const { word, value } of known(dockerfile, oci('created'))) {
      if (isTime(value)) continue;
      const day = /^(["']?)\d{4}-\d\d-\d\d(?=\1$)/.exec(word.text);
      const at = word.from + (day?.[0].length ?? 0);
      yield {
        from: word.from,
        to: word.to,
        message: `\`${value}\` is no RFC 3339 time, and what reads this label expects one.`,
        fix: day
          ? {
              title: 'Add midnight, UTC',
              safety: 'suggestion',
              edits: [{ from: at, to: at, insert: 'T00:00:00Z' }],
            }
          : undefined,
      };
    }
  },
};

const time = /^\d{4}-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

function isTime(value: string): boolean {
  const [, month, day, hour, minute, second] = (time.exec(value) ?? []).map(Number);
  if (month === undefined || day === undefined) return false;
  if (hour === undefined || minute === undefined || second === undefined) return false;
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate && hour < 24 && minute < 60 && second <= 60;
}
