import { AppError } from '../errors.ts';
import type { Deck, DeckSection, Slide } from '../model/deck.ts';
import type { Edit } from '../model/edit.ts';
import type { SlideFields } from '../model/edit-fields.ts';
import { type Accent, accents } from '../model/indicator.ts';
import { SectionKey, SlideKey } from '../model/keys.ts';
import type { Localized } from '../model/localized.ts';
import { freeKey, unusedKey } from '../text/key-from-name.ts';
import { inLanguages, storedSlide } from './deck-edits.ts';
import { words } from './layouts/chosen.ts';
import { narrative } from './layouts/narrative/index.ts';
import { storedBody } from './layouts/read-body.ts';
import { orderKeysBetween } from './order-keys.ts';
import { slideNamed } from './slide-edits.ts';

/**
 * What people do with several slides of a briefing, and with its sections, each as a list of edits for
 * `records.applyAll`. An empty list means that all stands as asked already.
 */

/** Between two slides, or at an end of a section without any. */
export interface InsertionPoint {
  /** What is put there belongs to it. */
  readonly section: SectionKey;
  /** The slide that comes after; null is the end of the deck. */
  readonly before: SlideKey | null;
}

/** Until its author finds a better one. */
const newSectionName = words('新章节', 'New section');

/** A slide that is put into a deck: its place there says where it stands. */
type SlideToInsert = Omit<SlideFields, 'orderKey' | 'section'>;

/** Where a slide would stand that came right after another one. */
export function insertionPointAfter({ slides }: Deck, { key, section }: Slide): InsertionPoint {
  const at = slides.findIndex((slide) => slide.key === key);
  return { section, before: slides[at + 1]?.key ?? null };
}

/**
 * A new slide of text: it can be shown as it is, whatever figures there are.
 *
 * @param at null in a deck without sections, which gets its first one
 */
export function insertNewSlide(deck: Deck, at: InsertionPoint | null): Edit[] {
  if (at === null) {
    const first = addSection(deck, null);
    const section = sectionAddedBy(first);
    return section ? [...first, ...insertNewSlide(deck, { section, before: null })] : [];
  }
  const written = <Value>(value: Value) => inLanguages(value, deck.languages);
  const body = narrative.start({ figures: [], goals: [], milestones: [], sources: [] });
  const slide = {
    ...{
      key: SlideKey.parse(unusedKey('slide')),
      layout: narrative.key,
      subtitle: null,
      notes: null,
    },
    title: written(words('新的一页', 'New slide')),
    body: written(storedBody(narrative, body)),
    minutes: null,
    hidden: false,
  };
  return insertSlides(deck, [slide], at);
}

/**
 * Slides of this deck or of another one, copied into it in their order. Their references stay as they
 * are written. One that was cut keeps its key, and with it what was said of it; a copy has a new one.
 */
export function insertSlides(
  deck: Deck,
  slides: readonly SlideToInsert[],
  { section, before }: InsertionPoint,
): Edit[] {
  const taken = new Set<string>(deck.slides.map(({ key }) => key));
  const orderKeys = orderKeysBefore(deck.slides, before, slides.length);
  return slides.map((slide, index): Edit => {
    const key = taken.has(slide.key) ? SlideKey.parse(unusedKey(slide.key)) : slide.key;
    taken.add(key);
    const after = { ...slide, key, section, orderKey: orderKeys[index] ?? '' };
    return { entity: 'slide', deck: deck.key, before: null, after };
  });
}

/**
 * Copies of slides, all after the last of them.
 *
 * @throws usage.slide-unknown, record.unreadable
 */
export function duplicateSlides(deck: Deck, keys: Iterable<string>): Edit[] {
  const chosen = slidesNamed(deck, keys);
  const last = chosen.at(-1);
  if (!last) return [];
  const copies = chosen.map((slide) => storedSlide(deck, slide));
  return insertSlides(deck, copies, insertionPointAfter(deck, last));
}

/** @throws usage.slide-unknown, record.unreadable */
export function removeSlides(deck: Deck, keys: Iterable<string>): Edit[] {
  return slidesNamed(deck, keys).map((slide) => removal(deck, slide));
}

/**
 * Slides at another place, in their order, and in the section of that place.
 *
 * @throws usage.slide-unknown, record.unreadable
 */
