import { getCollection } from 'astro:content';
import { practices, type Rule } from '../checker/index.ts';

/** A practice on the checklist, with the rules that a reviewer asks about first. */
export interface ChecklistPart {
  readonly practice: string;
  readonly title: string;
  readonly rules: readonly Pick<Rule, 'id' | 'title'>[];
}

/** The checklist for reviews, in the order of the practices: each page names its own rules. */
export async function checklist(): Promise<readonly ChecklistPart[]> {
  const pages = await getCollection('docs', ({ data }) => data.practice !== undefined);
  return practices.map(({ id, title, rules }) => {
    const wanted = pages.find(({ data }) => data.practice === id)?.data.checklist ?? [];
    return {
      practice: id,
      title,
      rules: wanted.flatMap((one) => rules.filter((rule) => rule.id === one)),
    };
  });
}
