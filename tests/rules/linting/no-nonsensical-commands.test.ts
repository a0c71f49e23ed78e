import { noNonsensicalCommands } from '../../../src/checker/rules/linting/no-nonsensical-commands.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noNonsensicalCommands, {
  'a systemd that does not run': dockerfile`
    FROM debian:13
    RUN ⟦systemctl⟧ daemon-reload && systemctl enable app
    RUN ⟦systemctl⟧ stop app
    RUN systemctl mask getty.target && systemctl set-default multi-user.target
  `,
  'behind what only sets up the shell': dockerfile`
    FROM debian:13
    RUN set -e; ⟦ps⟧ aux
    RUN ./server & ps aux
  `,
  'behind what leaves no process running': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y procps && ⟦ps⟧ aux
    RUN mkdir /run/app; ⟦kill⟧ 12
  `,
  'behind what may leave one, or with one in the background': dockerfile`
    FROM debian:13
    RUN ./start.sh && ps aux
    RUN cat /dev/zero & ps aux
    RUN true && ps aux & wait
  `,
  'the kernel is not in the image': dockerfile`
    FROM debian:13
    RUN ⟦sysctl⟧ -w net.core.somaxconn=1024
    RUN ⟦modprobe⟧ br_netfilter && ⟦iptables⟧ -A INPUT -j ACCEPT
  `,
  'a parameter of the kernel is only shown': dockerfile`
    FROM debian:13
    RUN sysctl kernel.hostname
    RUN iptables --version
  `,
  'services end with the step': dockerfile`
    FROM debian:13
    RUN ⟦service⟧ nginx start
  `,
  'nobody reads it': dockerfile`
    FROM debian:13
    RUN ⟦top⟧
    RUN ⟦free⟧ -m
    RUN ⟦ps⟧ aux
  `,
  'an editor waits': dockerfile`
    FROM debian:13
    RUN ⟦vim⟧ /etc/hosts
    RUN ⟦nano⟧ /etc/hosts
  `,
  'no rights for it': dockerfile`
    FROM debian:13
    RUN ⟦mount⟧ /dev/sda1 /mnt
  `,
  'a process of another step': dockerfile`
    FROM debian:13
    RUN ⟦kill⟧ -9 1234
  `,
  'in exec form': dockerfile`
    FROM debian:13
    RUN [⟦"ps"⟧, "-d"]
  `,
  'behind a wrapper': dockerfile`
    FROM debian:13
    RUN sudo ⟦shutdown⟧ now
  `,
  'behind ONBUILD': dockerfile`
    FROM debian:13
    ONBUILD RUN ⟦top⟧
  `,
  'in a heredoc': dockerfile`
    FROM debian:13
    RUN <<EOF
    set -e
    ⟦ifconfig⟧ eth0
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun apt-get update && \\\r\n  ⟦top⟧\r\n',
  'a backtick escape': '# escape=`\nFROM debian:13\nRUN true && `\n  ⟦top⟧\n',
  'installing it': dockerfile`
    FROM debian:13
    RUN apt-get install -y vim ssh procps mount
  `,
  'a word of another command': dockerfile`
    FROM debian:13
    RUN echo top && cat service
  `,
  'a service that the step uses': dockerfile`
    FROM debian:13
    RUN service postgresql start && psql -f seed.sql && service postgresql stop
  `,
  'a process that the step began': dockerfile`
    FROM debian:13
    RUN server & PID=$!; sleep 5; kill $PID
  `,
  'an editor that runs by itself': dockerfile`
    FROM debian:13
    RUN vim +PluginInstall +qall
    RUN vim -es -c 'q'
  `,
  'a service made to start later': dockerfile`
    FROM debian:13
    RUN systemctl enable nginx
  `,
  'a test of the connection': dockerfile`
    FROM debian:13
    RUN ssh -T git@github.com || true
  `,
  'CMD is no build step': dockerfile`
    FROM debian:13
    CMD ["top"]
  `,
  'a variable': dockerfile`
    FROM debian:13
    ARG TOOL=top
    RUN echo \${TOOL}
  `,
  'what only shows, and a step with every right': dockerfile`
    FROM debian:13-slim
    RUN mount
    RUN service cron status
    RUN --security=insecure mount -t tmpfs none /mnt
  `,
});
