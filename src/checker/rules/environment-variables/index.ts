import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';
import { keyValueSyntax } from './key-value-syntax.ts';
import { variableModifierValid } from './variable-modifier-valid.ts';

export const environmentVariables: Practice = {
  id: 'environment-variables',
  title: 'Environment variables',
  motto:
    'ENV is for settings that the running program needs; a secret belongs in neither ENV nor ARG.',
  rules: [keyValueSyntax, variableModifierValid],
  followed,
};
