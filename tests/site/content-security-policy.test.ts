import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPolicy } from '../../src/site/content-security-policy.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('base64');

test('names inline scripts by hash, and no others', () => {
  const html = withPolicy(
    '<html><head><title>x</title></head><script src="/a.js"></script><script type="module">one()</script></html>',
  );
  expect(html).toMatch(/^<html><head><meta http-equiv="content-security-policy"/);
  expect(html).toContain(`'sha256-${hash('one()')}'`);
  expect(html.match(/sha256-/g)).toHaveLength(1);
});

test('lets nothing out', () => {
  const policy = /content="([^"]*)"/.exec(withPolicy('<head></head>'))?.[1];
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|script-src[^;]*'unsafe-inline'/);
});

test('leaves the character set where browsers look for it', () => {
  const html = withPolicy('<head>\n<meta charset="utf-8"/><script>one()</script></head>');
  expect(html).toMatch(/^<head>\s*<meta charset="utf-8"\/><meta http-equiv/);
});
