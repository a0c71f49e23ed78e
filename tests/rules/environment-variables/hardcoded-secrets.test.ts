import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { hardcodedSecrets } from '../../../src/checker/rules/environment-variables/hardcoded-secrets.ts';
import { cases, dockerfile } from '../../support/cases.ts';

// Put together here, so that no scanner takes this file for a leak.
const aws = `AKIA${'Q3Z7M2K9P4T8W6V1'}`;
const github = `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`;

const slack = `hooks.slack.com/services/${'T01ABCDEF/B01ABCDEF/Zx8kQw3nT5pLm2VbC7yR9dHs'}`;
const npm = `:_authToken=${'4f9c2b7e-81d3-4c5a-9e6f-2a1b3c4d5e6f'}`;
const awsSecret = `aws_secret_access_key = ${'wJalrXUtnFEMIK7MDENG/bPxRfiCYzqTR82LMwKE'}`;

cases(hardcodedSecrets, {
  'a name and a password for curl, however the flag is spelled': dockerfile`
    FROM debian:13
    RUN curl --user ⟦bob:x8Kq2Zv7⟧ a && curl ⟦--user=bob:x8Kq2Zv7⟧ a && curl ⟦-ubob:x8Kq2Zv7⟧ a
    RUN curl -sSu ⟦bob:x8Kq2Zv7⟧ a && curl -U ⟦bob:x8Kq2Zv7⟧ a && curl --proxy-user ⟦bob:x8Kq2Zv7⟧ a
    RUN curl -u bob a && curl -u : a && curl -sSo a:b c && curl --user "bob:$PW" a && curl -Xu a:b
  `,
  'a header, however the flag is spelled': dockerfile`
    FROM debian:13
    RUN curl ⟦-H"X-Api-Key: x8Kq2Zv7"⟧ a && curl -sH ⟦"X-Api-Key: x8Kq2Zv7"⟧ a
    RUN wget ⟦--header="Authorization: Bearer x8Kq2Zv7"⟧ a && curl ⟦--header="X-Api-Key: x8Kq2Zv7"⟧ a
    RUN curl -H"Accept: text/plain" a && wget -H a && curl -sH "X-Api-Key: $KEY" a
  `,
  'a password glued to its flag': dockerfile`
    FROM debian:13
    RUN sshpass ⟦-px8Kq2Zv7⟧ ssh a && docker login -u bob ⟦-px8Kq2Zv7⟧ && mongosh ⟦-px8Kq2Zv7⟧
    RUN sshpass -e ssh -p 2222 a && docker run -p 8080:8080 a && ssh -p2222 a
  `,
  'flags and operands of more tools': dockerfile`
    FROM debian:13
    RUN redis-cli --pass ⟦x8Kq2Zv7⟧ save && helm registry login -u bob -p ⟦x8Kq2Zv7⟧ a
    RUN useradd -p $(openssl passwd -6 ⟦x8Kq2Zv7⟧) app && openssl req -passout ⟦pass:x8Kq2Zv7⟧
    RUN keytool -list -storepass ⟦x8Kq2Zv7⟧ && sqlcmd -P ⟦x8Kq2Zv7⟧ && unzip -P ⟦x8Kq2Zv7⟧ a.zip
    RUN ldapsearch -xw ⟦x8Kq2Zv7⟧ -b dc=a && rabbitmqctl add_user bob ⟦x8Kq2Zv7⟧
    RUN mysqladmin -u root password ⟦x8Kq2Zv7⟧ && npm config set //npm.example.com/:_authToken ⟦x8Kq2Zv7⟧
    RUN echo ⟦"//npm.example.com/:_password=x8Kq2Zv7"⟧ >> .npmrc
    RUN echo ⟦x8Kq2Zv7⟧ | passwd --stdin app && echo ⟦x8Kq2Zv7⟧ | sudo docker login -u a --password-stdin
  `,
  'the same tools, given no secret, or all the same one': dockerfile`
    FROM debian:13
    RUN keytool -importcert -storepass changeit -file a.pem && openssl req -passin file:/run/secrets/a -passout env:PW
    RUN openssl passwd -6 -in /run/secrets/a && openssl passwd -6 -salt abcdefgh && openssl passwd -help
    RUN rabbitmqctl add_user bob && mysqladmin password && npm config set registry https://npm.example.com
    RUN echo x8Kq2Zv7 | sudo -S passwd -l app && echo hello world | tee /a && cat /run/secrets/a | docker login -u a --password-stdin
    RUN useradd -mp '$6$salt$hash' app && echo 'app:$6$salt$hash' | chpasswd -e && unzip -d /opt a.zip
  `,
  'the database of mysql, and what psql asks for, are no password': dockerfile`
    FROM debian:13
    RUN mysql -uroot --password shop && mariadb --password shop && psql --password shop
    RUN mysql -uroot ⟦--password=x8Kq2Zv7⟧ shop
  `,
  'settings that a heredoc holds': dockerfile`
    FROM debian:13
    COPY <<EOF /app/.env
    # DB_PASSWORD=old
    ⟦DB_PASSWORD=x8Kq2Zv7⟧
    DB_PASSWORD_FILE=/run/secrets/db
    API_TOKEN=
    SMTP_PASSWORD=<yours>
    EOF
    COPY <<EOF /app/config.yml
    db:
      ⟦password: "x8Kq2Zv7"⟧
      token: string
      secret: {{ secret }}
    EOF
    RUN cat <<EOF > /app/.env && true
    ⟦export API_TOKEN=x8Kq2Zv7⟧
    EOF
    RUN tee /app/.env <<EOF
    ⟦API_TOKEN=x8Kq2Zv7⟧
    EOF
    RUN <<EOF
    cat > /app/.env <<END
    ⟦API_TOKEN=x8Kq2Zv7⟧
    END
    EOF
  `,
  'what is put in later, and what only looks like a setting': dockerfile`
    FROM debian:13
    COPY <<EOF /etc/nsswitch.conf
    passwd: files
    EOF
    COPY <<EOF /app/settings
    db.password=@db.password@
    api_token=API_TOKEN
    smtp_password=config.smtp
    "token": "string",
    secret: "changeme"
    EOF
    ENV DB_PASSWORD=changeme API_TOKEN=change_me
    RUN echo "passwd: files" > /etc/nsswitch.conf
    RUN unzip -P iagreetotheeula game.zip
  `,
  'code, variables and what is only shown': dockerfile`
    FROM debian:13
    COPY <<EOF /app/a.py
    password = get_password()
    token = other
    ⟦api_key = "x8Kq2Zv7"⟧
    EOF
    COPY <<"EOF" /app/start.sh
    #!/bin/sh
    export DB_PASSWORD=$DB_PASSWORD
    token=$(cat /run/secrets/token)
    EOF
    RUN cat <<EOF
    API_TOKEN=x8Kq2Zv7
    EOF
  `,
  'statements that a heredoc holds': dockerfile`
    FROM postgres:18
    RUN psql <<SQL
    CREATE USER reader;
    CREATE USER app WITH ⟦PASSWORD 'x8Kq2Zv7'⟧;
    -- CREATE USER old WITH PASSWORD 'x8Kq2Zv7';
    ALTER USER reader PASSWORD '$READER';
    SQL
    COPY <<EOF /docker-entrypoint-initdb.d/a.sql
    CREATE USER 'app'@'%' ⟦IDENTIFIED BY 'x8Kq2Zv7'⟧;
    SELECT 1 WHERE kind = 'PASSWORD';
    EOF
  `,
  'the default of an argument that is used as a credential': dockerfile`
    FROM debian:13
    ARG DBX=⟦x8Kq2Zv7⟧
    ARG PORT=3306
    RUN mysql -P$PORT -p$DBX -e 'select 1'
  `,
  'where a key is, and how someone signs in': dockerfile`
    FROM debian:13
    ENV SSL_KEY=certs/site.key TLS_KEY=site.key JWT_KEY=keys/jwt.pem DEPLOY_KEY=id_rsa
    ENV GOOGLE_CREDENTIALS=account.json SSH_KEY=.ssh/id_ed25519
    ENV REGISTRY_AUTH=htpasswd AUTH=ldap DB_AUTH=md5 POSTGRES_HOST_AUTH=trust
    ENV AUTH_TOKEN=⟦ldap⟧ TLS_KEY2=⟦site.keys/a⟧ DB_AUTH=⟦md5x⟧
  `,
  'keys and tokens that open nothing': dockerfile`
    FROM debian:13
    ENV SORT_KEY=name PRIMARY_KEY=id CACHE_KEY=v1 HOT_KEY=ctrl MOUSE_KEY=left KEY_BINDINGS=vim
    ENV TOKEN_SYMBOL=ETH TOKEN_ADDRESS=0xabc TOKEN_CONTRACT=0xabcd CREDENTIAL_HELPER=osxkeychain
    ENV TEST_PASS=ok AUTH0_DOMAIN=shop.eu.auth0.com BYPASS=x8Kq2Zv7
    ENV CACHE_KEY_PASSWORD=⟦x8Kq2Zv7⟧ CACHE_API_KEY=⟦x8Kq2Zv7⟧
  `,
  'a number behind the name, and names without a joint': dockerfile`
    FROM debian:13
    ENV DB_PASSWORD1=⟦x8Kq2Zv7⟧ TOKEN1=⟦x8Kq2Zv7⟧ API_KEY2=⟦x8Kq2Zv7⟧ API_KEY_2=⟦x8Kq2Zv7⟧
    ENV PASSWORDS=⟦x8Kq2Zv7⟧ PGPASS=⟦a1b2c3d4⟧ USERPASS=⟦x8Kq2Zv7⟧ ROOTPW=⟦x8Kq2Zv7⟧ oauth2Key=⟦x8Kq2Zv7⟧
    ENV KEYCLOAK_ADMIN_PASSWORD=⟦x8Kq2Zv7⟧ KEYCLOAK_HOME=/opt/keycloak KEYCLOAK_VERSION=26.4
  `,
  'keys that every browser is shown': dockerfile`
    FROM debian:13
    ENV STRIPE_KEY=pk_live_51HxAbCdEf POSTHOG_TOKEN=phc_AbCdEf MAPBOX_TOKEN=pk.eyJ1IjoiYSJ9.AbC
    ENV RECAPTCHA_SITE_KEY=6LcAbCdEf STRIPE_PUBLISHABLE_KEY=51HxAbCdEf
  `,
  'known by their form, whatever they are called': [
    'FROM node:24',
    `ENV NOTIFY=https://⟦${slack}⟧`,
    `RUN echo "//registry.npmjs.org/⟦${npm}⟧" > .npmrc`,
    `RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc`,
    'COPY <<EOF /root/.aws/credentials',
    `⟦${awsSecret}⟧`,
    'EOF',
    '',
  ].join('\n'),
  'a PIN, behind a space or an equals sign': dockerfile`
    FROM debian:13
    RUN pkcs11-tool --login --pin ⟦648219⟧ && pkcs11-tool --login ⟦--pin=648219⟧
    RUN pkcs11-tool --login --pin=$PIN && other --pin=648219
    ENV SECRET_KEY_LABEL=signing
  `,
  'the password of an account': dockerfile`
    FROM debian:13
    RUN useradd -m -p ⟦hunter22⟧ app && usermod --password ⟦hunter22⟧ app
    RUN useradd -p '!' a && useradd -p x b && useradd -p '*' c && useradd -p "$HASH" d
  `,
  'passwords of Windows, for cmd and PowerShell': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN net user app ⟦Hunter22⟧ /add && net user /add other ⟦Hunter22⟧
    RUN ["powershell", "-Command", "net user app ⟦Hunter22⟧ /add"]
    RUN net user app /add && net user app %PW% /add && net user app * && net user app && dir
    SHELL ["powershell", "-Command"]
    RUN $p = ConvertTo-SecureString '⟦Hunter22⟧' -AsPlainText -Force; \
        New-LocalUser app -Password (ConvertTo-SecureString -AsPlainText -String "⟦Hunter22⟧" -Force)
    RUN ConvertTo-SecureString $env:PW -AsPlainText -Force
    RUN ConvertTo-SecureString '01000000d08c' -Key $key; net user app $env:PW /add
  `,
  'in a statement for a database': dockerfile`
    FROM postgres:18
    RUN psql -c ⟦"CREATE USER app WITH SUPERUSER PASSWORD 'hunter2'"⟧
    RUN mysql -e ⟦"CREATE USER 'app'@'%' IDENTIFIED BY 'hunter2'"⟧
    RUN psql -c "CREATE USER app" && psql -c "ALTER USER app PASSWORD '$PW'"
    RUN psql -c "SELECT 'password' FROM a"
  `,
  'the PIN of a token': dockerfile`
    FROM debian:13
    ENV HSM_PIN=⟦4711⟧ LED_PIN=1234
    RUN softhsm2-util --init-token --so-pin ⟦0815⟧ --pin ⟦4711⟧
    RUN conda config --pin 4711
  `,
  'a password as ENV, a token as ARG': dockerfile`
    FROM alpine:3.22
    ENV DB_PASSWORD=⟦hunter2⟧
    ARG API_TOKEN=⟦"s3cret value"⟧
  `,
  'without an equals sign': dockerfile`
    FROM alpine:3.22
    ENV DB_PASSWORD ⟦hunter2⟧
  `,
  'for a command': dockerfile`
    FROM alpine:3.22
    RUN PGPASSWORD=⟦hunter2⟧ psql && export ⟦API_KEY=abcd1234⟧
  `,
  'as an argument': dockerfile`
    FROM alpine:3.22
    RUN tool --password ⟦hunter2⟧ ⟦--api-key=abcd1234⟧
    RUN docker login -u me -p ⟦hunter2⟧ && curl -u ⟦me:hunter2⟧ https://example.org
  `,
  'in an address': dockerfile`
    FROM alpine:3.22
    RUN git clone ⟦https://me:hunter2@example.org⟧/team/tool.git
  `,
  'by its form, whatever it is called': `FROM alpine:3.22\nENV ID=⟦${aws}⟧\nRUN echo ⟦${github}⟧ > /x\n`,
  'in a heredoc': `FROM alpine:3.22\nCOPY <<EOF /etc/tool\ntoken: ⟦${github}⟧\nEOF\n`,
  'tools that keep what they are given': dockerfile`
    FROM alpine:3.22
    RUN ⟦aws configure set aws_secret_access_key $KEY⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nenv DB_PASSWORD=⟦hunter2⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nENV A=1 `\n  DB_PASSWORD=⟦hunter2⟧\n',
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS build
    ARG TOKEN=⟦abcd1234⟧
    FROM alpine:3.22
    ONBUILD ENV TOKEN=⟦abcd1234⟧
  `,
  'a variable is not written out': dockerfile`
    FROM alpine:3.22
    ARG TOKEN
    ENV TOKEN=$TOKEN
    RUN tool --password "$TOKEN" && export API_KEY=$TOKEN && curl -u "me:$TOKEN" https://example.org
  `,
  'a path, an address, a switch': dockerfile`
    FROM alpine:3.22
    ENV TOKEN=/run/secrets/token AUTH=true
    ENV SECRET=https://vault.example.org/secret
    RUN tool --token /run/secrets/token --password ''
  `,
  'the fingerprint of a key': dockerfile`
    FROM alpine:3.22
    ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305
  `,
  'flags that take no password': dockerfile`
    FROM alpine:3.22
    RUN adduser --disabled-password app && docker login --password-stdin
  `,
  'examples of the documentation': dockerfile`
    FROM alpine:3.22
    ENV ID=AKIAIOSFODNN7EXAMPLE
  `,
  'an address without a password': dockerfile`
    FROM alpine:3.22
    RUN curl https://example.org:8080/a@b && git clone ssh://git@example.org/x
  `,
  'a secret mount is there': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=secret,id=key,env=KEY aws configure set aws_secret_access_key $KEY
  `,
  'a comment does not reach the image': `FROM alpine:3.22\n# ${github}\nRUN true\n`,
  'what the container starts with, and what looks after it': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD curl -f -H ⟦"Authorization: Bearer 4f8a2c91d7e3"⟧ http://localhost/
    ENTRYPOINT ["/server", ⟦"--password=hunter2xyz"⟧]
    CMD run --api-key ⟦4f8a2c91d7e3⟧
  `,
  'a label': dockerfile`
    FROM alpine:3.22
    LABEL com.example.db_password=⟦hunter2xyz⟧
  `,
  'a label that speaks of something else': dockerfile`
    FROM alpine:3.22
    LABEL com.example.auth=oidc com.example.key=app-name com.example.token-url=/token
  `,
  'a credential that a variable brings': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD curl -f -H "Authorization: Bearer $TOKEN" http://localhost/
    CMD ["/server", "--password-file=/run/secrets/db"]
  `,
  'a placeholder is no secret': dockerfile`
    FROM alpine:3.22
    ENV SA_PASSWORD="_"
    ENV AWS_SECRET_KEY YYY
    ENV API_TOKEN=<token>
    ENV DB_PASSWORD=your-password-here
  `,
  'a login that is kept, and one that needs nothing kept': dockerfile`
    FROM debian:13
    RUN ⟦az login --service-principal -u app --federated-token $TOKEN⟧
    RUN ⟦doctl auth init -t $TOKEN⟧
    RUN az login --identity
  `,
  'passwords for databases': dockerfile`
    FROM debian:13-slim
    RUN mysql -u root ⟦-pKq2Zv7Rm⟧ -e 'select 1'
    RUN mariadb-dump ⟦-p'Kq2Zv7Rm'⟧ shop
    RUN redis-cli -a ⟦Kq2Zv7Rm⟧ save
    RUN htpasswd -cb /etc/users shop ⟦Kq2Zv7Rm⟧
    RUN htpasswd -nbB shop ⟦Kq2Zv7Rm⟧ > /etc/users
    RUN mongosh -u root -p ⟦Kq2Zv7Rm⟧
  `,
  'asked for, or known by a variable alone': dockerfile`
    FROM debian:13-slim
    RUN mysql -u root -p -e 'select 1'
    RUN mysql -u root -p"$SHOP" -P 3306 shop
    RUN redis-cli -a "$SHOP" save
    RUN htpasswd -p /etc/users shop
    RUN htpasswd -b /etc/users shop "$SHOP"
    RUN mongo -p
  `,
  'a login of a .netrc, a token of an address or a header': dockerfile`
    FROM debian:13-slim
    RUN echo ⟦"machine example.com login me password Kq2Zv7Rm4T"⟧ > ~/.netrc
    RUN curl -fsSL ⟦"https://example.com/a?raw=1&access_token=x8Kq2Zv7Rm4Tn9Wb3Lc6"⟧ -o a
    RUN curl -fsSL -H ⟦"X-Api-Key: x8Kq2Zv7Rm4Tn9Wb3Lc6"⟧ https://example.com/a -o a
  `,
  'filled in when it is built': dockerfile`
    FROM debian:13-slim
    RUN --mount=type=secret,id=t,env=T echo "machine example.com login me password $T" > ~/.netrc
    RUN --mount=type=secret,id=t,env=T curl -fsSL -H "X-Api-Key: $T" "https://example.com/a?token=$T" -o a
    RUN curl -fsSL "https://example.com/a?token=release&key=1" -o a
  `,
  'a line of settings that a file is given': dockerfile`
    FROM debian:13-slim
    RUN echo ⟦"password=hunter22"⟧ > /etc/app.conf
    RUN echo ⟦'spring.datasource.password: hunter22'⟧ >> /app/application.yml && printf ⟦'API_TOKEN=x8Kq2Zv7Rm\n'⟧ >> .env
  `,
  'a line that is printed, filled in, empty or no secret': dockerfile`
    FROM debian:13-slim
    ARG PASSWORD
    RUN echo "password=hunter22"
    RUN echo "password=hunter22" >&2
    RUN echo "password=hunter22" > /dev/null
    RUN echo "password=$PASSWORD" > /etc/app.conf
    RUN echo "password=" > /etc/app.conf; echo "token: false" >> /etc/app.conf
    RUN echo "password= " > /etc/app.conf; echo "the password: is secret" >> /etc/motd
    RUN echo "password=<yours>" > /etc/app.conf; echo "password=/run/secrets/p" >> /etc/app.conf
    RUN echo "set token=none" > /etc/app.conf; echo "password = \${APP_PASSWORD}" >> /etc/app.conf
    RUN echo 'password=\${APP_PASSWORD}' > /etc/app.conf; echo 'token: {{ token }}' >> /etc/app.conf
  `,
  'forms of more makers': dockerfile`
    FROM debian:13-slim
    ENV A=⟦hvs.x8Kq2Zv7Rm4Tn9Wb3Lc6Yd1Hs5⟧ B=⟦dp.st.prd.x8Kq2Zv7Rm4Tn9Wb3Lc6Yd1Hs5Jf0Gp2Ax7QeUoI⟧
    ENV C=⟦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⟧ D=⟦748213905:AAx8Kq2Zv7Rm4Tn9Wb3Lc6Yd1Hs5Jf0Gp2A⟧
    ENV E=⟦glsa_x8Kq2Zv7Rm4Tn9Wb3Lc6Yd1Hs5Jf0Gp2_9f6bc1da⟧
    ENV G=⟦ya29.a0AfB_byCx7Kq2Zv9Rm4Tn6Wb3Lc8⟧
    ENV H=⟦sq0atp-x8Kq2Zv7Rm4Tn9Wb3Lc6Yd⟧
    ENV I=⟦9f6bc1da27e4508c3b1d6fa9e7024c58-us14⟧
    ENV J=⟦key-9f6bc1da27e4508c3b1d6fa9e7024c58⟧
  `,
  'names that begin like them': dockerfile`
    FROM debian:13-slim
    ENV A=hvs.example B=dp.st.prd C=shpat_ D=12:AA E=AccountKey=secret
  `,
  'a value that calls itself a stand-in': dockerfile`
    FROM ruby:3.4 AS build
    ENV API_KEY=placeholder-for-build DB_PASSWORD=build_dummy AUTH_TOKEN=fakeToken
    RUN SECRET_KEY_BASE=placeholder_for_assets TOKEN=precompile_placeholder rails assets:precompile
    ENV DB_PASSWORD=⟦undummied⟧
  `,
  'an address that shows the form alone': dockerfile`
    FROM node:24
    ENV DATABASE_URL=postgresql://user:password@localhost:5432/app
    ENV CACHE_URL=redis://cache:placeholder@localhost
    ENV QUEUE_URL=⟦amqp://worker:t0p-password@queue⟧
  `,
  'the number of a public key, asked of a server': dockerfile`
    FROM debian:13
    ENV TOOL_KEY=0x0123456789ABCDEF OTHER_KEY=⟦0x0123456789ABCDEF⟧
    RUN gpg --keyserver hkps://keys.openpgp.org --recv-keys "$TOOL_KEY"
  `,
});

it('says what makes a secret of a name that does not tell', () => {
  const text = 'FROM debian:13\nARG DBX=x8Kq2Zv7\nRUN mysql -p$DBX\n';
  expect(check(text, { rules: [hardcodedSecrets] }).findings.map(({ message }) => message)).toEqual(
    [
      'The value of ARG DBX, the password for mysql in line 3, is written out here, and so it is in the image and its history.',
    ],
  );
});

it('says where the text goes: into the image, or no further than the cache', () => {
  const text = dockerfile`
    FROM alpine:3.22 AS build
    ENV DB_PASSWORD=hunter2
    FROM alpine:3.22
    ENV DB_PASSWORD=hunter2
  `;
  expect(check(text, { rules: [hardcodedSecrets] }).findings.map(({ message }) => message)).toEqual(
    [
      'The value of ENV DB_PASSWORD is written out here, and so it is in the repository and the cache of each build.',
      'The value of ENV DB_PASSWORD is written out here, and so it is in the image and its history.',
    ],
  );
});
