import { useContext, useMemo } from 'react';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { readDate } from '../../shared/figures/read-period.ts';
import { type Attainments, createAttainments } from '../../shared/goals/attainment.ts';
import { printReported } from '../../shared/goals/goal-progress.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import {
  type Goal,
  type GoalProgress,
  type GoalTarget,
  ProgressStatus,
} from '../../shared/model/goal.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { EditDialog } from './EditDialog.tsx';
import editDialogStyles from './edit-dialog.module.css';
import { ChoiceField, SegmentField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { type ProgressValues, plainNumber, progressValues, readProgress } from './goal-values.ts';
import { Preview } from './Preview.tsx';
import { currentBriefing } from './record-fields.ts';

interface ProgressFormProps {
  readonly goal: Goal;
  /** The report to correct; null adds one. */
  readonly progress: GoalProgress | null;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** How far a goal has come by a date: status, value where it has a target, evidence in the note. */
export function ProgressForm({ goal, progress, briefing, onClose }: ProgressFormProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [target] = goal.targets;
  const attainments = useMemo(() => createAttainments(briefing), [briefing]);
  const initial = useMemo(() => progressValues(progress, today(), target), [progress, target]);
  return (
    <EditDialog<ProgressValues, GoalProgress>
      title={
        progress
          ? message('edit.progress-title', { at: formatPeriod(progress.asOf, locale) })
          : message('edit.new-progress')
      }
      form={`progress:${goal.key}@${progress?.asOf ?? 'new'}`}
      before={progress}
      initial={initial}
      toValues={(fields) => progressValues(fields, today(), target)}
      read={readProgress}
      toEdit={(seen, after) => ({ entity: 'progress', goal: goal.key, before: seen, after })}
      current={async () => {
        const { goals } = await currentBriefing(briefing);
        const now = goals.find(({ key }) => key === goal.key);
        return (
          now?.progress.find(
            ({ asOf, target: about }) => asOf === progress?.asOf && about === progress.target,
          ) ?? null
        );
      }}
      briefing={briefing}
      onClose={onClose}
    >
      {(values) => (
        <>
          <p className={editDialogStyles['edit-about']}>{inLocale(goal.statement, locale)}</p>
          <ProgressPreview
            values={values}
            target={goal.targets.find(({ key }) => key === values.target) ?? target}
          />
          <SegmentField
            path="status"
            label={message('field.progressStatus')}
            choices={ProgressStatus.options.map((status) => ({
              value: status,
              label: message(`progress.${status}`),
            }))}
          />
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
            <ValueField target={goal.targets.find(({ key }) => key === values.target) ?? target} />
          </div>
          {isMeasured(attainments, goal, values.target || target?.key) && (
            <p className={styles['field-told']}>{message('goals.by-hand-rests')}</p>
          )}
          <TextField
            path="note"
            label={message('field.evidence')}
            help={message('field.evidence-help')}
            rows={3}
          />
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

/** Whether an indicator's figure says how far the target is, so that a value entered here does not. */
function isMeasured(attainments: Attainments, goal: Goal, key: string | undefined): boolean {
  const target = goal.targets.find((one) => one.key === key);
  return target !== undefined && attainments.of(goal, target)?.by.origin === 'indicator';
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
        unit:
          target.unitMult === 0
            ? inLocale(target.unit, locale)
            : `${message(`multiplier.${target.unitMult}`)} ${inLocale(target.unit, locale)}`,
      })}
    />
  );
}

/** In the person's own time zone. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
