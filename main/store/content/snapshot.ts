import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../../shared/editing/edit-rules.ts';
import { Snapshot } from '../../../shared/model/briefing.ts';
import type { Content } from '../../../shared/model/content.ts';
import type { UnreadableRecord } from '../../../shared/model/unreadable.ts';
import { sqliteCode } from '../file/store-error.ts';
import type { Changes } from './changes.ts';
import { inBatches } from './in-batches.ts';
import { createIndicatorTexts } from './indicator-texts.ts';

interface StateRow {
  readonly changed_at: string;
  readonly snapshot: string | null;
}

/** Stands for a moment that can't be read; no store is as old. */
const noMoment = '1970-01-01T00:00:00.000Z';

/** All of the content but the indicators, which are by far the most of it. */
type Rest = Omit<Content, 'indicators'>;

/** Refusals to write that no reader has to know of. */
const canWait = new Set(['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR']);

export type Snapshots = ReturnType<typeof createSnapshots>;

/**
 * Names the state of a store: the same content has the same id, wherever and however it came to be.
 * How often a figure was corrected is no content: corrected and corrected back, it reads the same.
 */
export function createSnapshots(
  db: Database,
  changes: Pick<Changes, 'subscribe'>,
  readRest: () => Rest,
  readUnreadable: () => readonly UnreadableRecord[],
) {
  const state = db.prepare<[], StateRow>('SELECT changed_at, snapshot FROM content_state');
  const remember = db.prepare<[Snapshot]>(
    'UPDATE content_state SET snapshot = :id WHERE snapshot IS NULL AND changed_at = :changedAt',
  );
  const indicators = createIndicatorTexts(db);
  const dataVersion = () => db.pragma('data_version', { simple: true }) as number;
  /**
   * What is known of the indicators, each as it is hashed, after a comma: in bytes, which take half
   * of a string's memory and time.
   */
  const texts = new Map<string, Buffer>();
  let version: number | null = null;
  let preparing: Promise<void> | null = null;
  /** Worked out, and not in the store yet. */
  let unkept: Snapshot | null = null;

  changes.subscribe((changed, keys) => {
    // The home area's observations stand first.
    if (changed.includes('sources') || changed.includes('areas')) texts.clear();
    else if (changed.includes('indicators') && keys.size === 0) texts.clear();
    for (const key of keys) texts.delete(key);
  });

  /** The keys in the store's order. After another program's writes nothing is known any longer. */
  function currentKeys(): string[] {
    const now = dataVersion();
    if (now !== version) texts.clear();
    version = now;
    return indicators.order();
  }

  function learn(keys: readonly string[]): void {
    const unknown = keys.filter((key) => !texts.has(key));
    if (unknown.length === 0) return;
    const read = unknown.length === keys.length ? indicators.all() : indicators.some(unknown);
    for (const [key, text] of read) texts.set(key, toHash(text));
  }

  async function prepare(): Promise<void> {
    for (const keys of inBatches(currentKeys())) {
      for (const [key, text] of indicators.some(keys.filter((one) => !texts.has(one))))
        texts.set(key, toHash(text));
      await setImmediate();
      // Another program's writes, too, end it: what was learnt is worth nothing then.
      if (!db.open || dataVersion() !== version) return;
    }
  }

  /** The SHA-256 of the canonical JSON of a `Content`, in hex; an id is how it begins. */
  function hash(): string {
    const keys = currentKeys();
    learn(keys);
    const { areas, decks, digitNames, goals, looks, milestones, sources, themes } = readRest();
    const digest = createHash('sha256').update(
      `{"areas":${canonicalJson(areas)},"decks":${canonicalJson(decks, isNotOfDecks)},"digitNames":${canonicalJson(digitNames)},"goals":${canonicalJson(goals, isAsBefore)},"indicators":[`,
    );
    for (const [index, key] of keys.entries()) {
      const text = texts.get(key);
      if (text) digest.update(index === 0 ? text.subarray(1) : text);
    }
    digest
      .update(`],"milestones":${canonicalJson(milestones)}`)
      .update(
        `,"sources":${canonicalJson(sources, isAsBeforeImport)},"themes":${canonicalJson(themes)}}`,
      );
    // A state without such records has the id that it always had.
    if (looks.length > 0) digest.update(canonicalJson(looks));
    const unreadable = readUnreadable();
    if (unreadable.length > 0) digest.update(canonicalJson(unreadable));
    return digest.digest('hex');
  }

  /**
   * So that the next start finds it. A store that another program is writing to is left alone, and on
   * a full disk nothing is written: then the id is worked out once more.
   */
  function keep(): void {
    const snapshot = unkept;
    unkept = null;
    // A connection that only reads works it out for itself.
    if (!snapshot || db.readonly) return;
    try {
      remember.run(snapshot);
    } catch (error) {
      if (!canWait.has(sqliteCode(error) ?? '')) throw error;
    }
  }

  return {
    hash,

    /** Reads several tables as they stood together, whatever another process writes meanwhile. */
    atOneMoment<Result>(read: () => Result): Result {
      const result = db.transaction(read)();
      // Apart, as reading must not fail for what could not be written.
      keep();
      return result;
    },

    /**
     * Learns what the id is made of, in stretches between other work: an edit that follows then
     * hashes, and reads but what it changed.
     */
    prepare(): Promise<void> {
      preparing ??= prepare().finally(() => {
        preparing = null;
      });
      return preparing;
    },

    /**
     * Works the id out only when the content changed since the last time. To be called within
     * `atOneMoment`.
     */
    now(): Snapshot {
      const row = state.get();
      if (!row) throw new Error('the store has no content');
      const id = row.snapshot ?? hash().slice(0, 12);
      const changedAt = Snapshot.shape.changedAt.safeParse(row.changed_at).data ?? noMoment;
      if (row.snapshot === null) unkept = { id, changedAt: row.changed_at };
      return Snapshot.parse({ id, changedAt });
    },
  };
}

function toHash(text: string): Buffer {
  return Buffer.from(`,${text}`);
}

/**
 * The order itself is in the content; by which keys it came about is not. A slide without planned
 * minutes reads as it did before there were any: no id changes.
 */
function isNotOfDecks(name: string, within: object): boolean {
  if (!('orderKey' in within && 'key' in within)) return false;
  return (
    name === 'orderKey' || (name === 'minutes' && 'minutes' in within && within.minutes === null)
  );
}

/** A report without its text reads as every source did before there were others: no id changes. */
function isAsBeforeImport(name: string, within: object): boolean {
  const { kind, texts } = within as { readonly kind?: unknown; readonly texts?: unknown };
  return (name === 'kind' && kind === 'report') || (name === 'texts' && texts === null);
}

/**
 * A target without an indicator, and a goal without an office, a leader or steps, read as they did
 * before there were such fields: no id changes.
 */
function isAsBefore(name: string, within: object): boolean {
  const held = (within as Readonly<Record<string, unknown>>)[name];
  if (name === 'steps') return Array.isArray(held) && held.length === 0;
  return (name === 'indicator' || name === 'office' || name === 'leader') && held === null;
}
