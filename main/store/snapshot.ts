import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../shared/domain/edit-rules.ts';
import { Snapshot } from '../../shared/model/briefing.ts';
import type { Content } from '../../shared/model/content.ts';
import type { Changes } from './changes.ts';
import { createIndicatorTexts } from './indicator-texts.ts';
import { sqliteCode } from './store-error.ts';

interface StateRow {
  readonly changed_at: string;
  readonly snapshot: string | null;
}

/** All of the content but the indicators, which are by far the most of it. */
type Rest = Omit<Content, 'indicators'>;

export type Snapshots = ReturnType<typeof createSnapshots>;

/**
 * Names the state of a store: the same content has the same id, wherever and however it came to be.
 * How often a figure was corrected is no content: corrected and corrected back, it reads the same.
 */
export function createSnapshots(
  db: Database,
  changes: Pick<Changes, 'subscribe'>,
  readRest: () => Rest,
) {
  const state = db.prepare<[], StateRow>('SELECT changed_at, snapshot FROM content_state');
  const remember = db.prepare<[string]>('UPDATE content_state SET snapshot = ?');
  const indicators = createIndicatorTexts(db);
  const dataVersion = () => db.pragma('data_version', { simple: true }) as number;
  /** Each as it is hashed, after a comma: in bytes, which take half of a string's memory and time. */
  let texts: Map<string, Buffer> | null = null;
  let version = 0;

  changes.subscribe((areas, keys) => {
    if (areas.includes('sources')) texts = null;
    else if (areas.includes('indicators') && keys.size === 0) texts = null;
    for (const key of keys) {
      const text = texts && indicators.one(key);
      if (text) texts?.set(key, toHash(text));
      else texts?.delete(key);
    }
  });

  /** After an edit only the edited indicator is read again; another program's writes, everything. */
  function currentTexts(): ReadonlyMap<string, Buffer> {
    const now = dataVersion();
    if (texts === null || now !== version)
      texts = new Map([...indicators.all()].map(([key, text]) => [key, toHash(text)]));
    version = now;
    return texts;
  }

  /** The SHA-256 of the canonical JSON of a `Content`, in hex; an id is how it begins. */
  function hash(): string {
    const known = currentTexts();
    const { decks, goals, milestones, sources, themes } = readRest();
    const digest = createHash('sha256').update(
      `{"decks":${canonicalJson(decks)},"goals":${canonicalJson(goals, isNoLink)},"indicators":[`,
    );
    for (const [index, key] of indicators.order().entries()) {
      const text = known.get(key);
      if (text) digest.update(index === 0 ? text.subarray(1) : text);
    }
    digest
      .update(`],"milestones":${canonicalJson(milestones)}`)
      .update(`,"sources":${canonicalJson(sources)},"themes":${canonicalJson(themes)}}`);
    return digest.digest('hex');
  }

  /** A store that another program is writing to is left alone: the id is worked out once more. */
  function keep(id: string): void {
    try {
      remember.run(id);
    } catch (error) {
      if (!sqliteCode(error)?.startsWith('SQLITE_BUSY')) throw error;
    }
  }

  return {
    hash,

    /** Works the id out only when the content changed since the last time. */
    now(): Snapshot {
      const row = state.get();
      if (!row) throw new Error('the store has no content');
      const id = row.snapshot ?? hash().slice(0, 12);
      if (row.snapshot === null) keep(id);
      return Snapshot.parse({ id, changedAt: row.changed_at });
    },
  };
}

function toHash(text: string): Buffer {
  return Buffer.from(`,${text}`);
}

/** A target without an indicator reads as it did before there were such links: no id changes. */
function isNoLink(name: string, within: object): boolean {
  return name === 'indicator' && (within as { readonly indicator?: unknown }).indicator === null;
}
