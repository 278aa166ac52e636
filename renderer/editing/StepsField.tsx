import { useContext, useEffect, useRef, useState } from 'react';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { localDay, quarterOf } from '../../shared/model/period.ts';
import { Button } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ChoiceField, LocalizedField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { useForm } from './form-context.ts';
import { type GoalValues, newStep, quartersOf } from './goal-values.ts';

/** What of a goal is to be reached by the end of each quarter, and when it was. */
export function StepsField({ values }: { readonly values: GoalValues }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { set, issueAt } = useForm();
  const list = useRef<HTMLDivElement>(null);
  /** How many there were when one was added: the new one is written next. */
  const [added, setAdded] = useState<number | null>(null);
  // A draft from before there was such a field holds none.
  const steps = values.steps ?? [];
  const now = new Date();
  const quarters = quartersOf(values, now.getFullYear());
  const issue = issueAt('steps');

  useEffect(() => {
    if (added === null) return;
    list.current?.querySelector<HTMLElement>(`[data-step="${added}"] [lang="zh-CN"]`)?.focus();
  }, [added]);

  return (
    <div ref={list} className={styles['field-group-plain']}>
      {steps.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no key of its own while it is made
        <fieldset key={index} className={styles['field-group']} data-step={index}>
          <legend>{message('field.step-number', { number: index + 1 })}</legend>
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
          <div>
            <Button
              look="quiet"
              onClick={() =>
                set(
                  'steps',
                  steps.filter((__, other) => other !== index),
                )
              }
            >
              {message('edit.remove-step')}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className={styles['field']} data-invalid={issue !== null}>
        <div>
          <Button
            onClick={() => {
              set('steps', [...steps, newStep(steps, quarters, quarterOf(localDay(now)))]);
              setAdded(steps.length);
            }}
          >
            {message('edit.add-step')}
          </Button>
        </div>
        {issue && (
          <p className={styles['field-told']} role="alert">
            {message(issue.key, issue.params)}
          </p>
        )}
      </div>
    </div>
  );
}
