import type { Database } from 'better-sqlite3';
import { isSame } from '../../../shared/editing/edit-rules.ts';
import { AppError } from '../../../shared/errors.ts';
import { onlyIn } from '../../../shared/merging/change-log.ts';
import type { MergeItem } from '../../../shared/merging/merge-item.ts';
import { mergeReviews, type ReviewPlan } from '../../../shared/merging/merge-reviews.ts';
import { mergeTurns, type TurnPlan } from '../../../shared/merging/merge-turns.ts';
import { wantedPlaces } from '../../../shared/merging/place-slides.ts';
import { planMerge } from '../../../shared/merging/plan-merge.ts';
import { reportsWritten } from '../../../shared/merging/report-order.ts';
import { type MergeChoice, resolveItem } from '../../../shared/merging/resolve-item.ts';
import type { Content } from '../../../shared/model/content.ts';
import { stored } from '../../../shared/model/edit-fields.ts';
import type { LogoFile, LogoRef } from '../../../shared/model/logo.ts';
import type { Changes } from '../content/changes.ts';
import type { Goals } from '../content/goals.ts';
import type { Indicators } from '../content/indicators.ts';
import type { Edits } from '../editing/edits.ts';
import type { SlideNames } from '../editing/slide-names.ts';
import { createBringingIn, type Refused, type Wanted } from './bring-in.ts';
import {
  createSideReader,
  type LoggedRow,
  type StoredReview,
  type StoredTurn,
  type StoreSide,
} from './store-side.ts';

interface Dependencies {
  readonly db: Database;
  readonly changes: Changes;
  readonly edits: Edits;
  readonly indicators: Pick<Indicators, 'get'>;
  readonly goals: Pick<Goals, 'list'>;
  readonly slideNames: SlideNames;
  readonly content: () => Content;
  readonly logo: {
    readonly ref: () => LogoRef | null;
    readonly get: () => LogoFile | null;
    readonly keep: (file: LogoFile) => LogoRef;
  };
}

export interface MergeRequest {
  readonly theirs: StoreSide;
  /** For each thing with something open, by its name. */
  readonly choices: Readonly<Record<string, MergeChoice>>;
  readonly actor: string;
  /** Where it comes from, for the audit log. */
  readonly reason: string;
}

/** What a merge would do, or did. */
export interface MergeReport {
  readonly items: readonly MergeItem[];
  /** Things alike on both sides. */
  readonly same: number;
  /** What the store can't take, as something here needs the thing as it is: ours stays. */
  readonly refused: readonly Refused[];
  readonly reviews: ReviewPlan<StoredReview>;
  readonly turns: TurnPlan<StoredTurn>;
  /** Rows of the other store's log that are new here. */
  readonly logged: number;
}

