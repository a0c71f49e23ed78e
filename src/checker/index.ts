export { check, type Options, type Report } from './check.ts';
export { type Amount, folderAt } from './context/context-tree.ts';
export {
  type ContextReading,
  type ContextView,
  type LineView,
  readContext,
  type UnwantedView,
} from './context/context-view.ts';
export type { SourceView } from './context/copy-sources.ts';
export { type ContextFile, readPathList } from './context/path-list.ts';
export { type Completion, type Completions, completionsAt } from './editing/completion.ts';
export { type Explanation, explanationAt, type Fact } from './editing/explanation.ts';
export {
  type CheckedFile,
  type Edit,
  type Finding,
  type Fix,
  type Severity,
  severities,
} from './finding.ts';
export { applyFixes } from './fix.ts';
export { asJson, type JsonReport } from './formats/json.ts';
export { asMarkdown, counts } from './formats/markdown.ts';
export { asSarif } from './formats/sarif.ts';
export { asText } from './formats/text.ts';
export type { CacheView, Fate, Step } from './insight/cache-view.ts';
export type { Ending, Endings, Side } from './insight/first-process.ts';
export { type Insight, type InsightOptions, insightOf } from './insight/index.ts';
export type { InForce, Intake, StageView } from './insight/stage-view.ts';
export type { CommandLine, StartCommand } from './insight/start-command.ts';
export { type StrangeImage, strangeImages } from './insight/trusted-registries.ts';
export { type LeftOut, leftOut } from './left-out.ts';
export {
  type Evidence,
  type Example,
  type Peer,
  type PeerIds,
  type Practice,
  type Preset,
  peers,
  presets,
  type Rule,
} from './rule.ts';
export { practices, rules } from './rules/index.ts';
export { isShellCode, wikiOf } from './shellcheck/codes.ts';
export { type Remark, type Remarks, shellPractice } from './shellcheck/findings.ts';
export { type ShellCode, shellCodes } from './shellcheck/meanings.ts';
export { type Off, off as shellCodesOff } from './shellcheck/off.ts';
export { keyOf, type ListedScript, type ShellScript, shellScripts } from './shellcheck/scripts.ts';
export { shellTitle } from './shellcheck/titles.ts';
export { type Place, Source, type Span } from './source.ts';
export { titleOf } from './titles.ts';
