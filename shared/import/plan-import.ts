import { scaleWords } from '../export/data-words.ts';
import { dataSourceOf, publishedAt } from '../figures/competing.ts';
import { scaled } from '../figures/scaled.ts';
import { type Area, AreaKey } from '../model/area.ts';
import { type IndicatorKind, UnitMultiplier, unitMultipliers } from '../model/figure.ts';
import type {
  ImportAnswers,
  ImportPlan,
  IndicatorAnswer,
  PlannedFigure,
  PlannedOutcome,
  PlannedTable,
  PlanQuestion,
} from '../model/import.ts';
import type { Indicator, Observation, Theme } from '../model/indicator.ts';
import { IndicatorKey, SourceKey } from '../model/keys.ts';
import { inLocale } from '../model/localized.ts';
import type { Source } from '../model/source.ts';
import { freeKey, keyFromName } from '../text/key-from-name.ts';
import { compareValues } from './compare-values.ts';
import { areaKeyOf, areaNameOf, createAreaMatcher } from './match-areas.ts';
import { createIndicatorMatcher, isSameUnit, type Matches } from './match-indicators.ts';
import { nameOfPath, seriesOf } from './plain-name.ts';
import type { FileTable } from './read-file.ts';
import type { TableFile } from './sheet.ts';
import type { TableFigure } from './table-reading.ts';
import { shapeOf } from './table-shape.ts';

/** What of the store a plan is held against. */
export interface KnownContent {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  readonly themes: readonly Theme[];
  readonly sources: readonly Source[];
}

/** An indicator that is to be made. */
export interface NewIndicator {
  readonly key: IndicatorKey;
  readonly series: string;
  readonly path: readonly string[];
  readonly english: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly kind: IndicatorKind;
  readonly priceBasis: Indicator['priceBasis'];
  readonly answer: Extract<IndicatorAnswer, { as: 'new' }> | null;
}

export interface NewArea {
  readonly key: AreaKey;
  readonly name: string;
  readonly english: string | null;
  readonly code: string | null;
  readonly parent: AreaKey | null;
}

/** A figure with the cells that print it: several where one rounds the other. */
export interface FigureToWrite {
  readonly planned: PlannedFigure;
  readonly printed: readonly {
    readonly sheet: number;
    readonly cell: string;
    readonly text: string;
  }[];
  /** What the store holds of this source for the same area and period. */
  readonly held: Observation | null;
}

/** A plan, and what its edits are made of. */
export interface Planned {
  readonly plan: Omit<ImportPlan, 'id' | 'edits'>;
  readonly figures: readonly FigureToWrite[];
  readonly indicators: readonly NewIndicator[];
  readonly areas: readonly NewArea[];
  readonly source: SourceToUse;
}

export interface SourceToUse {
  readonly key: SourceKey;
  readonly title: { readonly zh: string; readonly en: string | null };
  /** Null makes a new one. */
  readonly known: Source | null;
}

interface Resolved {
  readonly table: number;
  readonly sheet: number;
  readonly figure: TableFigure;
  readonly series: string;
  readonly indicator: PlannedFigure['indicator'];
  readonly area: string | null;
  readonly areaKey: AreaKey | null;
}

/**
 * Plans what a file of tables would change: which figures are new, changed or the same, which
 * indicators and areas are new, what is asked, refused or missing. Nothing unsure is guessed, and
 * another source's figure is never overwritten: the file's stands beside it.
 *
 * @param tables as `readFileTables` reads them with the same answers
 */
