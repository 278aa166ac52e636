import { Input, type InputRef } from 'antd';
import {
  type KeyboardEvent,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import { longest } from '../../../shared/model/bounds.ts';
import type { IndicatorKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { RecordSort } from '../../../shared/model/records.ts';
import { useOfferedKeys } from '../../commands/offered-keys.ts';
import { AreasDialog } from '../../editing/AreasDialog.tsx';
import { IndicatorForm } from '../../editing/IndicatorForm.tsx';
import { UndoButtons } from '../../editing/UndoButtons.tsx';
import { Kit } from '../../kit/Kit.tsx';
import { useEditingRests } from '../../live/use-editing-rests.ts';
import { PeriodGrid } from '../../period-grid/PeriodGrid.tsx';
import { boundDeck } from '../../slides/bound-deck.ts';
import { Button } from '../../ui/Button.tsx';
import buttonStyles from '../../ui/button.module.css';
import { Icon } from '../../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { shortcut } from '../../ui/shortcut.ts';
import { UnreadableCards } from '../../ui/UnreadableCards.tsx';
import { useFindKey } from '../../ui/use-find-key.ts';
import type { GridStart } from '../../workspace/navigation.ts';
import { useNavigatedTo } from '../../workspace/use-navigated-to.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import type { ViewProps } from '../../workspace/view-props.ts';
import { CompareBar, mostChosen } from './CompareBar.tsx';
import { ComparisonPane } from './ComparisonPane.tsx';
import { Detail } from './Detail.tsx';
import { FilterBar, noFilter } from './FilterBar.tsx';
import { MakeSlideDialog } from './MakeSlideDialog.tsx';
import { RecordTable } from './RecordTable.tsx';
import { recordKeys } from './record-keys.ts';
import recordTableStyles from './record-table.module.css';
import styles from './records-view.module.css';
import type { RowFilter } from './row-window.ts';
import { useFacets } from './use-facets.ts';
import { useRows } from './use-rows.ts';

const bestFirst: RecordSort = { by: 'match', descending: false };

/** All indicators: found, sorted, narrowed, looked into, compared and edited. */
export function RecordsView({ briefing, settings, destination, visit }: ViewProps<'data'>) {
  const message = useMessages();
  const rests = useEditingRests();
  const locale = useContext(InterfaceLocale);
  const navigation = useNavigation();
  const { slideLocale } = settings;
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const [filter, setFilter] = useState(noFilter);
  const [sort, setSort] = useState<RecordSort>({ by: 'theme', descending: false });
  const [grouped, setGrouped] = useState(true);
  const [active, setActive] = useState(-1);
  const [opened, setOpened] = useState<IndicatorKey | null>(null);
  const [compared, setCompared] = useState<readonly IndicatorKey[]>([]);
  const [comparing, setComparing] = useState(false);
  const [making, setMaking] = useState(false);
  const [makingSlide, setMakingSlide] = useState(false);
  const [areas, setAreas] = useState(false);
  /** The grid of a period's figures stands in the table's place, begun by a visit. */
  const [entering, setEntering] = useState<{ start: GridStart; visit: number } | null>(null);

  const snapshot = briefing.snapshot.id;
  const facets = useFacets(snapshot);
  // Of what is searched for the best is wanted first, not the first theme.
  const searching = text.trim() !== '' && sort.by === 'theme';
  const asked = useMemo(
    (): RowFilter => ({ text, filter, sort: searching ? bestFirst : sort, locale }),
    [text, filter, sort, searching, locale],
  );
  const themes = useMemo(() => briefing.themes.map(({ key }) => key), [briefing.themes]);
  const groups = grouped && !searching ? themes : null;
  const { rows, failure, need } = useRows({ asked, groups, snapshot });
  const results = boundDeck(briefing, slideLocale);
  const unitNames = useMemo(
    () => new Map(briefing.figures.map(({ unit }) => [unit.zh, inLocale(unit, locale)])),
    [briefing.figures, locale],
  );
  const look = useMemo(
    () => ({ locale, slideLocale, themes: briefing.themes }),
    [briefing.themes, locale, slideLocale],
  );

  const open = useCallback((key: IndicatorKey) => {
    setComparing(false);
    setOpened(key);
  }, []);

  // The place that another view asked for; a visit without one leaves the view as it was.
  useNavigatedTo(visit, () => {
    if (destination.indicator) {
      setEntering(null);
      open(destination.indicator);
    }
    if (destination.grid) setEntering({ start: destination.grid, visit });
  });

  const isThere = rows !== null;
  useEffect(() => {
    if (isThere) grid.current?.focus({ preventScroll: true });
  }, [isThere]);

  const closeSlideDialog = useCallback(() => setMakingSlide(false), []);

  function closePane(): void {
    if (comparing) setComparing(false);
    else setOpened(null);
    grid.current?.focus({ preventScroll: true });
  }

  function compare(key: IndicatorKey): void {
    setCompared((old) =>
      old.includes(key)
        ? old.filter((other) => other !== key)
        : old.length < mostChosen
          ? [...old, key]
          : old,
    );
  }

  useFindKey(() => search.current?.focus({ cursor: 'all' }));
  useOfferedKeys(entering ? null : recordKeys);

  function onEscape(event: KeyboardEvent): void {
    if (placeOfKey(event) !== 'Escape' || event.defaultPrevented) return;
    // A form over the view closes itself.
    if ((event.target as Element).closest('dialog')) return;
    const inSearch = document.activeElement === search.current?.input;
    if (inSearch && typed !== '') setTyped('');
    else if (inSearch) grid.current?.focus({ preventScroll: true });
    else if (comparing || opened) closePane();
    else return;
    event.preventDefault();
  }

  if (entering)
    return (
      <Kit>
        <PeriodGrid
          key={entering.visit}
          briefing={briefing}
          start={entering.start}
          onClose={() => setEntering(null)}
        />
      </Kit>
    );

  const pane = comparing && compared.length > 1 ? 'comparison' : opened ? 'detail' : null;
  return (
    <Kit>
      <main className={styles['data-view']} data-pane={pane ?? 'none'} onKeyDown={onEscape}>
        <header className={styles['data-head']}>
          <div className={styles['data-bar']}>
            <h1>{message('data.title')}</h1>
            <Input
              ref={search}
              className={styles['data-search']}
              value={typed}
              maxLength={longest.question}
              allowClear
              prefix={<Icon name="ask" />}
              placeholder={message('data.search-hint', { keys: shortcut('CmdOrCtrl+F') })}
              aria-label={message('data.search')}
              onChange={(event) => {
                setTyped(event.target.value);
                setActive(-1);
              }}
              onKeyDown={(event) => {
                if (!['ArrowDown', 'Enter', 'NumpadEnter'].includes(placeOfKey(event))) return;
                event.preventDefault();
                setActive(groups ? 1 : 0);
                grid.current?.focus({ preventScroll: true });
              }}
            />
            <UndoButtons />
            <Button
              disabled={rests !== null}
              onClick={() => navigation.go({ view: 'data', grid: {} })}
            >
              {message('grid.open')}
            </Button>
            <Button onClick={() => setAreas(true)}>{message('areas.title')}</Button>
            <Button icon="add" onClick={() => setMaking(true)}>
              {message('data.new')}
            </Button>
          </div>
          <div className={styles['data-bar']}>
            <button
              type="button"
              className={`${buttonStyles['button']} ${buttonStyles['button-quiet']} ${styles['data-group']}`}
              data-look="quiet"
              aria-pressed={grouped}
              onClick={() => setGrouped(!grouped)}
            >
              {message('data.group')}
            </button>
            {facets && (
              <FilterBar
                facets={facets}
                filter={filter}
                onFilter={setFilter}
                sources={briefing.sources}
                areas={briefing.areas}
                unitName={(unit) => unitNames.get(unit) ?? unit}
                locale={locale}
              />
            )}
            <p className={styles['data-count']} role="status">
              {rows && message('data.count', { count: rows.total })}
            </p>
          </div>
        </header>

        <div className={recordTableStyles['data-table']}>
          <div className={styles['data-unreadable']}>
            <UnreadableCards
              records={briefing.unreadable}
              of={['area', 'theme', 'deck', 'section']}
            />
          </div>
          {failure && (
            <p className={styles['data-failed']} role="alert">
              {describeFailure(locale, failure)}
            </p>
          )}
          {rows && (
            <RecordTable
              ref={grid}
              rows={rows}
              need={need}
              look={look}
              sort={sort}
              onSort={(by) =>
                setSort((old) => ({ by, descending: old.by === by && !old.descending }))
              }
              active={active}
              onActive={setActive}
              opened={opened}
              onOpen={open}
              compared={new Set(compared)}
              onCompare={compare}
            />
          )}
          {rows?.total === 0 && (
            <div className={styles['data-none']}>
              <p>{message('data.none')}</p>
              <Button
                onClick={() => {
                  setTyped('');
                  setFilter(noFilter);
                }}
              >
                {message('data.clear')}
              </Button>
            </div>
          )}
          {compared.length > 0 && (
            <CompareBar
              count={compared.length}
              onCompare={() => setComparing(true)}
              onMakeSlide={() => setMakingSlide(true)}
              onClear={() => {
                setCompared([]);
                setComparing(false);
              }}
            />
          )}
        </div>

        {pane === 'comparison' && (
          <ComparisonPane
            compared={compared}
            briefing={briefing}
            slideLocale={slideLocale}
            onOpen={open}
            onRemove={compare}
            onClose={closePane}
          />
        )}
        {pane === 'detail' && opened && (
          <Detail
            key={opened}
            shown={opened}
            briefing={briefing}
            settings={settings}
            results={results}
            onOpen={open}
            onClose={closePane}
          />
        )}
      </main>
      {making && (
        <IndicatorForm
          indicator={null}
          briefing={briefing}
          onClose={() => setMaking(false)}
          onSaved={setOpened}
        />
      )}
      {makingSlide && (
        <MakeSlideDialog
          chosen={compared}
          briefing={briefing}
          settings={settings}
          onClose={closeSlideDialog}
        />
      )}
      {areas && (
        <AreasDialog briefing={briefing} onGo={navigation.show} onClose={() => setAreas(false)} />
      )}
    </Kit>
  );
}
