import { dataSourceOf, publishedAt } from '../../figures/competing.ts';
import { changeShown, shortChange } from '../../figures/computed-change.ts';
import { compareValues } from '../../import/compare-values.ts';
import type { AreaKey } from '../../model/area.ts';
import type { Indicator, Observation } from '../../model/indicator.ts';
import { firstDay, lastDay, type TimePeriod } from '../../model/period.ts';
import type {
  AreaOfFigures,
  DeskFigure,
  DeskPlan,
  DeskQuestion,
  DeskReason,
  DeskSource,
  FigureSaid,
  FigureState,
  HeldFigure,
  KnownMatch,
  ReadingWork,
  SaidMeasure,
} from '../../model/reading.ts';
import type { Source } from '../../model/source.ts';
import type { FoundFigure } from '../model.ts';
import { areaOfDocument } from './area-of-document.ts';
import { areaInName, areaOf, areasNamed, asKnown, keyOfArea } from './area-of-figure.ts';
import {
  type Context,
  type DeskContent,
  type DeskDocument,
  type PlannedFigure,
  preparedFor,
} from './desk-context.ts';
import { chooseIndicator, nameInDocument, themeOf } from './indicator-of-figure.ts';
import { kindOfFigure, nameOfFigure, unitOfFigure } from './name-of-figure.ts';
import { type Printing, printedAs } from './printed-as.ts';
import { figureId, keptSections } from './source-of-reading.ts';
import { takenFrom, withTaken } from './taken-figures.ts';

export interface PlannedDesk extends DeskPlan {
  readonly figures: PlannedFigure[];
}

/** Beside the number itself something of the figure was only carried over, below this. */
const leastConfidence = 0.75;

/**
 * Holds what was read from a document against the store and what a person said so far: of each figure
 * what is proposed and why, what is asked, and whether the store has it. What was taken is the store's
 * to say, so that undoing, and whatever other windows do, is right here, too.
 */
export function planDesk(
  document: DeskDocument,
  work: ReadingWork,
  content: DeskContent,
): PlannedDesk {
  const { reading } = document;
  const source = content.sources.find(({ sha256 }) => sha256 === document.sha256) ?? null;
  const about = describeSource(document, work, content, source);
  const context: Context = {
    ...{ document, work, content, about, source },
    sections: source?.sections ?? keptSections(reading),
    ...preparedFor(content),
    namesHere: new Set(
      reading.figures.map((figure) => nameInDocument(namedAndCounted(figure, document))),
    ),
    headings: new Map(reading.sections.map(({ number, heading }) => [number, heading])),
    taken: source === null ? null : takenFrom(content.indicators, source.key),
  };
  const figures = reading.figures
    .map((figure) => ({ figure, isMarked: work.marked.includes(figureId(figure)) }))
    .map(({ figure, isMarked }) => planFigure(figure, isMarked, context));
  return { source: about, figures: withTaken(figures, context), at: work.at };
}

const quiet: FigureSaid = {};

function describeSource(
  { name, reading, lines }: DeskDocument,
  { document: said }: ReadingWork,
  { areas }: DeskContent,
  source: Source | null,
): DeskSource {
  const title = said.title ?? (reading.title === '' ? withoutEnding(name) : reading.title);
  const head = [title, ...lines.slice(0, 6).filter((line) => line.length <= 60)];
  const found = areaOfDocument(source ? [source.title.zh, ...head] : head, areas);
  const named: AreaOfFigures | null =
    said.area ?? (found.key === null ? null : { as: 'existing', key: found.key });
  const area = named && asKnown(named, areas);
  return {
    key: source?.key ?? null,
    title: source?.title.zh ?? title,
    publisher: source ? source.publisher : (said.publisher ?? null),
    datePublished: source ? source.datePublished : (said.datePublished ?? null),
    kind: source?.kind ?? said.kind ?? (/公报/.test(title) ? 'bulletin' : 'report'),
    area,
    areaReason: area === null ? null : said.area ? 'said' : 'document',
    namedArea: found.named,
    period: said.period ?? null,
  };
}

const withoutEnding = (name: string) => name.replace(/\.[A-Za-z]{2,5}$/, '') || name;

