import { dataSourceOf, publishedAt } from '../figures/competing.ts';
import type { PlannedFigure, PlannedOutcome, PlanQuestion } from '../model/import.ts';
import type { Indicator, Observation } from '../model/indicator.ts';
import type { SourceKey } from '../model/keys.ts';
import { inLocale } from '../model/localized.ts';
import type { Source } from '../model/source.ts';
import { compareValues } from './compare-values.ts';
import { toPlanned } from './planned-figure.ts';
import type { FigureToWrite, KnownContent, ResolvedFigure } from './planned-import.ts';
import type { TableFigure } from './table-reading.ts';

/** What the store already says of each figure, and what several cells say of one. */
export function holdAgainstStore(
  resolved: readonly ResolvedFigure[],
  { indicators, sources }: KnownContent,
  source: SourceKey,
  questions: PlanQuestion[],
  putsInForce: (one: ResolvedFigure) => boolean,
) {
  const byKey = new Map<string, Indicator>(indicators.map((one) => [one.key, one]));
  const bySource = new Map<string, Source>(sources.map((one) => [one.key, one]));
  const slots = new Map<string, FigureToWrite>();
  const figures: FigureToWrite[] = [];
  const missing: FigureToWrite[] = [];

  for (const one of resolved) {
    const { figure, table, sheet, indicator, areaKey } = one;
    const printed = { sheet, cell: figure.cell, text: figure.rawText };
    const isMissing = figure.status === 'M';
    const slot =
      indicator && areaKey && figure.period ? `${indicator.key}@${figure.period}#${areaKey}` : null;
    const known = indicator ? byKey.get(indicator.key) : undefined;
    const published =
      known && areaKey && figure.period
        ? publishedAt(known, { refArea: areaKey, timePeriod: figure.period })
        : [];
    const asPublished = figure.byKey && published.find((it) => isPublishedSo(it, figure, sources));
    if (asPublished) {
      const before = beforeOf(asPublished, bySource);
      const isRounded = compareValues(asPublished, figure) === 'rounded';
      const planned = toPlanned(one, {
        ...{ outcome: 'same', isRounded, before, putsInForce: false },
      });
      (isMissing ? missing : figures).push({ planned, printed: [printed], held: null });
      continue;
    }
    const earlier = slot === null ? undefined : slots.get(slot);
    if (earlier) {
      const together = joinCells(earlier, one, printed);
      if (together) {
        const list = earlier.planned.status === 'M' ? missing : figures;
        list[list.indexOf(earlier)] = together;
        slots.set(slot ?? '', together);
        continue;
      }
      questions.push({
        ...{ about: 'contradiction', table, cell: figure.cell, reasons: [], blocks: true },
        subject: earlier.planned.cell,
        other: { table: earlier.planned.table, cell: earlier.planned.cell },
        suggestions: [earlier.planned.rawText, figure.rawText],
      });
    }
    const { outcome, observation, isRounded, isOwn } = outcomeOf(figure, published, source);
    const planned = toPlanned(one, {
      ...{ outcome, isRounded, putsInForce: outcome === 'beside' && putsInForce(one) },
      before: observation && beforeOf(observation, bySource),
    });
    const written = { planned, printed: [printed], held: isOwn ? observation : null };
    (isMissing ? missing : figures).push(written);
    if (slot !== null && !earlier) slots.set(slot, written);
  }
  return { figures, missing };
}

/** Whether the store holds a row of our own export just so, by the source that the row names. */
function isPublishedSo(one: Observation, figure: TableFigure, sources: readonly Source[]): boolean {
  const { locale = 'zh-CN', sources: named = '' } = figure.byKey ?? {};
  const title = sources.find(({ key }) => key === dataSourceOf(one))?.title;
  return (
    one.status === figure.status &&
    compareValues(one, figure) !== 'other' &&
    title !== undefined &&
    named.includes(inLocale(title, locale))
  );
}

/** Two cells that print one figure, one of them rounded: the finer is kept, and both are named. */
function joinCells(
  earlier: FigureToWrite,
  { figure, ...rest }: ResolvedFigure,
  printed: FigureToWrite['printed'][number],
): FigureToWrite | null {
  const alike = compareValues(earlier.planned, figure);
  if (alike === 'other' || (earlier.planned.status === 'M') !== (figure.status === 'M'))
    return null;
  const isFiner =
    alike === 'rounded' &&
    String(figure.value ?? '').length > String(earlier.planned.value ?? '').length;
  const { planned } = earlier;
  const { outcome, before, isRounded, putsInForce } = planned;
  return {
    ...earlier,
    planned: isFiner
      ? toPlanned({ figure, ...rest }, { outcome, before, isRounded, putsInForce })
      : planned,
    printed: isFiner ? [printed, ...earlier.printed] : [...earlier.printed, printed],
  };
}

interface Outcome {
  readonly outcome: PlannedOutcome;
  readonly observation: Observation | null;
  readonly isRounded: boolean;
  /** Whether the observation is this source's own. */
  readonly isOwn: boolean;
}

function outcomeOf(
  figure: TableFigure,
  published: readonly Observation[],
  source: SourceKey,
): Outcome {
  const own = published.find((one) => dataSourceOf(one) === source) ?? null;
  const said = (one: Observation) =>
    (one.status === 'M') === (figure.status === 'M') ? compareValues(one, figure) : 'other';
  if (own) {
    const alike = said(own);
    const isSame = alike === 'same' && own.status === figure.status;
    return {
      outcome: isSame || alike === 'rounded' ? 'same' : 'changed',
      ...{ observation: own, isRounded: alike === 'rounded', isOwn: true },
    };
  }
  const alike =
    published.find((one) => said(one) === 'same') ??
    published.find((one) => said(one) === 'rounded') ??
    null;
  if (alike)
    return {
      ...{ outcome: 'same', observation: alike, isOwn: false },
      isRounded: said(alike) === 'rounded',
    };
  const [inForce = null] = published;
  // That a table leaves a figure out says nothing against who publishes it.
  if (inForce && figure.status === 'M')
    return { outcome: 'same', observation: inForce, isRounded: false, isOwn: false };
  return {
    outcome: inForce ? 'beside' : 'new',
    ...{ observation: inForce, isRounded: false, isOwn: false },
  };
}

function beforeOf(
  observation: Observation,
  sources: ReadonlyMap<string, Source>,
): NonNullable<PlannedFigure['before']> {
  const source = sources.get(dataSourceOf(observation) ?? '');
  return {
    ...measureOf(observation),
    source: source?.title.zh ?? '',
    published: source?.datePublished ?? null,
    printed: observation.passages[0]?.rawText ?? null,
  };
}

function measureOf(of: Observation) {
  const { value, valueLo, valueHi, unitMult, qualifier, qualifierWord, status } = of;
  return { value, valueLo, valueHi, unitMult, qualifier, qualifierWord, status };
}
