import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { yearBefore } from '../../shared/figures/series.ts';
import type { Indicator, Theme } from '../../shared/model/indicator.ts';
import type { IndicatorKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { useMessages } from '../ui/messages.ts';
import { scrollToLine } from '../ui/scroll-to-line.ts';
import {
  type CellEvents,
  type CellTyped,
  GridLine,
  type GridLook,
  lineHeight,
  ThemeLine,
} from './GridLine.tsx';
import { type CellMode, type GridAct, gridActOf } from './grid-keys.ts';
import { type CellAt, type CellRange, cellsIn, linesOf, rangeOf } from './grid-lines.ts';
import styles from './period-grid.module.css';
import { placePasted } from './place-pasted.ts';
import { cellsOf, textOfCells } from './table-text.ts';

/** How far the mouse goes before a press is a drag, in CSS px. */
const dragBegins = 4;
/** Lines drawn beyond each edge, so that a quick scroll shows no gap. */
const margin = 14;

/** The mouse button held: what it does to the cells that it goes over, once it goes anywhere. */
interface Drag {
  readonly what: 'choose' | 'fill';
  /** Where it was pressed, in CSS px of the window. */
  readonly from: MousePoint;
  isMoved: boolean;
}

type MousePoint = Readonly<Record<'clientX' | 'clientY', number>>;

/** A text for a cell of the rows that are shown. */
export interface TextFor extends CellAt {
  readonly text: string;
}

export interface GridTableProps {
  readonly rows: readonly Indicator[];
  readonly look: GridLook;
  readonly themes: readonly Theme[];
  readonly rates: ReadonlyMap<IndicatorKey, Indicator>;
  readonly typedAt: (indicator: Indicator, column: number) => CellTyped;
  /** The text that a cell is edited from: as it was typed, or as the stored figure is printed. */
  readonly textAt: (at: CellAt) => string;
  readonly active: CellAt;
  readonly anchor: CellAt;
  readonly onActive: (active: CellAt, anchor: CellAt) => void;
  /** While somebody types in a cell; null once it is as it was. */
  readonly onType: (at: CellAt, text: string) => void;
  /** What was typed in a cell stays, or, restored, goes. */
  readonly onTyped: (at: CellAt, isRestored: boolean) => void;
  /** Several cells at once, as one act. */
  readonly onTexts: (texts: readonly TextFor[]) => void;
  readonly onAct: (act: GridAct) => void;
  /** Says what was done. */
  readonly onSaid: (said: string) => void;
  /** Called with what puts the focus into the active cell. */
  readonly focusRef: { current: (() => void) | null };
}

/**
 * Indicators by field of work and their figures of some periods, typed and pasted as in a
 * spreadsheet. Only the lines in view are in the page, and the one that the keys go to.
 */
export function GridTable(props: GridTableProps) {
  const { rows, look, active, anchor } = props;
  const { periods, locale } = look;
  const message = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const [mode, setMode] = useState<CellMode>('move');
  const [text, setText] = useState('');
  const wantsFocus = useRef(false);
  const dragged = useRef<Drag | null>(null);

  const lines = useMemo(() => linesOf(rows), [rows]);
  const lineOfRow = useMemo(() => {
    const numbers: number[] = [];
    for (const [number, line] of lines.entries())
      if (line.type === 'row') numbers[line.row] = number;
    return numbers;
  }, [lines]);
  const activeLine = lineOfRow[active.row] ?? -1;
  const range = rangeOf(anchor, active);

  const view = useVirtualizer<HTMLElement, Element>({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: margin,
    scrollMargin: lineHeight,
    scrollPaddingStart: lineHeight,
    // The line that has the keys stays in the page, wherever one scrolls to.
    rangeExtractor: (visible) => {
      const found = defaultRangeExtractor(visible);
      if (activeLine < 0 || found.includes(activeLine)) return found;
      return [...found, activeLine].sort((one, other) => one - other);
    },
  });

  const latest = useRef({ props, mode, text, range, lines });
  useLayoutEffect(() => {
    latest.current = { props, mode, text, range, lines };
  });

  const focusCell = useCallback(() => {
    box.current?.querySelector<HTMLElement>('[data-cell-field]')?.focus({ preventScroll: true });
  }, []);
  props.focusRef.current = () => {
    if (activeLine >= 0) scrollToLine(view, activeLine);
    focusCell();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another cell has the keys
  useLayoutEffect(() => {
    if (activeLine < 0 || !wantsFocus.current) return;
    wantsFocus.current = false;
    scrollToLine(view, activeLine);
    focusCell();
  }, [active, activeLine]);

  useEffect(() => {
    const end = () => {
      if (dragged.current?.what === 'fill') latestFill.current();
      dragged.current = null;
    };
    window.addEventListener('mouseup', end);
    return () => window.removeEventListener('mouseup', end);
  }, []);

  /** @returns whether something was being typed in the cell that has the keys */
  function endTyping(): boolean {
    if (latest.current.mode === 'move') return false;
    setMode('move');
    latest.current.mode = 'move';
    return true;
  }

  /** Ends what is typed, and keeps it. */
  function leave(): void {
    const { props: shown } = latest.current;
    if (endTyping()) shown.onTyped(shown.active, false);
  }

  /** Ends what is typed; the cell says again what it said before. */
  function restore(): void {
    const { props: shown } = latest.current;
    if (endTyping()) shown.onTyped(shown.active, true);
  }

  function go(to: CellAt, isExtended = false): void {
    const { props: shown } = latest.current;
    leave();
    const at = {
      row: Math.min(Math.max(to.row, 0), shown.rows.length - 1),
      column: Math.min(Math.max(to.column, 0), shown.look.periods.length - 1),
    };
    wantsFocus.current = true;
    shown.onActive(at, isExtended ? shown.anchor : at);
  }

  function fillDown(): void {
    const { props: shown, range: chosen } = latest.current;
    const from = chosen.top === chosen.bottom ? chosen.top - 1 : chosen.top;
    if (from < 0) return;
    const texts = cellsIn({ ...chosen, top: from + 1 }).map((at) => ({
      ...at,
      text: shown.textAt({ row: from, column: at.column }),
    }));
    shown.onTexts(texts);
    shown.onSaid(message('grid.filled', { count: texts.length }));
  }
  const latestFill = useRef(fillDown);
  useLayoutEffect(() => {
    latestFill.current = fillDown;
  });

  function carryOut(act: GridAct): boolean {
    const { props: shown, mode: now, range: chosen } = latest.current;
    const at = shown.active;
    switch (act.act) {
      case 'go':
        go({ row: at.row + act.rows, column: at.column + act.columns }, act.extends);
        return true;
      case 'edge': {
        const end = (way: -1 | 0 | 1, current: number, last: number) =>
          way === 0 ? current : way < 0 ? 0 : last;
        go(
          {
            row: end(act.rows, at.row, shown.rows.length - 1),
            column: end(act.columns, at.column, shown.look.periods.length - 1),
          },
          act.extends,
        );
        return true;
      }
      case 'next': {
        const width = shown.look.periods.length;
        const to = at.row * width + at.column + (act.back ? -1 : 1);
        // At an end the Tab key leads on, so that nobody is caught in here.
        if (to < 0 || to >= shown.rows.length * width) {
          leave();
          return false;
        }
        go({ row: Math.floor(to / width), column: to % width });
        return true;
      }
      case 'edit':
        if (now === 'move') setText(shown.textAt(at));
        setMode('edit');
        return true;
      case 'restore':
        if (now === 'move') shown.onActive(at, at);
        else restore();
        return true;
      case 'clear':
        shown.onTexts(cellsIn(chosen).map((one) => ({ ...one, text: '' })));
        return true;
      case 'fill-down':
        fillDown();
        return true;
      case 'fill-chosen': {
        const typed = now === 'move' ? shown.textAt(at) : latest.current.text;
        leave();
        const texts = cellsIn(chosen).map((one) => ({ ...one, text: typed }));
        shown.onTexts(texts);
        shown.onSaid(message('grid.filled', { count: texts.length }));
        return true;
      }
      case 'choose-all':
        shown.onActive(
          { row: 0, column: 0 },
          { row: shown.rows.length - 1, column: shown.look.periods.length - 1 },
        );
        wantsFocus.current = true;
        return true;
      case 'mean':
      case 'next-fault':
      case 'undo':
      case 'redo':
      case 'save':
      case 'leave':
        leave();
        shown.onAct(act);
        return true;
    }
  }

  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    const pasted = event.clipboardData.getData('text/plain');
    const cells = cellsOf(pasted);
    const { props: shown, mode: now, range: chosen } = latest.current;
    const isOne = cells.length === 1 && cells[0]?.length === 1;
    // Into a text that is being written goes one cell as into any field.
    if (isOne && now !== 'move') return;
    event.preventDefault();
    leave();
    if (isOne) {
      const texts = cellsIn(chosen).map((at) => ({ ...at, text: pasted }));
      shown.onTexts(texts);
      shown.onSaid(message('grid.pasted', { count: texts.length }));
      return;
    }
    const placed = placePasted(cells, {
      rows: shown.rows,
      periods: shown.look.periods,
      ...{ row: chosen.top, column: chosen.left },
    });
    const texts = placed.texts.filter((one) => one.text.trim() !== '');
    shown.onTexts(texts);
    const { left } = placed;
    const list = left.slice(0, 5).join(locale === 'en' ? '; ' : '；');
    shown.onSaid(
      [
        message(placed.isByName ? 'grid.pasted-named' : 'grid.pasted', { count: texts.length }),
        ...(left.length > 0
          ? [
              message('grid.pasted-left', {
                count: left.length,
                list: left.length > 5 ? `${list}…` : list,
              }),
            ]
          : []),
      ].join(' '),
    );
  }

  function copy(event: ClipboardEvent<HTMLInputElement>, cuts: boolean): void {
    const { props: shown, mode: now, range: chosen } = latest.current;
    if (now !== 'move') return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', textOfCells(copied(shown, chosen, message)));
    const cells = cellsIn(chosen);
    if (cuts) shown.onTexts(cells.map((at) => ({ ...at, text: '' })));
    shown.onSaid(message('grid.copied', { count: cells.length }));
  }

  const act = useRef({ go, leave, carryOut, paste, copy });
  useLayoutEffect(() => {
    act.current = { go, leave, carryOut, paste, copy };
  });

  const events = useMemo((): CellEvents => {
    const rowAt = (line: number) => {
      const found = latest.current.lines[line];
      return found?.type === 'row' ? found.row : 0;
    };
    return {
      onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
        const page = Math.max(Math.floor((box.current?.clientHeight ?? 0) / lineHeight) - 2, 1);
        const asked = gridActOf(event, latest.current.mode, page);
        if (!asked || !act.current.carryOut(asked)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      onType(next) {
        const { props: shown } = latest.current;
        setText(next);
        setMode((old) => (old === 'move' ? 'type' : old));
        shown.onType(shown.active, next);
      },
      onPaste: (event) => act.current.paste(event),
      onCopy: (event) => act.current.copy(event, false),
      onCut: (event) => act.current.copy(event, true),
      onLeave: () => act.current.leave(),
      onPress(event: MouseEvent, line, column) {
        if (event.button !== 0) return;
        const { props: shown, mode: now } = latest.current;
        const to = { row: rowAt(line), column };
        const isActive = to.row === shown.active.row && column === shown.active.column;
        // In the text that is being written the mouse sets the caret.
        if (isActive && now !== 'move') return;
        event.preventDefault();
        dragged.current = dragFrom('choose', event);
        act.current.go(to, event.shiftKey);
      },
      onOver(event: MouseEvent, line, column) {
        const drag = dragged.current;
        if (drag === null || event.buttons !== 1) return;
        // Where lines move below the mouse, it is over another cell though nobody moved it.
        drag.isMoved ||= isDragged(drag.from, event);
        if (!drag.isMoved) return;
        const { props: shown } = latest.current;
        const to = { row: rowAt(line), column };
        act.current.go(drag.what === 'fill' ? { ...to, column: shown.active.column } : to, true);
      },
      onEdit(line, column) {
        act.current.go({ row: rowAt(line), column });
        const { props: shown } = latest.current;
        setText(shown.textAt({ row: rowAt(line), column }));
        setMode('edit');
      },
      onFill(event: MouseEvent) {
        event.preventDefault();
        event.stopPropagation();
        dragged.current = dragFrom('fill', event);
      },
    };
  }, []);

  const themeOf = (key: string) => props.themes.find((theme) => theme.key === key) ?? null;
  const before = yearBefore(periods.at(-1) ?? '');
  const beforeColumn = before === null ? -1 : periods.indexOf(before);

  /* biome-ignore-start lint/a11y: a table can't hold a window of its rows */
  return (
    <div
      ref={box}
      className={styles['grid']}
      style={{ '--columns': periods.length } as CSSProperties}
      role="grid"
      aria-label={message('grid.table', { period: formatPeriod(periods.at(-1) ?? '', locale) })}
      aria-rowcount={lines.length + 1}
      aria-colcount={periods.length + 3}
      aria-multiselectable="true"
    >
      <div className={`${styles['line']} ${styles['head']}`} role="row" aria-rowindex={1}>
        <span role="columnheader" aria-colindex={1} className={styles['name']}>
          {message('grid.indicator')}
        </span>
        <span role="columnheader" aria-colindex={2}>
          {message('grid.unit')}
        </span>
        {periods.map((period, column) => (
          <span
            key={period}
            role="columnheader"
            aria-colindex={3 + column}
            className={styles['head-period']}
          >
            {formatPeriod(period, locale)}
          </span>
        ))}
        <span
          role="columnheader"
          aria-colindex={3 + periods.length}
          className={styles['head-period']}
        >
          {message('grid.change')}
        </span>
      </div>
      <div className={styles['lines']} role="rowgroup" style={{ height: view.getTotalSize() }}>
        {view.getVirtualItems().map(({ index }) => {
          const line = lines[index];
          if (!line) return null;
          if (line.type === 'heading') {
            const theme = themeOf(line.theme);
            return (
              <ThemeLine
                key={`theme ${index}`}
                line={index}
                rowIndex={index + 2}
                theme={theme}
                name={theme ? inLocale(theme.name, locale) : line.theme}
                count={line.count}
                onChoose={() => {
                  leave();
                  wantsFocus.current = true;
                  const column = periods.length - 1;
                  props.onActive(
                    { row: line.first, column },
                    { row: line.first + line.count - 1, column },
                  );
                }}
              />
            );
          }
          const { indicator, row } = line;
          const isChosen = row >= range.top && row <= range.bottom;
          const isActive = index === activeLine;
          const rate = props.rates.get(indicator.key) ?? null;
          return (
            <GridLine
              key={indicator.key}
              line={index}
              rowIndex={index + 2}
              indicator={indicator}
              look={look}
              events={events}
              typed={periods.map((_, column) => props.typedAt(indicator, column))}
              before={beforeColumn < 0 ? null : props.typedAt(indicator, beforeColumn).reading}
              rate={rate}
              rateReading={rate && props.typedAt(rate, periods.length - 1).reading}
              chosenFrom={isChosen ? range.left : -1}
              chosenTo={isChosen ? range.right : -1}
              hasHandle={row === range.bottom && isChosen && mode === 'move'}
              active={isActive ? active.column : -1}
              mode={isActive ? mode : 'move'}
              text={isActive ? text : ''}
            />
          );
        })}
      </div>
    </div>
  );
  /* biome-ignore-end lint/a11y: see above */
}

function dragFrom(what: Drag['what'], { clientX, clientY }: MousePoint): Drag {
  return { what, from: { clientX, clientY }, isMoved: false };
}

function isDragged(from: MousePoint, to: MousePoint): boolean {
  return Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) >= dragBegins;
}

/** The chosen cells as texts; of whole rows with names and units, below the periods. */
function copied(
  { rows, look: { periods, locale }, textAt }: GridTableProps,
  range: CellRange,
  message: ReturnType<typeof useMessages>,
): string[][] {
  const isWhole =
    range.top === 0 &&
    range.bottom === rows.length - 1 &&
    range.right - range.left === periods.length - 1;
  const columns = periods.slice(range.left, range.right + 1).map((_, index) => range.left + index);
  const lines = rows
    .slice(range.top, range.bottom + 1)
    .map((indicator, index) => [
      ...(isWhole ? [inLocale(indicator.name, locale), inLocale(indicator.unit, locale)] : []),
      ...columns.map((column) => textAt({ row: range.top + index, column })),
    ]);
  const head = [
    message('grid.indicator'),
    message('grid.unit'),
    ...columns.map((column) => formatPeriod(periods[column] ?? '', locale)),
  ];
  return isWhole ? [head, ...lines] : lines;
}
