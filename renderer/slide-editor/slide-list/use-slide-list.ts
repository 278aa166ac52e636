import { useContext, useEffect, useMemo, useState } from 'react';
import { type BindResult, slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import type { InsertionPoint } from '../../../shared/deck/slide-list-edits.ts';
import * as listEdits from '../../../shared/deck/slide-list-edits.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Deck } from '../../../shared/model/deck.ts';
import type { SlideFields } from '../../../shared/model/edit-fields.ts';
import type { Accent } from '../../../shared/model/indicator.ts';
import type { SectionKey, SlideKey } from '../../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { type ListStop, listedSections, pointBeside, startOf, stopsOf } from './listed-slides.ts';
import { type SlideSelection, selectOnly, selectTo, survivorOf, toggle } from './selection.ts';
import { type MakeEdits, useSlideListEdits } from './use-slide-list-edits.ts';

interface ListedDeck {
  readonly briefing: Briefing;
  readonly results: readonly BindResult[];
  readonly currentKey: SlideKey | null;
  readonly locale: Locale;
  readonly onGo: (key: SlideKey) => void;
  /** A section that was added is there to be named. */
  readonly onSectionAdded: (section: SectionKey) => void;
  /** A section with slides is to go: what becomes of them is to be asked. */
  readonly onAskRemoval: (section: SectionKey) => void;
}

export type SlideListActs = ReturnType<typeof useSlideList>;

/** The slides of a deck to choose from and to act on, several at once. */
export function useSlideList({
  briefing,
  results,
  currentKey,
  locale,
  onGo,
  onSectionAdded,
  onAskRemoval,
}: ListedDeck) {
  const message = useMessages();
  const spoken = useContext(InterfaceLocale);
  const { deck } = briefing;
  const groups = useMemo(() => listedSections(briefing, results), [briefing, results]);
  const order = useMemo(() => results.map(slideKeyOf), [results]);
  const hidden = useMemo(
    () => new Set(deck.slides.filter((slide) => slide.hidden).map(({ key }) => key)),
    [deck],
  );
  const [chosen, setChosen] = useState<SlideSelection>({ keys: new Set(), anchor: null });
  /** A section without slides that has the focus. */
  const [emptyAt, setEmptyAt] = useState<SectionKey | null>(null);
  const [said, setSaid] = useState('');
  /** What was added and is to be chosen once it is in the list. */
  const [awaited, setAwaited] = useState<Added | null>(null);
  const carryOut = useSlideListEdits(deck.key);

  const selection = useMemo((): SlideSelection => {
    if (currentKey === null) return { keys: new Set(), anchor: null };
    // Whatever led to another slide, the selection follows.
    if (!chosen.keys.has(currentKey)) return selectOnly(currentKey);
    return { keys: new Set(order.filter((key) => chosen.keys.has(key))), anchor: chosen.anchor };
  }, [chosen, currentKey, order]);
  const { keys } = selection;
  const emptyGroup = groups.findIndex(
    ({ section, slides }) => section !== null && section.key === emptyAt && slides.length === 0,
  );
  const emptySection = groups[emptyGroup]?.section?.key ?? null;

  useEffect(() => {
    const { slides = [], section = null } = awaited ?? {};
    const [first] = slides;
    if (first && slides.every((key) => order.includes(key))) {
      setAwaited(null);
      setChosen({ keys: new Set(slides), anchor: first });
      setEmptyAt(null);
      onGo(first);
    } else if (section && deck.sections.some(({ key }) => key === section)) {
      setAwaited(null);
      onSectionAdded(section);
    }
  });

  function choose(next: SlideSelection, current: SlideKey): void {
    setChosen(next);
    setEmptyAt(null);
    if (current !== currentKey) onGo(current);
  }

  /** @param words what screen readers are told once it is done */
  function act(make: MakeEdits, words = ''): void {
    carryOut(make, {
      onDone(edits) {
        const slides = listEdits.slidesAddedBy(edits);
        const section = listEdits.sectionAddedBy(edits);
        if (slides.length > 0 || section) setAwaited({ slides, section });
        setSaid(words);
      },
    });
  }

  function nameOf(key: SectionKey): string {
    const section = deck.sections.find((one) => one.key === key);
    return section ? inLocale(section.name, spoken) : '';
  }

  /** Where something new is put: after what is chosen, or in the section that has the focus. */
  function insertionPoint(now: Deck): InsertionPoint | null {
    if (emptySection) return startOf(groups, emptyGroup);
    const last = now.slides.findLast(({ key }) => keys.has(key));
    if (last) return listEdits.insertionPointAfter(now, last);
    const section = now.sections.at(-1)?.key;
    return section ? { section, before: null } : null;
  }

  /** Does what puts so many slides where they belong. */
  function insert(
    count: number,
    make: (now: Deck, at: InsertionPoint | null) => ReturnType<MakeEdits>,
  ): void {
    const at = insertionPoint(deck);
    const section = at ? nameOf(at.section) : '';
    const words = message('slide-list.inserted', { count, section });
    act((now) => make(now, insertionPoint(now)), words);
  }

  function move(moved: ReadonlySet<SlideKey>, to: InsertionPoint | null): void {
    if (!to) return;
    const rest = order.filter((key) => !moved.has(key));
    const from = to.before === null ? order.length : order.indexOf(to.before);
    const next = order.slice(from).find((key) => !moved.has(key));
    const place = (next === undefined ? rest.length : rest.indexOf(next)) + 1;
    act(
      (now) => listEdits.moveSlides(now, moved, to),
      message('slide-list.moved', { place, section: nameOf(to.section) }),
    );
  }

  /** Goes to a slide that stays, before the others go. */
  function leave(gone: ReadonlySet<SlideKey>): void {
    const survivor = survivorOf(order, gone);
    if (survivor !== null && currentKey !== null && gone.has(currentKey))
      choose(selectOnly(survivor), survivor);
  }

  function removeSectionAlone(key: SectionKey): void {
    const notice = message('slide-list.section-deleted', { name: nameOf(key) });
    carryOut((now) => listEdits.removeSectionKeepingSlides(now, key), { notice });
  }

  return {
    ...{ deck, groups, order, hidden, keys, emptySection, said },
    allHidden: order.every((key) => !keys.has(key) || hidden.has(key)),
    nameOf,

    /** As it is pressed, with Shift or Ctrl held. */
    press(key: SlideKey, held: { readonly shift: boolean; readonly ctrl: boolean }): void {
      if (held.shift) choose(selectTo(order, selection, key), key);
      else if (held.ctrl) {
        const next = toggle(order, selection, key);
        choose(next.selection, next.current);
      } else choose(selectOnly(key), key);
    },

    stopAtEmpty: setEmptyAt,

    selectAll(): void {
      if (currentKey !== null) setChosen({ keys: new Set(order), anchor: currentKey });
    },

    goBy(step: number, extending: boolean): void {
      const stops = extending ? order.map((slide): ListStop => ({ slide })) : stopsOf(groups);
      const at = stops.findIndex((stop) =>
        'slide' in stop ? !emptySection && stop.slide === currentKey : stop.section === emptyAt,
      );
      const stop = stops[Math.max(0, Math.min(at + step, stops.length - 1))];
      if (!stop) return;
      if ('section' in stop) setEmptyAt(stop.section);
      else if (extending) choose(selectTo(order, selection, stop.slide), stop.slide);
      else choose(selectOnly(stop.slide), stop.slide);
    },

    insertNew: () => insert(1, listEdits.insertNewSlide),

    paste(slides: readonly SlideFields[]): void {
      insert(slides.length, (now, at) => (at ? listEdits.insertSlides(now, slides, at) : []));
    },

    duplicate(): void {
      const section = deck.slides.findLast(({ key }) => keys.has(key))?.section;
      const name = section ? nameOf(section) : '';
      act(
        (now) => listEdits.duplicateSlides(now, keys),
        message('slide-list.inserted', { count: keys.size, section: name }),
      );
    },

    remove(): void {
      if (emptySection) removeSectionAlone(emptySection);
      else {
        const notice = message('slide-list.deleted', { count: keys.size });
        carryOut((now) => listEdits.removeSlides(now, keys), { notice });
        leave(keys);
      }
    },

    toggleHidden(): void {
      const hides = order.some((key) => keys.has(key) && !hidden.has(key));
      const words = { count: keys.size };
      act(
        (now) => listEdits.setHidden(now, keys, hides),
        message(hides ? 'slide-list.hidden' : 'slide-list.shown', words),
      );
    },

    move,

    moveBy(direction: 'up' | 'down', toEnd: boolean): void {
      if (emptySection) return;
      const section = groups.at(direction === 'up' ? 0 : -1)?.section?.key;
      const end = section && { section, before: direction === 'up' ? (order[0] ?? null) : null };
      move(keys, toEnd ? (end ?? null) : pointBeside(groups, keys, direction));
    },

    /** The slides that are dragged by one of them. */
    draggedWith: (key: SlideKey): ReadonlySet<SlideKey> => (keys.has(key) ? keys : new Set([key])),

    addSection: (after: SectionKey) => act((now) => listEdits.addSection(now, after)),

    split: (first: SlideKey) => act((now) => listEdits.splitSection(now, first)),

    rename(key: SectionKey, name: string): void {
      act((now) => {
        const section = now.sections.find((one) => one.key === key);
        const named = { [locale === 'en' ? 'en' : 'zh']: name };
        return section ? listEdits.renameSection(now, key, { ...section.name, ...named }) : [];
      });
    },

    recolour: (key: SectionKey, accent: Accent) =>
      act((now) => listEdits.recolourSection(now, key, accent)),

    moveSection(key: SectionKey, before: SectionKey | null): void {
      const rest = deck.sections.filter((section) => section.key !== key);
      const at = rest.findIndex((section) => section.key === before);
      const place = (at < 0 ? rest.length : at) + 1;
      act(
        (now) => listEdits.moveSection(now, key, before),
        message('slide-list.section-moved', { name: nameOf(key), place }),
      );
    },

    removeSection(key: SectionKey): void {
      if (deck.slides.some((slide) => slide.section === key)) onAskRemoval(key);
      else removeSectionAlone(key);
    },

    removeSectionAlone,

    removeSectionWithSlides(key: SectionKey): void {
      const own = deck.slides.filter((slide) => slide.section === key).map((slide) => slide.key);
      const words = { name: nameOf(key), count: own.length };
      const notice = message('slide-list.section-deleted-with-slides', words);
      carryOut((now) => listEdits.removeSectionWithSlides(now, key), { notice });
      leave(new Set(own));
    },

    say: setSaid,
  };
}

interface Added {
  readonly slides: readonly SlideKey[];
  readonly section: SectionKey | null;
}
