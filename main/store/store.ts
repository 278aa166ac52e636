import type { Database } from 'better-sqlite3';
import { assertEditable } from '../../shared/editing/assert-editable.ts';
import type { Snapshot } from '../../shared/model/briefing.ts';
import type { Content } from '../../shared/model/content.ts';
import type { StoreAccess } from '../../shared/model/store-access.ts';
import { createAreas } from './content/areas.ts';
import { createBriefings } from './content/briefings.ts';
import { createBuiltInSlides } from './content/built-in-slides.ts';
import { createChanges, reviewing } from './content/changes.ts';
import { readContentWithoutIndicators } from './content/content.ts';
import { createDecks } from './content/decks.ts';
import { createDigitNames } from './content/digit-names.ts';
import { createGoals } from './content/goals.ts';
import { createIndicators } from './content/indicators.ts';
import { createLooks } from './content/looks.ts';
import { createMilestones } from './content/milestones.ts';
import { createSnapshots } from './content/snapshot.ts';
import { createSources } from './content/sources.ts';
import { createThemes } from './content/themes.ts';
import { createAudit } from './editing/audit.ts';
import { createEdits } from './editing/edits.ts';
import { createSlideNames } from './editing/slide-names.ts';
import { createDamage } from './file/damage.ts';
import { isSameFile, type OtherStores } from './file/other-stores.ts';
import { sqliteCode } from './file/store-error.ts';
import { withStoreErrors } from './file/with-store-errors.ts';
import { createBackups } from './history/backups.ts';
import { createDeckOverviews } from './history/deck-overviews.ts';
import { createDifferences } from './history/differences.ts';
import { createKeptStates } from './history/kept-states.ts';
import { createMeetings } from './history/meetings.ts';
import { createReviewTurns } from './history/review-turns.ts';
import { createReviews } from './history/reviews.ts';
import { createMerging } from './merging/merging.ts';
import { createPictures } from './pictures/pictures.ts';
import { createDrafts } from './profile/drafts.ts';
import { createExportChoices } from './profile/export-choices.ts';
import { createLogo } from './profile/logo.ts';
import { createOpenedDeck } from './profile/opened-deck.ts';
import { createReadings } from './profile/readings.ts';
import { createRehearsals } from './profile/rehearsals.ts';
import { createSavedMappings } from './profile/saved-mappings.ts';
import { createSettings } from './profile/settings.ts';
import { createAudienceDisplays, createShowPlans } from './profile/show-plans.ts';
import { createSignatures, type WhoIsHere } from './profile/signatures.ts';
import { createPeriodRows } from './search/period-rows.ts';
import { createRecords } from './search/records.ts';

export type Store = ReturnType<typeof createStore>;

export type StoreContent = ReturnType<Store['content']>;

/**
 * The store's aggregates over an open, migrated database.
 *
 * @param setAside where the damaged file went that this store replaces, else null
 * @param others reads other stores' files, which stay as they are, and may compare in another thread
 * @param connectBeside opens another connection to the same file, for reading
 * @param whoIsHere signs what is written
 * @param dataset the data package that it was made from, which may hold pictures; null for none
 * @param access whether its content may be changed
 */
export function createStore(
  db: Database,
  setAside: string | null,
  others: OtherStores,
  connectBeside: () => Database,
  whoIsHere: WhoIsHere = () => null,
  dataset: string | null = null,
  access: StoreAccess = { editing: 'open' },
) {
  const signatures = createSignatures(db, whoIsHere);
  const audit = createAudit(db, signatures);
  const assertMayEdit = () => assertEditable(access);
  const isReviewed = access.editing === 'rests' && access.reason === 'bundle';
  const changes = createChanges(db, assertMayEdit, isReviewed ? reviewing : undefined);
  const sources = createSources(db);
  const themes = createThemes(db);
  const indicators = createIndicators(db);
  const goals = createGoals(db);
  const milestones = createMilestones(db);
  const decks = createDecks(db);
  const digitNames = createDigitNames(db);
  const areas = createAreas(db);
  const looks = createLooks(db);
  const logo = createLogo(db);

  const besideIndicators = readContentWithoutIndicators(db);
  const content = (): Content => ({ ...besideIndicators(), indicators: indicators.list() });

  const snapshots = createSnapshots(db, changes, besideIndicators, () => unreadable());
  const { atOneMoment } = snapshots;
  const aggregates = { indicators, goals, milestones, sources, decks, digitNames, areas };
  const edits = createEdits({ db, audit, changes, themes, looks, logo, ...aggregates });
  const meetings = createMeetings({ db, audit, changes, signatures, assertMayEdit });
  const kept = createKeptStates(db, connectBeside);
  const pictures = createPictures(db.name, dataset);

  const reviews = createReviews({ db, audit, changes, signatures });
  const reviewTurns = createReviewTurns({ db, audit, changes, signatures, decks });

  const briefings = createBriefings({
    ...{ db, snapshots, themes, looks, pictures, ...aggregates },
    logo: logo.shown,
  });
  const snapshot = (): Snapshot => atOneMoment(snapshots.now);
  const unreadable = () =>
    [areas, goals, milestones, sources, themes, looks, decks].flatMap((one) => one.unreadable());
  /** All of the content with the name of its state, and what was said of it. */
  const present = () =>
    atOneMoment(() => ({
      ...{ content: content(), snapshot: snapshots.now() },
      reviews: reviews.list(),
    }));

  const store = {
    /** Its file; the one that people know is another where it is read from a copy. */
    file: db.name,
    access,
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
    themes,
    indicators,
    goals,
    milestones,
    decks,
    deckOverviews: createDeckOverviews(db, decks, reviewTurns),
    digitNames,
    areas,
    pictures,
    looks,
    briefings,
    builtInSlides: createBuiltInSlides({ db, audit, changes, briefings }),
    settings: createSettings(db, changes, looks),
    openedDeck: createOpenedDeck(db, decks, changes),
    exportChoices: createExportChoices(db),
    savedMappings: createSavedMappings(db),
    readings: createReadings(db),
    logo,
    meetings,
    edits,
    records: createRecords({ db, changes, indicators, goals, decks, areas, edits, others }),
    periodRows: createPeriodRows(db, indicators),
    reviews,
    reviewTurns,
    merging: createMerging({
      ...{ db, changes, edits, indicators, goals, content, logo },
      slideNames: createSlideNames(db, { ...aggregates }),
    }),
    drafts: createDrafts(db),
    differences: createDifferences({
      kept,
      meetings,
      present,
      snapshot,
      others,
      assertMayEdit,
      isOwn: (path) => isSameFile(path, db.name),
    }),
    present,
    backups: createBackups(db, changes, others.backups),
    damage: createDamage(db, audit, others, assertMayEdit),
    rehearsals: createRehearsals(db, changes),
    showPlans: createShowPlans(db, changes),
    audienceDisplays: createAudienceDisplays(db),
    /** The SHA-256 of all content, in hex. */
    hash: (): string => atOneMoment(snapshots.hash),
    snapshot,
    /** Makes the next edit quick; to be called when one may be coming. */
    expectEdit: snapshots.prepare,
    /** Tells listeners of all that other programs wrote since this was last asked. */
    tellOfOthers: changes.tellOfOthers,
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
  return withStoreErrors(store, db.name);
}
