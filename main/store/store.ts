import type { Database } from 'better-sqlite3';
import type { Snapshot } from '../../shared/model/briefing.ts';
import type { Content } from '../../shared/model/content.ts';
import { createAreas } from './areas.ts';
import { createAudit } from './audit.ts';
import { createBriefings } from './briefings.ts';
import { createChanges } from './changes.ts';
import { readContentBeside } from './content.ts';
import { createDecks } from './decks.ts';
import { createDifferences } from './differences.ts';
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
import { isSameFile, type OtherStores } from './other-stores.ts';
import { createRecords } from './records.ts';
import { createReviews } from './reviews.ts';
import { createSettings } from './settings.ts';
import { createAudienceDisplays, createShowPlans } from './show-plans.ts';
import { createSnapshots } from './snapshot.ts';
import { createSources } from './sources.ts';
import { sqliteCode } from './store-error.ts';
import { tellingErrors } from './telling-errors.ts';
import { createThemes } from './themes.ts';

export type Store = ReturnType<typeof createStore>;

export type StoreContent = ReturnType<Store['content']>;

/**
 * The store's aggregates over an open, migrated database.
 *
 * @param setAside where the damaged file went that this store replaces, else null
 * @param others reads other stores' files, which stay as they are
 * @param connectBeside opens another connection to the same file, for reading
 */
export function createStore(
  db: Database,
  setAside: string | null,
  others: OtherStores,
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
  const { atOneMoment } = snapshots;
  const aggregates = { indicators, goals, milestones, sources, decks, digitNames, areas };
  const edits = createEdits({ db, audit, changes, ...aggregates });
  const meetings = createMeetings(db, audit, changes);
  const kept = createKeptStates(db, connectBeside);

  const briefings = createBriefings({ db, snapshots, themes, ...aggregates });
  const snapshot = (): Snapshot => atOneMoment(snapshots.now);
  const unreadable = () =>
    [areas, goals, milestones, sources, themes, decks].flatMap((one) => one.unreadable());
  /** All of the content with the name of its state. */
  const present = () => atOneMoment(() => ({ content: content(), snapshot: snapshots.now() }));

  const store = {
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
    differences: createDifferences({
      kept,
      meetings,
      present,
      snapshot,
      others: {
        nameOf: async (path) => (isSameFile(path, db.name) ? snapshot() : others.nameOf(path)),
        contentOf: async (path) => (isSameFile(path, db.name) ? present() : others.contentOf(path)),
      },
    }),
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
        // Waits for nobody, and keeps nobody waiting. Of the file alone: renaming a table leaves
        // SQLite's temporary schema locked.
        db.pragma('main.wal_checkpoint(PASSIVE)');
      } catch (error) {
        // On a full disk they stay in the log, where the next start finds them.
        if (sqliteCode(error) === undefined) throw error;
      } finally {
        db.close();
      }
    },
  };
  return tellingErrors(store, db.name);
}
