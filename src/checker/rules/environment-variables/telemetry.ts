/** A tool that reports on its use, and the variable that tells it not to. */
export interface Reporter {
  readonly name: string;
  readonly variable: string;
  readonly value: string;
}

const names = (value: string, variable: string, ...tools: readonly string[]) =>
  tools.map((name): readonly [string, Reporter] => [name, { name, variable, value }]);

/** By the name of the program. */
export const reporters: ReadonlyMap<string, Reporter> = new Map([
  // https://bun.com/docs/runtime/bunfig#telemetry
  ...names('1', 'DO_NOT_TRACK', 'bun', 'bunx'),
  // https://nextjs.org/telemetry
  ...names('1', 'NEXT_TELEMETRY_DISABLED', 'next'),
  // https://www.gatsbyjs.com/docs/telemetry/
  ...names('1', 'GATSBY_TELEMETRY_DISABLED', 'gatsby'),
  // https://nuxt.com/docs/4.x/api/commands/telemetry
  ...names('1', 'NUXT_TELEMETRY_DISABLED', 'nuxt', 'nuxi'),
  // https://angular.dev/cli/analytics
  ...names('false', 'NG_CLI_ANALYTICS', 'ng'),
  // https://turborepo.com/docs/telemetry
  ...names('1', 'TURBO_TELEMETRY_DISABLED', 'turbo'),
  // https://astro.build/telemetry/
  ...names('1', 'ASTRO_TELEMETRY_DISABLED', 'astro'),
  // https://developers.cloudflare.com/workers/wrangler/system-environment-variables/
  ...names('false', 'WRANGLER_SEND_METRICS', 'wrangler'),
  // https://learn.microsoft.com/dotnet/core/tools/telemetry
  ...names('1', 'DOTNET_CLI_TELEMETRY_OPTOUT', 'dotnet'),
  // https://learn.microsoft.com/cli/azure/azure-cli-configuration
  ...names('0', 'AZURE_CORE_COLLECT_TELEMETRY', 'az'),
  // https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_telemetry
  ...names('1', 'POWERSHELL_TELEMETRY_OPTOUT', 'pwsh'),
  // https://learn.microsoft.com/vcpkg/about/privacy
  ...names('1', 'VCPKG_DISABLE_METRICS', 'vcpkg', 'bootstrap-vcpkg.sh'),
  // https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables
  ...names('1', 'HF_HUB_DISABLE_TELEMETRY', 'hf', 'huggingface-cli'),
  // https://docs.brew.sh/Analytics
  ...names('1', 'HOMEBREW_NO_ANALYTICS', 'brew'),
  // https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-telemetry.html
  ...names('0', 'SAM_CLI_TELEMETRY', 'sam'),
]);
