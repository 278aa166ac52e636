import { bindFigure } from '../../../shared/domain/bind-slide.ts';
import { formatFigure } from '../../../shared/domain/format-figure.ts';
import { formatPeriod } from '../../../shared/domain/format-period.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { Goal } from '../../../shared/model/goal.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import { placeOfFigure } from '../../figures/destinations.ts';
import type { Translate } from '../../ui/messages.ts';
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
  /** Where it is kept now; null when it is gone. */
  readonly place: Destination | null;
  readonly slides: readonly SlideKey[];
}

export function figureLines({ figures }: Difference, locale: Locale): ChangeLine[] {
  return figures.flatMap(({ key, period, before, after, slides }) => {
    const figure = after ?? before;
    if (!figure) return [];
    return [
      {
        id: `${key}@${period}`,
        kind: kindOf(before, after),
        name: bindFigure(figure, locale).name,
        period: formatPeriod(figure.timePeriod, locale),
        ...inWords(before, after, (one: Figure) => formatFigure(one, locale)),
        place: after ? placeOfFigure(after) : null,
        slides,
      },
    ];
  });
}

export function goalLines({ goals }: Difference, locale: Locale, message: Translate): ChangeLine[] {
  return goals.flatMap(({ before, after, slides }) => {
    const goal = after ?? before;
    if (!goal) return [];
    const inLine = (one: Goal) =>
      [
        ...(before &&
        after &&
        inLocale(before.statement, locale) !== inLocale(after.statement, locale)
          ? [inLocale(one.statement, locale)]
          : []),
        message(`progress.${one.status}`),
        ...one.targets.map(
          (target) => `${inLocale(target.measure, locale)} ${formatFigure(target, locale)}`,
        ),
      ].join(locale === 'en' ? '; ' : '；');
    return [
      {
        id: `goal ${goal.key}`,
        kind: kindOf(before, after),
        name: inLocale(goal.statement, locale),
        period: null,
        ...inWords(before, after, inLine),
        place: after ? { view: 'goals', goal: after.key } : null,
        slides,
      },
    ];
  });
}

export function milestoneLines({ milestones }: Difference, locale: Locale): ChangeLine[] {
  return milestones.flatMap(({ before, after, slides }) => {
    const milestone = after ?? before;
    if (!milestone) return [];
    return [
      {
        id: `milestone ${milestone.key}`,
        kind: kindOf(before, after),
        name: inLocale(milestone.title, locale),
        period: null,
        ...inWords(before, after, ({ date, title }) =>
          [
            formatPeriod(date, locale),
            ...(before && after && inLocale(before.title, locale) !== inLocale(after.title, locale)
              ? [inLocale(title, locale)]
              : []),
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
      },
    ];
  });
}

/** Every slide that something on these lines is shown on. */
export function slidesTouched(lines: readonly ChangeLine[]): ReadonlySet<SlideKey> {
  return new Set(lines.flatMap(({ slides }) => slides));
}

/** How many lines are new, changed and gone. */
export function kindsOf(lines: readonly ChangeLine[]) {
  const count = (kind: ChangeKind) => lines.filter((line) => line.kind === kind).length;
  return { added: count('new'), changed: count('changed'), gone: count('gone') };
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