export function moveSlides(
  deck: Deck,
  keys: Iterable<string>,
  { section, before }: InsertionPoint,
): Edit[] {
  const moved = slidesNamed(deck, keys);
  const isMoved = (slide: Slide) => moved.includes(slide);
  const at = before === null ? deck.slides.length : deck.slides.indexOf(slideNamed(deck, before));
  const next = deck.slides.slice(at).find((slide) => !isMoved(slide));
  const rest = deck.slides.filter((slide) => !isMoved(slide));
  const place = next ? rest.indexOf(next) : rest.length;
  const order = [...rest.slice(0, place), ...moved, ...rest.slice(place)];
  const isInPlace = order.every((slide, index) => slide === deck.slides[index]);
  const orderKeys = isInPlace
    ? moved.map(({ orderKey }) => orderKey)
    : orderKeysAfter(deck.slides, rest[place - 1]?.orderKey ?? null, moved.length);
  return moved.flatMap((slide, index) =>
    changed(deck, slide, { section, orderKey: orderKeys[index] ?? slide.orderKey }),
  );
}

/** @throws usage.slide-unknown, record.unreadable */
export function setHidden(deck: Deck, keys: Iterable<string>, hidden: boolean): Edit[] {
  return slidesNamed(deck, keys).flatMap((slide) => changed(deck, slide, { hidden }));
}

/** A section without slides after another one; null is before all others. Its colour is another one. */
export function addSection(
  deck: Deck,
  after: SectionKey | null,
  name: Localized = newSectionName,
): Edit[] {
  const at = after === null ? 0 : deck.sections.indexOf(sectionNamed(deck, after)) + 1;
  const key = SectionKey.parse(
    freeKey(
      'section',
      deck.sections.map((section) => section.key),
    ),
  );
  const above = deck.sections[at - 1];
  const next = above ? accents.indexOf(above.accent) + 1 : 0;
  const accent = accents[next % accents.length] ?? accents[0];
  const [orderKey = ''] = orderKeysAfter(deck.sections, above?.orderKey ?? null, 1);
  const section = { key, name: inLanguages(name, deck.languages), accent, orderKey };
  return [{ entity: 'section', deck: deck.key, before: null, after: section }];
}

/**
 * A section that begins with a slide: it takes that one and those after it up to the next section.
 *
 * @throws usage.slide-unknown, record.unreadable
 */
export function splitSection(
  deck: Deck,
  first: SlideKey,
  name: Localized = newSectionName,
): Edit[] {
  const from = slideNamed(deck, first);
  const edits = addSection(deck, from.section, name);
  const added = sectionAddedBy(edits);
  if (!added) return [];
  const start = deck.slides.indexOf(from);
  const end = deck.slides.findIndex(
    (slide, index) => index > start && slide.section !== from.section,
  );
  const taken = deck.slides.slice(start, end < 0 ? undefined : end);
  return [...edits, ...taken.flatMap((slide) => changed(deck, slide, { section: added }))];
}

/** The key of the section that edits add. */
export function sectionAddedBy(edits: readonly Edit[]): SectionKey | null {
  for (const edit of edits)
    if (edit.entity === 'section' && edit.before === null) return edit.after?.key ?? null;
  return null;
}

/** The keys of the slides that edits add, in their order. */
export function slidesAddedBy(edits: readonly Edit[]): SlideKey[] {
  return edits.flatMap((edit) =>
    edit.entity === 'slide' && edit.before === null && edit.after ? [edit.after.key] : [],
  );
}

export function renameSection(deck: Deck, key: SectionKey, name: Localized): Edit[] {
  return changedSection(deck, key, { name });
}

export function recolourSection(deck: Deck, key: SectionKey, accent: Accent): Edit[] {
  return changedSection(deck, key, { accent });
}

/**
 * A section with all its slides before another one; null is after all others.
 *
 * @throws record.unreadable
 */
export function moveSection(deck: Deck, key: SectionKey, before: SectionKey | null): Edit[] {
  const section = sectionNamed(deck, key);
  const others = deck.sections.filter((other) => other !== section);
  const found = before === null ? -1 : others.findIndex((other) => other.key === before);
  const at = found < 0 ? others.length : found;
  const isInPlace = deck.sections.indexOf(section) === at;
  const [orderKey = section.orderKey] = isInPlace
    ? []
    : orderKeysAfter(deck.sections, others[at - 1]?.orderKey ?? null, 1);
  const own = slidesOf(deck, key).map((slide) => slide.key);
  const follows = others.slice(at).flatMap((other) => slidesOf(deck, other.key));
  const next = deck.slides.find((slide) => follows.includes(slide))?.key ?? null;
  return [
    ...changedSection(deck, key, { orderKey }),
    ...(own.length === 0 ? [] : moveSlides(deck, own, { section: key, before: next })),
  ];
}

