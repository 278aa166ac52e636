import { useContext, useMemo } from 'react';
import { createAttainments } from '../../shared/goals/attainment.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { ProgressFields } from '../../shared/model/edit-fields.ts';
import { measureKey } from '../../shared/model/figure.ts';
import type { Goal } from '../../shared/model/goal.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { localDay } from '../../shared/model/period.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { EditDialog } from './EditDialog.tsx';
import editDialogStyles from './edit-dialog.module.css';
import { TextField } from './Field.tsx';
import styles from './field.module.css';
import { type NewProgressValues, newProgressValues, readNewProgress } from './goal-values.ts';
import {
  AsOfField,
  EvidenceField,
  isMeasured,
  MeasuredNote,
  ProgressPreview,
  ReachedField,
  StatusField,
  unitIn,
} from './progress-fields.tsx';

interface NewProgressFormProps {
  readonly goal: Goal;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** How far a goal has come by a date: its status, a value for each of its targets, evidence in the note. */
export function NewProgressForm({ goal, briefing, onClose }: NewProgressFormProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const attainments = useMemo(() => createAttainments(briefing), [briefing]);
  const initial = useMemo(() => newProgressValues(goal, localDay(new Date())), [goal]);
  const [only, ...others] = goal.targets;
  return (
    <EditDialog<NewProgressValues, readonly ProgressFields[]>
      title={message('edit.new-progress')}
      form={`new-progress:${goal.key}`}
      before={null}
      initial={initial}
      toValues={() => initial}
      read={(values, person) => readNewProgress(values, goal, person)}
      toEdit={(_, records) =>
        records.map((after) => ({ entity: 'progress', goal: goal.key, before: null, after }))
      }
      current={async () => null}
      briefing={briefing}
      onClose={onClose}
    >
      {(values) => (
        <>
          <p className={editDialogStyles['edit-about']}>{inLocale(goal.statement, locale)}</p>
          <ProgressPreview
            values={values}
            reached={goal.targets.map((target) => ({
              target,
              typed: values.reached[measureKey(target.key)] ?? '',
            }))}
          />
          <StatusField />
          <div className={styles['field-row']}>
            <AsOfField />
            {only && others.length === 0 && (
              <ReachedField path={`reached.${measureKey(only.key)}`} target={only} />
            )}
          </div>
          {others.length > 0 && (
            <fieldset className={styles['field-group']}>
              <legend>{message('field.progress-values')}</legend>
              <div className={styles['field-row']}>
                {goal.targets.map((target) => (
                  <TextField
                    key={target.key}
                    path={`reached.${measureKey(target.key)}`}
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
          {others.length === 0 && isMeasured(attainments, goal, only) && <MeasuredNote />}
          <EvidenceField />
        </>
      )}
    </EditDialog>
  );
}
