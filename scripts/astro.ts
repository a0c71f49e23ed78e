/** Runs Astro's command line with telemetry off, in a way that every shell understands. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await import(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url).href);