function planFigure(found: FoundFigure, isMarked: boolean, context: Context): PlannedFigure {
  const { work, about, content, document } = context;
  const id = figureId(found);
  const { left = false, said = quiet } = work.figures[id] ?? {};
  const { section, paraNo, rawText, line, start, end, role } = found;
  const measure = said.measure ?? measureOf(found);
  const read = namedAndCounted(found, document);
  const within = found.area === null ? areaInName(read.name, context) : null;
  const printedArea = found.area ?? within?.area ?? null;
  const period = said.period ?? found.period ?? about.period;
  const area = areaOf(printedArea, said, context);
  const areaKey = area.area && keyOfArea(area.area);
  // Of another area it is that area's figure of what is called so; of the document's own its name says more.
  const isElsewhere = areaKey !== null && areaKey !== (about.area && keyOfArea(about.area));
  const readName = within && isElsewhere ? within.rest : read.name;
  const { unit = read.unit, name = readName } = said;
  const priceBasis = said.priceBasis === undefined ? found.basis : said.priceBasis;
  const asked = { name, unit, role, priceBasis };
  const indicator = chooseIndicator(asked, said, context);
  const known =
    indicator.is?.as === 'existing' ? (context.byKey.get(indicator.is.key) ?? null) : null;
  const theme = known
    ? { theme: known.theme, reason: null }
    : themeOf(found, indicator, said, context);
  const published =
    known && areaKey && period ? publishedAt(known, { refArea: areaKey, timePeriod: period }) : [];
  const status = said.status ?? found.status;
  const kind = known?.kind ?? kindOfFigure({ role, name, unit });
  const printing = { unit: known?.unit ?? { zh: unit, en: null }, kind };
  const observation = observationOf(measure, { areaKey, period, status });
  const questions = questionsOf();
  const matches = (known ? [known] : indicator.candidates).map((one) =>
    toMatch(one, observation, context),
  );
  const confident = isMarked ? 0 : found.confidence;
  const unsure = unsureBecause();
  return {
    ...{ id, line, start, end, section, paraNo, rawText, role, isMarked, unsure },
    state: stateOf(),
    ...{ name, nameEn: said.nameEn || null, unit, measure, status, period, priceBasis },
    nameReason: said.name !== undefined ? 'said' : confident >= 0.9 ? 'stated' : 'carried',
    periodReason:
      said.period !== undefined ? 'said' : found.period === null ? 'document' : 'stated',
    ...{ area: area.area, areaReason: area.reason, areaKey },
    ...{ indicator: indicator.is, indicatorReason: indicator.reason, matches },
    ...{ theme: theme.theme, themeReason: theme.reason },
    printed:
      measure.value === null && measure.valueLo === null ? null : printedAs(measure, printing),
    ...{ questions, kind, published, clash: said.clash ?? null, taken: null },
    held: published.map((one, index) => toHeld(one, printing, index === 0, context)),
    isRounded:
      published.length > 0 && !published.some((one) => compareValues(one, measure) === 'same'),
    hasSaid: Object.keys(said).length > 0,
  };

  function questionsOf(): DeskQuestion[] {
    const ask = (
      about: DeskQuestion['about'],
      choices: readonly string[] = [],
      detail: string | null = null,
    ): DeskQuestion => ({ about, choices: [...choices], detail });
    const odd = said.isRight || said.measure ? [] : found.questions;
    const direction = odd.find(({ code }) => code === 'direction');
    const other = odd.find(({ code }) => code !== 'direction');
    return [
      ...(role === 'goal' && !said.isRight ? [ask('goal')] : []),
      ...(direction ? [ask('direction', direction.choices.map(String))] : []),
      ...(!direction && measure.value === null && measure.valueLo === null ? [ask('value')] : []),
      ...(other ? [ask('odd', [], other.code)] : []),
      ...(name === '' ? [ask('name')] : []),
      ...(unit === '' ? [ask('unit', role === 'ratio' ? unitsOfRatio(name) : [])] : []),
      ...(period === null ? [ask('period')] : []),
      ...(area.area === null
        ? [
            printedArea === null
              ? ask('document-area', [], about.namedArea)
              : ask('area', areasNamed(printedArea, context), printedArea),
          ]
        : []),
      ...(indicator.is === null && name !== ''
        ? [
            ask(
              'indicator',
              indicator.candidates.map(({ key }) => key),
            ),
          ]
        : []),
      ...(indicator.is?.as === 'new' && theme.theme === null
        ? [
            ask(
              'theme',
              content.themes.map(({ key }) => key),
            ),
          ]
        : []),
      ...(isClash() && !said.clash ? [ask('clash')] : []),
    ];
  }

  /** Whether the store holds another value, whoever publishes it. */
  function isClash(): boolean {
    if (published.length === 0) return false;
    const own = published.find((one) => dataSourceOf(one) === context.source?.key);
    if (own) return compareValues(own, measure) === 'other';
    return published.every((one) => compareValues(one, measure) === 'other');
  }

  function unsureBecause(): DeskReason | null {
    if (indicator.is?.as !== 'existing' || indicator.reason === 'short-name')
      return indicator.reason;
    if (confident < leastConfidence && said.name === undefined) return 'carried';
    return null;
  }

  function stateOf(): FigureState {
    if (left) return 'left';
    if (questions.length > 0) return 'asked';
    if (published.length > 0 && !said.clash) {
      const own = published.some((one) => dataSourceOf(one) === context.source?.key);
      if (!own) return 'same';
    }
    return unsure === null && !said.clash ? 'sure' : 'ready';
  }
}

