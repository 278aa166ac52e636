import { dataSourceOf, publishedAt, publishedOf } from '../../figures/competing.ts';
import { changeShown, growthRates, shortChange } from '../../figures/computed-change.ts';
import { formatFigure } from '../../figures/format-figure.ts';
import { compareValues } from '../../import/compare-values.ts';
import { areaKeyOf, createAreaMatcher } from '../../import/match-areas.ts';
import { isSameUnit } from '../../import/match-indicators.ts';
import { plainName } from '../../import/plain-name.ts';
import type { Area, AreaKey } from '../../model/area.ts';
import type { IndicatorKind } from '../../model/figure.ts';
import type { Indicator, Observation, Theme } from '../../model/indicator.ts';
import { IndicatorKey, type SourceKey, type ThemeKey } from '../../model/keys.ts';
import type { Localized } from '../../model/localized.ts';
import { firstDay, lastDay, type TimePeriod } from '../../model/period.ts';
import type {
  AreaOfFigures,
  ClashAnswer,
  DeskFigure,
  DeskPlan,
  DeskQuestion,
  DeskReason,
  DeskSource,
  FigureSaid,
  FigureState,
  HeldFigure,
  IndicatorOfFigure,
  KnownMatch,
  ReadingWork,
  SaidMeasure,
} from '../../model/reading.ts';
import type { Source } from '../../model/source.ts';
import { indicatorMatcher } from '../match-indicators.ts';
import type { FoundFigure, TextReading } from '../model.ts';
import { areaOfDocument, areasAround } from './area-of-document.ts';
import { kindOfFigure, nameOfFigure, namesOfSame, unitOfFigure } from './name-of-figure.ts';
import { figureId, keptSections, placeInSource, quotationOf } from './source-of-reading.ts';
import { areToldApart } from './told-apart.ts';

/** What of the store the figures of a document are held against. */
export interface DeskContent {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  readonly themes: readonly Theme[];
  readonly sources: readonly Source[];
}

/** A document that is read into the store. */
export interface DeskDocument {
  /** Of its file, or of what was pasted, in hex. */
  readonly sha256: string;
  readonly name: string;
  readonly reading: TextReading;
  readonly lines: readonly string[];
}

/** A figure with what only taking it needs. */
export interface PlannedFigure extends DeskFigure {
  readonly kind: IndicatorKind;
  /** Key of the area; null while it is open. */
  readonly areaKey: AreaKey | null;
  /** What the store holds at its indicator, area and period, the one in force first. */
  readonly published: readonly Observation[];
  /** What to do where that is another value. */
  readonly clash: ClashAnswer | null;
}

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

/** What finds things of the store by name: the same for all documents while it stays as it is. */
interface Prepared {
  readonly matchArea: (name: string) => Area | null;
  readonly byKey: ReadonlyMap<string, Indicator>;
  readonly known: KnownNames;
  /** The indicators called alike, by name, unit and role. */
  readonly alike: (asked: Pick<MeasuredThing, 'name' | 'unit' | 'role'>) => readonly Indicator[];
  readonly rates: ReturnType<typeof growthRates<Indicator>>;
}

const prepared = new WeakMap<DeskContent, Prepared>();

function preparedFor(content: DeskContent): Prepared {
  const known = prepared.get(content);
  if (known) return known;
  const { indicators, areas } = content;
  const byKey = new Map(indicators.map((one) => [one.key as string, one]));
  const match = indicatorMatcher(
    indicators.map(({ key, name, shortName, synonyms, unit }) => ({
      ...{ key, name: name.zh, shortName: shortName.zh, synonyms, unit: unit.zh },
    })),
  );
  const found = new Map<string, readonly Indicator[]>();
  const made: Prepared = {
    ...{ byKey, matchArea: createAreaMatcher(areas), known: knownNames(indicators) },
    alike(asked) {
      const name = JSON.stringify([asked.name, asked.unit, asked.role]);
      let those = found.get(name);
      if (!those) {
        those = match(asked).flatMap((key) => byKey.get(key) ?? []);
        found.set(name, those);
      }
      return those;
    },
    rates: growthRates(indicators),
  };
  prepared.set(content, made);
  return made;
}

