import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { asCopy } from './as-copy.ts';
import { isZip, kindOf } from './sources.ts';

export const addZipStaysPacked: Rule = {
  id: 'add-zip-stays-packed',
  title: 'Expect ADD to unpack tar archives alone',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['add'],
  why: '`ADD` unpacks a local tar archive, compressed or not, and nothing else: a `.zip`, a `.7z` or a `.rar` lies in the image as it was. Who wants its files has to unpack it in a `RUN`, or to hand it over as a tar archive; who wants the archive says so with `COPY`.',
  examples: [
    {
      bad: dockerfile`
        FROM tomcat:11.0.13-jre21
        ADD site.zip /opt/
      `,
      good: dockerfile`
        FROM tomcat:11.0.13-jre21
        COPY site.zip /opt/
      `,
    },
  ],
  peers: {
    hadolint: ['DL3020'],
    tally: ['hadolint/DL3020'],
    droast: ['DF006'],
    trivy: ['DS-0005'],
    checkov: ['CKV_DOCKER_4'],
    kics: ['add_instead_of_copy'],
    'sonar-iac': ['S7029'],
    semgrep: ['prefer-copy-over-add'],
    parfum: ['DL3020'],
    buddy: ['EA0002'],
    dockerlint: ['add'],
    dockle: ['CIS-DI-0009'],
    terrascan: ['AC_DOCKER_0032'],
  },

  *check(file) {
    for (const add of onlyDeep(file, 'ADD')) {
      const { sources, keywordSpan } = add;
      const [zip] = sources.filter((source) => isZip(source) && kindOf(source, add) === 'plain');
      if (!zip) continue;
      const isAll = sources.every((source) => kindOf(source, add) === 'plain');
      const fix = isAll ? asCopy(file, add) : undefined;
      yield {
        ...keywordSpan,
        message: `ADD unpacks tar archives alone, and copies \`${zip.text}\` as it stands.`,
        // It may be the files that are wanted, and then COPY is no better.
        fix: fix && { ...fix, safety: 'suggestion' },
      };
    }
  },
};
