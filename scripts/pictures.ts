/**
 * Draws the two pictures that are kept in the repository: `public/social.png`, which link previews
 * show, and `.github/screenshot.png` of the README. Run `npm run build` first.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { shareHash } from '../src/site/markdown.ts';
import { findChromium } from './chromium.ts';

/** Something to find in most practices, and short enough to be seen whole. */
const shownDockerfile = `FROM python:latest
ENV API_TOKEN=change-me
WORKDIR app
ADD . .
RUN apt-get update
RUN apt-get install -y gcc
RUN pip install -r requirements.txt
EXPOSE 5000
CMD python app.py
`;

const root = new URL('../', import.meta.url);
const executablePath = findChromium()?.path;
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox'],
});
await drawSocialImage(browser);
await shootChecker(browser);
await browser.close();

async function drawSocialImage(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await page.setContent(socialImage());
  await page.screenshot({ path: fileURLToPath(new URL('public/social.png', root)) });
}

async function shootChecker(browser: Browser): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 820 },
    colorScheme: 'light',
    deviceScaleFactor: 1.5,
  });
  await context.route('http://site.invalid/**', (route) => {
    const path = new URL(route.request().url()).pathname
      .slice(1)
      .replace(/(^|\/)$/, '$1index.html');
    const file = new URL(`dist/${path}`, root);
    return existsSync(file) ? route.fulfill({ path: fileURLToPath(file) }) : route.abort();
  });
  const page = await context.newPage();
  await page.goto(`http://site.invalid/checker/${shareHash(shownDockerfile)}`);
  await page.getByText('Change first').waitFor();
  await page.screenshot({ path: fileURLToPath(new URL('.github/screenshot.png', root)) });
}

function socialImage(): string {
  return `<!doctype html>
<style>
  body {
    display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 56px;
    align-items: center; box-sizing: border-box; width: 1200px; height: 630px; margin: 0; padding: 72px;
    background: #0b1a21; color: #f4f8fa; font: 30px/1.4 'DejaVu Sans', system-ui, sans-serif;
  }
  h1 { margin: 0 0 24px; font-size: 62px; line-height: 1.08; letter-spacing: -0.03em; }
  p { margin: 0; color: #b7c6cd; }
  pre {
    margin: 0; padding: 32px 0; border-radius: 16px; background: #14272f;
    font: 25px/1.7 'DejaVu Sans Mono', monospace;
  }
  pre > * { display: block; padding: 0 32px; }
  u { text-decoration: underline wavy #f2837a 3px; text-underline-offset: 7px; }
  b { color: #83d3e0; font-weight: 400; }
  i {
    margin: 8px 0; padding: 12px 32px; border-left: 6px solid #f2837a; background: #3a1c1f;
    font: 22px/1.45 'DejaVu Sans', sans-serif; white-space: normal;
  }
</style>
<main>
  <h1>Docker best practices</h1>
  <p>Fourteen practices, and a checker that opens the paragraph you need.</p>
</main>
<pre><span><b>FROM</b> python:<u>latest</u></span><i>Whatever was pushed last: each build may start from another release.</i><span><b>COPY</b> . .</span><span><b>CMD</b> ["python", "app.py"]</span></pre>`;
}