export function planImport(
  file: Pick<TableFile, 'name' | 'sha256'>,
  tables: readonly FileTable[],
  answers: ImportAnswers,
  content: KnownContent,
): Planned {
  const questions: PlanQuestion[] = [];
  const source = sourceOf(file, answers, content.sources);
  const shapes = tables.map(({ reading }) => shapeOf(reading));
  const isLeftOut = shapes.map((shape) =>
    answers.tables.some((one) => one.table === shape && one.leftOut),
  );
  const taken = tables.flatMap(({ sheet, reading }, table) =>
    isLeftOut[table] ? [] : [{ table, sheet, reading }],
  );

  const indicators = createIndicators(answers, content, questions, ownLabels(taken));
  const areas = createAreas(answers, content.areas, questions);
  const resolve = (table: number, sheet: number, figure: TableFigure): Resolved | null => {
    const series = seriesOf(figure.path, figure.unit);
    const indicator = indicators.of(series, figure);
    const found = figure.area === null ? null : areas.of(figure.area, table, figure.isTotal);
    if (indicator === 'left-out' || found === 'left-out') return null;
    return {
      ...{ table, sheet, figure, series, indicator },
      area: figure.area === null ? null : areaNameOf(figure.area),
      areaKey: found,
    };
  };

  const resolved: Resolved[] = [];
  const undecided: PlannedFigure[] = [];
  const statusOf = (shape: string | undefined) =>
    answers.tables.find((one) => one.table === shape)?.status ?? answers.status;
  const unitsByKey = new Map<string, Indicator['unit']>(
    content.indicators.map(({ key, unit }) => [key, unit]),
  );
  for (const { table, sheet, reading } of taken) {
    const status = statusOf(shapes[table]);
    for (const question of reading.questions) {
      if (question.about === 'status' && status !== null) continue;
      // Of a cell that is left out until it is decided nothing else waits.
      const isOfCell = question.about === 'value' || question.about === 'sign';
      const isDecided = answers.cells[`${table + 1}!${question.cell}`] !== undefined;
      if (isOfCell && isDecided) continue;
      questions.push({
        ...{ about: question.about, table, cell: question.cell, subject: null, reasons: [] },
        suggestions: [...question.suggestions],
        blocks: !isOfCell && !isUndecidedAlone(question.cell, reading.undecided),
      });
    }
    const decided = reading.undecided.filter(
      ({ cell }) => answers.cells[`${table + 1}!${cell}`] === 'take',
    );
    for (const figure of [...reading.figures, ...decided]) {
      const isStatusAsked = figure.asks.includes('status') && status !== null;
      const one = inUnitOf(isStatusAsked ? { ...figure, status } : figure, unitsByKey);
      const found = resolve(table, sheet, one);
      if (found) resolved.push(found);
    }
    for (const figure of reading.undecided) {
      if (decided.includes(figure)) continue;
      const series = seriesOf(figure.path, figure.unit);
      undecided.push(
        toPlanned(
          {
            ...{ table, sheet, figure, series, indicator: null, areaKey: null },
            area: figure.area === null ? null : areaNameOf(figure.area),
          },
          { outcome: 'new', before: null, isRounded: false },
        ),
      );
    }
  }

  areas.ask();
  askForRest(resolved, questions);
  const { figures, missing } = holdAgainstStore(resolved, content, source.key, questions);
  if (indicators.made().length > 0 && indicators.made().some(({ answer }) => !answer?.theme))
    if (answers.theme === null || !content.themes.some(({ key }) => key === answers.theme))
      questions.push({
        ...{ about: 'theme', table: null, cell: null, subject: null, reasons: [], blocks: true },
        suggestions: content.themes.map(({ key }) => key),
      });
  const toWrite = [...figures, ...missing];
  const named = new Set(toWrite.map(({ planned }) => planned.indicator?.key));
  const made = indicators.made().filter(({ key }) => named.has(key));
  return {
    plan: {
      tables: tables.map(({ reading }, table): PlannedTable => {
        const { sheet, range, title, continues, blank } = reading;
        return {
          ...{ sheet, range, title, continues, blank },
          shape: shapes[table] ?? '',
          leftOut: isLeftOut[table] ?? false,
        };
      }),
      figures: figures.map(({ planned }) => planned),
      missing: missing.map(({ planned }) => planned),
      unchanged: 0,
      blank: taken.reduce((sum, { reading }) => sum + reading.blank, 0),
      undecided,
      refused: taken.flatMap(({ table, reading }) =>
        reading.refused.map(({ cell, reason, text }) => ({ table, cell, reason, text })),
      ),
      questions,
      newIndicators: made.map(({ key, path, unit, series, answer }) => ({
        ...{ key, unit, series },
        name: answer?.name?.zh ?? nameOfPath(path),
      })),
      newAreas: areas.made().map(({ key, name, parent }) => ({ key, name, parent })),
      source: { key: source.key, title: source.title.zh, isNew: source.known === null },
      needsReason: toWrite.some(
        ({ planned }) => planned.outcome === 'changed' || planned.outcome === 'beside',
      ),
    },
    figures: toWrite,
    indicators: made,
    areas: areas.made(),
    source,
  };
}

