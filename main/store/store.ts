import type { Database } from 'better-sqlite3';
import type { Briefing, Snapshot } from '../../shared/model/briefing.ts';
import { createAudit } from './audit.ts';
import { createChanges } from './changes.ts';
import { createDecks } from './decks.ts';
import { createExportChoices } from './export-choices.ts';
import { figuresOf } from './figures.ts';
import { createGoals } from './goals.ts';
import { createIndicators } from './indicators.ts';
import { createLogo } from './logo.ts';
import { createMeetings } from './meetings.ts';
import { createMilestones } from './milestones.ts';
import { createSettings } from './settings.ts';
import { createAudienceDisplays, createShowPlans } from './show-plans.ts';
import { createSnapshots } from './snapshot.ts';
import { createSources } from './sources.ts';
import { createThemes } from './themes.ts';

export type Store = ReturnType<typeof createStore>;

export type StoreContent = ReturnType<Store['content']>;

/**
 * The store's aggregates over an open, migrated database.
 *
 * @param setAside where the damaged file went that this store replaces, else null
 */
export function createStore(db: Database, setAside: string | null) {
  const audit = createAudit(db);
  const changes = createChanges(db);
  const sources = createSources(db);
  const themes = createThemes(db);
  const indicators = createIndicators(db, audit, changes);
  const goals = createGoals(db, audit, changes);
  const milestones = createMilestones(db);
  const decks = createDecks(db);
  const snapshots = createSnapshots(db);

  const content = () => ({
    sources: sources.list(),
    themes: themes.list(),
    indicators: indicators.list(),
    goals: goals.list(),
    milestones: milestones.list(),
    decks: decks.list(),
  });

  /** Reads several tables as they stood together, whatever another process writes meanwhile. */
  const atOneMoment = <Result>(read: () => Result): Result => db.transaction(read)();

  const briefings = {
    /**
     * A deck with all that it may refer to, as of one moment.
     *
     * @throws deck.unknown
     */
    get: (deckKey: string): Briefing =>
      atOneMoment(() => {
        const deck = decks.get(deckKey);
        const all = content();
        return {
          snapshot: snapshots.of(all),
          deck,
          figures: figuresOf(all.indicators, all.goals),
          goals: all.goals,
          milestones: all.milestones,
          sources: all.sources,
          themes: all.themes,
        };
      }),
  };

  return {
    /** All content as of one moment. */
    content: () =>
      atOneMoment(() => {
        const all = content();
        return { snapshot: snapshots.of(all), ...all };
      }),
    sources,
    indicators,
    goals,
    milestones,
    decks,
    briefings,
    settings: createSettings(db, changes),
    exportChoices: createExportChoices(db),
    logo: createLogo(db),
    meetings: createMeetings(db, audit, changes),
    showPlans: createShowPlans(db, changes),
    audienceDisplays: createAudienceDisplays(db),
    /** The SHA-256 of all content, in hex. */
    hash: (): string => atOneMoment(() => snapshots.hashOf(content())),
    snapshot: (): Snapshot => atOneMoment(() => snapshots.of(content())),
    /** Calls the listener once after each committed write; returns how to stop. */
    onChange: changes.subscribe,
    setAside,
    /** Moves the log's pages into the file, so that the file alone is the whole store. */
    close(): void {
      if (!db.open) return;
      try {
        db.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        db.close();
      }
    },
  };
}
