import { isSameUnit } from '../figures/same-unit.ts';
import type { IndicatorKind } from '../model/figure.ts';
import type {
  ImportAnswers,
  IndicatorAnswer,
  PlannedFigure,
  PlannedSeries,
  PlanQuestion,
} from '../model/import.ts';
import type { Indicator } from '../model/indicator.ts';
import { IndicatorKey } from '../model/keys.ts';
import { freeKey, keyFromName } from '../text/key-from-name.ts';
import { createIndicatorMatcher, type IndicatorMatch, type Matches } from './match-indicators.ts';
import { nameOfPath, shortNameOfPath } from './plain-name.ts';
import type { KnownContent, NewIndicator } from './planned-import.ts';
import type { FileTable } from './read-file.ts';
import type { TableFigure } from './table-reading.ts';

/**
 * Whether the last of some headers may be a name by itself. Where several rows share it, it is their
 * column's, and at most the row above the others is called so.
 */
export function ownLabels(tables: readonly Pick<FileTable, 'reading'>[]) {
  const shortest = new Map<string, number>();
  const paths = new Map<string, readonly string[]>(
    tables
      .flatMap(({ reading }) => [...reading.figures, ...reading.undecided])
      .map(({ path }) => [path.join(' > '), path]),
  );
  const groupOf = (path: readonly string[]) => [path[0], path.at(-1)].join(' > ');
  for (const path of paths.values()) {
    const group = groupOf(path);
    shortest.set(group, Math.min(shortest.get(group) ?? path.length, path.length));
  }
  return (path: readonly string[]) => path.length === shortest.get(groupOf(path));
}

/** A series as it was met in the tables. */
interface SeenSeries {
  readonly table: number;
  readonly figure: TableFigure;
  count: number;
}

/** What each series is of: answered, called just so in the store, or new; asked where it isn't sure. */
export function createIndicators(
  answers: ImportAnswers,
  { indicators }: KnownContent,
  questions: PlanQuestion[],
  isLabelOwn: (path: readonly string[]) => boolean,
) {
  const byKey = new Map<string, Indicator>(indicators.map((one) => [one.key, one]));
  const taken = new Set<string>(byKey.keys());
  const match = createIndicatorMatcher(indicators);
  const matched = new Map<string, Matches>();
  const made = new Map<string, NewIndicator>();
  const seen = new Map<string, SeenSeries>();
  const found = new Map<string, PlannedFigure['indicator'] | 'left-out'>();

  function propose(series: string, figure: TableFigure): PlannedFigure['indicator'] {
    const known = made.get(series);
    const answer = answers.indicators[series];
    const proposal = proposalOf(figure, answer?.as === 'new' ? answer : null, known ?? null);
    const key =
      known?.key ?? IndicatorKey.parse(freeKey(keyFromName(proposal.name) || 'indicator', taken));
    taken.add(key);
    made.set(series, { key, series, ...proposal });
    return { key, name: proposal.name.zh, isNew: true };
  }

  function madeBefore(
    { path, unit, priceBasis }: TableFigure,
    { name }: Extract<IndicatorAnswer, { as: 'new' }>,
  ): PlannedFigure['indicator'] {
    const named = match({
      ...{ path: name ? [name.zh] : path, isLabelOwn: false },
      ...{ unit, priceBasis },
    });
    return named.certainty === 'sure' ? existing(named.candidates[0]?.key ?? '') : null;
  }

  function existing(key: string): PlannedFigure['indicator'] {
    const held = byKey.get(key);
    return held ? { key: held.key, name: held.name.zh, isNew: false } : null;
  }

  function matchesOf(series: string, figure: TableFigure): Matches {
    const before = matched.get(series);
    if (before) return before;
    const matches = match({ ...figure, isLabelOwn: isLabelOwn(figure.path) });
    matched.set(series, matches);
    return matches;
  }

  function decide(series: string, figure: TableFigure): PlannedFigure['indicator'] | 'left-out' {
    const answer = answers.indicators[series];
    if (answer?.as === 'left-out') return 'left-out';
    // Once it is made, the same answer means the one that was made.
    if (answer?.as === 'new') return madeBefore(figure, answer) ?? propose(series, figure);
    if (answer?.as === 'existing') {
      const said = byKey.get(answer.key);
      if (said && isSameUnit(figure.unit, said.unit.zh)) return existing(answer.key);
    }
    const isFirst = !matched.has(series);
    const matches = matchesOf(series, figure);
    if (isFirst && (matches.certainty === 'unsure' || answer))
      questions.push({
        ...{ about: 'match', table: null, cell: figure.cell, subject: series, blocks: true },
        suggestions: matches.candidates.map(({ key }) => key),
        reasons: [...new Set(matches.candidates.flatMap(({ reasons }) => reasons))],
      });
    if (matches.certainty === 'sure') return existing(matches.candidates[0]?.key ?? '');
    return matches.certainty === 'none' && !answer ? propose(series, figure) : null;
  }

  function toMatch({ key, reasons }: IndicatorMatch): PlannedSeries['candidates'] {
    const held = byKey.get(key);
    if (!held) return [];
    const { name, unit } = held;
    return [{ key: held.key, name, unit, reasons: [...reasons] }];
  }

  function toPlannedSeries(series: string, { table, figure, count }: SeenSeries): PlannedSeries {
    const decided = found.get(series) ?? null;
    const { candidates } = matchesOf(series, figure);
    const key = decided === null || decided === 'left-out' || decided.isNew ? null : decided.key;
    const reasons = candidates.find((one) => one.key === key)?.reasons ?? [];
    const proposed = made.get(series);
    return {
      ...{ series, path: [...figure.path], unit: figure.unit, table, cell: figure.cell },
      figures: count,
      is: decided === null ? 'asked' : stateOf(decided),
      isAnswered: answers.indicators[series] !== undefined && decided !== null,
      indicator: (key !== null && toMatch({ key, reasons, alike: 1 })[0]) || null,
      candidates: candidates.filter((one) => one.key !== key).flatMap(toMatch),
      proposal: fieldsOf(proposed ?? proposalOf(figure, null, null)),
    };
  }

  return {
    made: (): NewIndicator[] => [...made.values()],
    series: (): PlannedSeries[] => [...seen].map(([series, one]) => toPlannedSeries(series, one)),

    of(
      series: string,
      figure: TableFigure,
      table: number,
    ): PlannedFigure['indicator'] | 'left-out' {
      const ownKey = figure.byKey?.key;
      const own = ownKey === undefined ? undefined : byKey.get(ownKey);
      if (own && isSameUnit(figure.unit, own.unit.zh)) return existing(own.key);
      if (figure.path.length === 0 || figure.asks.includes('indicator')) return null;
      const decided = decide(series, figure);
      const before = seen.get(series);
      if (before) before.count += 1;
      else seen.set(series, { table, figure, count: 1 });
      found.set(series, decided);
      return decided;
    },
  };
}

