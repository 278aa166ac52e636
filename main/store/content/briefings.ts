import type { Database } from 'better-sqlite3';
import type { DraftMaterial } from '../../../shared/deck/draft/source-content.ts';
import { slideUses } from '../../../shared/deck/slide-references.ts';
import { areaOf } from '../../../shared/figures/areas.ts';
import { figuresOf } from '../../../shared/figures/figures-of.ts';
import { linkedIndicators } from '../../../shared/goals/target-links.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Deck } from '../../../shared/model/deck.ts';
import type { Logo } from '../../../shared/model/logo.ts';
import { picturesIn } from '../../../shared/model/picture.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { Areas } from './areas.ts';
import type { Decks } from './decks.ts';
import type { DigitNames } from './digit-names.ts';
import type { Goals } from './goals.ts';
import type { Indicators } from './indicators.ts';
import type { Looks } from './looks.ts';
import type { Milestones } from './milestones.ts';
import type { Snapshots } from './snapshot.ts';
import type { Sources } from './sources.ts';
import type { Themes } from './themes.ts';

interface Dependencies {
  readonly db: Database;
  readonly snapshots: Snapshots;
  readonly sources: Sources;
  readonly themes: Themes;
  readonly indicators: Indicators;
  readonly goals: Goals;
  readonly milestones: Milestones;
  readonly decks: Decks;
  readonly digitNames: DigitNames;
  readonly areas: Areas;
  readonly pictures: Pick<Pictures, 'missing' | 'sizes'>;
  readonly looks: Looks;
  /** The district's logo as slides show it; null for none. */
  readonly logo: () => Logo | null;
}

/**
 * How many observations a briefing carries whole: decades of a district's reports. Beyond it a
 * window gets what its deck needs, so that the store's size does not slow the start.
 */
const carried = 5000;

export type Briefings = ReturnType<typeof createBriefings>;

/** Decks with all that their windows need to show and trace them. */
export function createBriefings({ db, snapshots, indicators, decks, ...read }: Dependencies) {
  const count = db
    .prepare<[], number>('SELECT count(*) FROM observation WHERE is_in_force = 1')
    .pluck();
  const beside = db
    .prepare<[string], string>(`
      WITH paragraph AS (
        SELECT DISTINCT source, section, para_no FROM observation
        JOIN observation_passage ON observation.id = observation
        JOIN source_passage ON source_passage.id = passage
        WHERE indicator IN (SELECT value FROM json_each(?))
      )
      SELECT DISTINCT indicator FROM paragraph
      JOIN source_passage USING (source, section, para_no)
      JOIN observation_passage ON passage = source_passage.id
      JOIN observation ON observation.id = observation`)
    .pluck();
  const wholes = db
    .prepare<[string], string>(`
      WITH RECURSIVE needed (key) AS (
        SELECT value FROM json_each(?)
        UNION SELECT denominator FROM indicator JOIN needed USING (key) WHERE denominator IS NOT NULL
      ) SELECT key FROM needed`)
    .pluck();

  const publishedBy = db
    .prepare<[string], string>(`
      SELECT DISTINCT indicator FROM source_passage
      JOIN observation_passage ON passage = source_passage.id
      JOIN observation ON observation.id = observation
      WHERE source = ?`)
    .pluck();

  /**
   * The deck's indicators, those that measure goals, the deck's neighbours in the sources, and what
   * any of them is a part of.
   */
  function neededBy(deck: Deck, measuring: readonly string[]): string[] {
    const named = [...slideUses([deck]).keys()]
      .filter((name) => name.startsWith('figure:'))
      .map((name) => name.slice('figure:'.length));
    const around = beside.all(JSON.stringify(named));
    return wholes.all(JSON.stringify([...named, ...measuring, ...around]));
  }

  function briefingOf(deck: Deck): Briefing {
    const goals = read.goals.list();
    const areas = read.areas.list();
    const looks = read.looks.list();
    const measuring = new Set<string>(linkedIndicators(goals));
    const all = count.get() ?? 0;
    const { readable: found, unreadable } = indicators.reading(
      all <= carried ? null : neededBy(deck, [...measuring]),
    );
    const pictures = picturesIn(deck.slides.map(({ body }) => body)).flatMap(
      ({ picture: { file, small } }) => [file, small],
    );
    const observations = found.reduce((sum, one) => sum + one.observations.length, 0);
    return {
      snapshot: snapshots.now(),
      deck,
      languages: decks.languages(),
      figures: figuresOf(found, goals, areas, areaOf(deck, areas)),
      figuresLeftOut: all - observations,
      goals,
      measuring: found
        .filter(({ key }) => measuring.has(key))
        .map(({ key, name, unit, kind, direction }) => ({ key, name, unit, kind, direction })),
      milestones: read.milestones.list(),
      sources: read.sources.list(),
      themes: read.themes.list(),
      areas,
      digitNames: read.digitNames.list(),
      missingPictures: read.pictures.missing(pictures),
      pictureSizes: read.pictures.sizes(pictures),
      looks,
      logo: looks.some(({ showsLogo }) => showsLogo) ? read.logo() : null,
      unreadable: [
        ...unreadable,
        ...read.areas.unreadable(),
        ...read.goals.unreadable(),
        ...read.milestones.unreadable(),
        ...read.sources.unreadable(),
        ...read.themes.unreadable(),
        ...read.looks.unreadable(),
        ...decks.unreadable(),
      ],
    };
  }

  /** What a source publishes, and what that is a part of. */
  function materialOf(sourceKey: string): DraftMaterial | null {
    const source = read.sources.list().find(({ key }) => key === sourceKey);
    if (!source) return null;
    const goals = read.goals.list();
    const areas = read.areas.list();
    const { readable } = indicators.reading(wholes.all(JSON.stringify(publishedBy.all(sourceKey))));
    return {
      source,
      briefing: {
        ...{ figures: figuresOf(readable, goals, areas), areas, goals },
        milestones: read.milestones.list(),
        digitNames: read.digitNames.list(),
      },
    };
  }

  return {
    /**
     * A deck with all that it may refer to, as of one moment.
     *
     * @throws deck.unknown
     */
    get: (deckKey: string): Briefing => snapshots.atOneMoment(() => briefingOf(decks.get(deckKey))),

    /** The same of a deck that the store does not have (yet). */
    of: (deck: Deck): Briefing => snapshots.atOneMoment(() => briefingOf(deck)),

    /** What a draft from a source is made of, as of one moment; null where there is no such source. */
    ofSource: (sourceKey: string): DraftMaterial | null =>
      snapshots.atOneMoment(() => materialOf(sourceKey)),
  };
}
