import type { Remarks } from '../../checker/index.ts';
import { type Catalogue, titlesOf } from './catalogue.ts';
import { h, part } from './dom.ts';
import { type Draft, emptyDraft, inputOf, withShape } from './draft.ts';

import type { ReportFormat } from './messages.ts';
import type { ReportClient } from './report-client.ts';

export interface TakeAwayOptions {
  readonly root: HTMLElement;
  readonly catalogue: Catalogue;
  readonly client: ReportClient;
  /** What ShellCheck has said by now. */
  readonly remarks: () => Remarks | undefined;
  readonly say: (sentence: string) => void;
}

export interface TakeAway {
  copy(text: string, what: string): void;
  /** The Dockerfile, with the line ends it came with. */
  file(draft: Draft): void;
  /** What changed since the text came in. */
  patch(draft: Draft, origin: string): Promise<void>;
  report(draft: Draft, format: ReportFormat): Promise<void>;
}

/** What the visitor takes along: on the clipboard or as a file, made here and sent nowhere. */
export function takeAway({ root, catalogue, client, remarks, say }: TakeAwayOptions): TakeAway {
  const fallback = part(root, 'copy', HTMLDialogElement);
  const nameOf = ({ path }: Draft) => path.split(/[\\/]/).at(-1) || emptyDraft.path;

  async function copy(text: string, what: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      say(`${what} copied.`);
    } catch {
      const area = part(fallback, 'copy-text', HTMLTextAreaElement);
      area.value = text;
      fallback.showModal();
      area.select();
    }
  }

  return {
    copy: (text, what) => void copy(text, what),
    file(draft) {
      // As plain text, Chromium would call it `Dockerfile.txt`.
      const text = withShape(draft.dockerfile, draft.shape);
      download(nameOf(draft), text, 'application/octet-stream');
    },
    async patch({ path, dockerfile, shape }, origin) {
      const { patchOf } = await import('./patch.ts');
      const patch = patchOf(path, withShape(origin, shape), withShape(dockerfile, shape));
      if (patch) await copy(patch, 'Patch');
      else say('Nothing has changed since the text came in.');
    },
    async report(draft, format) {
      const site = new URL(catalogue.home, location.href).href;
      try {
        const input = { ...inputOf(draft), shellcheck: remarks() };
        const text = await client.write(input, {
          format,
          site,
          version: catalogue.version,
          titles: titlesOf(catalogue),
        });
        if (format === 'json') download(`${nameOf(draft)}.findings.json`, text, 'application/json');
        else if (format === 'sarif') download(`${nameOf(draft)}.sarif`, text, 'application/json');
        else await copy(text, 'Report');
      } catch (error) {
        say(`The report could not be made. ${error instanceof Error ? error.message : ''}`);
      }
    },
  };
}

function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
