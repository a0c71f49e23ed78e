import { markdownToHtml } from 'satteri';

/** A paragraph of the registry's Markdown as HTML, without the paragraph's own tags. */
export function inlineMarkdown(text: string): string {
  const { html } = markdownToHtml(text, { features: { smartPunctuation: true } });
  return html.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}
