import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import { bringForward } from '../../../shared/deck/layouts/read-body.ts';
import { AppError } from '../../../shared/errors.ts';
import { Deck, DeckSection, DeckSummary, Slide } from '../../../shared/model/deck.ts';
import { SectionKey, SlideKey } from '../../../shared/model/keys.ts';
import { type Locale, Localized, locales } from '../../../shared/model/localized.ts';
import { lastDay } from '../../../shared/model/period.ts';
import { foldTexts } from '../../../shared/model/text.ts';
import type { UnreadableRecord } from '../../../shared/model/unreadable.ts';
import { deckSectionTable, deckTable, slideTable } from '../tables/deck.ts';
import type { RowOf } from '../tables/describe-table.ts';
import { faultyField } from './readings.ts';
import { groupRows } from './rows.ts';

type DeckRow = RowOf<typeof deckTable>;
type SectionRow = RowOf<typeof deckSectionTable>;
type SlideRow = RowOf<typeof slideTable>;

export type Decks = ReturnType<typeof createDecks>;

/**
 * Decks with their slides in order. A body of an older version of its layout is brought forward; else
 * bodies stay as stored, and their layouts' schemas read them. No form
 * corrects what decks say, so radicals that an earlier version let in give way here.
 */
export function createDecks(db: Database) {
  const decks = db.prepare<[], DeckRow>('SELECT * FROM deck ORDER BY key');
  const asMade = db.prepare<[], Pick<DeckRow, 'key' | 'period'>>(
    'SELECT key, period FROM deck ORDER BY rowid',
  );
  const known = db.prepare<[string], number>('SELECT 1 FROM deck WHERE key = ?').pluck();
  const sections = db.prepare<[], SectionRow>(
    'SELECT * FROM deck_section ORDER BY deck, order_key',
  );
  const slides = db.prepare<[], SlideRow>('SELECT * FROM slide ORDER BY deck, order_key');

  function read(): { readonly decks: Deck[]; readonly unreadable: UnreadableRecord[] } {
    const unreadable: UnreadableRecord[] = [];
    const sectionsOf = groupRows(sections.all(), ({ deck }) => deck);
    const slidesOf = groupRows(slides.all(), ({ deck }) => deck);
    const note = (record: UnreadableRecord) => void unreadable.push(record);
    const found = decks
      .all()
      .map((row) => toDeck(row, sectionsOf.get(row.key) ?? [], slidesOf.get(row.key) ?? [], note));
    return { decks: found.filter((deck) => deck !== null), unreadable };
  }

  const list = (): Deck[] => read().decks;

  const oneDeck = db.prepare<[string], DeckRow>('SELECT * FROM deck WHERE key = ?');
  const oneSection = db.prepare<[string, string], SectionRow>(
    'SELECT * FROM deck_section WHERE deck = ? AND key = ?',
  );
  const oneSlide = db.prepare<[string, string], SlideRow>(
    'SELECT * FROM slide WHERE deck = ? AND key = ?',
  );

  return {
    list,
    unreadable: () => read().unreadable,
    /** In the order of their keys; what of one can't be read goes by its key. */
    summaries: (): DeckSummary[] =>
      decks.all().flatMap((row) => {
        const deck = toDeck(row, [], [], () => {});
        if (!deck) return [];
        const { key, title, period, area } = deck;
        return DeckSummary.parse({ key, title, period, area });
      }),
    has: (key: string): boolean => known.get(key) !== undefined,

    /** The languages that any of them is written in, Chinese first. */
    languages: (): Locale[] =>
      locales.filter((locale) =>
        decks.all().some(({ languages }) => locale === 'zh-CN' || languages.includes(locale)),
      ),

    /** Those that one is written in; Chinese alone where there is no such deck. */
    languagesOf: (key: string): Locale[] =>
      locales.filter(
        (locale) => locale === 'zh-CN' || oneDeck.get(key)?.languages.split(',').includes(locale),
      ),

    /**
     * The key of the deck whose reporting period ends last, of several the one that was there first:
     * what is meant where none is named. So a deck that comes beside it changes nothing.
     *
     * @throws deck.unknown when there is none
     */
    latest(): string {
      const [latest] = asMade
        .all()
        .sort((one, other) => lastDay(other.period).localeCompare(lastDay(one.period)));
      if (!latest) throw new AppError('deck.unknown', { deck: '—', known: '—' });
      return latest.key;
    },

    /** A deck without its sections and slides. @throws record.unreadable */
    heading(key: string): Omit<Deck, 'sections' | 'slides'> | undefined {
      const row = oneDeck.get(key);
      return (
        row && readable(key, Deck.omit({ sections: true, slides: true }).safeParse(toHeading(row)))
      );
    },

    /** @throws record.unreadable */
    section(deck: string, key: string): DeckSection | undefined {
      const row = oneSection.get(deck, key);
      return row && readable(`${deck}/${key}`, toSection(row));
    },

    /** A slide by itself, whose position nobody counted. @throws record.unreadable */
    slide(deck: string, key: string): Omit<Slide, 'position'> | undefined {
      const row = oneSlide.get(deck, key);
      if (!row) return undefined;
      const { position: _, ...slide } = readable(`${deck}/${key}`, toSlide(row, 1));
      return slide;
    },

    /** @throws deck.unknown */
    get(key: string): Deck {
      const known = list();
      const found = known.find((deck) => deck.key === key);
      if (!found)
        throw new AppError('deck.unknown', {
          deck: key,
          known: known.map((deck) => deck.key).join(', '),
        });
      return found;
    },
  };
}

