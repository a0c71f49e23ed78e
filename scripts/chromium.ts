import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** A Chromium that browser tests can drive, and where it came from. */
export interface Browser {
  readonly path: string;
  readonly origin: string;
}

/** Playwright's own if it has been installed, else one that the system carries. */
export function findChromium(): Browser | undefined {
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, origin: "Playwright's own" };
  const path = systemBrowsers.find((path) => existsSync(path));
  return path ? { path, origin: "the system's" } : undefined;
}

/** Asks Playwright for one, then the system's package manager where it may be asked. */
export function installChromium(): Browser | undefined {
  const isRoot = process.getuid?.() === 0;
  console.log('No Chromium found; asking Playwright for one.');
  run('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  if (!findChromium() && isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Playwright could not fetch one; asking apt-get.');
    run('apt-get', ['update']);
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
  }
  return findChromium();
}

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function run(command: string, words: readonly string[]): void {
  spawnSync(command, words, { stdio: 'inherit', shell: process.platform === 'win32' });
}
