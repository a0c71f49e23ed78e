import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import {
  type Dockerfile,
  type Instruction,
  lineage,
  type Stage,
  type Transfer,
} from '../../model/dockerfile.ts';
import { isRoot, userOf, userSetter } from '../../model/runtime.ts';
import { commands } from '../../model/shell.ts';
import { programOf, startOf } from '../../model/start.ts';
import { joinPath, workdirAt } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';

export const nginxCannotWrite: Rule = {
  id: 'nginx-cannot-write',
  title: 'Let nginx write where it must when it runs as another user',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['nginx user'],
  why: 'The official image of nginx is made to start as root: it writes its process number to `/run` and what it buffers to `/var/cache/nginx`, and both belong to root. With no more than a `USER` below, each container ends with "Permission denied". Either its `nginx.conf` names other folders, as the image’s page shows, or the base is `nginxinc/nginx-unprivileged`, which has done so and listens on 8080.',
  unless: 'Both folders are mounted for that user when the container starts.',
  examples: [
    {
      bad: dockerfile`
        FROM nginx:1.31-alpine-slim
        COPY public /usr/share/nginx/html
        USER nginx
        CMD ["nginx", "-g", "daemon off;"]
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.31-alpine-slim
        COPY public /usr/share/nginx/html
        USER nginx
        CMD ["nginx", "-g", "daemon off;"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    const { final } = file;
    if (!final || !isOfficial(final)) return;
    const setter = userSetter(final);
    const user = setter && userOf(setter);
    const [word] = setter?.words ?? [];
    if (!user || !word || isRoot(user) || !startsNginx(file, final)) return;
    if (lineage(final).some(({ instructions }) => instructions.some((one) => mayHelp(file, one))))
      return;
    yield {
      from: word.from,
      to: word.to,
      message: `nginx writes to /run and /var/cache/nginx, which belong to root in this image, so as ${user} it does not start.`,
    };
  },
};

const isOfficial = (stage: Stage): boolean => {
  const { registry, name } = rootImage(stage);
  return registry === 'docker.io' && name === 'nginx';
};

/** With the settings of the image: `-c` and `-g 'pid …'` bring others. */
function startsNginx(file: Dockerfile, final: Stage): boolean {
  const { entrypoint, cmd, words } = startOf(file, final);
  if (!entrypoint && !cmd) return true;
  if (programOf(words[0]) !== 'nginx') return false;
  return !words.some(({ text, value }) => value === undefined || /^["']?-c|pid/.test(text));
}

/** Whether the instruction may give the folders away, or nginx other ones. */
function mayHelp(file: Dockerfile, one: Instruction): boolean {
  if (one.keyword === 'COPY' || one.keyword === 'ADD') return mayReplace(one);
  if (one.keyword === 'VOLUME') return true;
  if (one.keyword !== 'RUN') return false;
  const all = commands(file, one);
  return (
    all.length === 0 ||
    /\/(?:var|run|etc\/nginx)\b|nginx\.(?:conf|pid)/.test(file.source.slice(one)) ||
    all.some(({ name }) => name === undefined || /\.sh$|^(?:ba|a)?sh$/.test(name))
  );
}

/** Its nginx.conf, a folder with it, or something of which the place is not known. */
function mayReplace(transfer: Transfer): boolean {
  const { stage, destination, index } = transfer;
  const path = destination?.value;
  const base = stage && workdirAt(stage, index);
  const full = path === undefined || base === undefined ? undefined : joinPath(base, path);
  return (
    full === undefined ||
    /^\/(?:etc(?:\/nginx(?:\/nginx\.conf)?)?)?\/?$|^\/(?:var|run)\b/.test(full)
  );
}
