import { useContext, useId, useMemo, useState } from 'react';
import { dataSourceOf } from '../../shared/figures/competing.ts';
import { formatFigure } from '../../shared/figures/format-figure.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { InForce } from '../../shared/model/edit-fields.ts';
import type { Figure } from '../../shared/model/figure.ts';
import type { Observation } from '../../shared/model/indicator.ts';
import type { IndicatorKey, SourceKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ConfirmEditDialog } from './ConfirmEditDialog.tsx';
import styles from './field.module.css';
import { observationFields } from './record-fields.ts';
import { SlidesOfChoice } from './SlidesOfChoice.tsx';

interface DeleteInForceDialogProps {
  /** What is deleted, as people call it. */
  readonly name: string;
  readonly indicator: IndicatorKey;
  readonly observation: Observation;
  /** The same as it is shown now, with what other sources publish. */
  readonly figure: Figure;
  /** What is in force now, as the store has it. */
  readonly before: InForce;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** Deletes the value in force where other sources' stand beside it, once a person says which is in force after. */
export function DeleteInForceDialog(props: DeleteInForceDialogProps) {
  const { name, indicator, observation, figure, before, briefing, onClose } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const group = useId();
  const others = useMemo(
    () =>
      (figure.competing?.others ?? []).flatMap((other) => {
        const source = dataSourceOf(other);
        return source === null ? [] : [{ source, other }];
      }),
    [figure],
  );
  // Of several none goes before the others by itself.
  const [only, second] = others;
  const [chosen, setChosen] = useState<SourceKey | null>(
    second === undefined ? (only?.source ?? null) : null,
  );
  const after = others.find(({ source }) => source === chosen);
  const { unit, kind } = figure;
  const titleOf = (source: SourceKey) => {
    const title = briefing.sources.find(({ key }) => key === source)?.title;
    return title ? inLocale(title, locale) : source;
  };
  return (
    <ConfirmEditDialog
      title={message('edit.delete-title', { name })}
      edit={(reason) => ({
        ...{ entity: 'observation', indicator },
        ...{ before: observationFields(observation), after: null },
        ...(after && {
          choice: { before, after: { ...before, source: after.source, reason } },
        }),
      })}
      form={`delete:observation:${indicator}@${before.timePeriod}#${before.refArea}`}
      leave={message('edit.keep')}
      act={message('edit.delete')}
      isBlocked={after === undefined}
      onClose={onClose}
    >
      <p>
        {message('competing.delete-about', {
          source: titleOf(before.source),
          printed: formatFigure(figure, locale),
        })}
      </p>
      <fieldset className={styles['field-options']}>
        <legend>{message('competing.delete-after')}</legend>
        {others.map(({ source, other }) => (
          <label key={source}>
            <input
              type="radio"
              name={group}
              checked={source === after?.source}
              onChange={() => setChosen(source)}
            />
            <span>
              {message('competing.of-source', {
                source: titleOf(source),
                printed: formatFigure({ ...other, unit, kind }, locale),
              })}
            </span>
          </label>
        ))}
      </fieldset>
      {after && <SlidesOfChoice figure={figure} other={after.other} briefing={briefing} />}
    </ConfirmEditDialog>
  );
}
