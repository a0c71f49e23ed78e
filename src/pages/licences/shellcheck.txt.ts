import type { APIRoute } from 'astro';
import { shellcheck, shellcheckLicence, shellcheckPackage } from '../../site/shellcheck-package.ts';

/** Goes wherever ShellCheck goes: what it is, whose, where its source is, and its licence in full. */
export const GET: APIRoute = () => new Response(`${notice}\n${shellcheckLicence}`);

const notice = `ShellCheck ${shellcheck.version}, a static analysis tool for shell scripts
Copyright Vidar 'koala_man' Holen and contributors

The files _astro/shellcheck-*.wasm and _astro/shellcheck-*.js of this site are ShellCheck, compiled to
WebAssembly, and the glue that GHC writes for it. They are taken unchanged from the npm package
${shellcheckPackage}, which builds the unmodified source of ShellCheck ${shellcheck.version}. They are a work of their
own: the checker hands them a script as text and gets remarks back as text.

Source of ShellCheck: https://github.com/koalaman/shellcheck/tree/v${shellcheck.version}
Licence: GNU General Public License, version 3 or (at your option) any later version, below.

ShellCheck is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY; without even the
implied warranty of MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the licence for more details.
`;