/** A row of our own export counts in the unit of its indicator, whatever else its words could say. */
function inUnitOf(figure: TableFigure, units: ReadonlyMap<string, Indicator['unit']>): TableFigure {
  const unit = figure.byKey && units.get(figure.byKey.key);
  if (!unit || !figure.byKey) return figure;
  const { printedUnit, locale } = figure.byKey;
  const power = unitMultipliers.find(
    (one) => `${inLocale(scaleWords[one], locale)}${inLocale(unit, locale)}` === printedUnit,
  );
  return power === undefined ? figure : { ...figure, unit: unit.zh, unitMult: power };
}

/** What a figure must have before it can be written, and no question of its table is about. */
function askForRest(resolved: readonly Resolved[], questions: PlanQuestion[]): void {
  const asked = new Set(questions.map(({ table, about }) => `${table} ${about}`));
  const matched = new Set(
    questions.filter(({ about }) => about === 'match').map(({ subject }) => subject),
  );
  const ask = (table: number, about: 'area' | 'period' | 'unit' | 'indicator', cell: string) => {
    if (asked.has(`${table} ${about}`)) return;
    asked.add(`${table} ${about}`);
    questions.push({
      ...{ about, table, cell, subject: null, suggestions: [], reasons: [], blocks: true },
    });
  };
  for (const { table, figure, areaKey, indicator, series } of resolved) {
    if (areaKey === null) ask(table, 'area', figure.cell);
    if (figure.period === null) ask(table, 'period', figure.cell);
    if (figure.unit === null) ask(table, 'unit', figure.cell);
    if (indicator === null && !matched.has(series)) ask(table, 'indicator', figure.cell);
  }
}

/** Whether a question is about one cell that is left out anyway. */
function isUndecidedAlone(cell: string | null, undecided: readonly TableFigure[]): boolean {
  return cell !== null && undecided.some((figure) => figure.cell === cell);
}

/** The document that the file is: the one that was said, else one of the same file, else a new one. */
function sourceOf(
  { name, sha256 }: Pick<TableFile, 'name' | 'sha256'>,
  { source }: ImportAnswers,
  sources: readonly Source[],
): SourceToUse {
  const known =
    source.key !== null
      ? sources.find(({ key }) => key === source.key)
      : source.title !== null
        ? sources.find(({ title }) => title.zh === source.title?.zh)
        : sources.find((one) => one.sha256 === sha256);
  if (known) return { key: known.key, title: known.title, known };
  const title = source.title ?? { zh: name.replace(/\.[A-Za-z]{2,5}$/, '') || name, en: null };
  const key = keyFromName({ zh: title.zh, en: null }) || 'table';
  const taken = sources.map((one) => one.key);
  return { key: SourceKey.parse(source.key ?? freeKey(key, taken)), title, known: null };
}

/**
 * Whether the last of some headers may be a name by itself. Where several rows share it, it is their
 * column's, and at most the row above the others is called so.
 */
