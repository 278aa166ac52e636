import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useLayoutEffect,
  useRef,
} from 'react';
import { figureParts } from '../../shared/figures/format-figure.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import type { AreaKey } from '../../shared/model/area.ts';
import type { Indicator, Theme } from '../../shared/model/indicator.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import type { TimePeriod } from '../../shared/model/period.ts';
import { Icon } from '../ui/Icon.tsx';
import { useMessages } from '../ui/messages.ts';
import { changeIn, measureIn, printed, storedAt } from './cell-facts.ts';
import type { Entry } from './entry.ts';
import type { CellMode } from './grid-keys.ts';
import styles from './period-grid.module.css';
import type { CellReading } from './read-entry.ts';

/** Every line is as high, in CSS px. */
export const lineHeight = 36;

/** A cell's own part of what is typed: null where nothing is. */
export interface CellTyped {
  readonly entry: Entry | null;
  readonly reading: CellReading | null;
}

/** What all lines are drawn by; keeps its identity. */
export interface GridLook {
  readonly area: AreaKey;
  /** The earliest first; the last is the one that is entered. */
  readonly periods: readonly TimePeriod[];
  readonly locale: Locale;
}

/** What cells tell the grid; keeps its identity. */
export interface CellEvents {
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onType: (text: string) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly onCut: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly onLeave: () => void;
  readonly onPress: (event: MouseEvent, line: number, column: number) => void;
  readonly onOver: (event: MouseEvent, line: number, column: number) => void;
  readonly onEdit: (line: number, column: number) => void;
  readonly onFill: (event: MouseEvent) => void;
}

interface GridLineProps {
  readonly line: number;
  /** Its number among the rows of the grid for screen readers, from 1, the header being the first. */
  readonly rowIndex: number;
  readonly indicator: Indicator;
  readonly look: GridLook;
  readonly events: CellEvents;
  readonly typed: readonly CellTyped[];
  /** What is typed for the year before and for the published rate, where the grid knows of them. */
  readonly before: CellReading | null;
  readonly rate: Indicator | null;
  readonly rateReading: CellReading | null;
  /** The chosen columns, the first and the last; -1 for none. */
  readonly chosenFrom: number;
  readonly chosenTo: number;
  /** The line at the lower edge of what is chosen has the handle to fill from. */
  readonly hasHandle: boolean;
  /** The column of the cell that keys go to; -1 where it is in another line. */
  readonly active: number;
  readonly mode: CellMode;
  readonly text: string;
}

/* biome-ignore-start lint/a11y: a table can't hold a window of its rows, and the field has the keys */
export const GridLine = memo(function GridLine(props: GridLineProps) {
  const { line, indicator, look, events, typed, active } = props;
  const { locale, area, periods } = look;
  const message = useMessages();
  const last = typed.at(-1)?.reading ?? null;
  const change = changeIn({
    ...{ indicator, area, locale, message, rate: props.rate },
    period: periods.at(-1) ?? '',
    readings: { to: last, from: props.before, rate: props.rateReading },
  });
  const name = inLocale(indicator.name, locale);
  return (
    <div
      className={styles['line']}
      style={lineStyle(line)}
      role="row"
      aria-rowindex={props.rowIndex}
      data-testid="grid-row"
      data-indicator={indicator.key}
    >
      <span role="rowheader" className={styles['name']} aria-colindex={1} title={name}>
        {name}
      </span>
      <span role="gridcell" className={styles['unit']} aria-colindex={2}>
        {inLocale(indicator.unit, locale)}
      </span>
      {periods.map((period, column) => {
        const { entry, reading } = typed[column] ?? nothingTyped;
        const isChosen = column >= props.chosenFrom && column <= props.chosenTo;
        const isActive = column === active;
        const stored = storedAt(indicator, area, period);
        const measure = measureIn(reading) ?? stored;
        const state = stateOf(entry, reading);
        return (
          <span
            key={period}
            role="gridcell"
            className={styles['cell']}
            aria-colindex={3 + column}
            aria-selected={isChosen}
            data-state={state}
            data-active={isActive}
            data-mode={isActive ? props.mode : undefined}
            data-period={period}
            onMouseDown={(event) => events.onPress(event, line, column)}
            onMouseEnter={(event) => events.onOver(event, line, column)}
            onDoubleClick={() => events.onEdit(line, column)}
          >
            <span className={styles['value']} lang={locale} aria-hidden={isActive}>
              {reading !== null && measureIn(reading) === null && entry?.text
                ? entry.text
                : measure &&
                  figureParts(
                    { ...measure, unit: indicator.unit, kind: indicator.kind },
                    locale,
                  ).map((part) => (
                    <span key={part.text} className={styles[`part-${part.role}`]}>
                      {part.text}
                    </span>
                  ))}
            </span>
            {(state === 'wrong' || state === 'asked' || state === 'stale') && (
              <span className={styles['mark']}>
                <Icon name={state === 'wrong' ? 'warning' : 'help'} />
              </span>
            )}
            {isActive && (
              <CellField
                label={message('grid.cell', { name, period: formatPeriod(period, locale) })}
                mode={props.mode}
                text={
                  props.mode === 'move'
                    ? (entry?.text ?? (stored ? printed(indicator, stored, locale) : ''))
                    : props.text
                }
                isInvalid={state === 'wrong' || state === 'asked' || state === 'stale'}
                events={events}
              />
            )}
            {props.hasHandle && column === props.chosenTo && (
              <span
                className={styles['handle']}
                title={message('grid.fill')}
                aria-hidden="true"
                data-testid="fill-handle"
                onMouseDown={events.onFill}
              />
            )}
          </span>
        );
      })}
      <span
        role="gridcell"
        className={styles['change']}
        aria-colindex={3 + periods.length}
        data-kind={change?.kind}
        title={change?.about}
      >
        {change && (
          <>
            <span className={styles['change-size']}>{change.text}</span>
            {change.kind !== 'refused' && (
              <span className={styles['change-kind']}>{message(`grid.${change.kind}`)}</span>
            )}
          </>
        )}
      </span>
    </div>
  );
}, isAlike);

