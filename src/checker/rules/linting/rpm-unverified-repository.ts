import { dockerfile } from '../../dockerfile-text.ts';
import { written } from '../../model/written-text.ts';
import type { Rule } from '../../rule.ts';

export const rpmUnverifiedRepository: Rule = {
  id: 'rpm-unverified-repository',
  title: 'Take rpm packages from repositories that are checked',
  severity: 'warning',
  preset: 'recommended',
  // Behind the `\n` of printf a word begins with an n.
  mentions: ['gpgcheck', 'ngpgcheck', 'sslverify', 'nsslverify'],
  why: 'With `gpgcheck=0` yum and dnf install what anyone has signed, or nobody, and the scripts of packages run as root; with `sslverify=0` they take the list of packages from any server that answers. Name the key of the repository with `gpgkey=`, and its authority with `sslcacert=`.',
  unless: 'The repository is a folder of the build itself.',
  examples: [
    {
      bad: dockerfile`
        FROM rockylinux:9
        COPY <<EOF /etc/yum.repos.d/example.repo
        [example]
        name=Example
        baseurl=https://rpm.example.com/9
        gpgcheck=0
        EOF
        USER 10001
      `,
      good: dockerfile`
        FROM rockylinux:9
        COPY <<EOF /etc/yum.repos.d/example.repo
        [example]
        name=Example
        baseurl=https://rpm.example.com/9
        gpgcheck=1
        gpgkey=https://rpm.example.com/key.asc
        EOF
        USER 10001
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_9', 'CKV2_DOCKER_15'] },

  *check(dockerfile) {
    for (const span of written(dockerfile, settings)) {
      const text = dockerfile.source.slice(span);
      yield {
        ...span,
        message: /gpg/i.test(text)
          ? `With ${text}, packages are installed whoever has signed them, or nobody.`
          : `With ${text}, packages come from any server that answers.`,
      };
    }
  },
};

/** `--setopt` with `sslverify` is the business of `yum-sslverify-off`, `http.sslVerify` is git's. https://man7.org/linux/man-pages/man5/dnf.conf.5.html */
const settings =
  /(?<=^|\\n|\W)gpgcheck[ \t]*=[ \t]*(?:0|false|no|off)\b|(?<!--setopt[= ]["']?[\w.*-]*)(?<=^|\\n|[^\w.])sslverify[ \t]*=[ \t]*(?:0|false|no|off)\b/gi;
