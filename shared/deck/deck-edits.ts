import { AppError } from '../errors.ts';
import type { AreaKey } from '../model/area.ts';
import type { Deck, DeckSection, Slide } from '../model/deck.ts';
import type { Edit } from '../model/edit.ts';
import type { DeckFields, SectionFields, SlideFields } from '../model/edit-fields.ts';
import { accents } from '../model/indicator.ts';
import { DeckKey, SectionKey, SlideKey } from '../model/keys.ts';
import type { Locale, Localized } from '../model/localized.ts';
import { type TimePeriod, yearsOf } from '../model/period.ts';
import { freeKey, keyFrom, keyFromName } from '../text/key-from-name.ts';
import { words } from './layouts/chosen.ts';
import { closing } from './layouts/closing/index.ts';
import { cover } from './layouts/cover/index.ts';
import type { SlideLayout } from './layouts/layout.ts';
import { layoutOf, storedBody } from './layouts/read-body.ts';
import { section as sectionPage } from './layouts/section/index.ts';
import { orderKeysBetween } from './order-keys.ts';
import { splitReferences } from './references.ts';

/**
 * What people do with whole briefings, each as a list of edits for `records.applyAll`: all of it or
 * nothing, and one step to undo.
 */

interface DeckIdentity {
  /** None that the store has; `keyOfNewDeck` and `keyForPeriod` propose one. */
  readonly key: DeckKey;
  readonly title: Localized;
}

interface NewDeck extends DeckIdentity {
  readonly subtitle?: Localized;
  readonly period: TimePeriod;
  /** Where it reports on. */
  readonly area: AreaKey | null;
  /** Chinese first. */
  readonly languages: readonly Locale[];
}

/** A section to begin with; its key follows from its name, its colour from its place. */
export interface NewSection {
  readonly name: Localized;
}

/** Nobody has told what they report on yet. */
const firstSections: readonly NewSection[] = [
  { name: words('工作回顾', 'The year’s work') },
  { name: words('下一步工作', 'What comes next') },
];
const subtitleToBeginWith = words('工作简报', 'Work briefing');
const nothingChosen = { figures: [], goals: [], milestones: [], sources: [] } as const;

/** A briefing to begin with: a cover, a page for each section, a closing. */
export function newDeck({
  sections = firstSections,
  ...deck
}: NewDeck & { readonly sections?: readonly NewSection[] }): Edit[] {
  const named = namedSections(sections.length > 0 ? sections : firstSections);
  const first = named[0]?.key;
  const last = named.at(-1)?.key;
  const pages = named.map(({ key, name }) => ({ layout: sectionPage, section: key, title: name }));
  const slides: SlideToBegin[] = [
    ...(first ? [{ layout: cover, section: first, title: deck.title }] : []),
    ...pages,
    ...(last ? [{ layout: closing, section: last, title: words('谢谢', 'Thank you') }] : []),
  ];
  return madeDeck(deck, named, slides);
}

/**
 * A briefing with the sections of another one and those of its pages that need no figure (cover,
 * section pages, texts, closing), each begun anew; a section without such a page gets its own.
 */
export function fromStructure(of: Deck, deck: NewDeck): Edit[] {
  const sections = of.sections.map(({ key, name, accent }) => ({ key, name, accent }));
  const slides = sections.flatMap((section): SlideToBegin[] => {
    const kept = of.slides
      .filter((slide) => slide.section === section.key)
      .flatMap((slide): SlideToBegin[] => {
        const layout = layoutOf(slide.layout);
        if (!layout || !beginsEmpty(layout)) return [];
        return [{ layout, section: section.key, title: titleOf(slide, section, deck) }];
      });
    const opens = kept.some(({ layout }) => layout === cover || layout === sectionPage);
    const page = { layout: sectionPage, section: section.key, title: section.name };
    return opens || kept.some(({ layout }) => layout === closing) ? kept : [page, ...kept];
  });
  return madeDeck(deck, sections, slides);
}

/** A briefing that stands in no store yet, as it is. */
export function addDeck(deck: Deck): Edit[] {
  return copyOf(deck, headingOf(deck));
}

/** The same briefing once more: its sections and all slides, with their keys and references. */
export function duplicateDeck(deck: Deck, { key, title }: DeckIdentity): Edit[] {
  return copyOf(deck, { ...headingOf(deck), key, title });
}

/**
 * A briefing as it begins for another period: what refers to no period, and the words of the
 * period (`{{@period}}`), follow it. Everything else stays as it was written, typed years included,
 * which `rollForwardReport` lists.
 */
export function rollForward(
  deck: Deck,
  { key, title, period }: DeckIdentity & { readonly period: TimePeriod },
): Edit[] {
  return copyOf(deck, { ...headingOf(deck), key, title, period });
}

/** @param subtitle as it is, where none is given */
export function renameDeck(
  deck: Deck,
  { title, subtitle = deck.subtitle }: { readonly title: Localized; readonly subtitle?: Localized },
): Edit[] {
  const before = headingOf(deck);
  return [{ entity: 'deck', before, after: { ...before, title, subtitle } }];
}

/**
 * A briefing with all that it holds goes, its slides first.
 *
 * @throws record.unreadable where a slide can't be read: what can't be seen could not be brought back
 */
export function deleteDeck(deck: Deck): Edit[] {
  const { key } = deck;
  return [
    ...deck.slides.map(
      (slide): Edit => ({
        entity: 'slide',
        deck: key,
        before: storedSlide(deck, slide),
        after: null,
      }),
    ),
    ...deck.sections.map(
      (section): Edit => ({ entity: 'section', deck: key, before: section, after: null }),
    ),
    { entity: 'deck', before: headingOf(deck), after: null },
  ];
}

