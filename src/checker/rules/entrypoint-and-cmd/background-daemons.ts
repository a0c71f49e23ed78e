/** A command after which its program goes on in the background, and the shell or the container that ran it ends. */
interface BackgroundDaemon {
  /** The whole command begins with this: words joined by a blank, the program without its folder. */
  readonly starts: RegExp;
  /** Unless it holds this. */
  readonly unless?: RegExp;
  /** What to do instead, as part of a sentence. */
  readonly instead: string;
}

const program = 'start the program itself';

export const backgroundDaemons: readonly BackgroundDaemon[] = [
  // https://manpages.debian.org/trixie/init-system-helpers/service.8.en.html
  { starts: /^service \S+ (?:re)?start$/, instead: program },
  { starts: /^(?:rc-service|invoke-rc\.d) \S+ (?:re)?start$/, instead: program },
  { starts: /^systemctl (?:re)?start\b/, instead: program },
  // https://httpd.apache.org/docs/2.4/programs/apachectl.html
  {
    starts: /^(?:apachectl|apache2ctl|httpd)(?: -k)? (?:re)?start$/,
    instead: '`-D FOREGROUND` keeps it',
  },
  { starts: /^httpd$/, instead: '`-D FOREGROUND` keeps it' },
  // https://redis.io/docs/latest/operate/oss_and_stack/management/config/
  {
    starts: /^(?:redis|valkey)-server .*--daemonize yes\b/,
    instead: 'without --daemonize it stays',
  },
  // https://www.php.net/manual/en/install.fpm.configuration.php
  { starts: /^php-fpm[\d.]* (?:.* )?(?:-D|--daemonize)(?: |$)/, instead: '`-F` keeps it' },
  // https://man.openbsd.org/sshd.8
  { starts: /^sshd(?: |$)/, unless: / -(?:[a-zA-Z]*[DdTtiGV])/, instead: '`-D` keeps it' },
  // https://manpages.debian.org/trixie/cron/cron.8.en.html
  { starts: /^cron(?: |$)/, unless: / -[a-zA-Z]*f/, instead: '`-f` keeps it' },
  // https://docs.gunicorn.org/en/stable/settings.html#daemon
  { starts: /^gunicorn (?:.* )?(?:-D|--daemon)(?: |$)/, instead: 'without --daemon it stays' },
  // https://uwsgi-docs.readthedocs.io/en/latest/Options.html#daemonize
  {
    starts: /^uwsgi (?:.* )?(?:-d|--daemonize2?)(?:[ =]|$)/,
    instead: 'without --daemonize it stays',
  },
  // https://pm2.keymetrics.io/docs/usage/docker-pm2-nodejs/
  {
    starts: /^(?:npx )?pm2 (?:start|restart|reload)\b/,
    unless: / --(?:no-daemon|attach)\b/,
    instead: '`pm2-runtime` stays',
  },
  // https://www.mongodb.com/docs/manual/reference/program/mongod/
  { starts: /^mongod .*--fork\b/, instead: 'without --fork it stays' },
  // https://tomcat.apache.org/tomcat-11.0-doc/RUNNING.txt
  { starts: /^catalina\.sh start$/, instead: '`catalina.sh run` stays' },
  // https://zookeeper.apache.org/doc/current/zookeeperTools.html
  { starts: /^zkServer\.sh start(?: |$)/, instead: '`start-foreground` stays' },
  // https://www.postgresql.org/docs/current/app-pg-ctl.html
  {
    starts: /^pg_ctl(?:cluster)? .*\b(?:re)?start\b/,
    unless: /--foreground/,
    instead: '`postgres` stays',
  },
  // https://neo4j.com/docs/operations-manual/current/neo4j-admin-neo4j-cli/
  { starts: /^neo4j (?:re)?start$/, instead: '`neo4j console` stays' },
  // https://www.rabbitmq.com/docs/man/rabbitmq-server.8
  { starts: /^rabbitmq-server .*-detached\b/, instead: 'without -detached it stays' },
  // https://docs.haproxy.org/3.2/management.html
  { starts: /^haproxy (?:.* )?-D(?: |$)/, instead: '`-db` keeps it' },
  { starts: /^memcached (?:.* )?-d(?: |$)/, instead: 'without -d it stays' },
  { starts: /^rsyslogd(?: |$)/, unless: / -[a-zA-Z]*n/, instead: '`-n` keeps it' },
];
