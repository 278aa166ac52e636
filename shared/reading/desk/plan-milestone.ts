import { areaOf } from '../../figures/areas.ts';
import { plainName } from '../../import/plain-name.ts';
import { longest } from '../../model/bounds.ts';
import type { Milestone } from '../../model/goal.ts';
import type { DeskQuestion, FigureState } from '../../model/reading.ts';
import { cut, oneLine } from '../../model/text.ts';
import { keyOfArea } from './area-of-figure.ts';
import { ask } from './ask.ts';
import { type Context, type DeskEvent, type PlannedMilestone, quiet } from './desk-context.ts';
import { themeOf } from './indicator-of-figure.ts';
import { figureId } from './source-of-reading.ts';

/** Of the same date, names that share as much as this are asked to be one. */
const leastAlike = 0.4;

/**
 * What is proposed of a dated event: its date, its title in the sentence's words and its field of work;
 * whether it is one is asked where the sentence does not tell it plainly.
 */
export function planMilestone(found: DeskEvent, context: Context): PlannedMilestone {
  const { work, about, content } = context;
  const id = figureId(found);
  const { left = false, said = quiet } = work.figures[id] ?? {};
  const { section, paraNo, rawText, line, start, end, isMarked } = found;
  const date = said.date ?? found.date;
  const readTitle = cut(oneLine(found.title), longest.chinese);
  const title = said.title ?? readTitle;
  const theme = themeOf({ section }, { candidates: [] }, said, context);
  const areaKey = about.area && keyOfArea(about.area);
  const others = content.milestones.filter(
    (one) => areaKey === areaOf(one, content.areas) && isAlike(one, { date, title }),
  );
  const questions = questionsOf();
  return {
    ...{ id, line, start, end, section, paraNo, rawText, isMarked },
    entity: 'milestone',
    state: stateOf(),
    unsure: isMarked ? 'carried' : null,
    area: about.area,
    ...{ date, dateReason: said.date === undefined ? 'stated' : 'said' },
    ...{ title, titleEn: said.titleEn || null },
    titleReason: said.title === undefined ? 'stated' : 'said',
    ...{ theme: theme.theme, themeReason: theme.reason },
    questions,
    held: others.map(({ key, title: called, date: on, passage }) => ({
      ...{ milestone: key, title: called, date: on },
      source: content.sources.find((one) => one.key === passage.source)?.title.zh ?? passage.source,
    })),
    ...{ others, clash: said.clash ?? null, taken: null },
    hasSaid: Object.keys(said).length > 0,
  };

  function questionsOf(): DeskQuestion[] {
    const isOpen = !found.isCertain && !isMarked && said.isRight === undefined;
    return [
      ...(isOpen ? [ask('event')] : []),
      ...(title === '' ? [ask('title')] : []),
      ...(date === null ? [ask('date')] : []),
      ...(about.area === null ? [ask('document-area', [], about.namedArea)] : []),
      ...(theme.theme === null
        ? [
            ask(
              'theme',
              content.themes.map(({ key }) => key),
            ),
          ]
        : []),
      ...(others.length > 0 && !isThere() && !said.clash ? [ask('clash')] : []),
    ];
  }

  /** Whether the store has the very same event. */
  function isThere(): boolean {
    return others.some((one) => one.date === date && plainName(one.title.zh) === plainName(title));
  }

  function stateOf(): FigureState {
    if (left) return 'left';
    if (questions.length > 0) return 'asked';
    if (isThere() && !said.clash) return 'same';
    return isMarked || said.clash || said.isRight ? 'ready' : 'sure';
  }
}

/** The same name on whatever date, or one that is alike on the same. */
function isAlike(
  { date, title }: Milestone,
  of: { readonly date: string | null; readonly title: string },
): boolean {
  const [one, other] = [plainName(title.zh), plainName(of.title)];
  if (one === other) return true;
  return date === of.date && sharedPairs(one, other) >= leastAlike;
}

/** How much of the shorter of two names the other one has, by pairs of characters: from 0 to 1. */
function sharedPairs(one: string, other: string): number {
  const pairs = (name: string) =>
    new Set([...name].slice(1).map((character, at) => `${[...name][at]}${character}`));
  const [first, second] = [pairs(one), pairs(other)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return shared / Math.max(1, Math.min(first.size, second.size));
}
