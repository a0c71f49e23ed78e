import { dockerfile } from '../../dockerfile-text.ts';
import { runs } from '../../model/layers.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const rInstallUnnoticed: Rule = {
  id: 'r-install-unnoticed',
  title: 'Let an R package that cannot be installed fail the build',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['run packages rscript', 'run packages r'],
  why: 'Where a package is not found or does not compile, `install.packages()` gives a warning, and R ends with 0. The build passes, and the program stops at its first `library()`. With `options(warn = 2)` a warning is an error; `install2.r --error` of the Rocker images does the same.',
  examples: [
    {
      bad: dockerfile`
        FROM rocker/r-ver:4.5.1
        RUN R -e "install.packages('plumber')"
        COPY api.R /app/api.R
        USER 10001
        CMD ["Rscript", "/app/api.R"]
      `,
      good: dockerfile`
        FROM rocker/r-ver:4.5.1
        RUN R -e "options(warn = 2); install.packages('plumber')"
        COPY api.R /app/api.R
        USER 10001
        CMD ["Rscript", "/app/api.R"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    // Whoever heeds warnings, or tries what was installed, may do so anywhere.
    if (/warn\s*=\s*[2-9]/.test(file.source.text)) return;
    for (const run of runs(file)) {
      const text = file.source.slice(run);
      if (!text.includes('install.packages') || notices.test(text)) continue;
      for (const { name, words } of commands(file, run)) {
        if (name !== 'R' && name !== 'Rscript') continue;
        for (const [i, { from, to, text }] of words.entries()) {
          const at = text.indexOf('install.packages(');
          if (at < 0 || words[i - 1]?.value !== '-e') continue;
          const isWhole = file.source.text.startsWith('install.packages(', from + at);
          yield {
            from,
            to,
            message:
              'Where a package cannot be installed, install.packages() only warns, and the RUN does not fail.',
            fix: isWhole
              ? {
                  title: 'Take warnings for errors',
                  safety: 'suggestion',
                  edits: [{ from: from + at, to: from + at, insert: 'options(warn = 2); ' }],
                }
              : undefined,
          };
        }
      }
    }
  },
};

/** What stops R, or tries a package: https://github.com/rocker-org/rocker/issues/24 */
const notices =
  /\b(?:library|require|requireNamespace|loadNamespace|stopifnot|stop|quit|q|tryCatch|withCallingHandlers|system\.file|installed\.packages|packageVersion)\s*\(|::/;