/** @throws record.unreadable */
export function removeSectionWithSlides(deck: Deck, key: SectionKey): Edit[] {
  const section = sectionNamed(deck, key);
  return [
    ...slidesOf(deck, key).map((slide) => removal(deck, slide)),
    { entity: 'section', deck: deck.key, before: section, after: null },
  ];
}

/**
 * The section that takes over the slides of one that goes: the one they stand behind, else the one
 * before which they stand. Null where there is no other.
 */
export function neighbourOf(deck: Deck, key: SectionKey): DeckSection | null {
  const own = slidesOf(deck, key);
  const [first, last] = [own[0], own.at(-1)].map((slide) => (slide ? slide.position - 1 : -1));
  const beside = [deck.slides[(first ?? -1) - 1], deck.slides[(last ?? -2) + 1]].find(
    (slide) => slide && slide.section !== key,
  );
  const at = deck.sections.findIndex((section) => section.key === key);
  const known = beside && deck.sections.find((section) => section.key === beside.section);
  return known ?? deck.sections[at - 1] ?? deck.sections[at + 1] ?? null;
}

/**
 * A section goes, its slides stay where they are, in the section beside it.
 *
 * @throws record.unreadable; record.needed where slides would be left without a section
 */
export function removeSectionKeepingSlides(deck: Deck, key: SectionKey): Edit[] {
  const section = sectionNamed(deck, key);
  const own = slidesOf(deck, key);
  const neighbour = neighbourOf(deck, key);
  if (own.length > 0 && !neighbour) throw new AppError('record.needed', { key, records: '—' });
  return [
    ...own.flatMap((slide) => changed(deck, slide, { section: neighbour?.key ?? key })),
    { entity: 'section', deck: deck.key, before: section, after: null },
  ];
}

function sectionNamed({ sections }: Deck, key: SectionKey): DeckSection {
  const found = sections.find((section) => section.key === key);
  if (!found) throw new AppError('record.unknown', { key });
  return found;
}

/** In the order of the deck, each once. */
function slidesNamed(deck: Deck, keys: Iterable<string>): Slide[] {
  const wanted = new Set<string>(keys);
  for (const key of wanted) slideNamed(deck, key);
  return deck.slides.filter((slide) => wanted.has(slide.key));
}

function slidesOf({ slides }: Deck, section: SectionKey): Slide[] {
  return slides.filter((slide) => slide.section === section);
}

function removal(deck: Deck, slide: Slide): Edit {
  return { entity: 'slide', deck: deck.key, before: storedSlide(deck, slide), after: null };
}

function changed(deck: Deck, slide: Slide, change: Partial<SlideFields>): Edit[] {
  const isSo = Object.entries(change).every(
    ([name, value]) => slide[name as keyof Slide] === value,
  );
  if (isSo) return [];
  const before = storedSlide(deck, slide);
  return [{ entity: 'slide', deck: deck.key, before, after: { ...before, ...change } }];
}

function changedSection(deck: Deck, key: SectionKey, change: Partial<DeckSection>): Edit[] {
  const before = sectionNamed(deck, key);
  const after = { ...before, ...change };
  const isSo = JSON.stringify(before) === JSON.stringify(after);
  return isSo ? [] : [{ entity: 'section', deck: deck.key, before, after }];
}

interface Ordered {
  readonly orderKey: string;
}

/**
 * Keys right after one that is there; null is before all. They come before whatever stands there now,
 * what is about to move included: each edit of a step, and of its undo, finds its place free.
 */
function orderKeysAfter(
  things: readonly Ordered[],
  after: string | null,
  count: number,
): readonly string[] {
  const next = things.find(({ orderKey }) => after === null || orderKey > after);
  return orderKeysBetween(after, next?.orderKey ?? null, count);
}

function orderKeysBefore(
  slides: readonly Slide[],
  before: SlideKey | null,
  count: number,
): readonly string[] {
  const found = before === null ? -1 : slides.findIndex(({ key }) => key === before);
  const at = found < 0 ? slides.length : found;
  return orderKeysAfter(slides, slides[at - 1]?.orderKey ?? null, count);
}
