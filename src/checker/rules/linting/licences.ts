/**
 * Names that people write for a licence, in lower case and without spaces, commas and the word
 * "licence", and the SPDX identifier they stand for; `undefined` where it may be more than one.
 * Source: https://spdx.org/licenses/
 */
export const misnamed: Readonly<Record<string, string | undefined>> = {
  apache: 'Apache-2.0',
  apache2: 'Apache-2.0',
  'apache2.0': 'Apache-2.0',
  'apache-2': 'Apache-2.0',
  apachev2: 'Apache-2.0',
  'apachev2.0': 'Apache-2.0',
  'apacheversion2.0': 'Apache-2.0',
  'apache-license-2.0': 'Apache-2.0',
  asl2: 'Apache-2.0',
  'asl2.0': 'Apache-2.0',
  expat: 'MIT',
  themit: 'MIT',
  bsd: undefined,
  bsd3: 'BSD-3-Clause',
  'bsd-3': 'BSD-3-Clause',
  'bsd3-clause': 'BSD-3-Clause',
  '3-clausebsd': 'BSD-3-Clause',
  bsd2: 'BSD-2-Clause',
  'bsd-2': 'BSD-2-Clause',
  '2-clausebsd': 'BSD-2-Clause',
  mpl: 'MPL-2.0',
  mpl2: 'MPL-2.0',
  'mpl2.0': 'MPL-2.0',
  gpl: undefined,
  gplv2: undefined,
  gplv3: undefined,
  gpl2: undefined,
  gpl3: undefined,
  'gpl-2': undefined,
  'gpl-3': undefined,
  lgpl: undefined,
  lgplv3: undefined,
  lgplv2: undefined,
  agpl: undefined,
  agplv3: undefined,
  agpl3: undefined,
  'agpl-3': undefined,
  gnugpl: undefined,
  cc0: 'CC0-1.0',
  proprietary: undefined,
  commercial: undefined,
  unlicensed: undefined,
  allrightsreserved: undefined,
  publicdomain: undefined,
};

const plainName = (text: string) =>
  text
    .toLowerCase()
    .replace(/\blicen[cs]e\b/g, '')
    .replace(/[\s,()"]+/g, '');

/** What is wrong with a text that should be an SPDX expression; `undefined` if nothing is seen. */
export function licenceFault(text: string): { readonly instead: string | undefined } | undefined {
  const name = plainName(text);
  if (Object.hasOwn(misnamed, name)) return { instead: misnamed[name] };
  if (/\blicen[cs]e\b/i.test(text) && !/-license/i.test(text))
    return { instead: name === 'mit' ? 'MIT' : undefined };
  return isExpression(text) ? undefined : { instead: undefined };
}

/** Whether it has the grammar: identifiers joined by AND, OR and WITH, and parentheses round them. */
function isExpression(text: string): boolean {
  const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
  let depth = 0;
  let wantsName = true;
  for (const token of tokens) {
    if (token === '(' && wantsName) depth++;
    else if (token === ')' && !wantsName) depth--;
    else if (/^(?:AND|OR|WITH)$/i.test(token) && !wantsName) wantsName = true;
    else if (/^[\w.:-]+\+?$/.test(token) && wantsName) wantsName = false;
    else return false;
    if (depth < 0) return false;
  }
  return depth === 0 && !wantsName;
}
