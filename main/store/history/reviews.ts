import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { RecordId } from '../../../shared/model/record-id.ts';
import {
  LastChange,
  type RemovedReview,
  type ReplyDraft,
  Review,
  type ReviewAnchor,
  type ReviewChange,
  type ReviewDraft,
  type ReviewPin,
} from '../../../shared/model/review.ts';
import type { Changes } from '../content/changes.ts';
import { readEach } from '../content/readings.ts';
import type { Audit } from '../editing/audit.ts';
import { type DeviceColumns, deviceOf, type Signatures } from '../profile/signatures.ts';
import { stampAfter } from './stamp.ts';

interface ReviewRow extends DeviceColumns {
  readonly uuid: string;
  readonly deck: string | null;
  readonly slide: string | null;
  readonly indicator: string | null;
  readonly goal: string | null;
  readonly kept_zh: string;
  readonly kept_en: string;
  /** Of the thing itself; null once it is gone. */
  readonly now_zh: string | null;
  readonly now_en: string | null;
  readonly kind: string;
  readonly text: string;
  readonly author: string;
  readonly resolved: 0 | 1;
  readonly at: string;
  readonly text_at: string | null;
  readonly resolved_at: string | null;
  readonly reply_to: string | null;
  readonly pin_x: number | null;
  readonly pin_y: number | null;
}

interface Subject {
  readonly zh: string;
  readonly en: string;
}

interface Dependencies {
  readonly db: Database;
  readonly audit: Audit;
  readonly changes: Changes;
  readonly signatures: Signatures;
}

