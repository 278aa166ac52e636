import { readFigure } from '../figures/read-figure.ts';
import { readPeriod } from '../figures/read-period.ts';
import { TimePeriod } from '../model/period.ts';
import type { FigureRole } from '../reading/model.ts';
import { kindOf } from '../reading/printed-units.ts';
import type { Claim, DocumentPlace } from './model.ts';
import { blocksOf, labelsOf, type PlacedText } from './page-layout.ts';

/** A line of a page or slide, and which piece of the document it is. */
export interface PageLine extends PlacedText {
  readonly place: DocumentPlace;
  readonly piece: number;
}

/** What a line alone says as a figure: 107亿元, over 1,300, 目标3000人, 第一. */
export interface LoneFigure
  extends Pick<
    Claim,
    | 'value'
    | 'valueLo'
    | 'valueHi'
    | 'unit'
    | 'unitMult'
    | 'decimals'
    | 'qualifier'
    | 'qualifierWord'
    | 'role'
  > {
  /** A bare number: what it counts stands elsewhere, if it counts anything. */
  readonly isBare: boolean;
}

const ranks: readonly RegExp[] = [
  /^第([一二三四五六七八九十]|\d{1,2})[位名]?$/,
  /^(?:No\. ?)?(\d{1,2})(?:st|nd|rd|th)$/i,
];
const firsts = /^(?:首[例位个家批]|榜首|first)$/i;

/** Reads a line that is a figure and nothing else; null for any other. */
export function loneFigure(line: string): LoneFigure | null {
  const text = line.trim();
  if (text.length > 40 || text === '') return null;
  const rank = ranks.map((form) => form.exec(text)?.[1]).find((found) => found !== undefined);
  if (rank !== undefined) {
    const value = '一二三四五六七八九十'.indexOf(rank) + 1 || Number(rank);
    return figureOf({ value, role: 'rank' });
  }
  if (firsts.test(text)) return figureOf({ value: 1, role: 'rank' });
  const goal = /^(?:目标|力争|Target|Goal)[:：]?\s*/i.exec(text)?.[0] ?? '';
  const rest = text.slice(goal.length).replace(/(?<=\d) ?元人民币$/, '元');
  if (!/\d/.test(rest)) return null;
  const read = readFigure(rest);
  if (read.kind !== 'figure') return null;
  const { kind: _, unit, ...measure } = read;
  if (unit !== null && !isUnit(unit)) return null;
  // A year alone is a time.
  if (unit === null && /^(?:19|20)\d\d$/.test(rest)) return null;
  const plain = unit === 'RMB' ? '元' : (unit ?? '');
  return {
    ...measure,
    unit: plain,
    decimals: Math.min(6, /\d\.(\d+)/.exec(rest)?.[1]?.length ?? 0),
    role: goal === '' ? roleOf(plain) : 'goal',
    isBare: unit === null && measure.qualifier === 'exact' && measure.unitMult === 0,
  };
}

/** Units that things are counted and measured in; no words, times or parts of a text. */
function isUnit(unit: string): boolean {
  if (/^(?:年|月|日|段|节|页)$/.test(unit)) return false;
  return kindOf(unit) !== null || /^[A-Za-z²³%/.]{1,12}(?: [A-Za-z]{1,10})?$/.test(unit);
}

function figureOf({
  value,
  role,
}: {
  readonly value: number;
  readonly role: FigureRole;
}): LoneFigure {
  return {
    ...{ value, valueLo: null, valueHi: null, unit: '', unitMult: 0, decimals: 0 },
    ...{ qualifier: 'exact', qualifierWord: null, role, isBare: false },
  };
}

function roleOf(unit: string): FigureRole {
  return unit === '%' ? 'share' : 'level';
}

/** The time that a label names in its brackets, or in front of what it says. */
function periodIn(label: string): TimePeriod | null {
  const inside = [...label.matchAll(/[（(]([^（()）]{2,20})[）)]/g)].map(([, words = '']) => words);
  for (const words of [...inside, /^(?:19|20)\d\d年(?:\d{1,2}月)?/.exec(label)?.[0] ?? '']) {
    const read = words === '' ? null : readPeriod(words);
    if (read !== null && TimePeriod.safeParse(read).success) return read as TimePeriod;
  }
  return null;
}

/** 1, 2, 3 …: numbers of a list’s items, not figures. */
function withoutListNumbers(
  figures: readonly (LoneFigure | null)[],
): readonly (LoneFigure | null)[] {
  const bare = figures.flatMap((figure) =>
    figure?.isBare && figure.value !== null ? [figure.value] : [],
  );
  const numbers = new Set(bare);
  let last = 0;
  while (numbers.has(last + 1)) last += 1;
  if (last < 3) return figures;
  return figures.map((figure) =>
    figure?.isBare &&
    Number.isInteger(figure.value) &&
    (figure.value ?? 0) <= last &&
    bare.filter((one) => one === figure.value).length === 1
      ? null
      : figure,
  );
}

/** A line that counts something itself, `9 schools built or extended`: the name is rather another one. */
function isOfAnother(label: string): boolean {
  return /^\d[\d,.]* [a-z]/.test(label);
}

/** The ends of a scale: what stands at the end of a bar says how long it could be. */
function isScaleEnd({ value, unit }: LoneFigure, labels: number): boolean {
  return labels === 0 && unit === '%' && (value === 0 || value === 100);
}

/**
 * The figures of a page that stand by themselves, each with the words that stand nearest to it: a card,
 * a column of a chart, a big number and what it says.
 *
 * @param period for those whose labels name none
 */
export function claimsOfPage(lines: readonly PageLine[], period: TimePeriod | null): Claim[] {
  const figures = withoutListNumbers(lines.map(({ text }) => loneFigure(text)));
  const blocks = blocksOf(lines, (place) => figures[place] !== null);
  const numbers = blocks.filter(({ parts }) => figures[parts[0] ?? -1] != null);
  const words = blocks.filter(
    ({ parts, text }) =>
      figures[parts[0] ?? -1] == null && /\p{L}{2}/u.test(text) && text.length <= 80,
  );
  const labels = labelsOf(numbers, words);
  const context = lines
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 4000);
  return numbers.flatMap((number, index): Claim[] => {
    const [part = -1] = number.parts;
    const line = lines[part];
    const figure = figures[part];
    const own = labels[index] ?? [];
    if (!line || !figure || isScaleEnd(figure, own.length)) return [];
    const { isBare, ...said } = figure;
    // A number that nothing names numbers a list, or a page.
    if (isBare && own.length === 0) return [];
    const names = own
      .map(({ text }) => text)
      .sort((one, other) => Number(isOfAnother(one)) - Number(isOfAnother(other)));
    const printed = line.text.trim();
    const head = names[0] ?? '';
    const sentence = head === '' ? printed : `${head} ${printed}`;
    const named = names.map(periodIn).find((one) => one !== null) ?? null;
    return [
      {
        ...said,
        ...{ place: line.place, piece: line.piece, pieceStart: line.text.indexOf(printed) },
        ...{ sentence, start: sentence.length - printed.length, end: sentence.length },
        ...{ rawText: printed, names, context, isOpen: false, isDrawn: false, area: null },
        ...{ period: named ?? period, isPeriodPrinted: named !== null, isBare },
      },
    ];
  });
}
