import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, only } from '../../model/dockerfile.ts';
import { commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const javaOptionsBehindJar: Rule = {
  id: 'java-options-behind-jar',
  title: 'Give Java its options before the archive',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['java jar'],
  why: '`java` reads its own options up to the archive; all that follows is for the program. Behind the archive `-Xmx512m` sets no limit and `-D` no property, nothing says so, and the program gets words that it does not know.',
  unless: 'The program reads such words itself.',
  examples: [
    {
      bad: dockerfile`
        FROM eclipse-temurin:21-jre-noble
        COPY app.jar /app.jar
        USER 10001
        CMD ["java", "-jar", "/app.jar", "-Xmx512m"]
      `,
      good: dockerfile`
        FROM eclipse-temurin:21-jre-noble
        COPY app.jar /app.jar
        USER 10001
        CMD ["java", "-Xmx512m", "-jar", "/app.jar"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const instruction of only(file, 'CMD', 'ENTRYPOINT'))
      for (const { name, words } of commands(file, instruction)) {
        const at = name === 'java' ? words.findIndex(({ value }) => value === '-jar') : -1;
        const first = words[at];
        if (!first) continue;
        const late = words.slice(at + 2).filter(isForJava);
        const [word] = late;
        if (!word) continue;
        yield {
          from: word.from,
          to: late.at(-1)?.to ?? word.to,
          message: `Behind the archive ${late.length > 1 ? 'these are' : 'this is'} for the program: java itself does not read ${late.length > 1 ? 'them' : 'it'}.`,
          fix: late.length === 1 ? moved(file, word, first) : undefined,
        };
      }
  },
};

/** An option of the virtual machine, or the variable that people keep such in. */
const isForJava = ({ text, partial }: ShellWord) =>
  /^-(?:X(?:m[nsx]|ss)\d|XX:|javaagent:|agentlib:|D\w[\w.]*=)/.test(partial) ||
  /^"?\$\{?(?:JAVA|JVM)_\w*(?:OPTS|OPTIONS|ARGS|FLAGS)\}?"?$/.test(text);

/** With what stands before it: a comma in exec form, a blank in shell form. */
function moved({ source }: Dockerfile, word: Span, jar: Span): Fix | undefined {
  const gap = /[\s,]*$/.exec(source.text.slice(jar.to, word.from))?.[0] ?? '';
  if (gap === '' || gap.includes('\n')) return undefined;
  return {
    title: 'Move it before -jar',
    safety: 'suggestion',
    edits: [
      { from: jar.from, to: jar.from, insert: source.slice(word) + gap },
      { from: word.from - gap.length, to: word.to, insert: '' },
    ],
  };
}
