/** Says which Chromium the browser tests will use, after installing one where there is none. */
import { findChromium, installChromium } from './chromium.ts';

const browser = findChromium() ?? installChromium();
if (browser) {
  console.log(`Browser tests run in ${browser.origin} Chromium: ${browser.path}`);
} else {
  console.error('No Chromium to run the browser tests in: install chromium or google-chrome.');
  process.exitCode = 1;
}
