import { scaled } from '../figures/scaled.ts';
import { bracketAround } from './brackets.ts';
import type { FoundFigure, ReadingWarning } from './model.ts';

/** What leads from a whole to its parts. */
const leads = /其中|包括/g;
const sentenceEnd = /[。！？]|\.(?=\s|$)/g;
/** A mean or a rate of a part may well be above that of all. */
const noSum = /人均|户均|亩均|平均|均价|价格|单价|率$|比重|占比|指数/;
/** What has the one is no part of what has the other: 贷款余额 stands beside 存款余额. */
const opposites: readonly (readonly [string, string])[] = [
  ['存款', '贷款'],
  ['收入', '支出'],
  ['新开工', '竣工'],
  ['招生', '毕业'],
];
/** More are no list that anybody adds up. */
const mostParts = 40;

/** Asks about the figures of lists whose parts don't fit their whole. */
export function withPartsAsked(
  text: string,
  figures: readonly FoundFigure[],
): { readonly figures: readonly FoundFigure[]; readonly warnings: readonly ReadingWarning[] } {
  const beyond = partsBeyondWhole(text, figures);
  if (beyond.size === 0) return { figures, warnings: [] };
  const code = 'parts-exceed-whole';
  return {
    figures: figures.map((figure, index) =>
      beyond.has(index)
        ? {
            ...figure,
            questions: [...figure.questions, { code, choices: [] }],
            confidence: Math.max(0, Math.round((figure.confidence - 0.4) * 100) / 100),
          }
        : figure,
    ),
    warnings: [...beyond].map((index): ReadingWarning => {
      const { line = 0, start = 0, end = 0, rawText = '' } = figures[index] ?? {};
      return { code, place: { line, start, end }, detail: rawText };
    }),
  };
}

/**
 * The figures of a line that stand in a list whose parts don't fit their whole: one that is larger, or
 * all that follow 其中 together, by more than what rounding takes. Means are no parts, and a list that
 * says several measures of each part (招生…，在校生…) is none of one whole.
 *
 * @param figures of the line, in its order
 * @returns their indices
 */
function partsBeyondWhole(text: string, figures: readonly FoundFigure[]): ReadonlySet<number> {
  const beyond = new Set<number>();
  const levels = figures
    .map((figure, index) => ({ figure, index, amount: amountOf(figure) }))
    .filter((one): one is Level => one.amount !== null && one.figure.role === 'level');
  if (levels.length < 2) return beyond;
  const ends = [...text.matchAll(sentenceEnd)].map(({ index }) => index);
  const starts = [...text.matchAll(leads)].map(({ index }) => index);
  for (const [at, start] of starts.entries()) {
    const beginsSentence = /(?:^|[。！？.])\s*$/.test(text.slice(0, start));
    // Within a sentence the list ends with its clause: what follows a semicolon is another matter.
    const semicolon = beginsSentence ? -1 : text.indexOf('；', start);
    const end = Math.min(
      ends.find((one) => one > start) ?? text.length,
      starts[at + 1] ?? text.length,
      semicolon < 0 ? text.length : semicolon,
      // 学校60所（其中公办40所），医院30所
      bracketAround(text, start)?.end ?? text.length,
    );
    const parts = levels
      .filter(({ figure }) => figure.start > start && figure.start < end)
      .slice(0, 4 * mostParts)
      // 幼儿园177所（公办58所，民办119所）: parts of a part.
      .filter(({ figure }) => (bracketAround(text, figure.start)?.start ?? -1) < start)
      .slice(0, mostParts);
    const wholes = wholesBefore(text, levels, { start, ends, unit: parts[0]?.figure.unit ?? null });
    const [nearest] = wholes;
    if (!nearest || parts.length === 0) continue;
    const same = parts.filter(
      ({ figure }) =>
        figure.unit === nearest.figure.unit && !areOpposite(figure.name, nearest.figure.name),
    );
    if ([nearest, ...same].some(({ figure }) => noSum.test(figure.name)) || saysMore(same))
      continue;
    const largest = Math.max(...wholes.map(({ amount }) => amount));
    for (const { index, amount } of same) if (amount > largest) beyond.add(index);
    if (sumOf(same) > largest + slackOf([nearest, ...same]))
      for (const { index } of [nearest, ...same]) beyond.add(index);
  }
  return beyond;
}

interface Level {
  readonly figure: FoundFigure;
  readonly index: number;
  readonly amount: number;
}

/** In plain units; null where the text gives no one number. */
function amountOf({ value, unitMult }: FoundFigure): number | null {
  return value === null ? null : scaled(value, unitMult);
}

interface ListPlace {
  readonly start: number;
  /** Where sentences end. */
  readonly ends: readonly number[];
  readonly unit: string | null;
}

/**
 * What the parts behind a word may be of, the nearest first: the figures of their unit in its sentence,
 * or in the one before where it begins one. A second 其中 may be about the same whole as the first, so
 * that sentences which begin with it lead on to what they are about.
 */
function wholesBefore(
  text: string,
  levels: readonly Level[],
  { start, ends, unit }: ListPlace,
): Level[] {
  const borders = [-1, ...ends.filter((one) => one < start)];
  let sentence = borders.length - 1;
  const from = () => (borders[sentence] ?? -1) + 1;
  while (sentence > 0 && /^\s*$|^\s*(?:其中|包括)/.test(text.slice(from(), start))) sentence -= 1;
  return levels
    .filter(({ figure }) => figure.start >= from() && figure.end <= start && figure.unit === unit)
    .toReversed();
}

function areOpposite(one: string, other: string): boolean {
  return opposites.some(
    ([first, second]) =>
      (one.includes(first) && other.includes(second)) ||
      (one.includes(second) && other.includes(first)),
  );
}

/** Whether neighbours are called by one thing and two measures: 初中招生, 初中在校生. */
function saysMore(parts: readonly Level[]): boolean {
  return parts.some(({ figure }, at) => {
    const next = parts[at + 1]?.figure.name ?? '';
    const shared = [...figure.name].findIndex((character, place) => character !== next[place]);
    return shared >= 2 && next.length > shared;
  });
}

const sumOf = (parts: readonly Level[]) => parts.reduce((sum, { amount }) => sum + amount, 0);

/** Half of the last printed digit of each, with a little for how numbers are kept. */
function slackOf(levels: readonly Level[]): number {
  return levels.reduce(
    (slack, { figure, amount }) =>
      slack + 0.5 * 10 ** -figure.decimals * scaled(1, figure.unitMult) + Math.abs(amount) * 1e-9,
    0,
  );
}
