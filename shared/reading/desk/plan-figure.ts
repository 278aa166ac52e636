import { dataSourceOf, publishedAt } from '../../figures/competing.ts';
import { compareValues } from '../../import/compare-values.ts';
import type { DeskQuestion, DeskReason, FigureState } from '../../model/reading.ts';
import { isVagueMeasure } from '../measure-words.ts';
import type { FoundFigure } from '../model.ts';
import { areaInName, areaOf, areasNamed, keyOfArea, withoutOwnArea } from './area-of-figure.ts';
import { ask } from './ask.ts';
import { type Context, type PlannedFigure, quiet } from './desk-context.ts';
import { chooseIndicator, themeOf } from './indicator-of-figure.ts';
import { measureOf, observationOf, toHeld, toMatch } from './known-match.ts';
import { kindOfFigure, namedAndCounted, unitsOfRatio } from './name-of-figure.ts';
import { printedAs } from './printed-as.ts';
import { figureId } from './source-of-reading.ts';

/** Beside the number itself something of the figure was only carried over, below this. */
export const leastConfidence = 0.75;

/** What is proposed of a figure and why, what is asked of it, and what the store holds beside it. */
export function planFigure(found: FoundFigure, isMarked: boolean, context: Context): PlannedFigure {
  const { work, about, content } = context;
  const id = figureId(found);
  const { left = false, said = quiet } = work.figures[id] ?? {};
  const { section, paraNo, rawText, line, start, end, role } = found;
  const measure = said.measure ?? measureOf(found);
  const read = namedAndCounted(found, context);
  const within = found.area === null ? areaInName(read.name, context) : null;
  const printedArea = found.area ?? within?.area ?? null;
  const period = said.period ?? found.period ?? about.period;
  const area = areaOf(printedArea, said, context);
  const areaKey = area.area && keyOfArea(area.area);
  // Of another area it is that area's figure of what is called so; of the document's own its name says more.
  const isElsewhere = areaKey !== null && areaKey !== (about.area && keyOfArea(about.area));
  const readName = within && isElsewhere ? within.rest : withoutOwnArea(read.name, context);
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
    entity: 'observation',
    state: stateOf(),
    ...{ name, nameEn: said.nameEn || null, unit, measure, status, period, priceBasis },
    unitReason: unitReasonOf(),
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

  function unitReasonOf(): DeskReason | null {
    if (said.unit !== undefined) return 'said';
    return found.unit === '' && context.ofHundred.has(id) ? 'parts-of-hundred' : null;
  }

  function questionsOf(): DeskQuestion[] {
    const odd = said.isRight || said.measure ? [] : found.questions;
    const direction = odd.find(({ code }) => code === 'direction');
    const other = odd.find(({ code }) => code !== 'direction');
    return [
      ...(direction ? [ask('direction', direction.choices.map(String))] : []),
      ...(!direction && measure.value === null && measure.valueLo === null ? [ask('value')] : []),
      ...(other ? [ask('odd', [], other.code)] : []),
      ...(isNameOpen() ? [ask('name')] : []),
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

  /** 总数 alone measures nobody knows what, unless the store calls something just so. */
  function isNameOpen(): boolean {
    const isSaid = said.name !== undefined || indicator.is?.as === 'existing';
    return name === '' || (!isSaid && isVagueMeasure(name));
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
