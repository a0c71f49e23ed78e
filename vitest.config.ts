import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The build writes the engine's digest there.
  define: { __EDITION__: JSON.stringify('test') },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    // Tests share nothing that changes, so a worker may go on to the next file as it is.
    isolate: false,
    // Nothing here is timed: a machine with other work to do is no fault of the text.
    testTimeout: 120_000,
  },
});
