import { rpmUnverifiedRepository } from '../../../src/checker/rules/linting/rpm-unverified-repository.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(rpmUnverifiedRepository, {
  'a repository that a heredoc writes': dockerfile`
    FROM rockylinux:9
    COPY <<EOF /etc/yum.repos.d/a.repo
    [a]
    ⟦gpgcheck=0⟧
    ⟦sslverify = false⟧
    EOF
  `,
  'in a RUN, in every stage': dockerfile`
    FROM rockylinux:9 AS build
    RUN echo -e "[a]\\n⟦gpgcheck=0⟧" > /etc/yum.repos.d/a.repo
    FROM rockylinux:9
    RUN dnf config-manager --save --setopt=a.⟦gpgcheck=0⟧
  `,
  'it is checked': dockerfile`
    FROM rockylinux:9
    RUN printf '[a]\\ngpgcheck=1\\n' > /etc/yum.repos.d/a.repo
  `,
  'the signature of the list is another matter': dockerfile`
    FROM rockylinux:9
    RUN printf '[a]\\nrepo_gpgcheck=0\\n' > /etc/yum.repos.d/a.repo
  `,
  'what yum is given is the business of another rule': dockerfile`
    FROM rockylinux:9
    RUN dnf install -y --setopt=sslverify=false a
    RUN dnf install -y --setopt=a.sslverify=0 a
  `,
  'what git is given is the business of another rule': dockerfile`
    FROM rockylinux:9
    RUN git -c http.sslVerify=false clone https://example.com/a
    RUN git config --global http.https://example.com.sslVerify false
  `,
  'a comment': dockerfile`
    FROM rockylinux:9
    # gpgcheck=0 would do
    RUN true
  `,
  'a label': dockerfile`
    FROM rockylinux:9
    LABEL gpgcheck=0
  `,
  'lower-case keywords and CRLF': 'from rockylinux:9\r\nrun echo \\\r\n  ⟦gpgcheck=0⟧ > /a\r\n',
  'written by printf': dockerfile`
    FROM rockylinux:9
    RUN printf '[x]\nbaseurl=https://example.com\n⟦gpgcheck=0⟧\n' > /etc/yum.repos.d/x.repo
  `,
});
