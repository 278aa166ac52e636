import type { Attainments } from '../../shared/goals/attainment.ts';
import { type Goal, type GoalTarget, ProgressStatus } from '../../shared/model/goal.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { useMessages } from '../ui/messages.ts';
import { SegmentField, TextField } from './Field.tsx';

export function StatusField() {
  const message = useMessages();
  return (
    <SegmentField
      path="status"
      label={message('field.progressStatus')}
      choices={ProgressStatus.options.map((status) => ({
        value: status,
        label: message(`progress.${status}`),
      }))}
    />
  );
}

export function EvidenceField() {
  const message = useMessages();
  return (
    <TextField
      path="note"
      label={message('field.evidence')}
      help={message('field.evidence-help')}
      rows={3}
    />
  );
}

/** The unit that a target's values are entered in: 家, 亿 元. */
export function unitIn(
  { unit, unitMult }: Pick<GoalTarget, 'unit' | 'unitMult'>,
  locale: Locale,
  message: ReturnType<typeof useMessages>,
): string {
  const name = inLocale(unit, locale);
  return unitMult === 0 ? name : `${message(`multiplier.${unitMult}`)} ${name}`;
}

/** Whether an indicator's figure says how far the target is, so that a value entered by hand does not. */
export function isMeasured(
  attainments: Attainments,
  goal: Goal,
  target: GoalTarget | undefined,
): boolean {
  return target !== undefined && attainments.of(goal, target)?.by.origin === 'indicator';
}
