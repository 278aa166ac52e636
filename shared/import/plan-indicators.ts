import type { IndicatorKind } from '../model/figure.ts';
import type {
  ImportAnswers,
  IndicatorAnswer,
  PlannedFigure,
  PlanQuestion,
} from '../model/import.ts';
import type { Indicator } from '../model/indicator.ts';
import { IndicatorKey } from '../model/keys.ts';
import { freeKey, keyFromName } from '../text/key-from-name.ts';
import { createIndicatorMatcher, isSameUnit, type Matches } from './match-indicators.ts';
import { nameOfPath } from './plain-name.ts';
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
  const answered = new Map<string, Matches>();
  const made = new Map<string, NewIndicator>();

  function propose(series: string, figure: TableFigure): PlannedFigure['indicator'] {
    const known = made.get(series);
    const answer = answers.indicators[series];
    const asNew = answer?.as === 'new' ? answer : null;
    const name = asNew?.name?.zh ?? nameOfPath(figure.path);
    const key =
      known?.key ??
      IndicatorKey.parse(
        freeKey(keyFromName({ zh: name, en: asNew?.name?.en ?? null }) || 'indicator', taken),
      );
    taken.add(key);
    const unit = asNew?.unit?.zh ?? figure.unit ?? '';
    made.set(series, {
      ...{ key, series, path: figure.path, english: figure.english, unit, answer: asNew },
      // A mark prints no decimals, and does not say how many there are.
      decimals: Math.max(known?.decimals ?? 0, figure.value === null ? 0 : figure.decimals),
      kind: asNew?.kind ?? kindOf(name, unit),
      priceBasis: asNew?.priceBasis === undefined ? figure.priceBasis : asNew.priceBasis,
    });
    return { key, name, isNew: true };
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
    const found = byKey.get(key);
    return found ? { key: found.key, name: found.name.zh, isNew: false } : null;
  }

  return {
    made: (): NewIndicator[] => [...made.values()],

    of(series: string, figure: TableFigure): PlannedFigure['indicator'] | 'left-out' {
      const ownKey = figure.byKey?.key;
      const own = ownKey === undefined ? undefined : byKey.get(ownKey);
      if (own && isSameUnit(figure.unit, own.unit.zh)) return existing(own.key);
      if (figure.path.length === 0 || figure.asks.includes('indicator')) return null;
      const answer = answers.indicators[series];
      if (answer?.as === 'left-out') return 'left-out';
      // Once it is made, the same answer means the one that was made.
      if (answer?.as === 'new') return madeBefore(figure, answer) ?? propose(series, figure);
      if (answer?.as === 'existing') {
        const found = byKey.get(answer.key);
        if (found && isSameUnit(figure.unit, found.unit.zh)) return existing(answer.key);
      }
      let matches = answered.get(series);
      if (!matches) {
        matches = match({ ...figure, isLabelOwn: isLabelOwn(figure.path) });
        answered.set(series, matches);
        if (matches.certainty === 'unsure' || answer)
          questions.push({
            ...{ about: 'match', table: null, cell: figure.cell, subject: series, blocks: true },
            suggestions: matches.candidates.map(({ key }) => key),
            reasons: [...new Set(matches.candidates.flatMap(({ reasons }) => reasons))],
          });
      }
      if (matches.certainty === 'sure') return existing(matches.candidates[0]?.key ?? '');
      return matches.certainty === 'none' && !answer ? propose(series, figure) : null;
    },
  };
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