interface Context extends Prepared {
  readonly document: DeskDocument;
  readonly work: ReadingWork;
  readonly content: DeskContent;
  readonly about: DeskSource;
  readonly source: Source | null;
  readonly sections: ReturnType<typeof keptSections>;
  /** What the document calls things, each with its unit. */
  readonly namesHere: ReadonlySet<string>;
  readonly headings: ReadonlyMap<number, string | null>;
  readonly taken: readonly TakenPassage[] | null;
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

interface KnownNames {
  /** The indicators that are called just so, by plain name. */
  readonly byName: ReadonlyMap<string, readonly Indicator[]>;
}

function knownNames(indicators: readonly Indicator[]): KnownNames {
  const byName = new Map<string, Indicator[]>();
  for (const one of indicators)
    for (const name of new Set([one.name.zh, ...one.synonyms, one.shortName.zh].map(plainName)))
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), one]);
  return { byName };
}

/** By what a name is remembered within one document. */
export function nameInDocument({ name, unit }: Pick<DeskFigure, 'name' | 'unit'>): string {
  return `${plainName(name).slice(0, 450)} [${unit.slice(0, 20)}]`;
}

function planFigure(found: FoundFigure, isMarked: boolean, context: Context): PlannedFigure {
  const { work, about, content, document } = context;
  const id = figureId(found);
  const { left = false, said = quiet } = work.figures[id] ?? {};
  const { section, paraNo, rawText, line, start, end, role } = found;
  const measure = said.measure ?? measureOf(found);
  const read = namedAndCounted(found, document);
  const { unit = read.unit, name = read.name } = said;
  const period = said.period ?? found.period ?? about.period;
  const area = areaOf(found, said, context);
  const areaKey = area.area && keyOfArea(area.area);
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
            found.area === null
              ? ask('document-area', [], about.namedArea)
              : ask('area', areasNamed(found.area, context), found.area),
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

/** An area that was made since it was said to be new is the one that was made. */
function asKnown(area: AreaOfFigures, areas: readonly Area[]): AreaOfFigures {
  const key = keyOfArea(area);
  return areas.some((one) => one.key === key) ? { as: 'existing', key } : area;
}

function areaOf(
  { area: printed }: FoundFigure,
  said: FigureSaid,
  { work, about, matchArea, content }: Context,
): { readonly area: AreaOfFigures | null; readonly reason: DeskReason } {
  if (said.area) return { area: asKnown(said.area, content.areas), reason: 'said' };
  if (printed === null) return { area: about.area, reason: 'document' };
  const answered = work.areas[printed];
  if (answered) return { area: asKnown(answered, content.areas), reason: 'said' };
  const named = matchArea(printed);
  if (named) return { area: { as: 'existing', key: named.key }, reason: 'stated' };
  // 全市 of a district is the city that it lies in, where the store knows just one.
  const [only, ...more] = areasNamed(printed, { about, content });
  if (only !== undefined && more.length === 0) {
    const key = content.areas.find((one) => one.key === only)?.key;
    if (key) return { area: { as: 'existing', key }, reason: 'stated' };
  }
  return { area: null, reason: 'stated' };
}

/** The areas around the document's own that a word like 全市 may mean. */
function areasNamed(
  printed: string,
  { about, content }: Pick<Context, 'about' | 'content'>,
): string[] {
  const kind = /^全(.)$/.exec(printed)?.[1];
  if (kind === undefined || about.area?.as !== 'existing') return [];
  return areasAround(content.areas, about.area.key)
    .filter(({ name }) => name.zh.endsWith(kind))
    .map(({ key }) => key);
}

/** The key that an area has, or will have once it is made. */
export function keyOfArea(area: AreaOfFigures): AreaKey {
  return area.as === 'existing' ? area.key : areaKeyOf(area.name);
}

interface MeasuredThing {
  readonly name: string;
  readonly unit: string;
  readonly role: FoundFigure['role'];
  readonly priceBasis: Indicator['priceBasis'];
}

interface Chosen {
  readonly is: IndicatorOfFigure | null;
  readonly reason: DeskReason;
  readonly candidates: readonly Indicator[];
}

/**
 * Which indicator a figure continues: one alone that is called just so, in the same unit and at the same
 * prices. Names that are alike are asked; where none is, it is a new one.
 */
function chooseIndicator(asked: MeasuredThing, said: FigureSaid, context: Context): Chosen {
  const { byKey, known, work, namesHere } = context;
  const { name, unit, role, priceBasis } = asked;
  const fits = (one: Indicator) =>
    isSameUnit(unit, one.unit.zh) &&
    !(priceBasis !== null && one.priceBasis !== null && priceBasis !== one.priceBasis);
  const names = namesOfSame(name).map(plainName);
  const exact = [
    ...new Set(names.flatMap((one) => (one === '' ? [] : (known.byName.get(one) ?? [])))),
  ].filter(fits);
  const called = exact.filter(({ name: own, synonyms }) =>
    [own.zh, ...synonyms].some((one) => names.includes(plainName(one))),
  );
  const [only, ...more] = called;
  // Nothing else is looked for where one is called just so and nobody said otherwise.
  const named = work.names[nameInDocument({ name, unit })];
  const isNamed = named?.as === 'existing' && byKey.has(named.key);
  if (!said.indicator && !isNamed && only && more.length === 0 && exact.length === 1) {
    const isName = names.includes(plainName(only.name.zh));
    return {
      is: { as: 'existing', key: only.key },
      ...{ reason: isName ? 'same-name' : 'synonym', candidates: exact },
    };
  }
  // What the document itself calls otherwise elsewhere is something else, and so is what a word tells apart.
  const isOther = (one: Indicator) =>
    areToldApart(name, one.name.zh) ||
    namesHere.has(nameInDocument({ name: one.name.zh, unit: one.unit.zh }));
  const alike = context
    .alike({ name, unit, role })
    .filter((one) => fits(one) && !exact.includes(one) && !isOther(one));
  const candidates = [...exact, ...alike].slice(0, 4);
  if (said.indicator) {
    const isThere = said.indicator.as === 'new' || byKey.has(said.indicator.key);
    if (isThere) return { is: said.indicator, reason: 'said', candidates };
  }
  if (named && (named.as === 'new' || isNamed))
    return { is: named, reason: 'name-said', candidates };
  const [inShort, ...others] = exact;
  if (inShort && others.length === 0)
    return { is: { as: 'existing', key: inShort.key }, reason: 'short-name', candidates };
  return candidates.length > 0
    ? { is: null, reason: 'alike', candidates }
    : { is: { as: 'new' }, reason: 'none-alike', candidates };
}

function themeOf(
  { section }: FoundFigure,
  { candidates }: Chosen,
  said: FigureSaid,
  { work, content, headings }: Context,
): { readonly theme: ThemeKey | null; readonly reason: DeskReason | null } {
  const isThere = (key: ThemeKey | undefined) => content.themes.some((one) => one.key === key);
  if (said.theme && isThere(said.theme)) return { theme: said.theme, reason: 'said' };
  const ofSection = work.themes[String(section)];
  if (ofSection && isThere(ofSection)) return { theme: ofSection, reason: 'section' };
  const heading = plainName(headings.get(section) ?? '');
  const named = content.themes.filter(
    ({ name }) => heading !== '' && sharesWord(plainName(name.zh), heading),
  );
  const [only, ...more] = named;
  if (only && more.length === 0) return { theme: only.key, reason: 'heading' };
  const [alike] = candidates;
  return alike ? { theme: alike.theme, reason: 'theme-of-alike' } : { theme: null, reason: null };
}

/** 科技创新 and 加快科技创新步伐: a word of two characters or more that both have. */
function sharesWord(one: string, other: string): boolean {
  for (let at = 0; at + 2 <= one.length; at += 1)
    if (other.includes(one.slice(at, at + 2)) && !/[与和及的]/.test(one.slice(at, at + 2)))
      return true;
  return false;
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

type Printing = { readonly unit: Localized; readonly kind: IndicatorKind };

function printedAs(measure: SaidMeasure, printing: Printing): Localized {
  const figure = { ...measure, ...printing };
  return { zh: formatFigure(figure, 'zh-CN'), en: formatFigure(figure, 'en') };
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

/** An observation that the store has of this document, at one of its places. */
interface TakenPassage {
  readonly indicator: Indicator;
  readonly observation: Observation;
  readonly section: number;
  readonly paraNo: number;
  readonly rawText: string;
}

function takenFrom(indicators: readonly Indicator[], source: SourceKey): TakenPassage[] {
  return indicators.flatMap((indicator) =>
    publishedOf(indicator).flatMap(({ observation }) =>
      observation.passages
        .filter((passage) => passage.source === source)
        .map(({ section, paraNo, rawText }) => ({
          ...{ indicator, observation, section, paraNo, rawText },
        })),
    ),
  );
}

/**
 * Says of each figure whether the store holds it: by what it was taken as, else by its place and value.
 * Each of the store's figures is one of a paragraph's, or the same one said twice.
 */
function withTaken(
  figures: PlannedFigure[],
  { taken, work, sections }: Pick<Context, 'taken' | 'work' | 'sections'>,
): PlannedFigure[] {
  if (taken === null) return figures;
  const free = new Set(taken);
  const found = new Map<string, TakenPassage>();
  const isAt = (figure: PlannedFigure, passage: TakenPassage) => {
    const place = placeInSource(figure, sections);
    return (
      place?.section === passage.section &&
      place.paraNo === passage.paraNo &&
      quotationOf(figure.rawText) === passage.rawText
    );
  };
  const take = (figure: PlannedFigure, passage: TakenPassage | undefined) => {
    if (!passage) return;
    free.delete(passage);
    found.set(figure.id, passage);
  };
  const byPlace = Map.groupBy(taken, ({ section, paraNo }) => `${section} ${paraNo}`);
  const here = (figure: PlannedFigure) => {
    const place = placeInSource(figure, sections);
    return byPlace.get(`${place?.section} ${place?.paraNo}`) ?? [];
  };
  for (const figure of figures) {
    const as = work.figures[figure.id]?.taken;
    if (!as) continue;
    const isIt = ({ indicator, observation }: TakenPassage) =>
      indicator.key === as.indicator &&
      observation.refArea === as.refArea &&
      observation.timePeriod === as.timePeriod;
    take(
      figure,
      here(figure).find((one) => isIt(one) && isAt(figure, one)),
    );
  }
  for (const figure of figures) {
    if (found.has(figure.id) || work.figures[figure.id]?.left) continue;
    const those = here(figure).filter(
      (one) =>
        (free.has(one) || one.indicator.key === indicatorKeyOf(figure)) &&
        isAt(figure, one) &&
        compareValues(one.observation, figure.measure) !== 'other',
    );
    const named = those.find(({ indicator }) => indicator.key === indicatorKeyOf(figure));
    take(figure, named ?? those[0]);
  }
  return figures.map((figure) => {
    const as = found.get(figure.id);
    if (!as) return figure;
    const { indicator, observation } = as;
    const { refArea, timePeriod } = observation;
    return {
      ...figure,
      ...{ state: 'taken', questions: [], unsure: null },
      taken: { indicator: IndicatorKey.parse(indicator.key), refArea, timePeriod },
      name: indicator.name.zh,
      nameEn: indicator.name.en,
      printed: printedAs(observation, indicator),
      indicator: { as: 'existing', key: indicator.key },
    };
  });
}

function indicatorKeyOf({ indicator }: Pick<DeskFigure, 'indicator'>): string | null {
  return indicator?.as === 'existing' ? indicator.key : null;
}