function ownLabels(tables: readonly Pick<FileTable, 'reading'>[]) {
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
function createIndicators(
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

/** Which areas a table names: known by any of their names, else new, and then asked in what they lie. */
function createAreas(answers: ImportAnswers, known: readonly Area[], questions: PlanQuestion[]) {
  const match = createAreaMatcher(known);
  const made = new Map<string, NewArea>();
  /** By table: they lie in one place, and are asked together. */
  const asked = new Map<number, string[]>();

  function make(name: string, table: number, isWhole: boolean): AreaKey {
    const key = areaKeyOf(name);
    const found = made.get(key);
    if (found) return found.key;
    const answer = answers.areas[name];
    const asNew = answer?.as === 'new' ? answer : null;
    const within = wholeOf(isWhole);
    const parent = asNew?.parent === undefined ? within : asNew.parent;
    if (asNew === null && !isWhole && within === null) {
      const names = asked.get(table);
      if (names) names.push(name);
      else asked.set(table, [name]);
    }
    const code = asNew?.code ?? /^CN-([1-9]\d{5})$/.exec(name)?.[1] ?? null;
    const own = code === null ? key : AreaKey.parse(`CN-${code}`);
    made.set(key, {
      ...{ key: own, name: asNew?.name?.zh ?? name, english: asNew?.name?.en ?? null },
      ...{ code, parent: parent === own ? null : parent },
    });
    return own;
  }

  /** What the places of a table lie in: the area that was said to be its own. */
  function wholeOf(isWhole: boolean): AreaKey | null {
    if (isWhole || answers.area === null) return null;
    const own = match(answers.area);
    return own?.key ?? make(areaNameOf(answers.area), 0, true);
  }

  return {
    made: (): NewArea[] => [...made.values()],

    ask(): void {
      for (const [table, names] of asked)
        questions.push({
          ...{ about: 'parent', table, cell: null, subject: names.join('、') },
          ...{ suggestions: known.map(({ key }) => key), reasons: [], blocks: true },
        });
    },

    of(printed: string, table: number, isTotal: boolean): AreaKey | 'left-out' {
      const name = areaNameOf(printed);
      const answer = answers.areas[name];
      if (answer?.as === 'left-out') return 'left-out';
      if (answer?.as === 'existing' && known.some(({ key }) => key === answer.key))
        return answer.key;
      const found = answer?.as === 'new' ? null : match(name);
      const isWhole = isTotal || (answers.area !== null && areaNameOf(answers.area) === name);
      return found?.key ?? make(name, table, isWhole);
    },
  };
}

/** What the store already says of each figure, and what several cells say of one. */
function holdAgainstStore(
  resolved: readonly Resolved[],
  { indicators, sources }: KnownContent,
  source: SourceKey,
  questions: PlanQuestion[],
) {
  const byKey = new Map<string, Indicator>(indicators.map((one) => [one.key, one]));
  const titles = new Map<string, string>(sources.map(({ key, title }) => [key, title.zh]));
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
      const before = {
        ...measureOf(asPublished),
        source: titles.get(dataSourceOf(asPublished) ?? '') ?? '',
      };
      const isRounded = compareValues(asPublished, figure) === 'rounded';
      const planned = toPlanned(one, { outcome: 'same', isRounded, before });
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
        suggestions: [earlier.planned.rawText, figure.rawText],
      });
    }
    const { outcome, observation, isRounded, isOwn } = outcomeOf(figure, published, source);
    const planned = toPlanned(one, {
      ...{ outcome, isRounded },
      before: observation && {
        ...measureOf(observation),
        source: titles.get(dataSourceOf(observation) ?? '') ?? '',
      },
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
  { figure, ...rest }: Resolved,
  printed: FigureToWrite['printed'][number],
): FigureToWrite | null {
  const alike = compareValues(earlier.planned, figure);
  if (alike === 'other' || (earlier.planned.status === 'M') !== (figure.status === 'M'))
    return null;
  const isFiner =
    alike === 'rounded' &&
    String(figure.value ?? '').length > String(earlier.planned.value ?? '').length;
  const { planned } = earlier;
  const { outcome, before, isRounded } = planned;
  return {
    ...earlier,
    planned: isFiner ? toPlanned({ figure, ...rest }, { outcome, before, isRounded }) : planned,
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

function measureOf(of: Observation) {
  const { value, valueLo, valueHi, unitMult, qualifier, qualifierWord, status } = of;
  return { value, valueLo, valueHi, unitMult, qualifier, qualifierWord, status };
}

function toPlanned(
  { table, figure, series, indicator, area, areaKey }: Resolved,
  rest: Pick<PlannedFigure, 'outcome' | 'before' | 'isRounded'>,
): PlannedFigure {
  const { cell, path, period, unit, qualifier, qualifierWord, status, rawText, notes } = figure;
  return {
    ...{ table, cell, path: [...path], series, indicator, area, areaKey, period, unit },
    ...inKeptScale(figure),
    ...{ qualifier, qualifierWord, status, rawText, notes: [...notes] },
    ...rest,
  };
}

/** In a scale that the store keeps: 3千万 is 3000 × 10⁴. */
function inKeptScale({
  value,
  valueLo,
  valueHi,
  unitMult,
}: Pick<TableFigure, 'value' | 'valueLo' | 'valueHi' | 'unitMult'>) {
  const power =
    unitMultipliers.find((one) => one === unitMult) ??
    [8, 4, 0].find((one) => one <= unitMult) ??
    0;
  const to = (number: number | null) => (number === null ? null : scaled(number, unitMult - power));
  return {
    ...{ value: to(value), valueLo: to(valueLo), valueHi: to(valueHi) },
    unitMult: UnitMultiplier.parse(power),
  };
}
