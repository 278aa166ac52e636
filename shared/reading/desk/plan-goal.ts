import { areaOf as areaOfGoal } from '../../figures/areas.ts';
import { isSameUnit } from '../../figures/same-unit.ts';
import { compareValues } from '../../import/compare-values.ts';
import { plainName } from '../../import/plain-name.ts';
import { longest } from '../../model/bounds.ts';
import type { Goal, GoalTarget } from '../../model/goal.ts';
import type { Indicator } from '../../model/indicator.ts';
import { TimePeriod } from '../../model/period.ts';
import type {
  DeskQuestion,
  DeskReason,
  FigureState,
  GoalTerm,
  HeldGoal,
} from '../../model/reading.ts';
import { cut, oneLine } from '../../model/text.ts';
import type { FoundFigure } from '../model.ts';
import { areaInName, areaOf, areasNamed, keyOfArea, withoutOwnArea } from './area-of-figure.ts';
import { ask } from './ask.ts';
import { type Context, type PlannedGoal, quiet } from './desk-context.ts';
import {
  areGoalInWords,
  isProspect,
  isSumOverTerm,
  statementMarked,
  statementOf,
  termOfGoal,
} from './goal-words.ts';
import { chooseIndicator, themeOf } from './indicator-of-figure.ts';
import { measureOf, observationOf, toMatch } from './known-match.ts';
import { kindOfFigure, namedAndCounted, roleOnceReached } from './name-of-figure.ts';
import { leastConfidence } from './plan-figure.ts';
import { printedAs } from './printed-as.ts';
import { figureId, placeInSource } from './source-of-reading.ts';

/** Whether a figure is a goal: as it was read, or as a person said, or took it. */
export function isGoal(found: FoundFigure, { work }: Pick<Context, 'work'>): boolean {
  const { said, taken } = work.figures[figureId(found)] ?? {};
  if (said?.as) return said.as === 'goal';
  if (taken && 'indicator' in taken) return false;
  return found.role === 'goal' || (taken != null && 'goal' in taken);
}

/**
 * What is proposed of a figure that is to be reached: a goal with the sentence's words, its term, and
 * the figure as its target, measured by the indicator that is called so; what is asked of it, and what
 * the store has of the same indicator and term. Words without a number that a person marked are a goal
 * that has no target, of which nothing is asked that only a target has.
 */
