import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { Deck, DeckSection, Slide } from '../../../shared/model/deck.ts';
import { SectionKey, SlideKey } from '../../../shared/model/keys.ts';
import { type Locale, Localized, locales } from '../../../shared/model/localized.ts';
import { lastDay } from '../../../shared/model/period.ts';
import { foldTexts } from '../../../shared/model/text.ts';
import type { UnreadableRecord } from '../../../shared/model/unreadable.ts';
import { faultyField } from './readings.ts';
import { groupRows, localizedOrNull } from './rows.ts';

interface DeckRow {
  readonly key: string;
  readonly title_zh: string;
  readonly title_en: string | null;
  readonly subtitle_zh: string;
  readonly subtitle_en: string | null;
  readonly period: string;
  readonly comparison: string | null;
  /** Joined by commas. */
  readonly languages: string;
}

interface SectionRow {
  readonly deck: string;
  readonly key: string;
  readonly name_zh: string;
  readonly name_en: string | null;
  readonly accent: string;
}

interface SlideRow {
  readonly deck: string;
  readonly key: string;
  readonly position: number;
  readonly layout: string;
  readonly section: string;
  readonly title_zh: string;
  readonly title_en: string | null;
  readonly subtitle_zh: string | null;
  readonly subtitle_en: string | null;
  readonly body: string;
  readonly notes_zh: string;
  readonly notes_en: string | null;
  readonly hidden: 0 | 1;
}

export type Decks = ReturnType<typeof createDecks>;

/**
 * Decks with their slides in order. Bodies stay as stored: their layouts' schemas read them. No form
 * corrects what decks say, so radicals that an earlier version let in give way here.
 */
export function createDecks(db: Database) {
  const decks = db.prepare<[], DeckRow>('SELECT * FROM deck ORDER BY key');
  const sections = db.prepare<[], SectionRow>(
    'SELECT deck, key, name_zh, name_en, accent FROM deck_section ORDER BY deck, position',
  );
  const slides = db.prepare<[], SlideRow>('SELECT * FROM slide ORDER BY deck, position');

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

  return {
    list,
    unreadable: () => read().unreadable,

    /** The languages that any of them is written in, Chinese first. */
    languages: (): Locale[] =>
      locales.filter((locale) =>
        decks.all().some(({ languages }) => locale === 'zh-CN' || languages.includes(locale)),
      ),

    /**
     * The key of the deck whose reporting period ends last: what is meant where none is named.
     *
     * @throws deck.unknown when there is none
     */
    latest(): string {
      const [latest] = decks
        .all()
        .sort((one, other) => lastDay(other.period).localeCompare(lastDay(one.period)));
      if (!latest) throw new AppError('deck.unknown', { deck: '—', known: '—' });
      return latest.key;
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
  const wordsOr = (field: string, zh: string, en: string | null): Localized => {
    const read = Localized.safeParse(foldTexts({ zh, en }));
    if (read.success) return read.data;
    note({ entity: 'deck', key: row.key, field: `${field}.${faultyField(read.error)}` });
    return named(row.key);
  };
  const deck = Deck.safeParse({
    key: row.key,
    title: wordsOr('title', row.title_zh, row.title_en),
    subtitle: wordsOr('subtitle', row.subtitle_zh, row.subtitle_en),
    period: row.period,
    comparison: row.comparison,
    languages: row.languages.split(','),
    sections: sections.flatMap((section) => {
      const { deck, key, name_zh, name_en, accent } = section;
      const name = foldTexts({ zh: name_zh, en: name_en });
      const read = DeckSection.safeParse({ key, name, accent });
      if (read.success) return read.data;
      note({ entity: 'section', key: `${deck}/${key}`, field: faultyField(read.error) });
      return DeckSection.safeParse({ key, name: named(key), accent }).data ?? [];
    }),
    slides: slides.map((slide, index) => {
      const read = Slide.safeParse(foldTexts(toSlide(slide)));
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

function named(key: string): Localized {
  return { zh: key, en: key };
}

function toSlide(row: SlideRow) {
  return {
    key: row.key,
    position: row.position,
    section: row.section,
    hidden: row.hidden === 1,
    layout: row.layout,
    title: { zh: row.title_zh, en: row.title_en },
    subtitle: localizedOrNull(row.subtitle_zh, row.subtitle_en),
    body: JSON.parse(row.body) as unknown,
    notes: { zh: row.notes_zh, en: row.notes_en },
  };
}

function toUnreadableSlide(row: SlideRow, position: number, field: string) {
  const key = `slide-${position}`;
  return {
    hidden: row.hidden === 1,
    position,
    key: SlideKey.safeParse(row.key).data ?? key,
    section: SectionKey.safeParse(row.section).data ?? key,
    layout: row.layout,
    title: Localized.safeParse({ zh: row.title_zh, en: row.title_en }).data ?? named(key),
    subtitle: null,
    body: null,
    notes: named(key),
    unreadable: field,
  };
}
