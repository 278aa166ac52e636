import type { Database } from 'better-sqlite3';
import { AppError } from '../../shared/ipc/outcome.ts';
import { Deck } from '../../shared/model/deck.ts';
import { groupRows, localizedOrNull } from './rows.ts';

interface DeckRow {
  readonly key: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly subtitle_zh: string;
  readonly subtitle_en: string;
  readonly period: string;
}

interface SectionRow {
  readonly deck: string;
  readonly key: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly accent: string;
}

interface SlideRow {
  readonly deck: string;
  readonly key: string;
  readonly position: number;
  readonly layout: string;
  readonly section: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly subtitle_zh: string | null;
  readonly subtitle_en: string | null;
  readonly body: string;
  readonly notes_zh: string;
  readonly notes_en: string;
  readonly hidden: 0 | 1;
}

export type Decks = ReturnType<typeof createDecks>;

/** Decks with their slides in order. Bodies stay as stored: their layouts' schemas read them. */
export function createDecks(db: Database) {
  const decks = db.prepare<[], DeckRow>('SELECT * FROM deck ORDER BY key');
  const sections = db.prepare<[], SectionRow>(
    'SELECT deck, key, name_zh, name_en, accent FROM deck_section ORDER BY deck, position',
  );
  const slides = db.prepare<[], SlideRow>('SELECT * FROM slide ORDER BY deck, position');

  function list(): Deck[] {
    const sectionsOf = groupRows(sections.all(), ({ deck }) => deck);
    const slidesOf = groupRows(slides.all(), ({ deck }) => deck);
    return decks
      .all()
      .map((row) => toDeck(row, sectionsOf.get(row.key) ?? [], slidesOf.get(row.key) ?? []));
  }

  return {
    list,

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

function toDeck(row: DeckRow, sections: readonly SectionRow[], slides: readonly SlideRow[]): Deck {
  return Deck.parse({
    key: row.key,
    title: { zh: row.title_zh, en: row.title_en },
    subtitle: { zh: row.subtitle_zh, en: row.subtitle_en },
    period: row.period,
    sections: sections.map(({ key, name_zh, name_en, accent }) => ({
      key,
      name: { zh: name_zh, en: name_en },
      accent,
    })),
    slides: slides.map(toSlide),
  });
}

function toSlide(row: SlideRow) {
  return {
    key: row.key,
    position: row.position,
    layout: row.layout,
    section: row.section,
    title: { zh: row.title_zh, en: row.title_en },
    subtitle: localizedOrNull(row.subtitle_zh, row.subtitle_en),
    body: JSON.parse(row.body) as unknown,
    notes: { zh: row.notes_zh, en: row.notes_en },
    hidden: row.hidden === 1,
  };
}
