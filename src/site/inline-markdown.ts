import { markdownToHtml } from 'satteri';
import { unbroken } from './markdown.ts';

/** A paragraph of the registry's Markdown as HTML, without the paragraph's own tags. */
export function inlineMarkdown(text: string): string {
  const { html } = markdownToHtml(text, {
    features: { smartPunctuation: true },
    mdastPlugins: [unbroken()],
  });
  return html.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}
