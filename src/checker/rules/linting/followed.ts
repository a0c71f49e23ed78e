import { type Dockerfile, only } from '../../model/dockerfile.ts';
import { readSuppressions } from '../../model/suppressions.ts';
import type { Evidence } from '../../rule.ts';

/** A machine reads the file: its checks are made to count, or silenced with a reason. */
export function followed(dockerfile: Dockerfile): Evidence | undefined {
  const { directives, instructions } = dockerfile;
  const strict = directives.find(
    ({ name, value }) =>
      name.toLowerCase() === 'check' && /(?:^|;)error=(?:true|1|t)\b/i.test(value),
  );
  if (strict)
    return {
      from: strict.from,
      to: strict.to,
      message: '`check=error=true` makes a warning of Docker’s own checks stop the build.',
    };
  const explained = readSuppressions(dockerfile).find(({ reason }) => reason);
  if (explained)
    return {
      from: explained.from,
      to: explained.to,
      message: 'A check is silenced here, and the reason stands beside it.',
    };
  const pipefail = only({ instructions }, 'SHELL').find(({ exec }) =>
    exec.some(({ text }) => text === 'pipefail'),
  );
  if (pipefail)
    return {
      from: pipefail.body.from,
      to: pipefail.body.to,
      message: 'SHELL sets `pipefail`, so a failure in a pipe stops the build.',
    };
  return undefined;
}
