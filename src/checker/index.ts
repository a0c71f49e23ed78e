export { check, type Options, type Report } from './check.ts';
export {
  type CheckedFile,
  type Edit,
  type Finding,
  type Fix,
  type Severity,
  severities,
} from './finding.ts';
export { applyFixes } from './fix.ts';
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
export { type Place, Source, type Span } from './source.ts';
