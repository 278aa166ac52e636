import type { Database } from 'better-sqlite3';
import { bindTitle } from '../../../shared/deck/bind-slide.ts';
import { splitReferences } from '../../../shared/deck/references.ts';
import { areaOf } from '../../../shared/figures/areas.ts';
import { figuresOf } from '../../../shared/figures/figures-of.ts';
import type { Slide } from '../../../shared/model/deck.ts';
import type { Areas } from '../content/areas.ts';
import type { Decks } from '../content/decks.ts';
import type { Goals } from '../content/goals.ts';
import type { Indicators } from '../content/indicators.ts';
import type { Milestones } from '../content/milestones.ts';
import type { Sources } from '../content/sources.ts';

interface Read {
  readonly areas: Pick<Areas, 'list'>;
  readonly decks: Pick<Decks, 'heading'>;
  readonly goals: Pick<Goals, 'list'>;
  readonly indicators: Pick<Indicators, 'reading'>;
  readonly milestones: Pick<Milestones, 'list'>;
  readonly sources: Pick<Sources, 'list'>;
}

export type SlideNames = ReturnType<typeof createSlideNames>;

/** What deleted slides were called, for those who read what was said of them. Meetings keep names of their own. */
export function createSlideNames(db: Database, read: Read) {
  const isReviewed = db.prepare<[string, string]>(
    'SELECT 1 FROM review WHERE deck = ? AND slide = ?',
  );
  const name = db.prepare(
    'UPDATE review SET subject_zh = :zh, subject_en = :en WHERE deck = :deck AND slide = :slide',
  );

  return {
    /**
     * Writes a slide's title into its reviews as it read last, its figures in it: read with another
     * deck's period later, its references would name other figures.
     */
    keep(deckKey: string, { key, title }: Pick<Slide, 'key' | 'title'>): void {
      const deck = read.decks.heading(deckKey);
      if (!deck || !isReviewed.get(deckKey, key)) return;
      const goals = read.goals.list();
      const named = [title.zh, title.en ?? ''].flatMap(splitReferences).flatMap((run) => {
        const reference = 'reference' in run ? run.reference : null;
        return reference?.kind === 'figure' ? [reference.key] : [];
      });
      const areas = read.areas.list();
      const known = {
        figures: figuresOf(
          read.indicators.reading(named).readable,
          goals,
          areas,
          areaOf(deck, areas),
        ),
        ...{ deck, goals, areas, measuring: [], unreadable: [] },
        ...{ milestones: read.milestones.list(), sources: read.sources.list() },
      };
      name.run({
        ...{ deck: deckKey, slide: key },
        zh: bindTitle(title, known, 'zh-CN'),
        en: bindTitle(title, known, 'en'),
      });
    },
  };
}
