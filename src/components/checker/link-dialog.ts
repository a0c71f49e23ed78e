import { applyEdits } from '../../checker/fix.ts';
import { Source } from '../../checker/source.ts';
import { count, h, part } from './dom.ts';
import { findSecrets, redactions, type Secret } from './secrets.ts';
import { longestLink, riskyLink, type Shared, writeLink } from './share.ts';

export interface LinkRequest {
  readonly shared: Shared;
  /** The selected finding in words, if there is one; `shared.finding` names it. */
  readonly findingWords: string | undefined;
  /** What the link holds, in words to send with it. */
  readonly chatWords: (withFinding: boolean) => string;
  /** Puts the texts without their secrets in place of the visitor's own. */
  readonly redactOwn: (dockerfile: string, dockerignore: string) => void;
  readonly copy: (text: string, what: string) => void;
  /** Downloads the Dockerfile, which may be too long for a link. */
  readonly download: () => void;
}

/** Makes a link, but first points out what the sender may not want to send. */
export async function openLinkDialog(
  dialog: HTMLDialogElement,
  { shared, findingWords, chatWords, redactOwn, copy, download }: LinkRequest,
): Promise<void> {
  const secrets = findSecrets(shared.dockerfile);
  const ignoreSecrets = findSecrets(shared.dockerignore ?? '');
  const redact = part(dialog, 'redact', HTMLInputElement);
  const withFinding = part(dialog, 'with-finding', HTMLInputElement);
  const output = part(dialog, 'link-text', HTMLTextAreaElement);
  const note = part(dialog, 'link-note', HTMLElement);
  const copyButton = part(dialog, 'copy-link', HTMLButtonElement);
  const chatButton = part(dialog, 'copy-chat', HTMLButtonElement);
  const fileButton = part(dialog, 'link-file', HTMLButtonElement);

  part(dialog, 'secrets', HTMLElement).hidden = secrets.length + ignoreSecrets.length === 0;
  part(dialog, 'secret-list', HTMLElement).replaceChildren(
    ...secretItems(shared.dockerfile, secrets, 'Line'),
    ...secretItems(shared.dockerignore ?? '', ignoreSecrets, '.dockerignore, line'),
  );
  part(dialog, 'with-finding-label', HTMLElement).hidden = !findingWords;
  part(dialog, 'with-finding-text', HTMLElement).textContent = `Open it at: ${findingWords ?? ''}`;
  redact.checked = true;
  withFinding.checked = findingWords !== undefined;
  let shows = 0;
  redact.onchange = show;
  withFinding.onchange = show;
  copyButton.onclick = () => copy(output.value, 'Link');
  fileButton.onclick = download;
  chatButton.onclick = () =>
    copy(`${chatWords(withFinding.checked)}\n${output.value}`, 'Link and words');
  part(dialog, 'redact-own', HTMLButtonElement).onclick = () => {
    dialog.close();
    redactOwn(
      applyEdits(shared.dockerfile, redactions(shared.dockerfile, secrets)),
      applyEdits(shared.dockerignore ?? '', redactions(shared.dockerignore ?? '', ignoreSecrets)),
    );
  };
  // Shown with its link, so that there is never an older one to copy.
  await show();
  dialog.showModal();
  const isSafe = secrets.length + ignoreSecrets.length === 0;
  if (!fileButton.hidden) fileButton.focus();
  else if (isSafe) copyButton.focus();

  async function show(): Promise<void> {
    const { finding, dockerignore, ...rest } = shared;
    const mine = ++shows;
    const hash = await writeLink({
      ...rest,
      dockerfile: redacted(shared.dockerfile, secrets),
      ...(dockerignore && { dockerignore: redacted(dockerignore, ignoreSecrets) }),
      ...(finding && withFinding.checked && { finding }),
    });
    if (mine !== shows) return;
    const address = `${location.origin}${location.pathname}${hash}`;
    const fits = address.length <= longestLink;
    output.value = fits ? address : '';
    copyButton.disabled = !fits;
    chatButton.disabled = !fits;
    fileButton.hidden = fits;
    note.textContent = fits
      ? `${count(address.length, 'character')}.${address.length > riskyLink ? ' Some chat and mail programs cut links of this length; if so, send the file.' : ''}`
      : `This text is too long for a link (${count(address.length, 'character')}; ${longestLink.toLocaleString('en')} is the most). Send the file instead.`;
  }

  function redacted(text: string, found: readonly Secret[]): string {
    return redact.checked ? applyEdits(text, redactions(text, found)) : text;
  }
}

function secretItems(
  text: string,
  secrets: readonly Secret[],
  place: string,
): readonly HTMLElement[] {
  const source = new Source(text);
  return secrets.map(({ from, kind }) =>
    h('li', {}, `${place} ${source.place(from).line}: ${kind}`),
  );
}
