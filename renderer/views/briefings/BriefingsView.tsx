import { Input, type InputRef } from 'antd';
import {
  type KeyboardEvent,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import { duplicateDeck, keyOfNewDeck, storedSlide } from '../../../shared/deck/deck-edits.ts';
import { type LackingFigure, leftAfterRollForward } from '../../../shared/deck/reporting-period.ts';
import { AppError } from '../../../shared/errors.ts';
import { areaName, areaOf, homeOf } from '../../../shared/figures/areas.ts';
import { describeFailure, translate } from '../../../shared/i18n/messages.ts';
import { type Area, AreaKey } from '../../../shared/model/area.ts';
import { longest } from '../../../shared/model/bounds.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { DeckOverview } from '../../../shared/model/deck.ts';
import type { Edit, UndoState } from '../../../shared/model/edit.ts';
import { type DeckKey, IndicatorKey } from '../../../shared/model/keys.ts';
import { inLocale, type Locale, type Localized, textsIn } from '../../../shared/model/localized.ts';
import { lastDay, type TimePeriod } from '../../../shared/model/period.ts';
import { searchDecks } from '../../../shared/search/search-decks.ts';
import { api } from '../../api.ts';
import { setNotice } from '../../editing/undo.ts';
import { Kit } from '../../kit/Kit.tsx';
import { useDeckOverviews } from '../../live/use-deck-overviews.ts';
import { readProfile } from '../../live/use-person.ts';
import '../../styles/fonts.css';
import { useOfferedKeys } from '../../commands/offered-keys.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { shortcut } from '../../ui/shortcut.ts';
import { stepInGrid } from '../../ui/step-in-grid.ts';
import { useFindKey } from '../../ui/use-find-key.ts';
import viewStyles from '../../ui/view.module.css';
import hiddenStyles from '../../ui/visually-hidden.module.css';
import type { GridStart } from '../../workspace/navigation.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import type { ViewProps } from '../../workspace/view-props.ts';
import { BriefingCard } from './BriefingCard.tsx';
import styles from './briefings.module.css';
import { cardKeys } from './card-keys.ts';
import { DeleteBriefingDialog } from './DeleteBriefingDialog.tsx';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { LatestMeetings } from './LatestMeetings.tsx';
import { LeftToDoDialog } from './LeftToDoDialog.tsx';
import { NewBriefingDialog } from './NewBriefingDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { RollForwardDialog } from './RollForwardDialog.tsx';

/** What is asked of the person before a briefing comes, changes or goes. */
type Question =
  | { readonly about: 'new' }
  | { readonly about: 'rename' | 'roll-forward' | 'delete'; readonly of: Briefing }
  | { readonly about: 'left'; readonly of: Briefing; readonly was: TimePeriod }
  | { readonly about: 'duplicate'; readonly of: Briefing; readonly edits: readonly Edit[] };

const none: readonly DeckOverview[] = [];

/** The start page: all briefings of the store as cards, and what is done with a whole one. */
export function BriefingsView({ briefing, settings, onSettings, visit }: ViewProps<'briefings'>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const navigation = useNavigation();
  const search = useRef<InputRef>(null);
  const list = useRef<HTMLUListElement>(null);
  const { live, retry } = useDeckOverviews();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState<DeckKey | null>(null);
  /** The one to put the focus on once it is there. */
  const [focusOn, setFocusOn] = useState<DeckKey | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  /** The one that is gone to as soon as the window has its figures. */
  const [opening, setOpening] = useState<DeckKey | null>(null);
  /** The periods that briefings were rolled forward from. */
  const [rolled, setRolled] = useState<ReadonlyMap<DeckKey, TimePeriod>>(new Map());

  const all = live.status === 'ready' ? live.value : none;
  const decks = useMemo(() => searchDecks(typed, newestFirst(all)), [typed, all]);
  const taken = useMemo(() => all.map(({ key }) => key), [all]);
  const opened = briefing.deck.key;
  const tabStop =
    [active, opened].find((key) => decks.some((deck) => deck.key === key)) ?? decks[0]?.key;

  useFindKey(() => search.current?.focus());
  useOfferedKeys(cardKeys);

  useEffect(() => {
    if (opening === null || opening !== opened) return;
    setOpening(null);
    navigation.go({ view: 'briefing' });
  }, [opening, opened, navigation]);

  // Whoever comes by a key stands on the briefing that is open, not nowhere.
  const isListed = decks.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: on each way here
  useEffect(() => {
    if (isListed && document.activeElement === document.body) focusCard(opened);
  }, [visit, isListed]);

  useLayoutEffect(() => {
    if (focusOn === null || !decks.some(({ key }) => key === focusOn)) return;
    setFocusOn(null);
    setActive(focusOn);
    focusCard(focusOn);
  });

  function focusCard(key: DeckKey): void {
    titlesIn(list.current)
      .find((title) => title.closest(`[data-deck="${key}"]`))
      ?.focus();
  }

  function fail(error: unknown): void {
    setNotice({ done: 'failed', failure: AppError.toFailure(error) });
  }

  async function open(deck: DeckKey): Promise<void> {
    setOpening(deck);
    try {
      if (deck !== opened) await api.decks.open({ deck });
    } catch (error) {
      setOpening(null);
      fail(error);
    }
  }

  /** Says what was done, with the way to undo it. */
  function tell({ undo }: UndoState, text: string): void {
    if (undo) setNotice({ done: 'just-now', entry: undo, text });
  }

  async function ask(
    about: Exclude<Question['about'], 'new' | 'left'>,
    deck: DeckKey,
  ): Promise<void> {
    try {
      const of = deck === opened ? briefing : await api.briefing.get({ deck });
      // What can't be read whole is neither copied nor deleted: that is said before anything is asked.
      if (about !== 'rename') for (const slide of of.deck.slides) storedSlide(of.deck, slide);
      if (about !== 'duplicate') return setQuestion({ about, of });
      await duplicate(of);
    } catch (error) {
      fail(error);
    }
  }

  /** At once, where it is known who works here. */
  async function duplicate(of: Briefing): Promise<void> {
    const title = copyTitle(of.deck.title, all);
    const key = keyOfNewDeck({ zh: of.deck.key, en: of.deck.key }, of.deck.period, taken);
    const edits = duplicateDeck(of.deck, { key, title });
    const { person } = await readProfile();
    if (person === '') return setQuestion({ about: 'duplicate', of, edits });
    told(await api.records.applyAll({ edits, actor: person, reason: '' }), edits);
  }

  function told(state: UndoState, edits: readonly Edit[]): void {
    const [first] = edits;
    if (first?.entity !== 'deck' || !first.after) return;
    const { key, title } = first.after;
    tell(state, message('briefings.did-duplicate', { title: inLocale(title, locale) }));
    setFocusOn(key);
  }

  function made(state: UndoState, key: DeckKey, text: string): void {
    tell(state, text);
    void open(key);
  }

  /** What is left to do is told first, where there is anything. */
  async function rolledForward(key: DeckKey, was: TimePeriod): Promise<void> {
    setRolled((known) => new Map(known).set(key, was));
    try {
      const of = await api.briefing.get({ deck: key });
      const { lacking, typed } = leftAfterRollForward(of, was);
      if (lacking.length + typed.length === 0) return void open(key);
      setQuestion({ about: 'left', of, was });
    } catch (error) {
      fail(error);
    }
  }

  async function askLeft(key: DeckKey, was: TimePeriod): Promise<void> {
    try {
      setQuestion({ about: 'left', of: await api.briefing.get({ deck: key }), was });
    } catch (error) {
      fail(error);
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, deck: DeckKey): void {
    const place = placeOfKey(event);
    const withKey = event.ctrlKey || event.metaKey;
    if (withKey && place === 'KeyD') {
      event.preventDefault();
      return void ask('duplicate', deck);
    }
    if (withKey || event.altKey || event.shiftKey) return;
    if (place === 'F2' || place === 'Delete') {
      event.preventDefault();
      return void ask(place === 'F2' ? 'rename' : 'delete', deck);
    }
    const titles = titlesIn(list.current);
    const at = titles.indexOf(event.currentTarget);
    const to = stepInGrid(place, { at, count: titles.length, columns: columnsOf(titles) });
    if (to === null) return;
    event.preventDefault();
    titles[to]?.focus();
  }

  const actionsOf = (deck: DeckKey) => [
    { label: message('briefings.open'), onChoose: () => void open(deck) },
    {
      label: message('briefings.rename'),
      keys: 'F2',
      onChoose: () => void ask('rename', deck),
    },
    {
      label: message('briefings.duplicate'),
      keys: shortcut('CmdOrCtrl+D'),
      onChoose: () => void ask('duplicate', deck),
    },
    {
      label: message('briefings.roll-forward'),
      onChoose: () => void ask('roll-forward', deck),
    },
    ...leftActions(deck),
    {
      label: message('briefings.delete'),
      keys: 'Delete',
      onChoose: () => void ask('delete', deck),
    },
  ];
  function leftActions(deck: DeckKey) {
    const was = rolled.get(deck);
    if (was === undefined) return [];
    return [{ label: message('briefings.left-act'), onChoose: () => void askLeft(deck, was) }];
  }

  const titled = (title: Localized) => ({ title: inLocale(title, locale) });
  const close = () => setQuestion(null);

  return (
    <Kit>
      <div className={viewStyles['view']}>
        <header className={viewStyles['view-bar']}>
          <h1 className={hiddenStyles['visually-hidden']}>{message('command.go-briefings')}</h1>
          <Input
            ref={search}
            className={styles['briefings-find']}
            value={typed}
            maxLength={longest.question}
            allowClear
            prefix={<Icon name="ask" />}
            placeholder={message('briefings.find-hint', { keys: shortcut('CmdOrCtrl+F') })}
            aria-label={message('briefings.find')}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (!['ArrowDown', 'Enter', 'NumpadEnter'].includes(placeOfKey(event))) return;
              event.preventDefault();
              titlesIn(list.current)[0]?.focus();
            }}
          />
          <span className={viewStyles['count']} role="status">
            {live.status === 'ready' && message('briefings.found', { count: decks.length })}
          </span>
          <div className={viewStyles['view-bar-end']}>
            <Button icon="meetings" onClick={() => navigation.run('view.meetings')}>
              {message('command.meetings')}
            </Button>
            <Button icon="add" look="primary" onClick={() => setQuestion({ about: 'new' })}>
              {message('briefings.new')}
            </Button>
          </div>
        </header>
        <main
          className={styles['briefings']}
          data-scrolls
          aria-busy={live.status === 'loading' || opening !== null}
        >
          {live.status === 'ready' && settings.firstSteps === 'offered' && (
            <FirstSteps
              sample={all.find(({ key }) => key === opened) ?? null}
              onSample={() => void open(opened)}
              onOwn={() => setQuestion({ about: 'new' })}
              onReport={() => navigation.run('file.read-report')}
              onDistrict={() => navigation.run('edit.district')}
              onClose={() => onSettings({ firstSteps: 'done' })}
            />
          )}
          {live.status === 'failed' ? (
            <div className={viewStyles['view-nothing']}>
              <p role="alert">{describeFailure(locale, live.failure)}</p>
              <Button onClick={retry}>{message('reader.retry')}</Button>
            </div>
          ) : live.status === 'ready' && decks.length === 0 ? (
            <div className={viewStyles['view-nothing']}>
              <p>{message('briefings.none-found', { text: typed.trim() })}</p>
              <Button onClick={() => setTyped('')}>{message('briefings.show-all')}</Button>
            </div>
          ) : (
            <ul ref={list} className={styles['cards']} aria-label={message('briefings.list')}>
              {decks.map((deck) => (
                <BriefingCard
                  key={deck.key}
                  deck={deck}
                  open={deck.key === opened ? briefing : null}
                  settings={settings}
                  elsewhere={elsewhereOf(deck, briefing.areas, locale)}
                  isActive={deck.key === tabStop}
                  actions={actionsOf(deck.key)}
                  onFocus={() => setActive(deck.key)}
                  onOpen={() => void open(deck.key)}
                  onKeyDown={(event) => onKeyDown(event, deck.key)}
                />
              ))}
            </ul>
          )}
          <LatestMeetings />
        </main>
      </div>
      {question?.about === 'new' && (
        <NewBriefingDialog
          briefing={briefing}
          taken={taken}
          onDone={(state, key, title) =>
            made(state, key, message('briefings.did-make', titled(title)))
          }
          onFromSource={() => {
            close();
            navigation.run('file.draft');
          }}
          onClose={close}
        />
      )}
      {question?.about === 'rename' && (
        <RenameDialog
          deck={question.of.deck}
          onDone={(state, title) => tell(state, message('briefings.did-rename', titled(title)))}
          onClose={close}
        />
      )}
      {question?.about === 'duplicate' && (
        <DuplicateDialog
          deck={question.of.deck}
          edits={question.edits}
          onDone={(state) => told(state, question.edits)}
          onClose={close}
        />
      )}
      {question?.about === 'roll-forward' && (
        <RollForwardDialog
          briefing={question.of}
          taken={taken}
          onDone={(state, key, title) => {
            tell(state, message('briefings.did-roll-forward', titled(title)));
            void rolledForward(key, question.of.deck.period);
          }}
          onClose={close}
        />
      )}
      {question?.about === 'left' && (
        <LeftToDoDialog
          briefing={question.of}
          was={question.was}
          onOpen={(slide) => {
            const { key } = question.of.deck;
            close();
            if (slide === null) void open(key);
            else navigation.go({ view: 'briefing', slide: { deck: key, slide } });
          }}
          onEnterAll={(figures) => {
            close();
            navigation.go({ view: 'data', grid: gridOf(figures, question.of) });
          }}
          onClose={close}
        />
      )}
      {question?.about === 'delete' && (
        <DeleteBriefingDialog
          deck={question.of.deck}
          isLast={all.length === 1}
          onDone={(state) => {
            const { key, title } = question.of.deck;
            tell(state, message('briefings.did-delete', titled(title)));
            setFocusOn(neighbourOf(key, decks));
          }}
          onClose={close}
        />
      )}
    </Kit>
  );
}