const nothingTyped: CellTyped = { entry: null, reading: null };

interface CellFieldProps {
  readonly label: string;
  readonly mode: CellMode;
  readonly text: string;
  readonly isInvalid: boolean;
  readonly events: CellEvents;
}

/**
 * The field that stands in the active cell and has the keys, whatever is done with them: a
 * composition of an input method begins in it with its very first key. While one moves about, its
 * text is all chosen, so that what is typed takes its place.
 */
function CellField({ label, mode, text, isInvalid, events }: CellFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is chosen anew
  useLayoutEffect(() => {
    if (mode === 'move') field.current?.select();
  }, [mode, text]);
  return (
    <input
      ref={field}
      className={styles['field']}
      data-cell-field
      data-mode={mode}
      data-at-rest={mode === 'move' ? '' : undefined}
      type="text"
      lang="zh-CN"
      value={text}
      maxLength={400}
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-invalid={isInvalid}
      aria-describedby="grid-strip"
      onChange={(event) => events.onType(event.target.value)}
      onFocus={(event) => mode === 'move' && event.target.select()}
      onBlur={events.onLeave}
      onKeyDown={events.onKeyDown}
      onPaste={events.onPaste}
      onCopy={events.onCopy}
      onCut={events.onCut}
    />
  );
}

export function ThemeLine({
  line,
  rowIndex,
  theme,
  name,
  count,
  onChoose,
}: {
  readonly line: number;
  readonly rowIndex: number;
  readonly theme: Theme | null;
  readonly name: string;
  readonly count: number;
  readonly onChoose: () => void;
}) {
  const message = useMessages();
  return (
    <div
      className={`${styles['line']} ${styles['heading']}`}
      style={lineStyle(line)}
      role="row"
      aria-rowindex={rowIndex}
      data-testid="grid-heading"
    >
      <span role="rowheader" aria-colindex={1}>
        <button
          type="button"
          tabIndex={-1}
          className={styles['heading-act']}
          title={message('grid.choose-group')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onChoose}
        >
          <span className={styles['dot']} data-accent={theme?.accent} aria-hidden="true" />
          {name}
          <span className={styles['heading-count']}>{message('grid.count', { count })}</span>
        </button>
      </span>
    </div>
  );
}
/* biome-ignore-end lint/a11y: see above */

function lineStyle(line: number): CSSProperties {
  return { transform: `translateY(${line * lineHeight}px)` };
}

function stateOf(entry: Entry | null, reading: CellReading | null): string {
  if (entry === null || reading === null || reading.state === 'nothing') return 'stored';
  return reading.state;
}

function isAlike(one: GridLineProps, other: GridLineProps): boolean {
  return (Object.keys(one) as (keyof GridLineProps)[]).every((name) =>
    name === 'typed'
      ? one.typed.length === other.typed.length &&
        one.typed.every(
          ({ entry, reading }, column) =>
            entry === other.typed[column]?.entry && reading === other.typed[column]?.reading,
        )
      : one[name] === other[name],
  );
}
