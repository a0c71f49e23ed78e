import type { ContextPanel, ContextPanelOptions } from './context-panel.ts';
import { part } from './dom.ts';
import { chosenFolder, type FolderSource } from './folder-source.ts';

export interface ContextTab {
  /** Reads a folder that was dropped. */
  take(folder: FolderSource): void;
  /** The texts, or what is wanted of them, may have changed. */
  follow(): void;
  forget(): void;
}

export interface ContextTabOptions extends ContextPanelOptions {
  /** Shows the tab. */
  readonly open: () => void;
  readonly isOpen: () => boolean;
  /** Whether this browser kept a list. */
  readonly remembered: boolean;
}

/** The way into the panel of the build context, which is fetched when there is a list to read. */
export function openContextTab({
  open,
  isOpen,
  remembered,
  ...options
}: ContextTabOptions): ContextTab {
  const { root } = options;
  const input = part(root, 'context-folder', HTMLInputElement);
  const area = part(root, 'context-list', HTMLTextAreaElement);
  let panel: Promise<ContextPanel> | undefined;
  let planned: ReturnType<typeof setTimeout> | undefined;

  const load = () => {
    panel ??= import('./context-panel.ts').then(({ openContextPanel }) =>
      openContextPanel(options),
    );
    return panel;
  };
  const take = async (folder: FolderSource) => (await load()).take(folder);
  const takeList = async (text: string) => (await load()).takeList(text);

  part(root, 'context-choose', HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', async () => {
    const folder = input.files && chosenFolder(input.files);
    if (folder) await take(folder);
    input.value = '';
  });
  area.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text') ?? '';
    if (pasted.length < 20_000) return;
    // A text area takes seconds over a list of this length; nobody edits it there.
    event.preventDefault();
    area.value = '';
    void takeList(pasted);
  });
  area.addEventListener('input', () => {
    clearTimeout(planned);
    planned = setTimeout(() => void takeList(area.value), 200);
  });
  if (remembered) void load().then((loaded) => loaded.recall());

  return {
    take(folder) {
      open();
      void take(folder);
    },
    follow() {
      if (isOpen()) void panel?.then((loaded) => loaded.follow());
    },
    forget: () => void panel?.then((loaded) => loaded.forget()),
  };
}
