import { defineConfig } from 'playwright/test';
import { findChromium } from './scripts/chromium.ts';

const port = Number(process.env['PORT'] ?? 4329);
const base = (process.env['BASE'] ?? '').replace(/\/$/, '');
const executablePath = findChromium()?.path;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  reporter: 'list',
  // A machine with other work to do is slow, and not wrong.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}${base}/`,
    browserName: 'chromium',
    // The plain text box, unless a test is about the other editor.
    storageState: {
      cookies: [],
      origins: [
        {
          origin: `http://localhost:${port}`,
          localStorage: [{ name: 'dockerfile-checker:1', value: '{"rich":false}' }],
        },
      ],
    },
    trace: 'retain-on-failure',
    // It would answer in the place of routes; its own tests let it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-gpu',
      ],
    },
  },
  webServer: {
    command: `npm run preview -- --port ${port}`,
    url: `http://localhost:${port}${base}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
