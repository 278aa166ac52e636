import type { Database } from 'better-sqlite3';
import type { Snapshot } from '../../shared/model/briefing.ts';
import type { Content } from '../../shared/model/content.ts';
import { createAreas } from './areas.ts';
import { createAudit } from './audit.ts';
import { createBriefings } from './briefings.ts';
import { createChanges } from './changes.ts';
import { readContentBeside } from './content.ts';
import { createDecks } from './decks.ts';
import { createDifferences, type NamedContent } from './differences.ts';
import { createDigitNames } from './digit-names.ts';
import { createDrafts } from './drafts.ts';
import { createEdits } from './editing/edits.ts';
import { createExportChoices } from './export-choices.ts';
import { createGoals } from './goals.ts';
import { createIndicators } from './indicators.ts';
import { createKeptStates } from './kept-states.ts';
import { createLogo } from './logo.ts';
import { createMeetings } from './meetings.ts';
import { createMilestones } from './milestones.ts';
import { createRecords } from './records.ts';
import { createReviews } from './reviews.ts';
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
 * @param readOther reads another store's file, which stays as it is
 * @param connectBeside opens another connection to the same file, for reading
 */
export function createStore(
  db: Database,
  setAside: string | null,
  readOther: (path: string) => NamedContent,
  connectBeside: () => Database,
) {
  const audit = createAudit(db);
  const changes = createChanges(db);
  const sources = createSources(db);
  const themes = createThemes(db);
  const indicators = createIndicators(db);
  const goals = createGoals(db);
  const milestones = createMilestones(db);
  const decks = createDecks(db);
  const digitNames = createDigitNames(db);
  const areas = createAreas(db);

  const besideIndicators = readContentBeside(db);
  const content = (): Content => ({ ...besideIndicators(), indicators: indicators.list() });

  const snapshots = createSnapshots(db, changes, besideIndicators, () => unreadable());
  const aggregates = { indicators, goals, milestones, sources, decks, digitNames, areas };
  const edits = createEdits({ db, audit, changes, ...aggregates });
  const meetings = createMeetings(db, audit, changes);
  const kept = createKeptStates(db, connectBeside);

  /** Reads several tables as they stood together, whatever another process writes meanwhile. */
  const atOneMoment = <Result>(read: () => Result): Result => db.transaction(read)();

  const briefings = createBriefings({ db, snapshots, themes, ...aggregates });
  const snapshot = (): Snapshot => atOneMoment(snapshots.now);
  const unreadable = () =>
    [areas, goals, milestones, sources, themes, decks].flatMap((one) => one.unreadable());
  /** All of the content with the name of its state. */
  const present = () => atOneMoment(() => ({ content: content(), snapshot: snapshots.now() }));

  return {
    /** All content as of one moment. */
    content: () =>
      atOneMoment(() => {
        const all = indicators.reading(null);
        return {
          snapshot: snapshots.now(),
          ...besideIndicators(),
          indicators: all.readable,
          /** What is not among it, as this program can't read it. */
          unreadable: [...all.unreadable, ...unreadable()],
        };
      }),
    sources,
    indicators,
    goals,
    milestones,
    decks,
    digitNames,
    areas,
    briefings,
    settings: createSettings(db, changes),
    exportChoices: createExportChoices(db),
    logo: createLogo(db),
    meetings,
    edits,
    records: createRecords({ db, changes, indicators, goals, decks, areas, edits }),
    reviews: createReviews(db, audit, changes),
    drafts: createDrafts(db),
    differences: createDifferences({ kept, meetings, present, snapshot, readOther }),
    present,
    showPlans: createShowPlans(db, changes),
    audienceDisplays: createAudienceDisplays(db),
    /** The SHA-256 of all content, in hex. */
    hash: (): string => atOneMoment(snapshots.hash),
    snapshot,
    /** Makes the next edit quick; to be called when one may be coming. */
    expectEdit: snapshots.prepare,
    /** Calls the listener once after each committed write; returns how to stop. */
    onChange: changes.subscribe,
    setAside,
    /** Moves the log's pages into the file, so that the file alone is the whole store. */
    close(): void {
      if (!db.open) return;
      kept.stop();
      try {
        // Of the file alone: renaming a table leaves SQLite's temporary schema locked.
        db.pragma('main.wal_checkpoint(TRUNCATE)');
      } finally {
        db.close();
      }
    },
  };
}
