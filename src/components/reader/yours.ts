import type { KeptReport } from './kept.ts';

export interface YoursOptions {
  readonly edition: string;
  /** The address of the checker. */
  readonly checker: string;
  readonly keys: Readonly<Record<'draft' | 'handover' | 'report' | 'read' | 'context', string>>;
  readonly database: Readonly<Record<'name' | 'store', string>>;
  /** How many practices there are to read. */
  readonly practices: number;
}

/**
 * Tells readers what the checker found in their own Dockerfile, and what they have read. Its text is written into
 * the head of every page, so that it runs before anything is drawn and nothing moves. Therefore it
 * may use nothing from outside itself. For those who have pasted nothing it does nothing.
 */
export function showYours({ edition, checker, keys, database, practices }: YoursOptions): void {
  const stored = (key: string): unknown => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null');
    } catch {
      return undefined;
    }
  };
  const forget = (...names: readonly string[]) => {
    try {
      for (const name of names) {
        localStorage.removeItem(name);
        sessionStorage.removeItem(name);
      }
    } catch {
      // Storage that is switched off holds nothing to forget.
    }
  };
  /** The list of a folder's files. A database that is not there is not made. */
  const forgetContext = () => {
    try {
      const opening = indexedDB.open(database.name);
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onsuccess = () => {
        const { result } = opening;
        result
          .transaction(database.store, 'readwrite')
          .objectStore(database.store)
          .delete(keys.context);
        result.close();
      };
    } catch {
      // A browser without databases keeps none.
    }
  };
  const kept = stored(keys.report) as KeptReport | null | undefined; // of this edition, so ours
  const report = kept?.edition === edition ? kept : undefined;
  const read = (): readonly unknown[] => {
    const list = stored(keys.read);
    return Array.isArray(list) ? list : [];
  };

  const link = (text: string, hash: string) =>
    Object.assign(document.createElement('a'), { href: checker + hash, textContent: text });
  const button = (text: string, onclick: () => void) =>
    Object.assign(document.createElement('button'), { type: 'button', textContent: text, onclick });
  const code = (text: string) =>
    text.split('`').map((piece, index) => {
      if (index % 2 === 0) return piece;
      return Object.assign(document.createElement('code'), { textContent: piece });
    });

  /** `In your Dockerfile: lines 3, 9 and 12.` */
  const places = (name: string, findings: KeptReport['findings']): readonly (Node | string)[] => {
    const lines = [...new Map(findings.map((one) => [one.line, one])).values()];
    if (lines.length === 0) return [];
    const shown = lines.slice(0, 4);
    const more = lines.length - shown.length;
    const links = shown.flatMap(({ line, rule }, index) => [
      index === 0 ? '' : index === shown.length - 1 && more === 0 ? ' and ' : ', ',
      link(`${line}`, `#at=${rule}:${line}`),
    ]);
    const rest = more > 0 ? [' and ', link(`${more} more`, '')] : [];
    return [`In your ${name}: line${lines.length === 1 ? '' : 's'} `, ...links, ...rest, '. '];
  };

  class InYours extends HTMLElement {
    connectedCallback(): void {
      const rule = this.getAttribute('rule');
      const practice = this.getAttribute('practice');
      if (this.hasAttribute('read')) this.drawRead();
      else if (report) this.draw(report, rule, practice);
    }

    private draw(report: KeptReport, rule: string | null, practice: string | null): void {
      const found = report.findings.filter((one) => one.rule === rule || one.practice === practice);
      const followed = report.followed.find((one) => one.practice === practice);
      const words = [
        ...places(
          'Dockerfile',
          found.filter(({ file }) => !file),
        ),
        ...places(
          '.dockerignore',
          found.filter(({ file }) => file),
        ),
      ];
      if (words.length === 0 && followed)
        words.push(
          'Your Dockerfile follows this: ',
          ...code(followed.message),
          ' ',
          link(`Line ${followed.line}`, `#at=${followed.line}`),
          '. ',
        );
      if (words.length > 0 && practice)
        words.push(
          button('Forget my Dockerfile', () => {
            forget(keys.draft, keys.report, keys.handover);
            forgetContext();
            marks?.remove();
            for (const other of document.querySelectorAll('in-yours:not([read])'))
              if (other !== this) other.replaceChildren();
            this.say('Forgotten: this browser keeps nothing of it.');
          }),
        );
      this.replaceChildren(...words);
    }

    private drawRead(): void {
      const { length } = read();
      if (length === 0) return;
      this.replaceChildren(
        length < practices
          ? `You have read ${length} of the ${practices}. `
          : `You have read all ${practices}. `,
        button('Forget what I read', () => {
          forget(keys.read);
          marks?.remove();
          this.say('Forgotten.');
        }),
      );
    }

    private say(sentence: string): void {
      this.tabIndex = -1;
      this.textContent = sentence;
      this.focus();
    }
  }
  customElements.define('in-yours', InYours);

  /** Marks beside the names of practices, as a style, so that they are there before the names are. */
  const states = new Map<unknown, { sign: string; words: string }>();
  for (const practice of read()) states.set(practice, { sign: '✓', words: 'read' });
  const add = (practice: string, state: string) => {
    const known = states.get(practice);
    states.set(practice, {
      sign: known ? `${known.sign} ${state}` : state,
      words: known ? `${known.words}, ${state}` : state,
    });
  };
  for (const practice of new Set(report?.findings.map((one) => one.practice))) {
    const count = report?.findings.filter((one) => one.practice === practice).length;
    add(practice, count === 1 ? '1\u00a0finding' : `${count}\u00a0findings`);
  }
  for (const { practice } of report?.followed ?? []) add(practice, 'followed');
  const rules = Array.from(states, ([practice, { sign, words }]) => {
    const name = `[data-mark=${JSON.stringify(practice)}]::after`;
    const mark = ` ·\u00a0${sign}`;
    return `${name}{content:"${mark}";content:"${mark}" / ", ${words}"}`;
  });
  const marks = rules.length > 0 ? document.createElement('style') : undefined;
  if (marks) {
    marks.textContent = rules.join('');
    document.head.append(marks);
  }
}

/** The script for the head, with what it has to know. */
export const yoursScript = (options: YoursOptions): string =>
  `(${String(showYours)})(${JSON.stringify(options).replaceAll('<', '\\u003c')})`;