/** A key for a new briefing: from its title, or the year that it reports on where that gives none. */
export function keyOfNewDeck(
  title: Localized,
  period: TimePeriod,
  taken: Iterable<string>,
): DeckKey {
  const named = keyFromName(title) || `annual-${periodInKey(period)}`;
  return DeckKey.parse(freeKey(named, taken));
}

/** A key for a briefing that goes over to another period: `annual-2024` after `annual-2023`. */
export function keyForPeriod(
  { key, period }: Pick<Deck, 'key' | 'period'>,
  next: TimePeriod,
  taken: Iterable<string>,
): DeckKey {
  const will = periodInKey(next);
  const [was = ''] = [periodInKey(period), String(yearsOf(period)[1])].filter((one) =>
    segment(one).test(key),
  );
  const wanted = was === '' ? `${key}-${will}` : key.replace(segment(was), will);
  return DeckKey.parse(freeKey(keyFrom(wanted), taken));
}

/** The title to propose for another period: with its year in the place of the one that was. */
export function titleForPeriod(
  { title: { zh, en }, period }: Pick<Deck, 'title' | 'period'>,
  next: TimePeriod,
): Localized {
  const [was, will] = [yearsOf(period)[1], yearsOf(next)[1]];
  const carried = (text: string) =>
    text.replace(new RegExp(`(?<!\\d)${was}(?!\\d)`, 'g'), String(will));
  return { zh: carried(zh), en: en === null ? null : carried(en) };
}

/** Words of a key, between its hyphens. */
function segment(words: string): RegExp {
  return new RegExp(`(?<![^-])${words}(?![^-])`);
}

function periodInKey(period: TimePeriod): string {
  return period.toLowerCase().replaceAll('/', '-');
}

/** A deck by itself, as edits of it hold it. */
export function headingOf({ sections: _, slides: __, ...heading }: Deck): DeckFields {
  return heading;
}

/**
 * A slide as edits hold it.
 *
 * @throws record.unreadable
 */
export function storedSlide(
  { key: deck }: Pick<Deck, 'key'>,
  { position: _, unreadable, ...slide }: Slide,
): SlideFields {
  if (unreadable !== undefined)
    throw new AppError('record.unreadable', { key: `${deck}/${slide.key}`, field: unreadable });
  return slide;
}

function copyOf(deck: Deck, heading: DeckFields): Edit[] {
  return allMade(
    heading,
    deck.sections,
    deck.slides.map((slide) => storedSlide(deck, slide)),
  );
}

function allMade(
  deck: DeckFields,
  sections: readonly SectionFields[],
  slides: readonly SlideFields[],
): Edit[] {
  const { key } = deck;
  return [
    { entity: 'deck', before: null, after: deck },
    ...sections.map(
      (section): Edit => ({ entity: 'section', deck: key, before: null, after: section }),
    ),
    ...slides.map((slide): Edit => ({ entity: 'slide', deck: key, before: null, after: slide })),
  ];
}

type SectionToBegin = Omit<DeckSection, 'orderKey'>;

interface SlideToBegin {
  readonly layout: SlideLayout;
  readonly section: SectionKey;
  readonly title: Localized;
}

function namedSections(sections: readonly NewSection[]): SectionToBegin[] {
  const taken: SectionKey[] = [];
  return sections.map(({ name }, index) => {
    const key = SectionKey.parse(freeKey(keyFromName(name) || 'section', taken));
    taken.push(key);
    return { key, name, accent: accents[index % accents.length] ?? accents[0] };
  });
}

function madeDeck(
  { languages, subtitle = subtitleToBeginWith, ...deck }: NewDeck,
  sections: readonly SectionToBegin[],
  slides: readonly SlideToBegin[],
): Edit[] {
  const written = <Value>(value: Value) => inLanguages(value, languages);
  const sectionOrder = orderKeysBetween(null, null, sections.length);
  const slideOrder = orderKeysBetween(null, null, slides.length);
  const taken: SlideKey[] = [];
  return allMade(
    {
      ...deck,
      ...written({ title: deck.title, subtitle }),
      comparison: null,
      languages: [...languages],
    },
    sections.map((section, index) => ({
      ...written(section),
      orderKey: sectionOrder[index] ?? '',
    })),
    slides.map(({ layout, section, title }, index) => {
      const wanted = layout === sectionPage ? section : layout.key;
      const key = SlideKey.parse(freeKey(wanted, taken));
      taken.push(key);
      return {
        ...{ key, section, layout: layout.key, orderKey: slideOrder[index] ?? '' },
        ...{ title: written(title), subtitle: null, notes: null },
        body: written(storedBody(layout, layout.start(nothingChosen) as Record<string, unknown>)),
        minutes: null,
        hidden: false,
      };
    }),
  );
}

/** A text, or all within it, without the English of a deck that has none. */
export function inLanguages<Value>(value: Value, languages: readonly Locale[]): Value {
  if (languages.includes('en') || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => inLanguages(one, languages)) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'en' ? null : inLanguages(inner, languages),
    ]),
  ) as Value;
}

function beginsEmpty({ start, body }: SlideLayout): boolean {
  try {
    return body.safeParse(start(nothingChosen)).success;
  } catch {
    // It begins with the first of what was chosen.
    return false;
  }
}

/** A title that names no figure may go on; the words of its period follow. */
function titleOf(slide: Slide, section: SectionToBegin, deck: NewDeck): Localized {
  if (slide.layout === cover.key) return deck.title;
  if (slide.layout === sectionPage.key) return section.name;
  const texts = [slide.title.zh, slide.title.en ?? ''];
  const isPlain = texts.every((text) =>
    splitReferences(text).every((run) => 'text' in run || run.reference === null),
  );
  return isPlain ? slide.title : section.name;
}
