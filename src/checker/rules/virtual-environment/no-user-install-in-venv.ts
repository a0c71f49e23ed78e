import { dockerfile } from '../../dockerfile-text.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { only } from '../../model/dockerfile.ts';
import { wordRemoval } from '../../model/removal.ts';
import { environmentsIn, isActivated, isOnPath } from '../../model/virtual-environments.ts';
import { runsInEnvironment } from '../../model/wrappers.ts';
import type { Rule } from '../../rule.ts';

export const noUserInstallInVenv: Rule = {
  id: 'no-user-install-in-venv',
  title: 'Drop --user inside a virtual environment',
  severity: 'error',
  preset: 'recommended',
  mentions: ['user pip'],
  why: '`--user` installs into a folder of the home directory that a virtual environment does not look at, so pip refuses: "User site-packages are not visible in this virtualenv", it says, and the build ends.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        RUN python -m venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        RUN pip install --no-cache-dir --user flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN python -m venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        RUN pip install --no-cache-dir flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    const { source } = file;
    for (const stage of file.stages)
      for (const run of only(stage, 'RUN'))
        for (const { command, invocation, manager } of dependencyInstalls(file, run)) {
          const flag = invocation.flags.find(({ name }) => name === '--user');
          if (manager !== 'pip' || !flag || runsInEnvironment(command)) continue;
          const program = command.words[0]?.value ?? '';
          const inside = environmentsIn(file, stage).find(
            ({ path, command: made, relocatable, word }) =>
              path !== undefined &&
              !relocatable &&
              word.from < command.from &&
              made.words.every(({ text }) => text !== '--system-site-packages') &&
              (program.startsWith(`${path}/bin/`) ||
                (!program.includes('/') && isOnPath(stage, path, run.index) === true)),
          );
          if (!inside && !isActivated(command)) continue;
          const edit = command.script.shell === 'exec' ? undefined : wordRemoval(source, flag.word);
          yield {
            from: flag.word.from,
            to: flag.word.to,
            message: 'pip refuses --user inside a virtual environment, so the build stops here.',
            fix: edit && { title: 'Remove --user', safety: 'safe', edits: [edit] },
          };
        }
  },
};
