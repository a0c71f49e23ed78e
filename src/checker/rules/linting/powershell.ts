import type { Dockerfile, Run, Shell } from '../../model/dockerfile.ts';
import { shellInstruction, shellOf } from '../../model/shell-in-force.ts';
import type { Span } from '../../source.ts';

/** The part of a RUN that PowerShell reads. */
export interface PowershellScript extends Span {
  readonly text: string;
  /** What runs before it: the last words of SHELL. */
  readonly prelude: string;
  /** The SHELL in force, where that is what calls PowerShell. */
  readonly shell: Shell | undefined;
}

const programs = /^(?:pwsh|powershell)(?:-preview)?$/;
const wrapper =
  /^\s*@?(?:[\w:\\/.-]*[\\/])?(?:pwsh|powershell)(?:\.exe)?\s+(?:-(?!c(?:ommand)?\b|file\b|f\b|e(?:ncodedcommand|c)?\b)\w+\s+(?:(?:bypass|unrestricted|remotesigned|hidden)\s+)?)*(?:-c(?:ommand)?\s+)?/i;

/** The script of a RUN whose shell is PowerShell, or that calls PowerShell itself. */
export function powershellOf(dockerfile: Dockerfile, run: Run): PowershellScript | undefined {
  if (run.form === 'exec') return undefined;
  const { source } = dockerfile;
  if (programs.test(shellOf(dockerfile, run))) {
    const shell = shellInstruction(run);
    const prelude = shell?.exec.map(({ text }) => text).join(' ') ?? '';
    const at = run.heredocs[0]?.body ?? run.body;
    return { ...at, text: source.slice(at), prelude, shell };
  }
  const body = source.slice(run.body);
  const call = wrapper.exec(body);
  if (!call || /^-/.test(body.slice(call[0].length))) return undefined;
  const from = run.body.from + call[0].length;
  const text = source.text.slice(from, run.body.to);
  const quote = /^["']/.exec(text)?.[0];
  const isQuoted = quote !== undefined && text.endsWith(quote) && text.length > 1;
  return {
    from: isQuoted ? from + 1 : from,
    to: run.body.to - (isQuoted ? 1 : 0),
    text: isQuoted ? text.slice(1, -1) : text,
    prelude: '',
    shell: undefined,
  };
}

/** The statements of a script, roughly: what `;` and line ends part, outside quotes and braces. */
export function statements(text: string, escape: string): string[] {
  const joined = text.replaceAll(`${escape}\r\n`, ' ').replaceAll(`${escape}\n`, ' ');
  const bare = joined.replace(/'[^']*'|"(?:`.|[^"`])*"/gs, 'x');
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of bare) {
    if ('({['.includes(char)) depth++;
    if (')}]'.includes(char)) depth--;
    if (depth === 0 && (char === ';' || char === '\n')) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '' && one[0] !== '#');
}
