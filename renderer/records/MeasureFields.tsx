import { readFigure } from '../../shared/domain/read-figure.ts';
import type { Qualifier } from '../../shared/model/figure.ts';
import type { Localized } from '../../shared/model/localized.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import { type Choice, ChoiceField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { useFormDesk } from './form-context.ts';
import { type MeasureValues, qualifierWords, takenApart } from './measure-values.ts';

interface MeasureFieldsProps {
  /** Before the names of its fields: empty, or `targets.0.`. */
  readonly prefix: string;
  readonly unit: Localized;
}

/**
 * A figure's number, multiplier and qualifier. What is pasted or typed with its unit is taken apart
 * when the field is left; what can be meant in two ways is asked about.
 */
export function MeasureFields({ prefix, unit }: MeasureFieldsProps) {
  const message = useMessages();
  const { valueAt, setAll, leave } = useFormDesk();
  const text = (name: string) => String(valueAt(`${prefix}${name}`) ?? '');
  const value = text('value');
  const reading = readFigure(value);

  function takeApart(typed: string): void {
    const values: MeasureValues = {
      value: typed,
      unitMult: text('unitMult'),
      qualifier: text('qualifier'),
    };
    // A unit that is not the indicator's stays, so that the person sees what is wrong.
    const apart = isOwnUnit(typed, unit) ? takenApart(values) : null;
    put(apart ?? values);
  }

  function put({ value, unitMult, qualifier }: MeasureValues): void {
    setAll({
      [`${prefix}value`]: value,
      [`${prefix}unitMult`]: unitMult,
      [`${prefix}qualifier`]: qualifier,
    });
  }

  return (
    <div className={styles['field-row']}>
      <TextField
        path={`${prefix}value`}
        label={message('field.value')}
        help={message('field.value-help')}
        onLeave={() => takeApart(value)}
        onPasted={(pasted) => takeApart(pasted.slice(0, 400))}
        after={
          reading.kind === 'ambiguous' && (
            <fieldset className={styles['field-choices']} aria-label={message('issue.ambiguous')}>
              {reading.readings.map((one) => (
                <Button
                  key={String(one.value)}
                  onClick={() => {
                    put({
                      value: String(one.value),
                      unitMult: one.unitMult === 0 ? text('unitMult') : String(one.unitMult),
                      qualifier:
                        one.qualifier === 'exact'
                          ? text('qualifier')
                          : `${one.qualifier}:${one.qualifierWord ?? ''}`,
                    });
                    leave(`${prefix}value`);
                  }}
                >
                  {message('field.meant', {
                    number: (one.value ?? 0).toLocaleString('en-US', { maximumFractionDigits: 10 }),
                  })}
                </Button>
              ))}
            </fieldset>
          )
        }
      />
      <ChoiceField
        path={`${prefix}unitMult`}
        label={message('field.unitMult')}
        choices={(['0', '4', '8'] as const).map((power) => ({
          value: power,
          label: message(`multiplier.${power}`),
        }))}
      />
      <ChoiceField
        path={`${prefix}qualifier`}
        label={message('field.qualifier')}
        searchable
        choices={qualifierChoices(message, text('qualifier'))}
      />
    </div>
  );
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
