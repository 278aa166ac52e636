import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import type { IndicatorKey } from '../../../shared/model/keys.ts';
import type { RecordSort } from '../../../shared/model/records.ts';
import { ContextMenu } from '../../ui/ContextMenu.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useMessages } from '../../ui/messages.ts';
import { scrollToLine } from '../../ui/scroll-to-line.ts';
import visuallyHiddenStyles from '../../ui/visually-hidden.module.css';
import { HeadingLine, lineHeight, lineId, RecordLine, type RowLook } from './RecordLine.tsx';
import styles from './record-table.module.css';
import type { Rows } from './row-window.ts';

/** Lines drawn beyond each edge, so that a quick scroll shows no gap. */
const margin = 12;

const columns = ['name', 'value', 'period', 'unit', 'kind', 'slides'] as const;
type Column = (typeof columns)[number];
const sortable: ReadonlySet<Column> = new Set(['name', 'value', 'period', 'unit', 'kind']);

interface RecordTableProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly rows: Rows;
  readonly need: (from: number, to: number) => void;
  readonly look: RowLook;
  readonly sort: RecordSort;
  readonly onSort: (by: RecordSort['by']) => void;
  /** The line that the keys act on. */
  readonly active: number;
  readonly onActive: (line: number) => void;
  readonly opened: IndicatorKey | null;
  readonly onOpen: (key: IndicatorKey) => void;
  readonly compared: ReadonlySet<IndicatorKey>;
  readonly onCompare: (key: IndicatorKey) => void;
}

/**
 * All records in one scrolling grid, of which only the lines in view are in the page. Arrows, Page
 * Up and Down, Home and End move; Enter opens; Space takes into the comparison.
 */
export function RecordTable(props: RecordTableProps) {
  const { ref, rows, need, look, active, onActive, onOpen, onCompare } = props;
  const message = useMessages();
  const [menu, setMenu] = useState<{ x: number; y: number; key: IndicatorKey } | null>(null);
  // The header stands above the lines, and over the first of them once they are scrolled.
  const view = useVirtualizer<HTMLElement, Element>({
    count: rows.lines,
    getScrollElement: () => ref.current,
    estimateSize: () => lineHeight,
    overscan: margin,
    scrollMargin: lineHeight,
    scrollPaddingStart: lineHeight,
  });
  const lines = view.getVirtualItems();
  const first = lines[0]?.index ?? 0;
  const last = lines.at(-1)?.index ?? -1;

  useLayoutEffect(() => need(first, last));

  useLayoutEffect(() => {
    if (active >= 0) scrollToLine(view, active);
  }, [active, view]);

  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const openLine = useCallback((line: number, key: IndicatorKey) => {
    latest.current.onActive(line);
    latest.current.onOpen(key);
  }, []);
  const compareLine = useCallback((key: IndicatorKey) => latest.current.onCompare(key), []);

  const recordAt = (line: number) => {
    const found = rows.lineAt(line);
    return found?.type === 'record' ? found.row : null;
  };

  function move(to: number, step: 1 | -1): void {
    let line = Math.min(Math.max(to, 0), rows.lines - 1);
    if (rows.lineAt(line)?.type === 'heading') line += line === 0 ? 1 : step;
    onActive(Math.min(line, rows.lines - 1));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const height = ref.current?.clientHeight ?? 0;
    const page = Math.max(Math.floor(height / lineHeight) - 2, 1);
    const moves: Readonly<Record<string, readonly [to: number, step: 1 | -1]>> = {
      ArrowDown: [active + 1, 1],
      ArrowUp: [active - 1, -1],
      PageDown: [active + page, 1],
      PageUp: [active - page, -1],
      Home: [0, 1],
      End: [rows.lines - 1, -1],
    };
    const place = placeOfKey(event);
    const way = moves[place];
    const row = recordAt(active);
    if (way) move(...way);
    else if ((place === 'Enter' || place === 'NumpadEnter') && row) onOpen(row.key);
    else if (place === 'Space' && row) onCompare(row.key);
    else return;
    event.preventDefault();
  }

  function openMenu(event: MouseEvent): void {
    const line = (event.target as Element).closest('[role="row"]');
    // By the keyboard it is asked for on the grid itself. The header's row has a number before all lines.
    const index = line ? Number(line.getAttribute('aria-rowindex')) - 2 : active;
    const row = recordAt(index);
    if (!row) return;
    event.preventDefault();
    onActive(index);
    setMenu({ x: event.clientX, y: event.clientY, key: row.key });
  }

  return (
    <>
      {menu && (
        <ContextMenu
          at={menu}
          label={message('data.row-menu')}
          items={[
            { label: message('keys.row-open'), keys: 'Enter', onChoose: () => onOpen(menu.key) },
            {
              label: message(props.compared.has(menu.key) ? 'data.unchoose' : 'data.compare'),
              keys: 'Space',
              onChoose: () => onCompare(menu.key),
            },
          ]}
          onClose={() => setMenu(null)}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a table can't hold a window of its rows */}
      <div
        ref={ref}
        className={styles['records']}
        role="grid"
        aria-label={message('data.title')}
        aria-rowcount={rows.lines + 1}
        aria-multiselectable="false"
        aria-activedescendant={active >= 0 ? lineId(active) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onContextMenu={openMenu}
      >
        <Header sort={props.sort} onSort={props.onSort} />
        {/* biome-ignore lint/a11y/useSemanticElements: as for the grid */}
        <div
          className={styles['records-lines']}
          data-testid="records-lines"
          role="rowgroup"
          style={{ height: view.getTotalSize() }}
        >
          {lines.map(({ index }) => {
            const line = rows.lineAt(index);
            if (line?.type === 'heading')
              return <HeadingLine key={index} index={index} line={line} look={look} />;
            const row = line?.row ?? null;
            return (
              <RecordLine
                key={index}
                index={index}
                row={row}
                look={look}
                active={index === active}
                opened={row !== null && row.key === props.opened}
                compared={row !== null && props.compared.has(row.key)}
                onOpen={openLine}
                onCompare={compareLine}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

function Header({ sort, onSort }: Pick<RecordTableProps, 'sort' | 'onSort'>) {
  const message = useMessages();
  return (
    // biome-ignore lint/a11y/useSemanticElements: as for the grid
    <div
      className={`${styles['record-line']} ${styles['records-header']}`}
      role="row"
      aria-rowindex={1}
      tabIndex={-1}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as for the grid */}
      <span role="columnheader" className={styles['record-compare']} tabIndex={-1}>
        <span className={visuallyHiddenStyles['visually-hidden']}>{message('data.compare')}</span>
      </span>
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: as for the grid
        <span
          key={column}
          role="columnheader"
          className={styles[`record-${column}`]}
          tabIndex={-1}
          aria-sort={
            sort.by === column ? (sort.descending ? 'descending' : 'ascending') : undefined
          }
        >
          {sortable.has(column) ? (
            <button
              type="button"
              className={styles['records-sort']}
              tabIndex={-1}
              onClick={() => onSort(column as RecordSort['by'])}
            >
              {message(`data.column.${column}`)}
              {sort.by === column && <Icon name={sort.descending ? 'descending' : 'ascending'} />}
            </button>
          ) : (
            message(`data.column.${column}`)
          )}
        </span>
      ))}
    </div>
  );
}
