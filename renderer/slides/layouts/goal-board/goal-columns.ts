import type { BoundGoal } from '../../../../shared/deck/bound-slide.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import { textWidth, wrapText } from '../../../../shared/text/text-width.ts';
import { isReported } from './reported.ts';

/** How one goal is set; `.goal[data-size]` in goal-board.module.css sets the same. */
interface GoalSetting {
  readonly name: 'largest' | 'large' | 'regular' | 'compact';
  readonly size: 30 | 24 | 20 | 18;
  /** More goals than this are set smaller, and so are goals with targets. */
  readonly most: number;
  readonly leading: number;
  readonly state: number;
  /** Hairline, padding, and air below. */
  readonly frame: number;
}

const compact: GoalSetting = {
  name: 'compact',
  size: 18,
  most: Infinity,
  leading: 26,
  state: 26,
  frame: 13,
};
const settings: readonly GoalSetting[] = [
  { name: 'largest', size: 30, most: 2, leading: 44, state: 36, frame: 40 },
  { name: 'large', size: 24, most: 4, leading: 36, state: 32, frame: 32 },
  { name: 'regular', size: 20, most: Infinity, leading: 30, state: 32, frame: 32 },
  compact,
];

export interface GoalColumns {
  /** The goals, in their order, in one column, two, or at the very most three of like height. */
  readonly columns: readonly (readonly BoundGoal[])[];
  readonly width: number;
  readonly setting: GoalSetting;
  readonly statementLines: number;
  /** Height of one target's track with its words. */
  readonly targetHeight: number;
}

const gap = 48;
const targetsGap = 16;
const target = { most: 84, least: 40 } as const;
/** With words below the track that say how far it is reached. */
const leastWithWords = 62;

/** How goals of any number, with targets or without, share the board. */
export function goalColumns(
  goals: readonly BoundGoal[],
  { width, height }: { readonly width: number; readonly height: number },
  locale: Locale,
): GoalColumns {
  const numeric = goals.some(({ targets }) => targets.length > 0);
  const usual = goals.length > (numeric ? 1 : 4) ? 2 : 1;
  const possible = settings
    .filter(({ most }) => (numeric ? most === Infinity : goals.length <= most))
    .flatMap((setting) =>
      [4, 3, 2, 1].map((statementLines) => ({ setting, statementLines, count: usual })),
    );
  const last = { setting: compact, statementLines: 2, count: 3 };

  const isAttained = goals.some(({ targets }) => targets.some(({ attained }) => attained));
  const ways = isAttained ? [leastWithWords, target.least] : [target.least];
  const tries = ways.flatMap((least) => [...possible, last].map((way) => ({ ...way, least })));
  const boards = tries.map(({ setting, statementLines, count, least }) => {
    const columnWidth = (width - gap * (count - 1)) / count;
    const head = (goal: BoundGoal) =>
      headHeight(goal, columnWidth, setting, statementLines, locale);
    const wanted = setting.name === 'compact' ? least : target.most;
    const columns = split(goals, count, (goal) => head(goal) + goal.targets.length * wanted);
    const room = Math.min(...columns.map((column) => targetRoom(column, height, head)));
    const targetHeight = Math.max(Math.min(room, target.most), least);
    return {
      columns,
      width: columnWidth,
      setting,
      statementLines,
      targetHeight,
      fits: room >= least,
    };
  });
  const board = boards.find(({ fits }) => fits) ?? boards[boards.length - 1];
  if (!board) throw new RangeError('A goal board has at least one goal.');
  return board;
}

function headHeight(
  goal: BoundGoal,
  width: number,
  setting: GoalSetting,
  most: number,
  locale: Locale,
): number {
  const { size, leading, state, frame } = setting;
  const lines = Math.min(
    wrapText(goal.statement, width, { size, weight: 500 }, locale).length,
    most,
  );
  return (
    frame +
    lines * leading +
    stateLines(goal, width, locale) * state +
    (goal.targets.length > 0 ? targetsGap : 0)
  );
}

/** Term and status share a line where they fit it. */
function stateLines(goal: BoundGoal, width: number, locale: Locale): number {
  if (!isReported(goal)) return 1;
  const status = translate(locale, `progress.${goal.status}`);
  const together = [goal.term, status].reduce(
    (sum, text) => sum + textWidth(text, { size: 18, weight: 500 }, locale),
    20 + 18,
  );
  return together <= width ? 1 : 2;
}

/** What a column leaves for each of its targets; more than enough when it has none and fits. */
function targetRoom(
  column: readonly BoundGoal[],
  height: number,
  head: (goal: BoundGoal) => number,
): number {
  const rest = height - column.reduce((sum, goal) => sum + head(goal), 0);
  const targets = column.reduce((sum, goal) => sum + goal.targets.length, 0);
  if (targets > 0) return rest / targets;
  return rest >= 0 ? target.most : 0;
}

/** The goals in their order, cut into columns so that the tallest is as low as can be. */
function split(
  goals: readonly BoundGoal[],
  count: number,
  heightOf: (goal: BoundGoal) => number,
): (readonly BoundGoal[])[] {
  if (count === 1 || goals.length <= 1) return [goals];
  const heightsOf = (columns: readonly (readonly BoundGoal[])[]) =>
    Math.max(...columns.map((column) => column.reduce((sum, goal) => sum + heightOf(goal), 0)));
  const cuts = goals.slice(1).map((_, index) => index + 1);
  const ways = cuts.map((cut) => [
    goals.slice(0, cut),
    ...split(goals.slice(cut), count - 1, heightOf),
  ]);
  // Of equal ways the later: the first column is the longer one.
  return ways.reduce((best, way) => (heightsOf(way) <= heightsOf(best) ? way : best));
}
