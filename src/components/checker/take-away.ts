import { h, part } from './dom.ts';

/** False where the clipboard was refused and the dialog offers the text instead. */
export async function copyText(text: string, fallback: HTMLDialogElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = part(fallback, 'copy-text', HTMLTextAreaElement);
    area.value = text;
    fallback.showModal();
    area.select();
    return false;
  }
}

/** Hands a text to the browser as a file; it is made here and goes nowhere else. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
