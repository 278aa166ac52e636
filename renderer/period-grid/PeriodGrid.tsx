import { Checkbox, Input, type InputRef, Select } from 'antd';
import {
  type KeyboardEvent,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { placeOfKey } from '../../shared/commands/key-place.ts';
import { homeOf } from '../../shared/figures/areas.ts';
import { growthRates } from '../../shared/figures/computed-change.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { AreaKey } from '../../shared/model/area.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { ThemeKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { TimePeriod } from '../../shared/model/period.ts';
import { createMatcher } from '../../shared/search/match-text.ts';
import { gradeOf } from '../../shared/search/read-question.ts';
import { useOfferedKeys } from '../commands/offered-keys.ts';
import { answered } from '../editing/measure-values.ts';
import type { ParagraphValues } from '../editing/record-values.ts';
import { UndoButtons } from '../editing/UndoButtons.tsx';
import { addUnsaved } from '../editing/undo.ts';
import { classNames } from '../styles/class-names.ts';
import { Button } from '../ui/Button.tsx';
import { DraftUnkept } from '../ui/DraftUnkept.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { UnreadableCards } from '../ui/UnreadableCards.tsx';
import { useFindKey } from '../ui/use-find-key.ts';
import type { GridStart } from '../workspace/navigation.ts';
import { useNavigation } from '../workspace/use-navigation.ts';
import { CellStrip } from './CellStrip.tsx';
import { changeIn, printed, storedAt } from './cell-facts.ts';
import { DiscardDialog } from './DiscardDialog.tsx';
import type { EntryChanges } from './entries.ts';
import { cellName, type Entry, markOf, placeInName } from './entry.ts';
import type { CellTyped, GridLook } from './GridLine.tsx';
import { GridTable, type TextFor } from './GridTable.tsx';
import type { GridAct } from './grid-keys.ts';
import { type CellAt, cellsIn, rangeOf } from './grid-lines.ts';
import { firstPeriod, periodsUpTo } from './grid-periods.ts';
import { gridKeys } from './listed-keys.ts';
import { PeriodField } from './PeriodField.tsx';
import styles from './period-grid.module.css';
import { createCellReader, type TypedCell } from './read-cells.ts';
import { SaveDialog } from './SaveDialog.tsx';
import { type PlaceScope, SourceBar } from './SourceBar.tsx';
import { TypedElsewhere } from './TypedElsewhere.tsx';
import { useEntries } from './use-entries.ts';
import { usePeriodRows } from './use-period-rows.ts';

interface PeriodGridProps {
  readonly briefing: Briefing;
  readonly start: GridStart;
  readonly onClose: () => void;
}

/** How many years before the period are fetched: what is not shown of them tells a number's scale. */
const yearsFetched = 6;
const nothingTyped: CellTyped = { entry: null, reading: null };

/** The figures of a period in one grid, beside those of the years before. */
export function PeriodGrid({ briefing, start, onClose }: PeriodGridProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const navigation = useNavigation();
  const { sources, areas, themes } = briefing;
  const home = homeOf(areas);
  const [area, setArea] = useState<AreaKey | null>(start.area ?? home);
  const [period, setPeriod] = useState<TimePeriod>(() => start.period ?? firstPeriod(briefing));
  const [width, setWidth] = useState(2);
  const [theme, setTheme] = useState<ThemeKey | ''>('');
  const [find, setFind] = useState('');
  const found = useDeferredValue(find);
  const [only, setOnly] = useState(start.only ?? null);
  /** Those that had no figure when they were asked for: what is typed does not take a row away. */
  const [missingOnly, setMissingOnly] = useState(false);
  const [corner, setCorner] = useState<{ readonly active: CellAt; readonly anchor: CellAt } | null>(
    null,
  );
  const [said, setSaid] = useState('');
  const [saving, setSaving] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const [isPlaceMissing, setPlaceMissing] = useState(false);
  const [scope, setScope] = useState<PlaceScope>('all');
  const bar = useRef<HTMLFieldSetElement>(null);
  const search = useRef<InputRef>(null);
  const focusGrid = useRef<(() => void) | null>(null);

  const fetched = useMemo(() => periodsUpTo(period, yearsFetched), [period]);
  const periods = useMemo(() => fetched.slice(-width), [fetched, width]);
  const { fetched: store, failure } = usePeriodRows(area, fetched, briefing.snapshot.id);
  const typing = useEntries();
  const { entries, dispatch, place } = typing;
  const all = store?.rows ?? noRows;
  const byKey = useMemo(() => new Map(all.map((one) => [one.key as string, one])), [all]);
  const rates = useMemo(() => growthRates(all), [all]);
  const reader = useMemo(() => createCellReader(sources, place), [sources, place]);

  const missing = useMemo(
    () => all.filter((one) => hasNoFigure(one, area, period)).length,
    [all, area, period],
  );
  const rows = useMemo(() => {
    const matcher = createMatcher(found);
    return all.filter(
      (one) =>
        (only === null || only.includes(one.key)) &&
        (theme === '' || one.theme === theme) &&
        (!missingOnly || hasNoFigure(one, area, period)) &&
        (matcher.isEmpty || gradeOf(one, matcher) !== null),
    );
  }, [all, only, theme, missingOnly, found, area, period]);

  const look = useMemo(
    (): GridLook | null => (area === null ? null : { area, periods, locale }),
    [area, periods, locale],
  );

  // The first row without a figure is where one begins.
  const firstMissing = rows.findIndex((one) => hasNoFigure(one, area, period));
  const last = periods.length - 1;
  const chosen = corner ?? {
    active: { row: Math.max(firstMissing, 0), column: last },
    anchor: { row: Math.max(firstMissing, 0), column: last },
  };
  const within = (at: CellAt): CellAt => ({
    row: Math.min(at.row, Math.max(rows.length - 1, 0)),
    column: Math.min(at.column, last),
  });
  const active = within(chosen.active);
  const anchor = within(chosen.anchor);

  function atOf(cell: CellAt) {
    const indicator = rows[cell.row];
    const timePeriod = periods[cell.column];
    return indicator && timePeriod && area
      ? { indicator, at: { refArea: area, timePeriod } }
      : null;
  }

  const typedAt = (indicator: Indicator, column: number): CellTyped => {
    const timePeriod = periods[column];
    if (area === null || timePeriod === undefined || entries.size === 0) return nothingTyped;
    const at = { refArea: area, timePeriod };
    const entry = entries.get(cellName(indicator.key, at));
    return entry ? { entry, reading: reader(entry, indicator, at) } : nothingTyped;
  };

  const textAt = (cell: CellAt): string => {
    const found = atOf(cell);
    if (!found) return '';
    const entry = entries.get(cellName(found.indicator.key, found.at));
    if (entry && entry.text !== '') return entry.text;
    const stored = storedAt(found.indicator, found.at.refArea, found.at.timePeriod);
    return stored ? printed(found.indicator, stored) : '';
  };

  /** What is typed into a cell; null where it says nothing that the store does not. */
  function entryFor(indicator: Indicator, at: TypedCell['at'], text: string): Entry | null {
    const before = entries.get(cellName(indicator.key, at)) ?? null;
    const stored = storedAt(indicator, at.refArea, at.timePeriod);
    const saysNothing =
      text.trim() === '' || (stored && text.trim() === printed(indicator, stored));
    if (saysNothing && before?.place == null) return null;
    if (saysNothing) return before && { ...before, text: '', confirmed: '' };
    const kept = before?.text === text ? before.confirmed : '';
    return { text, place: before?.place ?? null, confirmed: kept, seen: markOf(indicator, at) };
  }

  const begun = useRef<Entry | null>(null);
  const isTyping = useRef(false);
  function type(cell: CellAt, text: string): void {
    const found = atOf(cell);
    if (!found) return;
    const name = cellName(found.indicator.key, found.at);
    if (!isTyping.current) begun.current = entries.get(name) ?? null;
    isTyping.current = true;
    dispatch({ type: 'type', name, entry: entryFor(found.indicator, found.at, text) });
  }

  function endTyping(cell: CellAt, isRestored: boolean): void {
    const found = atOf(cell);
    if (!found || !isTyping.current) return;
    isTyping.current = false;
    const name = cellName(found.indicator.key, found.at);
    if (isRestored) dispatch({ type: 'type', name, entry: begun.current });
    else {
      dispatch({
        type: 'act',
        changes: [{ name, before: begun.current, after: entries.get(name) ?? null }],
      });
    }
  }

  function putTexts(texts: readonly TextFor[]): void {
    const changes = texts.flatMap(({ text, ...cell }) => {
      const found = atOf(cell);
      if (!found) return [];
      const name = cellName(found.indicator.key, found.at);
      const before = entries.get(name) ?? null;
      return [{ name, before, after: entryFor(found.indicator, found.at, text) }];
    });
    const clearsStored = texts.some(
      (one) => one.text === '' && !changes.some(({ before }) => before) && textAt(one) !== '',
    );
    if (clearsStored) setSaid(message('grid.no-delete'));
    dispatch({ type: 'act', changes });
  }

  const here = useMemo((): readonly TypedCell[] => {
    if (area === null) return [];
    return [...entries].flatMap(([name, entry]) => {
      const { period: timePeriod, area: refArea } = placeInName(name);
      const indicator = byKey.get(name.slice(0, name.indexOf('@')));
      if (refArea !== area || !periods.includes(timePeriod) || !indicator) return [];
      const at = { refArea: area, timePeriod };
      return [{ name, indicator, at, entry, reading: reader(entry, indicator, at) }];
    });
  }, [area, byKey, entries, periods, reader]);
  const count = (state: TypedCell['reading']['state']) =>
    here.filter(({ reading }) => reading.state === state).length;
  const faults = here.filter(({ reading }) => isFaulty(reading)).length;
  const savable = count('ready') + count('unplaced');
  const elsewhere = useMemo(() => {
    const others = [...entries].filter(([name, { text }]) => {
      const { period: of, area: refArea } = placeInName(name);
      return text !== '' && (refArea !== area || !periods.includes(of));
    });
    const places = Map.groupBy(others, ([name]) => {
      const { period: of, area: refArea } = placeInName(name);
      return JSON.stringify([of, refArea]);
    });
    return [...places].map(([key, cells]) => {
      const [of, refArea] = JSON.parse(key) as [TimePeriod, AreaKey];
      return { period: of, area: refArea, count: cells.length };
    });
  }, [entries, area, periods]);

  function askToSave(): void {
    setSaid('');
    if (count('unplaced') > 0) {
      setPlaceMissing(true);
      setScope('all');
      bar.current?.querySelector<HTMLElement>('input:not([disabled])')?.focus();
      return;
    }
    if (here.every(({ reading }) => reading.state === 'nothing')) {
      setSaid(message('grid.save-none'));
      return;
    }
    setSaving(true);
  }

  /** Takes all chosen cells that are asked about as they were typed. */
  function meanChosen(): void {
    const changes = cellsIn(range).flatMap((cell) => {
      const found = atOf(cell);
      const name = found && cellName(found.indicator.key, found.at);
      const entry = name === null ? undefined : entries.get(name);
      if (!found || name === null || !entry) return [];
      const reading = reader(entry, found.indicator, found.at);
      const doubt = reading.state === 'asked' ? reading.doubt : null;
      const [meant] = doubt?.choices ?? [];
      if (reading.state !== 'asked' || !doubt || !meant) return [];
      const { confirmed } = answered(reading.values, doubt.kind, meant);
      const text = printed(found.indicator, { ...meant, decimals: found.indicator.decimals });
      return [{ name, before: entry, after: { ...entry, text, confirmed } }];
    });
    dispatch({ type: 'act', changes });
  }

  /** To the next cell after the active one that can't be saved as it is, from the last to the first. */
  function goToFault(): void {
    const faulty = new Set(here.filter(({ reading }) => isFaulty(reading)).map(({ name }) => name));
    const from = active.row * periods.length + active.column;
    const all = rows.length * periods.length;
    for (let step = 1; step <= all; step += 1) {
      const index = (from + step) % all;
      const cell = { row: Math.floor(index / periods.length), column: index % periods.length };
      const found = atOf(cell);
      if (!found || !faulty.has(cellName(found.indicator.key, found.at))) continue;
      setCorner({ active: cell, anchor: cell });
      wantsFocus.current = true;
      return;
    }
  }

  function carryOut({ act }: GridAct): void {
    switch (act) {
      case 'undo':
      case 'redo':
        navigation.run(act === 'undo' ? 'edit.undo' : 'edit.redo');
        return;
      case 'save':
        askToSave();
        return;
      case 'leave':
        bar.current?.querySelector<HTMLElement>('input:not([disabled])')?.focus();
        return;
      case 'next-fault':
        goToFault();
        return;
      case 'mean':
        meanChosen();
        return;
    }
  }

  const activeCell = atOf(active);
  const activeTyped = ((): TypedCell | null => {
    if (!activeCell) return null;
    const name = cellName(activeCell.indicator.key, activeCell.at);
    const entry = entries.get(name);
    return entry
      ? { name, ...activeCell, entry, reading: reader(entry, activeCell.indicator, activeCell.at) }
      : null;
  })();

  function putEntry(cell: TypedCell, after: Entry | null): void {
    dispatch({ type: 'act', changes: [{ name: cell.name, before: cell.entry, after }] });
    focusGrid.current?.();
  }
  function mean(text: string, confirmed: string): void {
    if (activeTyped) putEntry(activeTyped, { ...activeTyped.entry, text, confirmed });
  }

  const range = rangeOf(anchor, active);
  function placeChosen(next: ParagraphValues): void {
    const changes: EntryChanges = cellsIn(range).flatMap((cell) => {
      const found = atOf(cell);
      if (!found) return [];
      const name = cellName(found.indicator.key, found.at);
      const before = entries.get(name) ?? null;
      const empty = { text: '', confirmed: '', seen: markOf(found.indicator, found.at) };
      return [{ name, before, after: { ...(before ?? empty), place: next } }];
    });
    dispatch({ type: 'act', changes });
  }
  const ownPlace = activeTyped?.entry.place ?? null;
  const shownPlace = scope === 'all' ? place : (ownPlace ?? place);

  useFindKey(() => search.current?.focus({ cursor: 'all' }));
  useOfferedKeys(gridKeys);

  const { canUndo, canRedo } = typing;
  useEffect(
    () =>
      addUnsaved((asked) => {
        if (!(asked === 'undo' ? canUndo : canRedo)) return false;
        dispatch({ type: asked });
        setSaid(message(asked === 'undo' ? 'grid.undone' : 'grid.redone'));
        return true;
      }),
    [canUndo, canRedo, dispatch, message],
  );

  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusGrid.current?.();
  });

  const isThere = store !== null && rows.length > 0;
  useEffect(() => {
    if (isThere) focusGrid.current?.();
  }, [isThere]);

  function onKeys(event: KeyboardEvent): void {
    const at = placeOfKey(event);
    if (event.defaultPrevented || (event.target as Element).closest('dialog')) return;
    if (at === 'F6') focusGrid.current?.();
    else if (at === 'F8') goToFault();
    else if (at === 'KeyS' && (event.ctrlKey || event.metaKey)) askToSave();
    else if (at === 'Escape' && find !== '' && document.activeElement === search.current?.input)
      setFind('');
    else return;
    event.preventDefault();
  }

  const change =
    look && activeCell
      ? changeIn({
          ...{ indicator: activeCell.indicator, area: look.area, period, locale, message },
          rate: rates.get(activeCell.indicator.key) ?? null,
          readings: {
            to: typedAt(activeCell.indicator, last).reading,
            from: typedAt(activeCell.indicator, last - 1).reading,
            rate: ((rate) => rate && typedAt(rate, last).reading)(
              rates.get(activeCell.indicator.key) ?? null,
            ),
          },
        })
      : null;

  return (
    <main className={styles['view']} onKeyDown={onKeys} data-testid="period-grid">
      <header className={styles['top']}>
        <div className={styles['bar']}>
          <Button look="quiet" icon="previous" onClick={onClose}>
            {message('grid.back')}
          </Button>
          <h1>{message('grid.title')}</h1>
          <PeriodField briefing={briefing} period={period} onPeriod={setPeriod} />
          {areas.length > 1 && (
            <Select<AreaKey>
              className={classNames(styles['area'])}
              aria-label={message('grid.area')}
              showSearch={{ optionFilterProp: 'label' }}
              {...(area !== null && { value: area })}
              options={areas.map(({ key, name }) => ({
                value: key,
                label: inLocale(name, locale),
              }))}
              onChange={setArea}
            />
          )}
          <Select<number>
            aria-label={message('grid.columns')}
            value={width}
            options={[1, 2, 3, 4, 6].map((value) => ({
              value,
              label: message('grid.columns-count', { count: value }),
            }))}
            onChange={setWidth}
          />
          <UndoButtons />
          <Button look="primary" disabled={here.length === 0} onClick={askToSave}>
            {savable === 0 ? message('grid.save') : message('grid.save-count', { count: savable })}
          </Button>
        </div>
        <div className={styles['bar']}>
          <Select<ThemeKey | ''>
            className={classNames(styles['theme'])}
            size="small"
            variant="filled"
            aria-label={message('grid.theme')}
            value={theme}
            options={[
              { value: '', label: message('grid.all-themes') },
              ...themes.map(({ key, name }) => ({ value: key, label: inLocale(name, locale) })),
            ]}
            onChange={setTheme}
          />
          <Input
            ref={search}
            className={styles['find']}
            size="small"
            allowClear
            value={find}
            maxLength={longest.question}
            prefix={<Icon name="ask" />}
            placeholder={message('grid.find')}
            aria-label={message('grid.find')}
            onChange={(event) => setFind(event.target.value)}
            onKeyDown={(event) => {
              if (!['ArrowDown', 'Enter', 'NumpadEnter'].includes(placeOfKey(event))) return;
              event.preventDefault();
              focusGrid.current?.();
            }}
          />
          <Checkbox
            checked={missingOnly}
            onChange={(event) => setMissingOnly(event.target.checked)}
          >
            {message('grid.missing-only', { count: missing })}
          </Checkbox>
          {start.only && (
            <Checkbox
              checked={only !== null}
              onChange={(event) => setOnly(event.target.checked ? (start.only ?? null) : null)}
            >
              {message('grid.only')}
            </Checkbox>
          )}
          {here.length > 0 && (
            <Button look="quiet" onClick={() => setDiscarding(true)}>
              {message('grid.discard')}
            </Button>
          )}
          <p className={styles['count']}>{message('grid.count', { count: rows.length })}</p>
        </div>
        <SourceBar
          ref={bar}
          place={shownPlace}
          onPlace={(next) => {
            setPlaceMissing(false);
            if (scope === 'all') typing.setPlace(next);
            else placeChosen(next);
          }}
          scope={scope}
          onScope={setScope}
          chosen={(range.bottom - range.top + 1) * (range.right - range.left + 1)}
          sources={sources}
          locale={locale}
          isMissing={isPlaceMissing && count('unplaced') > 0}
        />
      </header>
      <div className={styles['body']}>
        {failure && (
          <p className={styles['failed']} role="alert">
            {describeFailure(locale, failure)}
          </p>
        )}
        {store && <UnreadableCards records={store.unreadable} of={['indicator', 'observation']} />}
        {look && rows.length > 0 ? (
          <GridTable
            rows={rows}
            look={look}
            themes={themes}
            rates={rates}
            typedAt={typedAt}
            textAt={textAt}
            active={active}
            anchor={anchor}
            onActive={(to, from) => setCorner({ active: to, anchor: from })}
            onType={type}
            onTyped={endTyping}
            onTexts={putTexts}
            onAct={carryOut}
            onSaid={setSaid}
            focusRef={focusGrid}
          />
        ) : (
          <div className={styles['none']}>
            <p>
              {store === null
                ? message('grid.loading')
                : all.length === 0
                  ? message('grid.empty')
                  : missingOnly && missing === 0
                    ? message('grid.none-missing', { period: formatPeriod(period, locale) })
                    : message('grid.none')}
            </p>
            {store !== null && all.length > 0 && (
              <Button
                onClick={() => {
                  setFind('');
                  setTheme('');
                  setMissingOnly(false);
                  setOnly(null);
                }}
              >
                {message('grid.show-all')}
              </Button>
            )}
          </div>
        )}
      </div>
      <footer className={styles['foot']} data-foot-bar="tall">
        {activeCell && rows.length > 0 && (
          <CellStrip
            cell={activeCell}
            typed={activeTyped}
            stored={storedAt(activeCell.indicator, activeCell.at.refArea, activeCell.at.timePeriod)}
            change={change}
            briefing={briefing}
            locale={locale}
            onMeant={mean}
            onStale={(keeps) => {
              if (!activeTyped) return;
              const { indicator, at, entry } = activeTyped;
              putEntry(
                activeTyped,
                keeps === 'mine' ? { ...entry, seen: markOf(indicator, at) } : null,
              );
            }}
            onCommonPlace={() =>
              activeTyped &&
              putEntry(
                activeTyped,
                activeTyped.entry.text === '' ? null : { ...activeTyped.entry, place: null },
              )
            }
          />
        )}
        {faults > 0 && (
          <p className={styles['faults']}>
            <Button look="quiet" icon="warning" onClick={goToFault}>
              {message('grid.faults', { count: faults })}
            </Button>
          </p>
        )}
        <p className={styles['said']} role="status" data-testid="grid-said">
          {said}
        </p>
        {typing.unkept && <DraftUnkept failure={typing.unkept} />}
        <TypedElsewhere
          places={elsewhere}
          area={area}
          areas={areas}
          onGo={(other) => {
            setArea(other.area);
            setPeriod(other.period);
          }}
        />
        <p className={styles['keys']}>{message('grid.keys')}</p>
      </footer>
      {saving && (
        <SaveDialog
          cells={here}
          briefing={briefing}
          onSaved={(names) => {
            dispatch({ type: 'forget', names });
            setSaving(false);
            focusGrid.current?.();
          }}
          onClose={() => setSaving(false)}
        />
      )}
      {discarding && (
        <DiscardDialog
          count={here.length}
          onDiscard={() => {
            dispatch({
              type: 'act',
              changes: here.map(({ name, entry }) => ({ name, before: entry, after: null })),
            });
            setDiscarding(false);
          }}
          onClose={() => setDiscarding(false)}
        />
      )}
    </main>
  );
}

const noRows: readonly Indicator[] = [];

function isFaulty({ state }: TypedCell['reading']): boolean {
  return state === 'wrong' || state === 'asked' || state === 'stale';
}

function hasNoFigure(indicator: Indicator, area: AreaKey | null, period: TimePeriod): boolean {
  return area !== null && storedAt(indicator, area, period) === null;
}
