import type { Found } from '../../finding.ts';
import type { Run } from '../../model/dockerfile.ts';
import type { Command } from '../../model/shell.ts';

/** Commands that keep what they are given in a file of the home folder, and so in the layer. */
const keepers: Readonly<Record<string, RegExp>> = {
  // https://docs.aws.amazon.com/cli/latest/reference/configure/set.html
  aws: /^aws configure set aws_(?:access_key_id|secret_access_key|session_token)\b/,
  // https://cloud.google.com/sdk/gcloud/reference/auth/activate-service-account
  gcloud: /^gcloud auth activate-service-account\b/,
  // https://learn.microsoft.com/cli/azure/reference-index#az-login
  az: /^az login\b(?=.*\s(?:-p|--password|--federated-token)\b)/,
  // https://docs.digitalocean.com/reference/doctl/reference/auth/init/
  doctl: /^doctl auth init\b(?=.*\s(?:-t|--access-token)\b)/,
};

/** A command that signs in, and leaves the credentials in the layer; `undefined` for any other. */
export function storing(run: Run, command: Command): Found | undefined {
  const { name = '', words } = command;
  const keeper = Object.hasOwn(keepers, name) ? keepers[name] : undefined;
  if (!keeper || run.mounts.some(({ type }) => type === 'secret')) return undefined;
  const [verb] = keeper.exec(words.map(({ partial }) => partial).join(' ')) ?? [];
  if (verb === undefined) return undefined;
  return {
    from: command.from,
    to: command.to,
    message: `\`${verb}\` keeps the credentials in the home folder, and so in the layer.`,
  };
}
