import { useContext, useMemo } from 'react';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { readDate } from '../../shared/figures/read-period.ts';
import { createAttainments } from '../../shared/goals/attainment.ts';
import { printReported } from '../../shared/goals/goal-progress.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Goal, GoalProgress, GoalTarget, ProgressStatus } from '../../shared/model/goal.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { EditDialog } from './EditDialog.tsx';
import editDialogStyles from './edit-dialog.module.css';
import { ChoiceField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { type ProgressValues, plainNumber, progressValues, readProgress } from './goal-values.ts';
import { Preview } from './Preview.tsx';
import { EvidenceField, isMeasured, StatusField, unitIn } from './progress-fields.tsx';
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
  return (
    <EditDialog<ProgressValues, GoalProgress>
      title={message('edit.progress-title', { at: formatPeriod(progress.asOf, locale) })}
      form={`progress:${goal.key}@${progress.asOf}`}
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
          <ProgressPreview values={values} target={targetOf(values)} />
          <StatusField />
          <div className={styles['field-row']}>
            <TextField
              path="asOf"
              label={message('field.asOf')}
              help={message('field.date-help')}
            />
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
            <ValueField target={targetOf(values)} />
          </div>
          {isMeasured(attainments, goal, targetOf(values)) && (
            <p className={styles['field-told']}>{message('goals.by-hand-rests')}</p>
          )}
          <EvidenceField />
        </>
      )}
    </EditDialog>
  );
}

/** What the board and slides will say of it. */
function ProgressPreview({
  values,
  target,
}: {
  readonly values: ProgressValues;
  readonly target: GoalTarget | undefined;
}) {
  const value = plainNumber(values.value);
  const date = readDate(values.asOf);
  const said = (locale: Locale) => translate(locale, `progress.${values.status as ProgressStatus}`);
  const isCounted = target !== undefined && value !== null && Number.isFinite(value);
  return (
    <Preview
      printed={(locale) => (isCounted ? printReported(target, value, locale) : said(locale))}
      below={(locale) =>
        [
          date && translate(locale, 'goals.as-of', { date: formatPeriod(date, locale) }),
          isCounted && said(locale),
        ]
          .filter(Boolean)
          .join(' · ')
      }
    />
  );
}

function ValueField({ target }: { readonly target: GoalTarget | undefined }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  if (!target) return null;
  return (
    <TextField
      path="value"
      label={message('field.progress-value')}
      help={message('field.progress-value-help', {
        measure: inLocale(target.measure, locale),
        unit: unitIn(target, locale, message),
      })}
    />
  );
}