/** Words about slides, indicators and goals. They are no content, and outlive what they are about. */
export function createReviews({ db, audit, changes, signatures }: Dependencies) {
  const sql = `
    SELECT review.*, review.subject_zh AS kept_zh, review.subject_en AS kept_en,
      device.name AS device_name,
      coalesce(slide.title_zh, indicator.name_zh, goal.statement_zh) AS now_zh,
      coalesce(slide.title_en, indicator.name_en, goal.statement_en) AS now_en
    FROM review
    LEFT JOIN slide ON slide.deck = review.deck AND slide.key = review.slide
    LEFT JOIN indicator ON indicator.key = review.indicator
    LEFT JOIN goal ON goal.key = review.goal
    LEFT JOIN device ON device.id = review.device`;
  const all = db.prepare<[], ReviewRow>(`${sql} ORDER BY review.at, review.uuid`);
  const one = db.prepare<[string], ReviewRow>(`${sql} WHERE review.uuid = ?`);
  const answers = db.prepare<[string], ReviewRow>(
    `${sql} WHERE review.reply_to = ? ORDER BY review.at, review.uuid`,
  );
  const slide = db.prepare<[string, string], Subject>(
    'SELECT title_zh AS zh, coalesce(title_en, title_zh) AS en FROM slide WHERE deck = ? AND key = ?',
  );
  const indicator = db.prepare<[string], Subject>(
    'SELECT name_zh AS zh, coalesce(name_en, name_zh) AS en FROM indicator WHERE key = ?',
  );
  const goal = db.prepare<[string], Subject>(
    'SELECT statement_zh AS zh, coalesce(statement_en, statement_zh) AS en FROM goal WHERE key = ?',
  );
  const insert = db.prepare(`
    INSERT INTO review
      (uuid, device, deck, slide, indicator, goal, subject_zh, subject_en, kind, text, author, resolved, at,
        text_at, reply_to, pin_x, pin_y)
    VALUES
      (:uuid, :device, :deck, :slide, :indicator, :goal, :zh, :en, :kind, :text, :author, :resolved, :at,
        :textAt, :replyTo, :x, :y)`);
  const setText = db.prepare(`
    UPDATE review SET text = :text, text_at = :textAt, pin_x = :x, pin_y = :y WHERE uuid = :id`);
  const touch = db.prepare<[string, string]>('UPDATE review SET text_at = ? WHERE uuid = ?');
  const setResolved = db.prepare<[number, string, string]>(
    'UPDATE review SET resolved = ?, resolved_at = ? WHERE uuid = ?',
  );
  const remove = db.prepare<[string]>('DELETE FROM review WHERE uuid = ?');
  const removedAt = db.prepare<[string], { at: string | null }>(`
    SELECT max(at) AS at FROM audit_log
    WHERE action = 'remove' AND entity = 'review' AND entity_key = ?`);
  const lastChanges = db.prepare<[], { entity: string; key: string; at: string }>(`
    WITH change (entity, entity_key, at) AS (
      SELECT entity, entity_key, at FROM audit_log
      WHERE action IN ('edit', 'merge', 'undo', 'redo') OR (action = 'update' AND entity = 'slide')
      UNION ALL
      SELECT 'slide', entity_key || '/' || (value ->> 'slide'), at
      FROM audit_log, json_each(after) WHERE action = 'update' AND entity = 'deck'
    )
    SELECT CASE entity WHEN 'observation' THEN 'indicator' WHEN 'in-force' THEN 'indicator'
        WHEN 'progress' THEN 'goal' ELSE entity END AS entity,
      CASE WHEN instr(entity_key, '@') > 0 THEN substr(entity_key, 1, instr(entity_key, '@') - 1)
        ELSE entity_key END AS key,
      max(at) AS at
    FROM change GROUP BY 1, 2 ORDER BY at DESC`);

  function get(id: RecordId): Review {
    const row = one.get(id);
    if (!row) throw new AppError('review.unknown');
    const { data } = toReview(row);
    if (!data) throw new AppError('record.unreadable', { key: id, field: 'review' });
    return data;
  }

  /** When a comment's words were written last, by whichever clock. */
  function writtenAt(id: RecordId): string | null {
    const row = one.get(id);
    return row ? (row.text_at ?? row.at) : null;
  }

  /** When a comment was removed last, also where it came back since. */
  const removalOf = (id: string): string | null => removedAt.get(id)?.at ?? null;

  function add(
    { anchor, pin, ...draft }: ReviewDraft,
    subject: Subject,
    replyTo: RecordId | null,
  ): Review {
    const signature = signatures.next();
    insert.run({
      ...columnsOf(anchor),
      ...subject,
      ...draft,
      ...signature,
      ...columnsOfPin(pin ?? null),
      ...{ replyTo, resolved: 0, at: new Date().toISOString(), textAt: null },
    });
    changes.add('reviews');
    return get(signature.uuid);
  }

  const read = () => readEach(all.all(), toReview, (row) => ({ entity: 'review', key: row.uuid }));

  function subjectOf(anchor: ReviewAnchor): Subject | undefined {
    switch (anchor.about) {
      case 'slide':
        return slide.get(anchor.deck, anchor.slide);
      case 'indicator':
        return indicator.get(anchor.indicator);
      case 'goal':
        return goal.get(anchor.goal);
    }
  }

  return {
    /** In the order in which they were written. */
    list: (): Review[] => read().readable,
    unreadable: () => read().unreadable,

    /** @throws record.unknown when what it is about is not there */
    add: changes.transaction((draft: ReviewDraft): Review => {
      const subject = subjectOf(draft.anchor);
      if (!subject) throw new AppError('record.unknown', { key: keyOf(draft.anchor) });
      return add(draft, subject, null);
    }),

    /** Answers a comment; an answer to an answer stands under the same comment. @throws review.unknown */
    reply: changes.transaction(({ replyTo, text, author }: ReplyDraft): Review => {
      const answered = get(replyTo);
      const { anchor, subject, id } = answered.replyTo ? get(answered.replyTo) : answered;
      return add({ anchor, kind: 'comment', text, author }, subject, id);
    }),

    /** @throws review.unknown */
    change: changes.transaction(({ id, text, pin }: ReviewChange): Review => {
      const held = get(id);
      // An answer and what is no slide have no place to point at.
      const canPoint = held.replyTo === null && held.anchor.about === 'slide';
      const pointed = canPoint && pin !== undefined ? pin : held.pin;
      setText.run({ id, text, textAt: stampAfter(writtenAt(id)), ...columnsOfPin(pointed) });
      changes.add('reviews');
      return get(id);
    }),

    /** Of an answer the comment that it is to is meant. @throws review.unknown */
    resolve: changes.transaction(
      ({ id, resolved }: { readonly id: RecordId; readonly resolved: boolean }): Review => {
        const first = get(id).replyTo ?? id;
        setResolved.run(resolved ? 1 : 0, stampAfter(one.get(first)?.resolved_at ?? null), first);
        changes.add('reviews');
        return get(first);
      },
    ),

    /**
     * Removes a comment with its answers, or one answer.
     *
     * @returns all that is gone, for `restore`: the comment first, then its answers in order
     * @throws review.unknown
     */
    remove: changes.transaction((id: RecordId): Review[] => {
      const first = get(id);
      const gone = [first, ...answers.all(id).flatMap((row) => toReview(row).data ?? [])];
      for (const before of [...gone].reverse()) {
        const at = stampAfter(writtenAt(before.id));
        remove.run(before.id);
        const { author: actor, id: key } = before;
        audit.record({ at, actor, action: 'remove', entity: 'review', key, before });
      }
      // A comment that was removed elsewhere and stays for its answers now stays by itself.
      const removed = first.replyTo && removalOf(first.replyTo);
      if (first.replyTo && removed && removed >= (writtenAt(first.replyTo) ?? ''))
        touch.run(stampAfter(removed), first.replyTo);
      changes.add('reviews');
      return gone;
    }),

    /**
     * Puts back what was just removed, as it was.
     *
     * @param removed a comment before its answers
     * @returns the first of them
     * @throws record.exists when one is there, review.unknown when the comment that one answers is not
     */
    restore: changes.transaction((removed: readonly z.infer<typeof RemovedReview>[]): Review => {
      for (const review of removed) {
        if (one.get(review.id)) throw new AppError('record.exists', { key: review.id });
        const { anchor, subject, kind, text, author, resolved, at, id, device, replyTo } = review;
        if (replyTo !== null) get(replyTo);
        insert.run({
          ...columnsOf(anchor),
          ...subject,
          ...{ uuid: id, device: signatures.known(device) },
          ...{ kind, text, author, at, resolved: resolved ? 1 : 0, replyTo },
          ...columnsOfPin(review.pin),
          // Later than its removal, for stores that only know of that.
          textAt: stampAfter(later(removalOf(id), replyTo && removalOf(replyTo))),
        });
      }
      changes.add('reviews');
      const [first] = removed;
      if (!first) throw new AppError('review.unknown');
      return get(first.id);
    }),

    /** What was ever edited, the latest first. */
    changes: (): LastChange[] =>
      lastChanges.all().flatMap((row) => LastChange.safeParse(row).data ?? []),
  };
}

