import { placeOfKey } from '../../../shared/commands/key-place.ts';
import { splitReferences } from '../../../shared/deck/references.ts';
import { useMessages } from '../../ui/messages.ts';
import styles from './figure-picker.module.css';
import type { Options, PickerOption } from './picker-options.ts';

/** A change of the option as it stands: of which area and which period it is. */
export interface Refined {
  readonly reference: string;
  readonly area: string;
  readonly period: string;
}

interface FigureRefinementProps {
  readonly option: PickerOption;
  readonly options: Options;
  readonly current: string | null;
  readonly refined: Refined | null;
  readonly onRefine: (refined: Refined) => void;
  readonly onChoose: () => void;
}

/** Of which period and area the active figure is to be. */
export function FigureRefinement({
  option,
  options,
  current,
  refined,
  onRefine,
  onChoose,
}: FigureRefinementProps) {
  const message = useMessages();
  const written = splitReferences(current ?? option.reference)[0];
  const reference = written && 'reference' in written ? written.reference : null;
  const asWritten = reference?.kind === 'figure' ? reference.period : null;
  const period = refined?.period ?? asWritten ?? '';
  const area = refined?.area ?? option.figure?.area?.key ?? '';
  const figure = option.figure && options.inArea(option.figure, area);
  if (!option.figure || !figure) return null;
  const periods = options.periodChoices(figure);
  const areas = options.areaChoices(option.figure);
  const isKnown = periods.some(({ value }) => value === period);
  const shownPeriod = isKnown ? period : (periods[0]?.value ?? '');

  const refine = (next: { readonly period: string; readonly area: string }) =>
    onRefine({ reference: option.reference, ...next });
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (placeOfKey(event) !== 'Enter') return;
    event.preventDefault();
    onChoose();
  };

  return (
    <div className={styles['picker-foot']}>
      <label className={styles['picker-choice']}>
        <span>{message('picker.period')}</span>
        <select
          value={shownPeriod}
          onChange={(event) => refine({ period: event.target.value, area })}
          onKeyDown={onKeyDown}
        >
          {periods.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {areas.length > 1 && (
        <label className={styles['picker-choice']}>
          <span>{message('picker.area')}</span>
          <select
            value={area}
            onChange={(event) => refine({ period: shownPeriod, area: event.target.value })}
            onKeyDown={onKeyDown}
          >
            {areas.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
