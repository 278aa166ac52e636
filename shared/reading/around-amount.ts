import type { Qualifier } from '../model/figure.ts';
import type { Stretch } from './amount.ts';
import { type Direction, directionBefore } from './directions.ts';
import type { QuestionCode } from './model.ts';
import { qualifierBefore, qualifierBehind } from './qualifier-words.ts';

/** How far before a number its qualifier and its direction can begin. */
export const reach = 24;

/** What is printed beside a number, and how far that goes. */
export interface Surroundings extends Stretch {
  readonly qualifier: Qualifier;
  readonly qualifierWord: string | null;
  readonly direction: Direction | null;
  readonly questions: readonly QuestionCode[];
}

/** What is printed on both sides of a number and its unit. */
export function qualified(
  text: string,
  start: number,
  end: number,
  isBareScale: boolean,
  inside: { readonly qualifier: Qualifier; readonly word: string | null } | null = null,
  from = 0,
): Surroundings {
  const before = text.slice(Math.max(from, start - reach), start);
  const ahead = qualifierBefore(before, isBareScale);
  const behind = qualifierBehind(text, end);
  const said = ahead ?? behind ?? inside;
  const at = ahead ? start - (before.length - ahead.start) : start;
  const word = directionBefore(text.slice(Math.max(from, at - reach), at));
  const direction = word && isDoneTo(text, word, end, behind !== null) ? null : word;
  return {
    start: direction ? at - direction.length : at,
    end: behind?.end ?? end,
    qualifier: said?.qualifier ?? 'exact',
    qualifierWord: said?.word ?? null,
    direction,
    questions: direction?.isContradictory ? ['direction'] : [],
  };
}

/** 提升59个小区二次供水: the verb is done to what is counted, and changes no count. */
function isDoneTo(text: string, { word, makesChange }: Direction, end: number, isBounded: boolean) {
  return (
    makesChange &&
    !isBounded &&
    !/^(?:增长|增加|净增加?|减少|下降|增|减|多增|少增)$/.test(word) &&
    /(?:个|家|项|处|条|所|座|户|亩|公里|平方米|平米|万米|台|套|辆|件|栋|人)$/.test(
      text.slice(0, end),
    ) &&
    /^[\u4e00-\u9fff]{2}/.test(text.slice(end)) &&
    !/^(?:以上|以下|左右|和|与|的)/.test(text.slice(end))
  );
}

/** The value with the sign of its direction; open where the text contradicts itself. */
export function signed(value: number, direction: Direction | null): { value: number | null } {
  if (direction?.isContradictory) return { value: null };
  return { value: direction && direction.sign < 0 && direction.makesChange ? -value : value };
}