function later(one: string | null, other: string | null): string | null {
  return (one ?? '') > (other ?? '') ? one : other;
}

function columnsOfPin(pin: ReviewPin | null) {
  return { x: pin?.x ?? null, y: pin?.y ?? null };
}

function toReview(row: ReviewRow) {
  return Review.safeParse({
    id: row.uuid,
    device: deviceOf(row),
    anchor: anchorOf(row),
    subject: { zh: row.now_zh ?? row.kept_zh, en: row.now_en ?? row.now_zh ?? row.kept_en },
    exists: row.now_zh !== null,
    kind: row.kind,
    text: row.text,
    author: row.author,
    resolved: row.resolved === 1,
    at: row.at,
    replyTo: row.reply_to,
    pin: row.pin_x === null || row.pin_y === null ? null : { x: row.pin_x, y: row.pin_y },
  });
}

function anchorOf({ deck, slide, indicator, goal }: ReviewRow) {
  if (slide !== null) return { about: 'slide', deck, slide };
  return indicator === null ? { about: 'goal', goal } : { about: 'indicator', indicator };
}

function columnsOf(anchor: ReviewAnchor) {
  const none = { deck: null, slide: null, indicator: null, goal: null };
  const { about: _, ...columns } = anchor;
  return { ...none, ...columns };
}

function keyOf(anchor: ReviewAnchor): string {
  if (anchor.about === 'slide') return anchor.slide;
  return anchor.about === 'goal' ? anchor.goal : anchor.indicator;
}
