/** Draws `public/social.png`, the picture that link previews show, from the words below. */
import { chromium } from 'playwright';
import { practices } from '../src/checker/index.ts';
import { findChromium } from './chromium.ts';

const html = `<!doctype html>
<style>
  body {
    display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 56px; align-items: center;
    box-sizing: border-box; width: 1200px; height: 630px; margin: 0; padding: 72px;
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
  <p>${practices.length === 14 ? 'Fourteen' : practices.length} practices, and a checker that opens the paragraph you need.</p>
</main>
<pre><span><b>FROM</b> python:<u>latest</u></span><i>Whatever was pushed last: each build may start from another release.</i><span><b>COPY</b> . .</span><span><b>CMD</b> ["python", "app.py"]</span></pre>`;

const executablePath = findChromium()?.path;
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.setContent(html);
await page.screenshot({ path: new URL('../public/social.png', import.meta.url).pathname });
await browser.close();