export function planGoal(found: FoundFigure, isMarked: boolean, context: Context): PlannedGoal {
  const { work, about, content, lines } = context;
  const id = figureId(found);
  const { left = false, said = quiet } = work.figures[id] ?? {};
  const { section, paraNo, rawText, line, start, end } = found;
  const text = lines[line - 1] ?? '';
  const role = roleOnceReached(found);
  const measure = said.measure ?? measureOf(found);
  const isInWords = isMarked && measure.value === null && measure.valueLo === null;
  const read = namedAndCounted(found, context);
  const within = found.area === null ? areaInName(read.name, context) : null;
  const printedArea = found.area ?? within?.area ?? null;
  const { area } = areaOf(printedArea, said, context);
  const areaKey = area && keyOfArea(area);
  const { unit = read.unit, name = withoutOwnArea(read.name, context) } = said;
  const chosen = isInWords
    ? unmeasured
    : chooseIndicator({ name, unit, role, priceBasis: found.basis }, said, context);
  const known = chosen.is?.as === 'existing' ? (context.byKey.get(chosen.is.key) ?? null) : null;
  const unitOfTarget = known?.unit ?? { zh: unit, en: null };
  const theme =
    known && !said.theme
      ? { theme: known.theme, reason: null }
      : themeOf(found, chosen, said, context);
  const readTerm = termOfGoal(found, text, context.yearReported);
  const term = said.term ?? readTerm.term ?? termOfDocument(about.period);
  const words = areGoalInWords(rawText) ? statementMarked(rawText) : statementOf(text, found);
  const readStatement = cut(oneLine(words), longest.chinese);
  const statement = said.statement ?? readStatement;
  const ofArea = content.goals.filter((goal) => areaKey === areaOfGoal(goal, content.areas));
  const others = term === null ? [] : goalsOfTerm(ofArea, term);
  const held = isInWords
    ? []
    : others.flatMap((goal) => heldGoals(goal, { name, unit, known }, context));
  const own = term === null ? null : ownGoal(statement, term);
  const kind = known?.kind ?? kindOfFigure({ role, name, unit });
  const printing = { unit: unitOfTarget, kind };
  const confident = isMarked ? 0 : found.confidence;
  const isStated = said.term !== undefined || readTerm.isStated;
  const questions = questionsOf();
  const unsure = unsureBecause();
  const observation = observationOf(measure, {
    areaKey,
    period: term === null ? null : (TimePeriod.safeParse(term.end).data ?? null),
    status: 'A',
  });
  return {
    ...{ id, line, start, end, section, paraNo, rawText, isMarked, unsure },
    ...{ entity: 'goal', isInWords },
    state: stateOf(),
    area,
    ...{ statement, statementEn: said.statementEn || null },
    statementReason: said.statement === undefined ? 'stated' : 'said',
    ...{ name, nameEn: said.nameEn || null, unit, unitOfTarget, measure },
    nameReason: said.name !== undefined ? 'said' : confident >= 0.9 ? 'stated' : 'carried',
    term,
    termReason: said.term
      ? 'said'
      : readTerm.isStated
        ? 'stated'
        : readTerm.term
          ? 'carried'
          : 'document',
    isCumulative: isSumOverTerm(text, start),
    indicator: chosen.is,
    indicatorReason: chosen.is?.as === 'new' ? 'unmeasured' : chosen.reason,
    matches: (known ? [known] : chosen.candidates).map((one) => ({
      ...toMatch(one, observation, context),
      // What is to be reached did not change.
      change: null,
    })),
    ...{ theme: theme.theme, themeReason: theme.reason },
    printed:
      measure.value === null && measure.valueLo === null ? null : printedAs(measure, printing),
    ...{ questions, held, others, own, clash: said.clash ?? null, taken: null },
    joins: !isInWords && own && own.targets.length > 0 ? own.statement : null,
    hasSaid: Object.keys(said).length > 0,
  };

  function questionsOf(): DeskQuestion[] {
    const odd = said.isRight || said.measure ? [] : found.questions;
    const direction = odd.find(({ code }) => code === 'direction');
    const other = odd.find(({ code }) => code !== 'direction');
    return [
      ...(said.as === undefined && isProspect(text, start) ? [ask('goal')] : []),
      ...(direction ? [ask('direction', direction.choices.map(String))] : []),
      ...(!isInWords && !direction && measure.value === null && measure.valueLo === null
        ? [ask('value')]
        : []),
      ...(other ? [ask('odd', [], other.code)] : []),
      ...(!isInWords && name === '' ? [ask('name')] : []),
      ...(!isInWords && unit === '' ? [ask('unit')] : []),
      ...(area === null
        ? [
            printedArea === null
              ? ask('document-area', [], about.namedArea)
              : ask('area', areasNamed(printedArea, context), printedArea),
          ]
        : []),
      ...(term === null ? [ask('term')] : []),
      ...(chosen.is === null && name !== ''
        ? [
            ask(
              'indicator',
              chosen.candidates.map(({ key }) => key),
            ),
          ]
        : []),
      ...(theme.theme === null
        ? [
            ask(
              'theme',
              content.themes.map(({ key }) => key),
            ),
          ]
        : []),
      ...(isOther() && !said.clash ? [ask('clash')] : []),
    ];
  }

  function isOther(): boolean {
    return held.length > 0 && !isThere();
  }

  /** Whether the store has this very target; of words, a goal in the very same ones. */
  function isThere(): boolean {
    if (isInWords)
      return others.some((goal) => plainName(goal.statement.zh) === plainName(statement));
    return others.some((goal) =>
      targetsOf(goal, { name, unit, known }).some((one) => compareValues(one, measure) !== 'other'),
    );
  }

  function ownGoal(words: string, { start: first, end: last }: GoalTerm): Goal | null {
    const place = placeInSource(found, context.sections);
    if (context.source === null || place === null) return null;
    return (
      ofArea.find(
        ({ passage, statement: held, periodStart, periodEnd }) =>
          passage.source === context.source?.key &&
          passage.section === place.section &&
          passage.paraNo === place.paraNo &&
          held.zh === words &&
          periodStart === first &&
          periodEnd === last,
      ) ?? null
    );
  }

  function unsureBecause(): DeskReason | null {
    if (known === null) return 'unmeasured';
    if (chosen.reason === 'short-name') return chosen.reason;
    if (!isStated) return 'carried';
    return confident < leastConfidence && said.name === undefined ? 'carried' : null;
  }

  function stateOf(): FigureState {
    if (left) return 'left';
    if (questions.length > 0) return 'asked';
    if (isThere() && !said.clash) return 'same';
    return unsure === null && !said.clash ? 'sure' : 'ready';
  }
}

/** Words without a number are measured by nothing. */
const unmeasured = {
  is: { as: 'new' },
  reason: 'unmeasured',
  candidates: [],
} satisfies ReturnType<typeof chooseIndicator>;

/** A goal that says no time is of the time that was said of the document. */
function termOfDocument(period: TimePeriod | null): GoalTerm | null {
  if (period === null) return null;
  const [start = period, end = start] = period.split('/');
  return { start, end, from: null };
}

function goalsOfTerm(goals: readonly Goal[], { start, end, from }: GoalTerm): Goal[] {
  return goals.filter(
    ({ periodStart, periodEnd, termFrom }) =>
      periodStart === start && periodEnd === end && (termFrom?.zh ?? null) === from,
  );
}

interface Aimed {
  readonly name: string;
  readonly unit: string;
  readonly known: Indicator | null;
}

/** The targets of a goal that are of the same: by their indicator, else by what they measure. */
function targetsOf({ targets }: Goal, { name, unit, known }: Aimed): GoalTarget[] {
  return targets.filter(({ indicator, measure, unit: counted }) =>
    indicator !== null && known !== null
      ? indicator === known.key
      : plainName(measure.zh) === plainName(known?.name.zh ?? name) && isSameUnit(unit, counted.zh),
  );
}

function heldGoals(goal: Goal, aimed: Aimed, { content }: Pick<Context, 'content'>): HeldGoal[] {
  return targetsOf(goal, aimed).map((target) => ({
    ...{ goal: goal.key, statement: goal.statement },
    printed: printedAs(target, { unit: target.unit, kind: aimed.known?.kind ?? 'stock' }),
    source:
      content.sources.find(({ key }) => key === goal.passage.source)?.title.zh ??
      goal.passage.source,
    isAlone: goal.targets.length === 1,
  }));
}
