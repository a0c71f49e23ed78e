import { stopsignalSystemd } from '../../../src/checker/rules/entrypoint-and-cmd/stopsignal-systemd.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(stopsignalSystemd, {
  'systemd does not stop on SIGTERM': dockerfile`
    FROM fedora:43
    ⟦CMD⟧ ["/sbin/init"]
  `,
  'nor on SIGINT': dockerfile`
    FROM fedora:43
    STOPSIGNAL ⟦SIGINT⟧
    ENTRYPOINT ["/usr/lib/systemd/systemd"]
  `,
  'CRLF changes nothing': 'from fedora:43\r\n⟦cmd⟧ ["/usr/sbin/init"]\r\n',
  'its own signal': dockerfile`
    FROM fedora:43
    STOPSIGNAL SIGRTMIN+3
    CMD ["/sbin/init"]
  `,
  'images made for systemd set it': dockerfile`
    FROM registry.access.redhat.com/ubi9/ubi-init
    CMD ["/sbin/init"]
  `,
  's6 and others are called init too': dockerfile`
    FROM alpine:3.22
    CMD ["/init"]
  `,
  'an argument is no program': dockerfile`
    FROM fedora:43
    CMD ["cat", "/sbin/init"]
  `,
  'shell form has another fault': dockerfile`
    FROM fedora:43
    CMD /sbin/init
  `,
  'inherited from a stage': dockerfile`
    FROM fedora:43 AS base
    STOPSIGNAL SIGRTMIN+3
    FROM base
    CMD ["/sbin/init"]
  `,
});
