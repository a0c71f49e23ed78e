import type { Remarks } from '../../checker/index.ts';
import type { Catalogue } from './catalogue.ts';
import { count, part } from './dom.ts';
import { rememberShell, wantsShell } from './memory.ts';
import type { CheckInput } from './messages.ts';
import { keepForLater } from './offline.ts';
import {
  createShellClient,
  type KeyedScript,
  type ShellState,
  type UnreadScript,
} from './shell-client.ts';
import { spawnShellCheck } from './spawn.ts';
import { drawSteadily } from './steady.ts';

/** What decides which scripts there are. */
type ScriptsOf = Pick<CheckInput, 'text' | 'preset'>;

export interface ShellReading {
  /** What ShellCheck said so far; undefined while it is switched off. */
  readonly remarks: Remarks | undefined;
  /** Whether more is to come of a text. */
  isReading(of: ScriptsOf): boolean;
  /** Whether the scripts of a text are the ones it has. */
  has(of: ScriptsOf): boolean;
  /** Somebody is typing, and needs the machine more. */
  giveWay(): void;
  /** The scripts of the newest text. */
  read(scripts: readonly KeyedScript[], of: ScriptsOf): void;
}

export interface ShellReadingOptions {
  readonly root: HTMLElement;
  readonly catalogue: Catalogue;
  /** ShellCheck has said more. */
  readonly recheck: () => void;
}

/** ShellCheck on the page: its switch, and the line that says what it is doing. */
export function openShellReading({ root, catalogue, recheck }: ShellReadingOptions): ShellReading {
  const line = part(root, 'shell', HTMLElement);
  const words = part(root, 'shell-words', HTMLElement);
  const button = part(root, 'shell-load', HTMLButtonElement);
  const bar = part(root, 'shell-progress', HTMLProgressElement);
  const toggle = part(root, 'shellcheck', HTMLInputElement);
  const cards = part(root, 'cards', HTMLElement);
  const { size, compressed, version } = catalogue.shellcheck;
  const client = createShellClient({
    spawn: spawnShellCheck,
    onState: draw,
    onRemarks: recheck,
    onLoaded: keepForLater,
  });
  let scripts: readonly KeyedScript[] = [];
  let known: ScriptsOf = { text: '', preset: 'recommended' };
  const has = ({ text, preset }: ScriptsOf) => text === known.text && preset === known.preset;
  let isReading = false;

  toggle.checked = wantsShell() ?? !savesData();
  toggle.addEventListener('change', () => set(toggle.checked));
  button.addEventListener('click', () => {
    set(true);
    toggle.focus();
  });

  function set(on: boolean): void {
    toggle.checked = on;
    rememberShell(on);
    client.stop();
    if (on) client.read(scripts);
    else drawOff();
    recheck();
  }

  function drawOff(): void {
    const reason =
      wantsShell() === undefined
        ? `Your browser asks to save data, so ShellCheck (${megabytes(compressed)}) was not loaded.`
        : 'ShellCheck is switched off and has not read it.';
    write(scripts.length > 0 ? `There is shell in this text. ${reason}` : '', 'Load ShellCheck');
  }

  function draw(state: ShellState): void {
    isReading = state.kind === 'loading' || state.kind === 'reading';
    switch (state.kind) {
      case 'idle':
        write('');
        return;
      case 'loading':
        bar.max = size;
        bar.value = state.loaded;
        write(`Loading ShellCheck, which reads shell: ${megabytes(compressed)}.`);
        return;
      case 'reading':
        bar.max = state.total;
        bar.value = state.read;
        write(`ShellCheck is reading: ${state.read} of ${count(state.total, 'script')}.`);
        return;
      case 'done':
        write(
          `ShellCheck ${version} has read ${count(state.total - state.unread.length, 'script')}.${unread(state.unread)}`,
        );
        return;
      case 'unloadable':
        write(
          `ShellCheck could not be loaded${state.reason && ` (${state.reason})`}. The findings here are the checker’s own.`,
          'Try again',
        );
    }
  }

  function write(sentence: string, offer = ''): void {
    if (words.textContent === sentence && button.textContent === offer) return;
    drawSteadily(cards, () => put(sentence, offer));
  }

  function put(sentence: string, offer: string): void {
    bar.hidden = !isReading || offer !== '';
    line.hidden = sentence === '';
    words.textContent = sentence;
    button.hidden = offer === '';
    button.textContent = offer;
  }

  return {
    get remarks() {
      return toggle.checked ? client.remarks : undefined;
    },
    isReading: (of) => isReading || !has(of),
    has,
    giveWay: () => client.giveWay(400),
    read(fresh, of) {
      scripts = fresh;
      known = of;
      if (toggle.checked) client.read(fresh);
      else drawOff();
    },
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toPrecision(2)} MB`;

/** The check goes on without the scripts; what would have been said of them is not known. */
function unread(scripts: readonly UnreadScript[]): string {
  const lines = new Map(scripts.map(({ line, reason }) => [line, `line ${line} (${reason})`]));
  if (lines.size === 0) return '';
  const places = [...lines.values()];
  const named = places.slice(0, 3);
  if (places.length > 3) named.push(`${places.length - 3} more`);
  return ` It could not read to the end what begins on ${lists.format(named)}, so nothing is said of that.`;
}

const lists = new Intl.ListFormat('en');

/** https://developer.mozilla.org/docs/Web/API/NetworkInformation/saveData, which not every browser has. */
const savesData = (): boolean => {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } }; // not in the types
  return connection?.saveData === true;
};
