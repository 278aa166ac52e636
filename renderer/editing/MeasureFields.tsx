import { type MouseEvent, useContext } from 'react';
import { formatFigure } from '../../shared/figures/format-figure.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { readFigure } from '../../shared/figures/read-figure.ts';
import { type IndicatorKind, type Qualifier, unitMultipliers } from '../../shared/model/figure.ts';
import type { Localized } from '../../shared/model/localized.ts';
import { cut } from '../../shared/model/text.ts';
import { Button } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { type Choice, ChoiceField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { useForm } from './form-context.ts';
import {
  answered,
  doubtOf,
  type MeasureFields as MeasureFieldsOf,
  type MeasureValues,
  type Neighbour,
  qualifierWords,
  takenApart,
  takenFrom,
} from './measure-values.ts';

interface MeasureFieldsProps {
  /** Before the names of its fields: empty, or `targets.0.`. */
  readonly prefix: string;
  readonly unit: Localized;
  readonly decimals: number;
  readonly kind?: IndicatorKind;
  /** As for `doubtOf`. */
  readonly neighbours?: readonly Neighbour[];
  /** Whether the value is what people come for. */
  readonly isFirst?: boolean;
}

const names = [
  'value',
  'unitMult',
  'qualifier',
  'beganValue',
  'beganQualifier',
  'confirmed',
] as const;

/**
 * A figure's number, multiplier and qualifier. What is pasted or typed with its unit is taken apart
 * when the field is left; what can be meant in two ways is asked about.
 */
export function MeasureFields({
  prefix,
  unit,
  decimals,
  kind = 'stock',
  neighbours = [],
  isFirst = false,
}: MeasureFieldsProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { valueAt, setAll, leave } = useForm();
  const text = (name: string) => String(valueAt(`${prefix}${name}`) ?? '');
  const values = Object.fromEntries(
    names.map((name) => [name, text(name)]),
  ) as unknown as MeasureValues;
  const { value } = values;
  const reading = readFigure(value);
  const doubt = doubtOf(values, neighbours);
  const printed = (measure: MeasureFieldsOf) =>
    formatFigure({ ...measure, unit, decimals, kind }, locale);

  function takeApart(typed: string): void {
    const next: MeasureValues = { ...values, value: typed };
    // A unit that is not the indicator's stays, so that the person sees what is wrong.
    put((isOwnUnit(typed, unit) && takenApart(next)) || next);
  }

  function put(next: MeasureValues): void {
    setAll(Object.fromEntries(names.map((name) => [`${prefix}${name}`, next[name]])));
  }

  const choices =
    reading.kind === 'ambiguous' ? (
      <fieldset
        className={styles['field-choices']}
        aria-label={message('issue.ambiguous')}
        onMouseDown={keepFocus}
      >
        {reading.readings.map((one) => (
          <Button
            key={String(one.value)}
            onClick={() => {
              put(takenFrom(values, one));
              leave(`${prefix}value`);
            }}
          >
            {message('field.meant', {
              number: (one.value ?? 0).toLocaleString('en-US', { maximumFractionDigits: 10 }),
            })}
          </Button>
        ))}
      </fieldset>
    ) : (
      doubt && (
        <fieldset className={styles['field-choices']} onMouseDown={keepFocus}>
          <legend>
            {doubt.neighbour
              ? message('field.doubt.magnitude', {
                  period: formatPeriod(doubt.neighbour.period, locale),
                  printed: printed(doubt.neighbour.measure),
                })
              : message('field.doubt.qualifier')}
          </legend>
          {doubt.choices.map((meant) => (
            <Button
              key={printed(meant)}
              onClick={() => {
                put(answered(values, doubt.kind, meant));
                leave(`${prefix}value`);
              }}
            >
              {printed(meant)}
            </Button>
          ))}
        </fieldset>
      )
    );

  return (
    <div className={styles['field-row']}>
      <TextField
        path={`${prefix}value`}
        label={message('field.value')}
        help={message('field.value-help')}
        isFirst={isFirst}
        onLeave={() => takeApart(value)}
        onPasted={(pasted) => takeApart(cut(pasted, 400))}
        after={choices}
      />
      <ChoiceField
        path={`${prefix}unitMult`}
        label={message('field.unitMult')}
        choices={unitMultipliers.map((power) => ({
          value: String(power),
          label: message(`multiplier.${power}`),
        }))}
      />
      <ChoiceField
        path={`${prefix}qualifier`}
        label={message('field.qualifier')}
        searchable
        choices={qualifierChoices(message, values.qualifier)}
      />
    </div>
  );
}

/** Leaving the field would tell its fault above the choice, which then slipped from under the pointer. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

function isOwnUnit(typed: string, unit: Localized): boolean {
  const reading = readFigure(typed);
  return (
    reading.kind === 'figure' &&
    (reading.unit === null || [unit.zh, unit.en].includes(reading.unit))
  );
}

/** Every qualifier by each word that prints it, and the one chosen, if it is another. */
function qualifierChoices(message: ReturnType<typeof useMessages>, chosen: string): Choice[] {
  const choices = qualifierWords.flatMap(([qualifier, words]) =>
    words.map((word, index) => ({
      value: `${qualifier}:${index === 0 ? '' : word}`,
      label: word === '' ? message('qualifier.exact') : labelOf(message, qualifier, word),
    })),
  );
  if (choices.some(({ value }) => value === chosen)) return choices;
  const [qualifier = 'exact', word = ''] = chosen.split(':');
  return [...choices, { value: chosen, label: labelOf(message, qualifier as Qualifier, word) }];
}

function labelOf(
  message: ReturnType<typeof useMessages>,
  qualifier: Qualifier,
  word: string,
): string {
  return message('qualifier.with-word', { word, meaning: message(`qualifier.${qualifier}`) });
}
