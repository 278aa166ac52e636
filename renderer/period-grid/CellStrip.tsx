import type { ReactNode } from 'react';
import { citePassages } from '../../shared/figures/cite.ts';
import { dataSourceOf } from '../../shared/figures/competing.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Observation } from '../../shared/model/indicator.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import {
  answered,
  type Doubt,
  type MeasureFields,
  readMeasure,
  takenFrom,
} from '../editing/measure-values.ts';
import { paragraphFrom } from '../editing/record-values.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useMessages } from '../ui/messages.ts';
import { type ChangeInCell, printed } from './cell-facts.ts';
import styles from './period-grid.module.css';
import type { TypedCell } from './read-cells.ts';

interface CellStripProps {
  /** Of the active cell: what is typed in it, null for nothing; and what the store holds. */
  readonly cell: Pick<TypedCell, 'indicator' | 'at'>;
  readonly typed: TypedCell | null;
  readonly stored: Observation | null;
  readonly change: ChangeInCell | null;
  readonly briefing: Briefing;
  readonly locale: Locale;
  /** Says which of several meanings is meant. */
  readonly onMeant: (text: string, confirmed: string) => void;
  readonly onStale: (keeps: 'mine' | 'theirs') => void;
  readonly onCommonPlace: () => void;
}

/** All about the cell that has the keys: how it is read, what is wrong with it, where it stands. */
export function CellStrip(props: CellStripProps) {
  const { cell, typed, stored, change, briefing, locale } = props;
  const { sources } = briefing;
  const message = useMessages();
  const { indicator, at } = cell;
  const reading = typed?.reading ?? null;
  const show = (measure: Parameters<typeof printed>[1]) => printed(indicator, measure, locale);
  const doubtIn = ({ neighbour }: Doubt) =>
    neighbour
      ? message('field.doubt.magnitude', {
          period: formatPeriod(neighbour.period, locale),
          printed: show(neighbour.measure),
        })
      : message('field.doubt.qualifier');
  const write = (meant: MeasureFields) =>
    printed(indicator, { ...meant, decimals: indicator.decimals });
  const own = typed?.entry.place ?? null;
  const place = own && paragraphFrom(own, sources);
  const section = place?.section ?? null;
  const paraNo = place?.paraNo ?? null;
  const cited =
    place && section !== null && paraNo !== null
      ? citePassages(
          [{ source: place.source as never, section, heading: null, paraNo }],
          sources,
          locale,
        )
      : null;

  const words = ((): ReactNode => {
    if (!reading || reading.state === 'nothing')
      return stored
        ? [
            `${message('grid.state.stored')} ${show(stored)}`,
            citePassages(stored.passages, sources, locale),
          ].join(locale === 'en' ? ', ' : '，')
        : message('grid.state.blank');
    switch (reading.state) {
      case 'wrong':
      case 'asked':
        return (
          <span className={styles['strip-wrong']}>
            <Icon name={reading.state === 'wrong' ? 'warning' : 'help'} />
            {reading.state === 'asked' && reading.doubt
              ? doubtIn(reading.doubt)
              : message(reading.issue.key, reading.issue.params)}
          </span>
        );
      case 'stale':
        return (
          <span className={styles['strip-wrong']}>
            <Icon name="help" />
            {stored ? message('grid.stale', { now: show(stored) }) : message('grid.stale-gone')}
          </span>
        );
      case 'unplaced':
        return [
          message('grid.read-as', { printed: show(reading.measure) }),
          reading.issue
            ? message(reading.issue.key, reading.issue.params)
            : message('grid.place-asked'),
        ].join(locale === 'en' ? ', ' : '，');
      case 'same':
        return message('grid.state.same');
      case 'ready': {
        const before = reading.held ? show(reading.held) : '';
        const source = reading.held && dataSourceOf(reading.held);
        const title = sources.find(({ key }) => key === source)?.title;
        return [
          message('grid.read-as', { printed: show(reading.measure) }),
          reading.act === 'new'
            ? message('grid.state.new')
            : reading.act === 'correct'
              ? message('grid.state.correct', { before })
              : message('grid.state.beside', {
                  before,
                  source: title ? inLocale(title, locale) : (source ?? ''),
                }),
        ].join(locale === 'en' ? ', ' : '，');
      }
    }
  })();

  return (
    <div
      className={styles['strip']}
      data-testid="grid-strip"
      data-state={reading?.state ?? 'stored'}
    >
      <p id="grid-strip" className={styles['strip-words']}>
        <strong>
          {inLocale(indicator.name, locale)} {formatPeriod(at.timePeriod, locale)}
        </strong>{' '}
        {words}
        {cited && <> · {message('grid.place-own', { place: cited })}</>}
        {change && (
          <>
            {' '}
            · {change.text} {change.about}
          </>
        )}
      </p>
      <div className={styles['strip-acts']}>
        {reading?.state === 'asked' &&
          (reading.doubt
            ? reading.doubt.choices.map((meant, index) => (
                <Button
                  key={JSON.stringify(meant)}
                  onClick={() => {
                    if (!reading.doubt) return;
                    const { confirmed } = answered(reading.values, reading.doubt.kind, meant);
                    props.onMeant(write(meant), confirmed);
                  }}
                >
                  {message('grid.means', {
                    printed: show({ ...meant, decimals: indicator.decimals }),
                  })}
                  {index === 0 && ' (Alt+↵)'}
                </Button>
              ))
            : reading.readings.map((one) => (
                <Button
                  key={String(one.value)}
                  onClick={() => {
                    const values = takenFrom(reading.values, one);
                    const { measure } = readMeasure(values, indicator.unit, {
                      mayBeMissing: false,
                    });
                    props.onMeant(write(measure), values.confirmed);
                  }}
                >
                  {message('field.meant', {
                    number: (one.value ?? 0).toLocaleString('en-US', { maximumFractionDigits: 10 }),
                  })}
                </Button>
              )))}
        {reading?.state === 'stale' && (
          <>
            <Button onClick={() => props.onStale('mine')}>{message('grid.stale-mine')}</Button>
            <Button onClick={() => props.onStale('theirs')}>{message('grid.stale-theirs')}</Button>
          </>
        )}
        {own && (
          <Button look="quiet" onClick={props.onCommonPlace}>
            {message('grid.place-common-again')}
          </Button>
        )}
      </div>
    </div>
  );
}
