import { canonicalJson } from '../../../shared/editing/edit-rules.ts';
import { figureName, homeOf } from '../../../shared/figures/areas.ts';
import { bindFigure, wordsInPlace } from '../../../shared/figures/bind-figure.ts';
import { formatFigure } from '../../../shared/figures/format-figure.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import {
  printReported,
  reportsLatestFirst,
  targetOf,
} from '../../../shared/goals/goal-progress.ts';
import { stepInWords } from '../../../shared/goals/step-in-words.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import type { Area } from '../../../shared/model/area.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { Goal, Milestone, ProgressStatus } from '../../../shared/model/goal.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { Review } from '../../../shared/model/review.ts';
import { type SlideRef, slideName } from '../../../shared/model/slide-ref.ts';
import { destinationOfFigure } from '../../figures/destinations.ts';
import type { Translate } from '../../ui/messages.ts';
import { moment } from '../../ui/moment.ts';
import type { Destination } from '../../workspace/navigation.ts';

export type ChangeKind = 'new' | 'changed' | 'gone';

/** One thing that differs, ready to read. */
export interface ChangeLine {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly name: string;
  /** Of a figure its period; else null. */
  readonly period: string | null;
  /** As it read; null when it was not there. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of a goal that stands otherwise, or is new or gone: how it stands on each side. */
  readonly status?: {
    readonly before: ProgressStatus | null;
    readonly after: ProgressStatus | null;
  };
  /** Where it is kept now; null when it is gone. */
  readonly place: Destination | null;
  readonly slides: readonly SlideRef[];
  /** Of a comment the side that alone has it, `both` where it stands otherwise on each; null of data. */
  readonly comment: 'here' | 'file' | 'both' | null;
}

export function figureLines({ figures }: Difference, locale: Locale): ChangeLine[] {
  return figures.flatMap(({ before, after, slides }) => {
    const figure = after ?? before;
    if (!figure) return [];
    return [
      {
        id: figureName(figure),
        kind: kindOf(before, after),
        name: bindFigure(figure, locale).name,
        period: formatPeriod(figure.timePeriod, locale),
        ...inWords(before, after, (one: Figure) => printWithSources(one, locale)),
        place: after ? destinationOfFigure(after) : null,
        slides,
        comment: null,
      },
    ];
  });
}

/** A figure with what other sources publish beside it: `1,320家（另有：突破1300家）`. */
function printWithSources(figure: Figure, locale: Locale): string {
  const printed = formatFigure(figure, locale);
  if (!figure.competing) return printed;
  const { unit, kind } = figure;
  const others = figure.competing.others.map((one) => formatFigure({ ...one, unit, kind }, locale));
  const join = locale === 'en' ? ', ' : '、';
  return translate(locale, 'differences.with-others', { printed, others: others.join(join) });
}

/** What names that records refer to by their keys. */
interface Known {
  /** Of an indicator. */
  readonly nameOf: (key: string) => string;
  /** Of the store. */
  readonly areas: readonly Area[];
}

/** @param nameOf an indicator's name by its key; the key itself where the store has it no longer */
export function goalLines(
  { goals }: Difference,
  locale: Locale,
  message: Translate,
  { nameOf, areas }: Known,
): ChangeLine[] {
  const join = locale === 'en' ? '; ' : '；';
  return goals.flatMap(({ before, after, slides }) => {
    const goal = after ?? before;
    if (!goal) return [];
    const facts = (one: Goal) => factsOf(one, locale, message, { nameOf, areas });
    const [old, now] = [before && facts(before), after && facts(after)];
    // Of a changed goal only what reads otherwise.
    const print = (mine: readonly string[], other: readonly string[] | null) =>
      mine.filter((fact) => !other?.includes(fact)).join(join);
    return [
      {
        id: `goal ${goal.key}`,
        kind: kindOf(before, after),
        name: inLocale(goal.statement, locale),
        period: null,
        before: old && print(old, now),
        after: now && print(now, old),
        ...(before?.status !== after?.status && {
          status: { before: before?.status ?? null, after: after?.status ?? null },
        }),
        place: after ? { view: 'goals', goal: after.key } : null,
        slides,
        comment: null,
      },
    ];
  });
}