/** What a figure measures and in which unit, as the store would say it. */
function namedAndCounted(
  found: FoundFigure,
  { lines }: Pick<DeskDocument, 'lines'>,
): Pick<DeskFigure, 'name' | 'unit'> {
  const { line, start } = found;
  const before = (lines[line - 1] ?? '').slice(Math.max(0, start - 12), start);
  return { name: nameOfFigure(found, before), unit: unitOfFigure(found) };
}

/** A part of 13.2：25.2：61.6 is of a hundred, what is held against another a multiple of it. */
function unitsOfRatio(name: string): string[] {
  return /[）)]$/.test(name) ? ['%', '倍'] : ['倍', '%'];
}

/** The text's number as the store keeps it. */
function measureOf({
  value,
  valueLo,
  valueHi,
  unitMult,
  decimals,
  qualifier,
  qualifierWord,
}: FoundFigure): SaidMeasure {
  return {
    ...{ value, valueLo, valueHi, unitMult, qualifier, qualifierWord },
    decimals: Math.min(6, decimals),
  };
}

function observationOf(
  measure: SaidMeasure,
  {
    areaKey,
    period,
    status,
  }: {
    readonly areaKey: AreaKey | null;
    readonly period: TimePeriod | null;
    readonly status: Observation['status'];
  },
): Observation | null {
  if (areaKey === null || period === null) return null;
  return {
    ...measure,
    ...{ refArea: areaKey, timePeriod: period, status, comment: null, passages: [], revision: 1 },
  };
}

function toHeld(
  one: Observation,
  printing: Printing,
  isInForce: boolean,
  { content, source }: Pick<Context, 'content' | 'source'>,
): HeldFigure {
  const key = dataSourceOf(one);
  return {
    source: content.sources.find((each) => each.key === key)?.title.zh ?? key ?? '',
    printed: printedAs(one, printing),
    period: one.timePeriod,
    isInForce,
    isOwn: key !== null && key === source?.key,
  };
}

function toMatch(one: Indicator, to: Observation | null, context: Context): KnownMatch {
  const { key, name, unit, theme, kind } = one;
  const earlier = one.observations
    .filter(
      ({ refArea, timePeriod }) =>
        refArea === to?.refArea && firstDay(timePeriod) < firstDay(to.timePeriod),
    )
    .toSorted((a, b) => lastDay(b.timePeriod).localeCompare(lastDay(a.timePeriod)));
  const [last] = earlier;
  const shown = to && changeShown(to, one, context.rates.get(key) ?? null);
  const change =
    shown?.kind === 'computed'
      ? {
          zh: shortChange(shown.change, unit, 'zh-CN'),
          en: shortChange(shown.change, unit, 'en'),
        }
      : null;
  return {
    ...{ key, name, unit, theme, change },
    last: last ? toHeld(last, { unit, kind }, true, context) : null,
  };
}
