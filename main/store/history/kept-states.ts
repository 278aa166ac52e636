import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import type { Snapshot } from '../../../shared/model/briefing.ts';
import { ComparedContent } from '../../../shared/model/content.ts';
import { KnownState } from '../../../shared/model/difference.ts';
import { inLocale, type Localized } from '../../../shared/model/localized.ts';
import { readContentWithoutIndicators } from '../content/content.ts';
import { packState } from './pack-state.ts';

/** What a state is kept for; only those kept by hand are never dropped for newer ones. */
export type KeptFor = 'show' | 'export' | 'hand';

interface KeptRow {
  readonly snapshot: string;
  readonly at: string;
  readonly kept_for: KeptFor;
  readonly label_zh: string;
  readonly label_en: string;
}

/** How many states shows and exports leave, and how many bytes all of them together. */
const limits = { count: 60, bytes: 64e6 } as const;

const expand = promisify(inflate);

/**
 * States of the content, each kept once, to compare with later. They are no content themselves.
 *
 * @param connectBeside opens another connection to the same store, for reading
 */
export function createKeptStates(db: Database, connectBeside: () => Database) {
  const reading = new Set<Database>();
  const columns = 'snapshot, at, kept_for, label_zh, label_en';
  const all = db.prepare<[], KeptRow>(
    `SELECT ${columns} FROM kept_state ORDER BY at DESC, snapshot`,
  );
  const one = db.prepare<[string], KeptRow>(`SELECT ${columns} FROM kept_state WHERE snapshot = ?`);
  const contentOf = db
    .prepare<[string], Buffer>('SELECT content FROM kept_state WHERE snapshot = ?')
    .pluck();
  const insert = db.prepare(`
    INSERT INTO kept_state (snapshot, at, kept_for, label_zh, label_en, content)
    VALUES (:snapshot, :at, :keptFor, :zh, :en, :content)
    ON CONFLICT (snapshot) DO NOTHING`);
  const name = db.prepare(`
    UPDATE kept_state SET at = :at, kept_for = :keptFor, label_zh = :zh, label_en = :en
    WHERE snapshot = :snapshot AND (:keptFor = 'hand' OR kept_for <> 'hand')`);
  const prune = db.prepare(`
    DELETE FROM kept_state WHERE kept_for <> 'hand' AND snapshot IN (
      SELECT snapshot FROM (
        SELECT snapshot, row_number() OVER newest AS nth, sum(length(content)) OVER newest AS bytes
        FROM kept_state WHERE kept_for <> 'hand' WINDOW newest AS (ORDER BY at DESC, snapshot)
      ) WHERE nth > ${limits.count} OR (nth > 1 AND bytes > ${limits.bytes})
    )`);

  async function pack(snapshot: Snapshot): Promise<Buffer | null> {
    const beside = connectBeside();
    reading.add(beside);
    try {
      return await packState(beside, snapshot, readContentWithoutIndicators(beside));
    } finally {
      reading.delete(beside);
      beside.close();
    }
  }

  return {
    /** The latest first. */
    list: (): KnownState[] =>
      all.all().flatMap((row) => KnownState.safeParse(stateOf(row)).data ?? []),

    has: (snapshot: string): boolean => one.get(snapshot) !== undefined,

    /**
     * Keeps the present state, or only names it anew when it is kept already. Nothing else waits for
     * it; a store that is closed meanwhile goes without.
     *
     * @param snapshot the present one
     * @throws store.busy when another program is changing the content
     */
    async keep(snapshot: Snapshot, keptFor: KeptFor, label: Localized): Promise<KnownState> {
      const row = {
        ...{ snapshot: snapshot.id, at: new Date().toISOString(), keptFor },
        ...{ zh: label.zh, en: inLocale(label, 'en') },
      };
      if (!one.get(snapshot.id)) {
        const content = await pack(snapshot);
        if (content && db.open) insert.run({ ...row, content });
      }
      if (db.open) {
        name.run(row);
        prune.run();
      }
      return KnownState.parse(
        stateOf({ ...row, kept_for: keptFor, label_zh: row.zh, label_en: row.en }),
      );
    },

    /** @throws difference.unknown when it was not kept, or no longer */
    async read(
      id: string,
    ): Promise<{ readonly content: ComparedContent; readonly snapshot: Snapshot }> {
      const packed = contentOf.get(id);
      if (!packed) throw new AppError('difference.unknown', { id });
      const { content, snapshot } = JSON.parse((await expand(packed)).toString('utf8')) as {
        content: unknown;
        snapshot: Snapshot;
      };
      const parsed = ComparedContent.safeParse(content);
      if (!parsed.success)
        throw new AppError('difference.unknown', { id }, { cause: parsed.error });
      return { content: parsed.data, snapshot };
    },

    /** Gives up what is being kept. */
    stop(): void {
      for (const beside of reading) beside.close();
    },
  };
}

function stateOf({ snapshot, at, kept_for, label_zh, label_en }: KeptRow) {
  return {
    state: { kind: 'snapshot', id: snapshot },
    snapshot,
    at,
    keptFor: kept_for,
    label: { zh: label_zh, en: label_en },
  };
}
