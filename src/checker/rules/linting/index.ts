import type { Practice } from '../../rule.ts';
import { argumentCount } from './argument-count.ts';
import { closedQuotes } from './closed-quotes.ts';
import { definitionDescriptionComment } from './definition-description-comment.ts';
import { directiveCasing } from './directive-casing.ts';
import { directivePosition } from './directive-position.ts';
import { duplicateDirective } from './duplicate-directive.ts';
import { duplicateFlag } from './duplicate-flag.ts';
import { emptyContinuationLine } from './empty-continuation-line.ts';
import { escapeDirectiveValid } from './escape-directive-valid.ts';
import { flagValueValid } from './flag-value-valid.ts';
import { followed } from './followed.ts';
import { fromAsCasing } from './from-as-casing.ts';
import { fromMustBeFirst } from './from-must-be-first.ts';
import { fromRequired } from './from-required.ts';
import { healthcheckZeroValue } from './healthcheck-zero-value.ts';
import { heredocErrexit } from './heredoc-errexit.ts';
import { heredocTerminated } from './heredoc-terminated.ts';
import { instructionCasing } from './instruction-casing.ts';
import { instructionUppercase } from './instruction-uppercase.ts';
import { maintainerDeprecated } from './maintainer-deprecated.ts';
import { mountOptionsValid } from './mount-options-valid.ts';
import { noInlineComment } from './no-inline-comment.ts';
import { noInstructionInRun } from './no-instruction-in-run.ts';
import { noNonsensicalCommands } from './no-nonsensical-commands.ts';
import { onbuildForbiddenTrigger } from './onbuild-forbidden-trigger.ts';
import { pipefail } from './pipefail.ts';
import { pipefailDownload } from './pipefail-download.ts';
import { shellJsonForm } from './shell-json-form.ts';
import { suppressionReason } from './suppression-reason.ts';
import { syntaxDirectiveTypo } from './syntax-directive-typo.ts';
import { syntaxValid } from './syntax-valid.ts';
import { unknownFlag } from './unknown-flag.ts';
import { unknownInstruction } from './unknown-instruction.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { useShellInstruction } from './use-shell-instruction.ts';

export const linting: Practice = {
  id: 'linting',
  title: 'Linting',
  motto:
    'Let a machine read every Dockerfile before a person does, and give each exception its reason.',
  rules: [
    suppressionReason,
    unusedSuppression,
    syntaxValid,
    fromRequired,
    fromMustBeFirst,
    unknownInstruction,
    argumentCount,
    unknownFlag,
    duplicateFlag,
    flagValueValid,
    healthcheckZeroValue,
    mountOptionsValid,
    closedQuotes,
    shellJsonForm,
    heredocTerminated,
    onbuildForbiddenTrigger,
    noInlineComment,
    noInstructionInRun,
    escapeDirectiveValid,
    duplicateDirective,
    directivePosition,
    syntaxDirectiveTypo,
    directiveCasing,
    maintainerDeprecated,
    emptyContinuationLine,
    instructionCasing,
    instructionUppercase,
    fromAsCasing,
    definitionDescriptionComment,
    pipefailDownload,
    pipefail,
    heredocErrexit,
    useShellInstruction,
    noNonsensicalCommands,
  ],
  followed,
};
