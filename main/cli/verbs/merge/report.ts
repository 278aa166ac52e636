import { describeFailure, type MessageKey, translate } from '../../../../shared/i18n/messages.ts';
import type { MergeItem } from '../../../../shared/merging/merge-item.ts';
import type { Fields } from '../../../../shared/merging/mergeable.ts';
import { type MergeChoice, resolveItem } from '../../../../shared/merging/resolve-item.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import { ReviewTurn } from '../../../../shared/model/review-turn.ts';
import type { BundleSide } from '../../../store/bundles/open-bundle.ts';
import type { MergeReport } from '../../../store/merging/merging.ts';
import type { StoredReview, StoredTurn } from '../../../store/merging/store-side.ts';

/** A merge as a document for other programs. */
export function mergeDocument(
  { items, same, refused, reviews, turns, logged }: MergeReport,
  choices: Readonly<Record<string, MergeChoice>>,
  { manifest }: Pick<BundleSide, 'manifest'>,
) {
  const isRefused = new Map(refused.map(({ item, error }) => [item.name, error]));
  const taken = items.filter(({ name }) => !isRefused.has(name));
  const resolved = (item: MergeItem) => resolveItem(item, choices[item.name]);
  const isChange = (item: MergeItem) =>
    JSON.stringify(item.ours) !== JSON.stringify(resolved(item));
  const done = taken.filter(
    (item) => (item.open.length === 0 || item.name in choices) && isChange(item),
  );
  return {
    bundle: {
      made_by: manifest.madeBy,
      changed_at: manifest.changedAt,
      content: manifest.content.slice(0, 12),
      briefings: manifest.decks.map(({ key }) => key),
      is_whole: manifest.isWhole,
    },
    new: done
      .filter(({ ours }) => ours === null)
      .map((item) => ({ ...named(item), after: resolved(item), needed_by: item.neededBy })),
    changed: done
      .filter((item) => item.ours !== null && resolved(item) !== null)
      .map((item) => ({ ...named(item), before: item.ours, after: resolved(item) })),
    removed: done
      .filter((item) => resolved(item) === null)
      .map((item) => ({ ...named(item), before: item.ours })),
    conflicts: items
      .filter(({ open }) => open.length > 0)
      .map((item) => ({
        ...named(item),
        before: item.before,
        ours: item.withOurs,
        theirs: item.withTheirs,
        parts: item.open,
        choice: choices[item.name] ?? null,
      })),
    kept: refused.map(({ item, target, error }) => ({
      ...named(item),
      ours: item.ours,
      theirs: target,
      reason: error.code,
      details: error.params,
    })),
    same,
    comments: {
      new: reviews.added.map(commentOf),
      changed: reviews.changed.map(({ after }) => commentOf(after)),
      removed: reviews.removed.map(commentOf),
      same: reviews.same,
    },
    passed_on: { new: turns.added.map(turnOf), taken_back: turns.removed.map(turnOf) },
    history: logged,
  };
}

type MergeDocument = ReturnType<typeof mergeDocument>;

function named({ name, entity, owner }: MergeItem) {
  return { name, entity, owner };
}

function turnOf({ uuid, deck, turn, note, author, at }: StoredTurn) {
  return { id: uuid, deck, turn, note, author, at };
}

function commentOf({ uuid, author, at, kind, text, resolved, ...about }: StoredReview) {
  const { deck, slide, indicator, goal, reply_to, pin_x: x, pin_y: y } = about;
  return {
    ...{ id: uuid, author, at, kind, text, resolved: resolved === 1 },
    ...(slide !== null && { deck, slide }),
    ...(indicator !== null && { indicator }),
    ...(goal !== null && { goal }),
    ...(reply_to !== null && { reply_to }),
    ...(x !== null && y !== null && { place: { x, y } }),
  };
}

function lineOf(isHistoryKnown: boolean, isChosen: boolean): MessageKey {
  if (isHistoryKnown) return isChosen ? 'merge.line-chosen' : 'merge.line-open';
  return isChosen ? 'merge.line-differs-chosen' : 'merge.line-differs';
}

/**
 * A merge for people, a line for each thing.
 *
 * @param isHistoryKnown whether the other side says who changed what, as a data package does not
 */
export function mergeLines(
  document: MergeDocument,
  isHistoryKnown: boolean,
  locale: Locale,
): string[] {
  const { conflicts, kept, comments, passed_on: passed } = document;
  const say = (key: 'new' | 'changed' | 'removed') =>
    document[key].map(({ name }) => `  ${translate(locale, `merge.line-${key}`)}  ${name}`);
  const counts = {
    added: document.new.length,
    changed: document.changed.length,
    removed: document.removed.length,
    same: document.same,
  };
  return [
    translate(locale, 'merge.counts', counts),
    ...say('new'),
    ...say('changed'),
    ...say('removed'),
    translate(locale, 'merge.comment-counts', {
      ...{ added: comments.new.length, changed: comments.changed.length },
      ...{ removed: comments.removed.length, same: comments.same },
    }),
    ...(['new', 'changed', 'removed'] as const).flatMap((key) =>
      comments[key].map(
        (comment) =>
          `  ${translate(locale, `merge.line-${key}`)}  ${commentInWords(comment, locale)}`,
      ),
    ),
    ...passed.new.map((turn) => turnInWords('merge.line-passed', turn, locale)),
    ...passed.taken_back.map((turn) => turnInWords('merge.line-taken-back', turn, locale)),
    ...conflicts.flatMap(({ name, ours, theirs, parts, choice }) => [
      `  ${translate(locale, lineOf(isHistoryKnown, choice !== null), { choice: choice ?? '' })}  ${name}`,
      ...parts.flatMap(({ fields }) => [
        `      ${translate(locale, 'merge.ours')}  ${brief(ours, fields)}`,
        `      ${translate(locale, 'merge.theirs')}  ${brief(theirs, fields)}`,
      ]),
    ]),
    ...kept.map(
      ({ name, reason, details }) =>
        `  ${translate(locale, 'merge.line-kept')}  ${name}  ${describeFailure(locale, { code: reason, params: details })}`,
    ),
  ];
}

/** A comment as a line: what it is about, who wrote it, how it stands, its words. */
function commentInWords(comment: ReturnType<typeof commentOf>, locale: Locale): string {
  const { slide, deck, indicator, goal } = comment;
  const about = slide ? `slide:${deck}/${slide}` : goal ? `goal:${goal}` : `indicator:${indicator}`;
  const state = comment.reply_to
    ? translate(locale, 'reviews.reply')
    : comment.kind === 'approved'
      ? translate(locale, 'reviews.kind-approved')
      : translate(locale, comment.resolved ? 'reviews.resolved' : 'reviews.open');
  return [about, comment.author, state, shortened(comment.text)].join('  ').trimEnd();
}

function turnInWords(
  key: 'merge.line-passed' | 'merge.line-taken-back',
  { deck, turn, author }: ReturnType<typeof turnOf>,
  locale: Locale,
): string {
  const known = ReviewTurn.safeParse(turn);
  const name = known.success ? translate(locale, `review-turn.${known.data}`) : turn;
  return `  ${translate(locale, key)}  deck:${deck}  ${name}  ${author}`;
}

/** One line of at most 200 characters. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

function brief(side: Fields | null, fields: readonly string[]): string {
  if (side === null) return '—';
  const said =
    fields.length === 0 ? side : Object.fromEntries(fields.map((one) => [one, side[one]]));
  return shortened(JSON.stringify(said));
}