/** Brings another store's changes and comments into this one. */
export function createMerging({
  db,
  changes,
  edits,
  content,
  logo,
  slideNames,
  ...read
}: Dependencies) {
  const side = createSideReader({ db, content, logo });
  const bringing = createBringingIn({ db, ...read });
  const keepDevice = db.prepare<{ id: string; name: string }>(
    'INSERT OR IGNORE INTO device (id, name) VALUES (:id, :name)',
  );
  const putReview = db.prepare<StoredReview>(`
    INSERT INTO review (uuid, device, deck, slide, indicator, goal, subject_zh, subject_en, kind, text,
      author, resolved, at, text_at, resolved_at, reply_to, pin_x, pin_y)
    VALUES (:uuid, :device, :deck, :slide, :indicator, :goal, :subject_zh, :subject_en, :kind, :text,
      :author, :resolved, :at, :text_at, :resolved_at, :reply_to, :pin_x, :pin_y)`);
  const changeReview = db.prepare<StoredReview>(`
    UPDATE review SET text = :text, text_at = :text_at, resolved = :resolved, resolved_at = :resolved_at,
      pin_x = :pin_x, pin_y = :pin_y
    WHERE uuid = :uuid`);
  const putTurn = db.prepare<StoredTurn>(`
    INSERT INTO review_turn (uuid, device, deck, turn, note, author, at)
    VALUES (:uuid, :device, :deck, :turn, :note, :author, :at)`);
  const removeTurn = db.prepare<[string]>('DELETE FROM review_turn WHERE uuid = ?');
  const removeReview = db.prepare<[string]>('DELETE FROM review WHERE uuid = ?');
  const goneReviewed = db
    .prepare<[], string>(`
      SELECT DISTINCT review.deck || '/' || review.slide FROM review
      WHERE review.slide IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM slide WHERE slide.deck = review.deck AND slide.key = review.slide)`)
    .pluck();
  const beginMerge = db.prepare<[number]>('INSERT INTO merge (audit) VALUES (?)');
  // Of a row that is here already it is known that it came once more, or was typed on.
  const putRow = db.prepare<LoggedRow & { readonly merge: number | null }>(`
    INSERT INTO audit_log (uuid, device, at, actor, action, entity, entity_key, reason, before, after, merge)
    VALUES (:uuid, :device, :at, :actor, :action, :entity, :key, :reason, :before, :after, :merge)
    ON CONFLICT (uuid) DO UPDATE SET at = excluded.at, after = excluded.after, merge = excluded.merge`);

  /** What is to be made of a plan by these choices; what is not chosen stays ours. */
  function wantedOf(items: readonly MergeItem[], choices: MergeRequest['choices']): Wanted[] {
    const targets = new Map(
      items.map((item) => [item.name, resolveItem(item, choices[item.name])]),
    );
    return items.flatMap((item) => {
      const target = targets.get(item.name) ?? null;
      if (isSame(item.ours, target)) return [];
      if (item.neededBy !== null && targets.get(item.neededBy) === null) return [];
      return [{ item, target }];
    });
  }

  function reviewsOf(ours: StoreSide, theirs: StoreSide): ReviewPlan<StoredReview> {
    return mergeReviews(reviewSide(ours), reviewSide(theirs));
  }

  function turnsOf(ours: StoreSide, theirs: StoreSide): TurnPlan<StoredTurn> {
    const removedIn = ({ removals }: StoreSide) => new Set(removals.map(({ key }) => key));
    return mergeTurns(
      { turns: ours.turns, removed: removedIn(ours) },
      { turns: theirs.turns, removed: removedIn(theirs) },
    );
  }

  /** Comments on slides that are gone call them what they were called last, on whichever side. */
  function nameGoneSlides(log: readonly LoggedRow[]): void {
    const gone = new Set(goneReviewed.all());
    const last = new Map<string, LoggedRow>();
    for (const row of log) {
      if (row.entity !== 'slide' || row.action === 'merge' || !gone.has(row.key)) continue;
      if (row.at > (last.get(row.key)?.at ?? '')) last.set(row.key, row);
    }
    for (const { key, before, after } of last.values()) {
      const held = JSON.parse(after ?? 'null') ?? JSON.parse(before ?? 'null');
      const { data } = stored.slide.safeParse(held);
      if (data) slideNames.keep(key.split('/')[0] ?? '', data);
    }
  }

  /** Carries a merge out and takes it back when it is only tried. */
  function carryOut(
    { theirs, choices, actor, reason }: MergeRequest,
    isTrial: boolean,
  ): MergeReport {
    let report: MergeReport | null = null;
    try {
      edits.bringIn({
        actor,
        reason,
        work(attempt, first) {
          const ours = side();
          const { items, same } = planMerge(ours, theirs);
          const undecided = items.filter(({ name, open }) => open.length > 0 && !choices[name]);
          if (!isTrial && undecided.length > 0)
            throw new AppError('merge.undecided', { count: undecided.length });
          for (const device of theirs.devices) keepDevice.run(device);
          if (theirs.logoFile) logo.keep(theirs.logoFile);
          const places = {
            ours: wantedPlaces(ours.log),
            theirs: wantedPlaces(theirs.log),
            reports: reportsWritten(ours.log, theirs.log),
          };
          const refused = bringing(wantedOf(items, choices), places, attempt);

          const reviews = reviewsOf(ours, theirs);
          for (const review of reviews.added) putReview.run(review);
          for (const { after } of reviews.changed) changeReview.run(after);
          for (const { uuid } of reviews.removed) removeReview.run(uuid);
          const turns = turnsOf(ours, theirs);
          for (const turn of turns.added) putTurn.run(turn);
          for (const { uuid } of turns.removed) removeTurn.run(uuid);
          const written = [
            reviews.added,
            reviews.changed,
            reviews.removed,
            turns.added,
            turns.removed,
          ];
          if (written.some(({ length }) => length > 0)) changes.add('reviews');

          nameGoneSlides([...ours.log, ...theirs.log]);

          const audit = first();
          if (audit !== null) beginMerge.run(audit);
          const rows = [
            ...onlyIn(theirs.log, ours.log).map((row) => ({
              ...row,
              before: asLogged(theirs, row),
            })),
            ...onlyIn(theirs.removals, ours.removals),
          ];
          for (const row of rows) putRow.run({ ...row, merge: audit });
          report = { items, same, refused, reviews, turns, logged: rows.length };
          if (isTrial) throw new Tried();
        },
      });
    } catch (error) {
      if (!(error instanceof Tried)) throw error;
    }
    if (!report) throw new Error('a merge has a report');
    return report;
  }

  return {
    /** This store as one side of a merge, as of one moment. */
    side,

    /** What a merge would do; nothing is changed. What both changed counts as ours. */
    tryOut: (request: MergeRequest): MergeReport => carryOut(request, true),

    /**
     * All of it as one step that can be undone; comments come to stay.
     *
     * @throws merge.undecided when something that both changed has no choice; nothing is changed then
     */
    merge: (request: MergeRequest): MergeReport => carryOut(request, false),
  };
}

function reviewSide({ reviews, removals }: StoreSide) {
  const removedAt = new Map<string, string>();
  for (const { key, at } of removals) if (at > (removedAt.get(key) ?? '')) removedAt.set(key, at);
  return { reviews, removedAt };
}

/** The row's own side, not what was typed since the logs parted. */
function asLogged({ log }: StoreSide, { uuid, before }: LoggedRow): string | null {
  return log.find((row) => row.uuid === uuid)?.before ?? before;
}

/** Takes a trial back. */
class Tried extends Error {}
