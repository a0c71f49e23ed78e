import { parseDocument } from 'yaml';

/** `refusal` is a sentence for the reader. */
export type YamlOutcome =
  | { readonly value: unknown; readonly refusal?: undefined }
  | { readonly refusal: string; readonly value?: undefined };

/** Reads a YAML text, and says in which line it is not one. */
export function readYaml(text: string): YamlOutcome {
  const document = parseDocument(text, { prettyErrors: true, version: '1.1', merge: false });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line;
    const [first = ''] = error.message.split('\n');
    const reason = first.replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
    return { refusal: `${line === undefined ? '' : `Line ${line}: `}this is not YAML. ${reason}.` };
  }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch (cause) {
    return { refusal: cause instanceof Error ? `${cause.message}.` : 'This YAML cannot be read.' };
  }
}
