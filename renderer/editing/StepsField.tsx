import { useContext } from 'react';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { localDay, quarterOf } from '../../shared/model/period.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ChoiceField, LocalizedField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { type GoalValues, newStep, quartersOf } from './goal-values.ts';
import { RepeatedFields } from './RepeatedFields.tsx';

/** What of a goal is to be reached by the end of each quarter, and when it was. */
export function StepsField({ values }: { readonly values: GoalValues }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  // A draft from before there was such a field holds none.
  const steps = values.steps ?? [];
  const now = new Date();
  const quarters = quartersOf(values, now.getFullYear());
  return (
    <RepeatedFields
      path="steps"
      values={steps}
      next={() => newStep(steps, quarters, quarterOf(localDay(now)))}
      first="text.zh"
      legend={(number) => message('field.step-number', { number })}
      add={message('edit.add-step')}
      remove={message('edit.remove-step')}
    >
      {(_, index) => (
        <>
          <div className={styles['field-row']}>
            <ChoiceField
              path={`steps.${index}.quarter`}
              label={message('field.quarter')}
              choices={quarters.map((quarter) => ({
                value: quarter,
                label: formatPeriod(quarter, locale),
              }))}
            />
            <TextField
              path={`steps.${index}.reached`}
              label={message('field.reached')}
              help={message('field.reached-help')}
            />
          </div>
          <LocalizedField path={`steps.${index}.text`} label="field.step-text" />
        </>
      )}
    </RepeatedFields>
  );
}
