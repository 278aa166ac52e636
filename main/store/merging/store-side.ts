import type { Database } from 'better-sqlite3';
import type { LoggedChange } from '../../../shared/merging/change-log.ts';
import type { MergeSide } from '../../../shared/merging/plan-merge.ts';
import type { Content } from '../../../shared/model/content.ts';
import type { LogoFile, LogoRef } from '../../../shared/model/logo.ts';

/** A row of the audit log as another store may take it over. */
export interface LoggedRow extends LoggedChange {
  readonly device: string | null;
  readonly reason: string | null;
}

/** A comment as it is stored, with what it takes to bring it together with another store's. */
export interface StoredReview {
  readonly uuid: string;
  readonly device: string | null;
  readonly deck: string | null;
  readonly slide: string | null;
  readonly indicator: string | null;
  readonly goal: string | null;
  readonly subject_zh: string;
  readonly subject_en: string;
  readonly kind: string;
  readonly text: string;
  readonly author: string;
  readonly resolved: 0 | 1;
  readonly at: string;
  /** When its text and its state were changed since; null where they never were. */
  readonly text_at: string | null;
  readonly resolved_at: string | null;
  /** The comment that it answers; null of one that stands first. */
  readonly reply_to: string | null;
  /** Where on its slide it points at; null where the whole is meant. */
  readonly pin_x: number | null;
  readonly pin_y: number | null;
}

/** A passing on of a briefing as it is stored. */
export interface StoredTurn {
  readonly uuid: string;
  readonly device: string | null;
  readonly deck: string;
  readonly turn: string;
  readonly note: string;
  readonly author: string;
  readonly at: string;
}

/** All of a store that another store can come together with. It crosses threads as it is. */
export interface StoreSide extends MergeSide {
  readonly log: readonly LoggedRow[];
  readonly reviews: readonly StoredReview[];
  readonly turns: readonly StoredTurn[];
  /** Rows of the log about removed comments and about passings on that were taken back. */
  readonly removals: readonly LoggedRow[];
  readonly devices: readonly { readonly id: string; readonly name: string }[];
  readonly logoFile: LogoFile | null;
}

interface Dependencies {
  readonly db: Database;
  readonly content: () => Content;
  readonly logo: { readonly ref: () => LogoRef | null; readonly get: () => LogoFile | null };
}

/** What came with a merge that is undone counts as never seen. */
const seen = `NOT EXISTS (SELECT 1 FROM merge WHERE merge.audit = audit_log.merge AND undone = 1)`;

/** Reads a store as one side of a merge, as of one moment. */
export function createSideReader({ db, content, logo }: Dependencies): () => StoreSide {
  const columns =
    'uuid, device, at, actor, action, entity, entity_key AS key, reason, before, after';
  const log = db.prepare<[], LoggedRow>(`
    SELECT ${columns} FROM audit_log
    WHERE action IN ('edit', 'merge', 'undo', 'redo') AND ${seen} ORDER BY id`);
  const removals = db.prepare<[], LoggedRow>(`
    SELECT ${columns} FROM audit_log
    WHERE action = 'remove' AND entity IN ('review', 'review-turn') AND ${seen} ORDER BY id`);
  const origins = db
    .prepare<[], string>(
      "SELECT entity || ':' || entity_key FROM audit_log WHERE action = 'seed' ORDER BY id",
    )
    .pluck();
  const reviews = db.prepare<[], StoredReview>(`
    SELECT uuid, device, deck, slide, indicator, goal, subject_zh, subject_en, kind, text, author,
      resolved, at, text_at, resolved_at, reply_to, pin_x, pin_y
    FROM review ORDER BY at, uuid`);
  const turns = db.prepare<[], StoredTurn>(
    'SELECT uuid, device, deck, turn, note, author, at FROM review_turn ORDER BY at, uuid',
  );
  const devices = db.prepare<[], { readonly id: string; readonly name: string }>(
    'SELECT id, name FROM device ORDER BY id',
  );
  return db.transaction(() => ({
    content: content(),
    logo: logo.ref(),
    logoFile: logo.get(),
    log: log.all(),
    removals: removals.all(),
    origins: origins.all(),
    reviews: reviews.all(),
    turns: turns.all(),
    devices: devices.all(),
  }));
}