/** What a briefing reports on; null for the store's own area, which goes without saying. */
function elsewhereOf(deck: DeckOverview, areas: readonly Area[], locale: Locale): string | null {
  const area = areaOf(deck, areas);
  return area === null || area === homeOf(areas) ? null : areaName(areas, area, locale);
}

/** What reports on the latest period comes first, as most people look for this year's. */
function newestFirst(decks: readonly DeckOverview[]): readonly DeckOverview[] {
  return [...decks].sort((one, other) => lastDay(other.period).localeCompare(lastDay(one.period)));
}

/** The titles of the cards, in their order: each opens its briefing. */
function titlesIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-deck] button[aria-current]') ?? [])];
}

/** How many cards stand in a line. */
function columnsOf(titles: readonly HTMLElement[]): number {
  const tops = titles.map((title) => title.closest('[data-deck]')?.getBoundingClientRect().top);
  return Math.max(1, tops.filter((top) => top === tops[0]).length);
}

/** The card that is at a card's place once that is gone. */
function neighbourOf(key: DeckKey, decks: readonly DeckOverview[]): DeckKey | null {
  const at = decks.findIndex((deck) => deck.key === key);
  return (decks[at + 1] ?? decks[at - 1])?.key ?? null;
}

/** `简报（副本）`, and where there is one already `简报（副本） 2`, in each language that it is written in. */
function copyTitle(title: Localized, decks: readonly DeckOverview[]): Localized {
  const known = new Set(decks.flatMap((deck) => textsIn(deck.title)));
  const free = (text: string, locale: Locale) => {
    const copy = translate(locale, 'briefings.copy-title', { title: text });
    for (let number = 1; ; number += 1) {
      const named = number === 1 ? copy : `${copy} ${number}`;
      if (!known.has(named)) return named;
    }
  };
  return { zh: free(title.zh, 'zh-CN'), en: title.en === null ? null : free(title.en, 'en') };
}

/** The grid that the figures of one area are entered in for a period. */
function gridOf(figures: readonly LackingFigure[], { deck, areas }: Briefing): GridStart {
  const area = AreaKey.safeParse(figures[0]?.area).data ?? areaOf(deck, areas);
  const { period } = deck;
  const only = figures.flatMap(({ key }) => IndicatorKey.safeParse(key).data ?? []);
  return { period, area, only };
}
