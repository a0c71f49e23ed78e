import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { practices } from './checker/index.ts';

/** Whether there is a list, and all of it are rules of the practice that everybody is shown. */
function isOf(practice: string, list: readonly string[] | undefined): boolean {
  const rules = practices.find(({ id }) => id === practice)?.rules ?? [];
  return (
    list?.every((id) => rules.some((rule) => rule.id === id && rule.preset === 'recommended')) ??
    false
  );
}

const practiceIds = practices.map(({ id }) => id);

const page = z.object({
  /** One sentence under the title, for pages that are not about a practice. */
  lead: z.string().optional(),
  /** The practice a page teaches, by its id in the registry; only for pages in `practices/`. */
  practice: z
    .enum(practiceIds, {
      error: `practice: name one of the fourteen: ${practiceIds.join(', ')}.`,
    })
    .optional(),
  /** The day on which the page's facts were last held against their sources, as 2026-11-23. */
  verified: z.coerce
    .date({ error: 'verified: give the day on which the facts were checked, as 2026-11-23.' })
    .optional(),
  /** The rules of the practice that stand on the checklist for reviews, two to four, by their ids. */
  checklist: z
    .array(z.string())
    .min(2, { error: 'checklist: name two to four rules of the practice.' })
    .max(4, { error: 'checklist: name two to four rules of the practice.' })
    .optional(),
});

const docs = defineCollection({
  loader: docsLoader(),
  schema: docsSchema({
    extend: page
      .refine(({ practice, verified }) => !practice || verified, {
        path: ['verified'],
        error: 'verified: a page of a practice says on which day its facts were checked.',
      })
      .refine(({ practice, checklist }) => !practice || isOf(practice, checklist), {
        path: ['checklist'],
        error: 'checklist: a page of a practice names two to four of its recommended rules.',
      }),
  }),
});

const measurements = defineCollection({
  loader: glob({ base: 'src/content/measurements', pattern: '*.yaml' }),
  schema: z.object({
    title: z.string().min(1),
    /** What one unit is, in words a reader can check. */
    unit: z.object({
      symbol: z.string({ error: 'unit: name it, for instance "MB".' }).min(1),
      meaning: z.string({
        error: 'unit: say what one of it is, for instance "one million bytes".',
      }),
    }),
    /** Who measured it, and where it is written down. */
    source: z.string({ error: 'source: say who measured, and where it can be read.' }).min(1),
    /** How it was measured; say so if nobody knows. */
    method: z.string({ error: 'method: say how it was measured, or that it is not known.' }).min(1),
    rows: z
      .array(
        z.object({
          label: z.string().min(1),
          /** A word on what the label stands for. */
          about: z.string().min(1),
          value: z.number().positive({ error: 'value: a positive number, without its unit.' }),
        }),
      )
      .min(2, { error: 'rows: a chart compares at least two things.' }),
  }),
});

/** Changes in advice: what a reader who knew the guide would do otherwise today. */
const changes = defineCollection({
  loader: glob({ base: 'src/content/changes', pattern: '*.md' }),
  schema: z.object({
    title: z.string().min(1),
    date: z.coerce.date({ error: 'date: give the day of the change, as 2026-11-23.' }),
  }),
});

/** The few words of Starlight's that we say otherwise. */
const i18n = defineCollection({ loader: i18nLoader(), schema: i18nSchema() });

export const collections = { changes, docs, i18n, measurements };
