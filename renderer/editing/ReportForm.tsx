import { useContext, useMemo } from 'react';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { readDate } from '../../shared/figures/read-period.ts';
import { createAttainments } from '../../shared/goals/attainment.ts';
import { printReported } from '../../shared/goals/goal-progress.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { ProgressFields } from '../../shared/model/edit-fields.ts';
import { type Goal, ProgressStatus } from '../../shared/model/goal.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { EditDialog } from './EditDialog.tsx';
import editDialogStyles from './edit-dialog.module.css';
import { TextField } from './Field.tsx';
import styles from './field.module.css';
import { plainNumber, type ReportValues, readReport, reportValues } from './goal-values.ts';
import { Preview } from './Preview.tsx';
import { EvidenceField, isMeasured, StatusField, unitIn } from './progress-fields.tsx';

interface ReportFormProps {
  readonly goal: Goal;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** How far a goal has come by a date: its status, a value for each of its targets, evidence in the note. */
export function ReportForm({ goal, briefing, onClose }: ReportFormProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const attainments = useMemo(() => createAttainments(briefing), [briefing]);
  const initial = useMemo(() => reportValues(goal, today()), [goal]);
  const [only, ...others] = goal.targets;
  return (
    <EditDialog<ReportValues, readonly ProgressFields[]>
      title={message('edit.new-progress')}
      form={`report:${goal.key}`}
      before={null}
      initial={initial}
      toValues={() => initial}
      read={(values, person) => readReport(values, goal, person)}
      toEdit={(_, reports) =>
        reports.map((after) => ({ entity: 'progress', goal: goal.key, before: null, after }))
      }
      current={async () => null}
      briefing={briefing}
      onClose={onClose}
    >
      {(values) => (
        <>
          <p className={editDialogStyles['edit-about']}>{inLocale(goal.statement, locale)}</p>
          <ReportPreview goal={goal} values={values} />
          <StatusField />
          <div className={styles['field-row']}>
            <TextField
              path="asOf"
              label={message('field.asOf')}
              help={message('field.date-help')}
            />
            {only && others.length === 0 && (
              <TextField
                path="reached.0"
                label={message('field.progress-value')}
                help={message('field.progress-value-help', {
                  measure: inLocale(only.measure, locale),
                  unit: unitIn(only, locale, message),
                })}
              />
            )}
          </div>
          {others.length > 0 && (
            <fieldset className={styles['field-group']}>
              <legend>{message('field.progress-values')}</legend>
              <div className={styles['field-row']}>
                {goal.targets.map((target, index) => (
                  <TextField
                    key={target.key}
                    path={`reached.${index}`}
                    label={message('field.progress-of-target', {
                      measure: inLocale(target.measure, locale),
                      unit: unitIn(target, locale, message),
                    })}
                    help={
                      isMeasured(attainments, goal, target)
                        ? message('goals.by-hand-rests')
                        : undefined
                    }
                  />
                ))}
              </div>
            </fieldset>
          )}
          {others.length === 0 && isMeasured(attainments, goal, only) && (
            <p className={styles['field-told']}>{message('goals.by-hand-rests')}</p>
          )}
          <EvidenceField />
        </>
      )}
    </EditDialog>
  );
}

/** What the board and slides will say of it. */
function ReportPreview({ goal, values }: { readonly goal: Goal; readonly values: ReportValues }) {
  const date = readDate(values.asOf);
  const status = ProgressStatus.safeParse(values.status).data;
  const counted = goal.targets.flatMap((target, index) => {
    const value = plainNumber(values.reached[index] ?? '');
    return value !== null && Number.isFinite(value) ? [{ target, value }] : [];
  });
  const said = (locale: Locale) => status && translate(locale, `progress.${status}`);
  return (
    <Preview
      printed={(locale) =>
        counted.length > 0
          ? counted
              .map(({ target, value }) => printReported(target, value, locale))
              .join(locale === 'en' ? ', ' : '、')
          : said(locale)
      }
      below={(locale) =>
        [
          date && translate(locale, 'goals.as-of', { date: formatPeriod(date, locale) }),
          counted.length > 0 && said(locale),
        ]
          .filter(Boolean)
          .join(' · ')
      }
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
