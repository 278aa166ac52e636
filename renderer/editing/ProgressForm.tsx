import { useContext, useMemo } from 'react';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { createAttainments } from '../../shared/goals/attainment.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Goal, GoalProgress } from '../../shared/model/goal.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { EditDialog } from './EditDialog.tsx';
import editDialogStyles from './edit-dialog.module.css';
import { ChoiceField } from './Field.tsx';
import styles from './field.module.css';
import { type ProgressValues, progressValues, readProgress } from './goal-values.ts';
import {
  AsOfField,
  EvidenceField,
  isMeasured,
  MeasuredNote,
  ProgressPreview,
  ReachedField,
  StatusField,
} from './progress-fields.tsx';
import { currentBriefing } from './record-fields.ts';

interface ProgressFormProps {
  readonly goal: Goal;
  /** The record to correct. */
  readonly progress: GoalProgress;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** What was reported of a goal, or of one of its targets, corrected. */
export function ProgressForm({ goal, progress, briefing, onClose }: ProgressFormProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [target] = goal.targets;
  const attainments = useMemo(() => createAttainments(briefing), [briefing]);
  const initial = useMemo(() => progressValues(progress, target), [progress, target]);
  const targetOf = (values: ProgressValues) =>
    goal.targets.find(({ key }) => key === values.target) ?? target;
  const reachedOf = (values: ProgressValues) => {
    const about = targetOf(values);
    return about ? [{ target: about, typed: values.value }] : [];
  };
  return (
    <EditDialog<ProgressValues, GoalProgress>
      title={message('edit.progress-title', { at: formatPeriod(progress.asOf, locale) })}
      form={`progress:${goal.key}@${progress.asOf}@${progress.target ?? ''}`}
      before={progress}
      initial={initial}
      toValues={(fields) => progressValues(fields, target)}
      read={readProgress}
      toEdit={(seen, after) => ({ entity: 'progress', goal: goal.key, before: seen, after })}
      current={async () => {
        const { goals } = await currentBriefing(briefing);
        const now = goals.find(({ key }) => key === goal.key);
        return (
          now?.progress.find(
            ({ asOf, target: about }) => asOf === progress.asOf && about === progress.target,
          ) ?? null
        );
      }}
      briefing={briefing}
      onClose={onClose}
    >
      {(values) => (
        <>
          <p className={editDialogStyles['edit-about']}>{inLocale(goal.statement, locale)}</p>
          <ProgressPreview values={values} reached={reachedOf(values)} />
          <StatusField />
          <div className={styles['field-row']}>
            <AsOfField />
            {goal.targets.length > 1 && (
              <ChoiceField
                path="target"
                label={message('goals.target')}
                choices={goal.targets.map(({ key, measure }) => ({
                  value: key,
                  label: inLocale(measure, locale),
                }))}
              />
            )}
            {reachedOf(values).map(({ target }) => (
              <ReachedField key={target.key} path="value" target={target} />
            ))}
          </div>
          {isMeasured(attainments, goal, targetOf(values)) && <MeasuredNote />}
          <EvidenceField />
        </>
      )}
    </EditDialog>
  );
}