/** What of a deck can't be read goes by its key, and a slide shows why; null where the key is none. */
function toDeck(
  row: DeckRow,
  sections: readonly SectionRow[],
  slides: readonly SlideRow[],
  note: (record: UnreadableRecord) => void,
): Deck | null {
  const wordsOr = (field: string, words: unknown): Localized => {
    const read = Localized.safeParse(foldTexts(words));
    if (read.success) return read.data;
    note({ entity: 'deck', key: row.key, field: `${field}.${faultyField(read.error)}` });
    return named(row.key);
  };
  const { title, subtitle, ...fields } = deckTable.toFields(row);
  const deck = Deck.safeParse({
    ...fields,
    title: wordsOr('title', title),
    subtitle: wordsOr('subtitle', subtitle),
    sections: sections.flatMap((section) => {
      const { deck, key, accent, order_key: orderKey } = section;
      const read = toSection(section);
      if (read.success) return read.data;
      note({ entity: 'section', key: `${deck}/${key}`, field: faultyField(read.error) });
      return DeckSection.safeParse({ key, name: named(key), accent, orderKey }).data ?? [];
    }),
    slides: slides.map((slide, index) => {
      const read = toSlide(slide, index + 1);
      if (read.success) return read.data;
      const field = faultyField(read.error);
      note({ entity: 'slide', key: `${slide.deck}/${slide.key}`, field });
      return toUnreadableSlide(slide, index + 1, field);
    }),
  });
  if (deck.success) return deck.data;
  note({ entity: 'deck', key: row.key, field: faultyField(deck.error) });
  return null;
}

function toHeading(row: DeckRow) {
  const { title, subtitle, ...fields } = deckTable.toFields(row);
  return { ...fields, title: foldTexts(title), subtitle: foldTexts(subtitle) };
}

/** What an edit changes must be readable: what can't be seen is not to be overwritten. */
function readable<Model>(key: string, { data, error }: z.ZodSafeParseResult<Model>): Model {
  if (error) throw new AppError('record.unreadable', { key, field: faultyField(error) });
  return data;
}

function named(key: string): Localized {
  return { zh: key, en: key };
}

function toSection(row: SectionRow) {
  const { name, ...fields } = deckSectionTable.toFields(row);
  return DeckSection.safeParse({ ...fields, name: foldTexts(name) });
}

function toSlide(row: SlideRow, position: number) {
  const fields = slideTable.toFields(row);
  const body = bringForward(row.layout, fields.body);
  return Slide.safeParse(foldTexts({ ...fields, body, position }));
}

function toUnreadableSlide(row: SlideRow, position: number, field: string) {
  const key = `slide-${position}`;
  return {
    hidden: row.hidden === 1,
    position,
    orderKey: row.order_key,
    key: SlideKey.safeParse(row.key).data ?? key,
    section: SectionKey.safeParse(row.section).data ?? key,
    layout: row.layout,
    title: Localized.safeParse({ zh: row.title_zh, en: row.title_en }).data ?? named(key),
    subtitle: null,
    body: null,
    notes: null,
    unreadable: field,
  };
}
