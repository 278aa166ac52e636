import { useContext, useMemo } from 'react';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { GoalFields } from '../../shared/model/edit-fields.ts';
import type { Goal, GoalStep } from '../../shared/model/goal.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { localDay } from '../../shared/model/period.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { EditDialog } from './EditDialog.tsx';
import editDialogStyles from './edit-dialog.module.css';
import { TextField } from './Field.tsx';
import fieldStyles from './field.module.css';
import { type Read, readFields } from './form-issues.ts';
import { dateOrNull } from './goal-values.ts';
import { currentBriefing, goalFields } from './record-fields.ts';

interface StepFormProps {
  readonly goal: Goal;
  /** One of the goal's. */
  readonly step: GoalStep;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

interface ReachedValues {
  readonly [name: string]: string;
  readonly reached: string;
}

/** When a quarter's step was reached: today, until something else is typed. */
export function StepForm({ goal, step, briefing, onClose }: StepFormProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { quarter } = step;
  const before = goalFields(goal);
  const initial = useMemo(
    (): ReachedValues => ({ reached: step.reached ?? localDay(new Date()) }),
    [step],
  );
  const reachedIn = ({ steps }: GoalFields) =>
    steps.find((one) => one.quarter === quarter)?.reached ?? null;
  return (
    <EditDialog<ReachedValues, GoalFields>
      title={message('edit.step-title', { quarter: formatPeriod(quarter, locale) })}
      form={`goal-step:${goal.key}@${quarter}`}
      before={before}
      initial={initial}
      toValues={(fields) => ({ reached: reachedIn(fields) ?? '' })}
      read={(values) => readReached(values, before, step)}
      // Of what the goal says by now, only this step's date changes.
      toEdit={(seen, after) => ({
        ...{ entity: 'goal', before: seen },
        after: withReached(seen ?? before, step, reachedIn(after)),
      })}
      current={async () => {
        const { goals } = await currentBriefing(briefing);
        const now = goals.find(({ key }) => key === goal.key);
        return now ? goalFields(now) : null;
      }}
      briefing={briefing}
      onClose={onClose}
    >
      {() => (
        <>
          <p className={editDialogStyles['edit-about']}>{inLocale(step.text, locale)}</p>
          <p className={fieldStyles['field-told']}>{inLocale(goal.statement, locale)}</p>
          <TextField
            path="reached"
            label={message('field.reached')}
            help={message('field.reached-help')}
            isFirst
          />
        </>
      )}
    </EditDialog>
  );
}

function withReached(
  fields: GoalFields,
  { quarter }: GoalStep,
  reached: string | null,
): GoalFields {
  const steps = fields.steps.map((one) => (one.quarter === quarter ? { ...one, reached } : one));
  return { ...fields, steps };
}

function readReached(values: ReachedValues, before: GoalFields, step: GoalStep): Read<GoalFields> {
  const reached = dateOrNull(values.reached);
  const read = readFields(GoalFields, withReached(before, step, reached));
  const index = before.steps.findIndex(({ quarter }) => quarter === step.quarter);
  const { [`steps.${index}.reached`]: issue, ...others } = read.issues;
  // What is not reached yet is marked as reached by a date.
  const missing =
    reached === null && step.reached === null ? ({ key: 'issue.required' } as const) : undefined;
  const own = issue ?? missing;
  const issues = { ...others, ...(own && { reached: own }) };
  return read.ok && !own ? { ...read, issues } : { ok: false, issues };
}