function stateOf(decided: NonNullable<PlannedFigure['indicator']> | 'left-out') {
  if (decided === 'left-out') return decided;
  return decided.isNew ? ('new' as const) : ('existing' as const);
}

type Proposal = Omit<NewIndicator, 'key' | 'series'>;

/** A new indicator: called by its headers, of the kind that its name and unit say, unless a person says so. */
function proposalOf(
  { path, english, unit, value, decimals, priceBasis }: TableFigure,
  said: Extract<IndicatorAnswer, { as: 'new' }> | null,
  known: Proposal | null,
): Proposal {
  const name = said?.name ?? { zh: nameOfPath(path), en: path.length === 1 ? english : null };
  const measured = said?.unit ?? { zh: unit ?? '', en: null };
  return {
    name,
    shortName: said?.shortName ?? { zh: shortNameOf(path, said?.name?.zh), en: english },
    unit: measured,
    // A mark prints no decimals, and does not say how many there are.
    decimals: said?.decimals ?? Math.max(known?.decimals ?? 0, value === null ? 0 : decimals),
    kind: said?.kind ?? kindOf(name.zh, measured.zh),
    theme: said?.theme ?? null,
    // Which way is better nobody reads from a table.
    direction: said?.direction ?? 'neutral',
    priceBasis: said?.priceBasis === undefined ? priceBasis : said.priceBasis,
  };
}

/** A name that a person gave is short enough to be shown, or they give a shorter one. */
const shortNameOf = (path: readonly string[], named: string | undefined) =>
  named ?? shortNameOfPath(path);

function fieldsOf({
  name,
  shortName,
  unit,
  decimals,
  kind,
  theme,
  direction,
  priceBasis,
}: Proposal): PlannedSeries['proposal'] {
  // Its unit is asked first.
  if (unit.zh === '') return null;
  return { name, shortName, unit, decimals, kind, theme, direction, priceBasis };
}

/** A proposal: rates by their unit, levels by what their names say, all else happens in the period. */
export function kindOf(name: string, unit: string): IndicatorKind {
  if (/[%％‰]|百分点/.test(unit)) return 'ratio';
  if (
    /年末|期末|月末|存栏|余额|人口|户籍|面积|总户数|户数|个数|家数|床位|拥有量|保有量|在册|资源总数|从业人员/.test(
      name,
    )
  )
    return 'stock';
  return 'flow';
}