/** What a goal says, one fact each: words, who answers for it, targets, what measures them, steps, reports. */
function factsOf(
  goal: Goal,
  locale: Locale,
  message: Translate,
  { nameOf, areas }: Known,
): string[] {
  return [
    wordsInPlace(goal.statement, goal, { areas, meant: homeOf(areas) }, locale),
    ...(goal.office === null
      ? []
      : [message('goals.office', { name: inLocale(goal.office, locale) })]),
    ...(goal.leader === null ? [] : [message('goals.leader', { name: goal.leader })]),
    ...goal.targets.map(
      (target) => `${inLocale(target.measure, locale)} ${formatFigure(target, locale)}`,
    ),
    ...goal.targets.flatMap(({ measure, indicator }) => {
      if (indicator === null) return [];
      const words = message('goals.measured-by', { name: nameOf(indicator) });
      return [`${inLocale(measure, locale)} ${words}`];
    }),
    ...goal.steps.map((step) => stepInWords(step, locale)),
    ...reportsLatestFirst(goal).flatMap((report) => {
      const target = goal.targets.find(({ key }) => key === targetOf(goal, report));
      if (!target || report.value === null) return [];
      const printed = message('goals.reported', {
        printed: printReported(target, report.value, locale),
      });
      return [`${inLocale(target.measure, locale)} ${printed}`];
    }),
  ];
}

export function milestoneLines(
  { milestones }: Difference,
  locale: Locale,
  areas: readonly Area[],
): ChangeLine[] {
  const titleOf = (one: Milestone) =>
    wordsInPlace(one.title, one, { areas, meant: homeOf(areas) }, locale);
  return milestones.flatMap(({ before, after, slides }) => {
    const milestone = after ?? before;
    if (!milestone) return [];
    return [
      {
        id: `milestone ${milestone.key}`,
        kind: kindOf(before, after),
        name: inLocale(milestone.title, locale),
        period: null,
        ...inWords(before, after, (one) =>
          [
            formatPeriod(one.date, locale),
            ...(before && after && titleOf(before) !== titleOf(after) ? [titleOf(one)] : []),
          ].join(' '),
        ),
        place: after
          ? {
              view: 'sources',
              source: after.passage.source,
              section: after.passage.section,
              paraNo: after.passage.paraNo,
            }
          : null,
        slides,
        comment: null,
      },
    ];
  });
}

/**
 * Comments and answers that one side lacks, or that stand otherwise there.
 *
 * @param nameOf what a comment is about, in the reader's words
 */
export function commentLines(
  { comments }: Difference,
  nameOf: (review: Review) => string,
  locale: Locale,
  message: Translate,
): ChangeLine[] {
  return (comments ?? []).flatMap(({ before, after, slides }) => {
    const review = after ?? before;
    if (!review) return [];
    const hasMoved = before && after && canonicalJson(before.pin) !== canonicalJson(after.pin);
    const words = message(review.replyTo === null ? `review.kind.${review.kind}` : 'review.reply');
    return [
      {
        id: `comment ${review.id}`,
        kind: kindOf(before, after),
        name: nameOf(review),
        period: `${words} · ${review.author} · ${moment(review.at, locale)}`,
        ...inWords(before, after, (one) =>
          [
            one.text,
            one.kind !== 'approved' &&
              one.replyTo === null &&
              message(one.resolved ? 'differences.comment-resolved' : 'differences.comment-open'),
            hasMoved &&
              (one.pin
                ? message('differences.comment-at', one.pin)
                : message('differences.comment-whole')),
          ]
            .filter(Boolean)
            .join(' '),
        ),
        place: slides[0] ? { view: 'review', slide: slides[0] } : null,
        slides,
        comment: before && after ? 'both' : after ? 'here' : 'file',
      },
    ];
  });
}

/** What the other state brings is new, as somebody looks who is asked to take it; places are still those of this store. */
export function turned(line: ChangeLine): ChangeLine {
  const kinds = { new: 'gone', gone: 'new', changed: 'changed' } as const;
  const { status } = line;
  return {
    ...line,
    kind: kinds[line.kind],
    before: line.after,
    after: line.before,
    ...(status && { status: { before: status.after, after: status.before } }),
  };
}

/** The name of every slide that something on these lines is shown on. */
export function slidesTouched(lines: readonly ChangeLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ slides }) => slides.map(slideName)));
}

/** How many things of the data are new, changed and gone: those on lines, and those that are not listed. */
export function kindsOf(lines: readonly ChangeLine[], unlisted: Difference['unlisted']) {
  const count = (kind: ChangeKind) =>
    lines.filter((line) => line.comment === null && line.kind === kind).length;
  return {
    added: count('new') + unlisted.added,
    changed: count('changed') + unlisted.changed,
    gone: count('gone') + unlisted.gone,
  };
}

function kindOf(before: unknown, after: unknown): ChangeKind {
  if (before === null) return 'new';
  return after === null ? 'gone' : 'changed';
}

function inWords<Row>(
  before: Row | null,
  after: Row | null,
  print: (row: Row) => string,
): Pick<ChangeLine, 'before' | 'after'> {
  return { before: before && print(before), after: after && print(after) };
}
