import { useContext, useId, useState } from 'react';
import { isSameUnit } from '../../shared/figures/same-unit.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { IndicatorAnswer, PlannedSeries } from '../../shared/model/import.ts';
import { IndicatorKey, type ThemeKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { RecordRow } from '../../shared/model/records.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { Button } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { reasonsInWords } from './match-reasons.ts';
import { NewIndicatorFields } from './NewIndicatorFields.tsx';
import styles from './series.module.css';

interface SeriesEditorProps {
  readonly series: PlannedSeries;
  readonly briefing: Briefing;
  readonly answer: IndicatorAnswer | null;
  /** The field of work of new indicators that have none of their own. */
  readonly theme: ThemeKey | null;
  /** Null clears what was said. */
  readonly onAnswer: (answer: IndicatorAnswer | null) => void;
}

/** Says what a series is of: an indicator of the store, a new one with its names and unit, or nothing. */
export function SeriesEditor({ series, briefing, answer, theme, onAnswer }: SeriesEditorProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const group = useId();
  const { indicator, candidates, is, proposal } = series;
  const matches = [...(indicator ? [indicator] : []), ...candidates];
  // One of its name and unit is there already: a new one needs another name.
  const isTaken = answer?.as === 'new' && is === 'existing';
  const chosen = isTaken ? 'new' : is === 'existing' ? (indicator?.key ?? null) : is;
  const choose = (key: string) => onAnswer({ as: 'existing', key: IndicatorKey.parse(key) });
  const option = (value: string, label: string, why: string, onChoose: () => void) => (
    <label key={value} className={styles['option']}>
      <input
        type="radio"
        name={group}
        checked={chosen === value}
        onChange={onChoose}
        onClick={chosen === value && answer === null ? onChoose : undefined}
      />
      <span>
        {label} <small>{why}</small>
      </span>
    </label>
  );
  return (
    <div className={styles['editor']}>
      {matches.map(({ key, name, unit, reasons }) =>
        option(
          key,
          inLocale(name, locale),
          [inLocale(unit, locale), reasonsInWords(reasons, message)].filter(Boolean).join(' · '),
          () => choose(key),
        ),
      )}
      {option('new', message('import-dialog.new-indicator'), '', () => onAnswer({ as: 'new' }))}
      {isTaken && <p role="status">{message('import-series.same-name')}</p>}
      {(is === 'new' || isTaken) && proposal && (
        <NewIndicatorFields
          proposal={proposal}
          said={saidOf(answer)}
          briefing={briefing}
          theme={theme}
          onSay={(said) =>
            onAnswer({ ...(answer?.as === 'new' ? answer : { as: 'new' as const }), ...said })
          }
        />
      )}
      {option('left-out', message('import-dialog.leave-out'), '', () =>
        onAnswer({ as: 'left-out' }),
      )}
      <OtherIndicator unit={series.unit} onChoose={choose} />
      {answer !== null && (
        <Button onClick={() => onAnswer(null)}>{message('import-series.clear')}</Button>
      )}
    </div>
  );
}

function saidOf(answer: IndicatorAnswer | null) {
  if (answer?.as !== 'new') return {};
  const { as: _, ...said } = answer;
  return said;
}

/** As many as are looked through at a glance. */
const mostFound = 8;

/** Looks for an indicator of the store by name, pinyin or English; those in another unit can't be meant. */
function OtherIndicator({
  unit,
  onChoose,
}: {
  readonly unit: string | null;
  readonly onChoose: (key: string) => void;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const id = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly RecordRow[]>([]);

  async function look(wanted: string): Promise<void> {
    setText(wanted);
    if (wanted.trim() === '') return setFound([]);
    const none = { themes: [], units: [], kinds: [], qualifiers: [], periods: [], sources: [] };
    const { rows } = await api.records.query({
      text: wanted.trim(),
      filter: { ...none, areas: [], unused: false },
      sort: { by: 'match', descending: false },
      ...{ offset: 0, limit: 50, locale },
    });
    setFound(rows);
  }

  return (
    <div className={styles['other']}>
      <label htmlFor={id}>{message('import-series.other')}</label>
      <input
        id={id}
        type="search"
        value={text}
        onChange={(event) => void look(event.target.value).catch(reportError)}
      />
      {text.trim() !== '' && (
        <ul aria-live="polite">
          {found.slice(0, mostFound).map(({ key, name, unit: own }) => {
            const isFit = isSameUnit(unit, own.zh);
            return (
              <li key={key}>
                <button
                  type="button"
                  className={styles['found']}
                  disabled={!isFit}
                  onClick={() => onChoose(key)}
                >
                  {inLocale(name, locale)}{' '}
                  <small>
                    {isFit
                      ? inLocale(own, locale)
                      : message('import-series.other-unit', { unit: inLocale(own, locale) })}
                  </small>
                </button>
              </li>
            );
          })}
          {found.length === 0 && <li>{message('import-series.none-found')}</li>}
        </ul>
      )}
    </div>
  );
}
