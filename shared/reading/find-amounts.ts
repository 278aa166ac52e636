import { scaled } from '../figures/scaled.ts';
import type { Qualifier, UnitMultiplier } from '../model/figure.ts';
import { type Amount, meets, plainAmount, type Stretch } from './amount.ts';
import { qualified, reach, type Surroundings, signed } from './around-amount.ts';
import { findNoFigures, type NoFigure } from './no-figures.ts';
import { findNumerals, isTooLong, type Numeral } from './numerals.ts';
import { kindOf, scaleAt, type UnitKind, unitAt } from './printed-units.ts';
import { qualifierInside } from './qualifier-words.ts';
import { findSpecialAmounts } from './special-amounts.ts';

/** What a sentence holds of amounts, and of numbers that are none. */
export interface AmountsFound {
  readonly amounts: readonly Amount[];
  readonly noFigures: readonly NoFigure[];
}

export function findAmounts(text: string, names: readonly string[]): AmountsFound {
  const noFigures = [...findNoFigures(text, names)];
  const special = findSpecialAmounts(text).filter((one) => !meets(one, noFigures));
  const numerals = findNumerals(text).filter(
    (one) => !meets(one, noFigures) && !meets(one, special),
  );
  for (const { 0: written, index } of text.matchAll(/\d[\d,.]{15,}/g))
    if (isTooLong(written) && !meets({ start: index, end: index + 1 }, noFigures))
      noFigures.push({ start: index, end: index + written.length, reason: 'too-long' });

  const amounts: Amount[] = [];
  let free = 0;
  const rest = [...special, ...ratios(text, numerals)].sort(
    (one, other) => one.start - other.start,
  );
  let nextSpecial = 0;
  for (let index = 0; index < numerals.length; index++) {
    const numeral = numerals[index] as Numeral;
    while ((rest[nextSpecial]?.start ?? Number.POSITIVE_INFINITY) <= numeral.start) {
      const one = rest[nextSpecial++] as Amount;
      amounts.push(one);
      free = Math.max(free, one.end);
    }
    if (numeral.start < free) continue;
    const shared = sharedUnit(text, numerals, index, free);
    const amount = amountOf(text, numeral, numerals[index + 1] ?? null, free, shared);
    if (amount === 'name') {
      noFigures.push({ ...wholeWord(text, numeral), reason: 'name' });
      continue;
    }
    if (amount === null) continue;
    amounts.push(amount);
    free = amount.end;
  }
  amounts.push(...rest.slice(nextSpecial));
  return {
    amounts: withSharedDirections(text, withOrigins(text, withWholeUnits(text, amounts))),
    noFigures: noFigures.sort((one, other) => one.start - other.start),
  };
}

/** 0.1个、0.9个和2.4个百分点: each is of the unit that only the last prints whole. */
function withWholeUnits(text: string, amounts: readonly Amount[]): Amount[] {
  const whole: Amount[] = [];
  for (const amount of amounts.toReversed()) {
    const next = whole.at(-1);
    const isPart =
      next?.unit === '个百分点' &&
      amount.unit === '个' &&
      /^(?:、|和|与|及|以及)$/.test(text.slice(amount.end, next.start));
    whole.push(isPart ? { ...amount, unit: next.unit, unitKind: next.unitKind } : amount);
  }
  return whole.reverse();
}

/** The digits with the characters that are joined to them, as they are told to a person. */
function wholeWord(text: string, { start, end }: Stretch): Stretch {
  const before = /[\w.]*$/.exec(text.slice(Math.max(0, start - 12), start))?.[0].length ?? 0;
  const after = /^[\w]*/.exec(text.slice(end, end + 12))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

/** The parts of 13.2：25.2：61.6. A time of the day and the scale of a map are none. */
function ratios(text: string, numerals: readonly Numeral[]): Amount[] {
  const found: Amount[] = [];
  for (let first = 0; first < numerals.length; first++) {
    let last = first;
    while (isJoinedByColon(text, numerals[last], numerals[last + 1])) last++;
    if (last === first) continue;
    const parts = numerals.slice(first, last + 1);
    const values = parts.map(({ value }) => value);
    for (const [at, { start, end, value, decimals, script }] of parts.entries())
      found.push({
        ...{ ...plainAmount, start, end, form: 'part', script, value, decimals },
        part: { at, parts: values },
      });
    first = last;
  }
  return found;
}

function isJoinedByColon(text: string, one: Numeral | undefined, other: Numeral | undefined) {
  if (!one || !other || one.script !== 'digits' || other.script !== 'digits') return false;
  return other.start === one.end + 1 && /[:：]/.test(text[one.end] ?? '');
}

const joint = /^(?:至|到|[-—–~～]{1,2})$/;

/** 分别提升30.2、76.5个百分点: the unit that only the last of a list prints. Null where there is none. */
function sharedUnit(
  text: string,
  numerals: readonly Numeral[],
  index: number,
  from: number,
): PrintedMeasure | null {
  const numeral = numerals[index] as Numeral;
  const before = text.slice(Math.max(from, numeral.start - reach), numeral.start);
  if (numeral.script !== 'digits' || !/分别|(?<=、)$/.test(before)) return null;
  for (let last = index; last < Math.min(numerals.length, index + 12); last++) {
    const one = numerals[last] as Numeral;
    const measure = measureAt(text, one);
    if (measure.unit !== '' || measure.unitMult > 0)
      return last > index && measure.unitMult === 0 ? measure : null;
    if (!/^[、和与]$/.test(text.slice(one.end, numerals[last + 1]?.start))) return null;
  }
  return null;
}

/** The amount that a numeral belongs to; null or `name` where it belongs to none. */
function amountOf(
  text: string,
  numeral: Numeral,
  next: Numeral | null,
  from: number,
  shared: PrintedMeasure | null,
): Amount | null | 'name' {
  const bare = measureAt(text, numeral);
  const first = shared ? { ...bare, ...{ unit: shared.unit, unitKind: shared.unitKind } } : bare;
  if (numeral.script === 'digits' && isGluedToLetters(text, numeral, first)) return 'name';

  // 3至5家, 2%—3%: the next number is the other end.
  const second =
    next && joint.test(text.slice(first.end, next.start)) ? measureAt(text, next) : null;
  const isRange =
    second !== null &&
    next !== null &&
    next.script === numeral.script &&
    second.unit !== '' &&
    (first.unit === '' || first.unit === second.unit) &&
    !/[由从]$|[由从][^，。；\d]{0,12}$/.test(
      text.slice(Math.max(from, numeral.start - 14), numeral.start),
    ) &&
    next.value > numeral.value;
  const measure = isRange && second ? second : first;

  if (!isAmount(text, numeral, measure, from)) return numeral.script === 'digits' ? 'name' : null;
  const isMinus = /(?:^|[^\dA-Za-z%％家个人元])-$/.test(
    text.slice(Math.max(from, numeral.start - 2), numeral.start),
  );
  const start = numeral.start - measure.before.length - (isMinus ? 1 : 0);
  const around = qualified(text, start, measure.end, numeral.isBareScale, measure.inside, from);
  if (!mayCount(text, numeral, measure, around)) return null;
  const scale = (value: number) => scaled(value, measure.times) * (isMinus ? -1 : 1);
  const common = {
    ...plainAmount,
    start: around.start,
    end: around.end,
    form: 'amount' as const,
    script: numeral.script,
    unitMult: measure.unitMult,
    decimals: Math.max(0, numeral.decimals - measure.times),
    unit: measure.unit,
    unitKind: measure.unitKind,
    direction: around.direction,
  };
  const questions = [
    ...around.questions,
    ...(measure.isMisplaced ? ['scale-misplaced' as const] : []),
  ];
  if (isRange && next) {
    const low =
      measure === first
        ? numeral.value
        : scaled(
            numeral.value,
            first.unit === '' && first.times === 0 ? measure.times : first.times,
          );
    const ends = [low, scaled(next.value, measure.times)].map(
      (value) => signed(value, around.direction).value,
    );
    return {
      ...common,
      ...{ value: null, valueLo: ends[0] ?? null, valueHi: ends[1] ?? null },
      ...{ qualifier: 'range', qualifierWord: null, questions },
    };
  }
  if (numeral.upTo !== null)
    return {
      ...common,
      ...{ value: null, valueLo: scale(numeral.value), valueHi: scale(numeral.upTo) },
      ...{ qualifier: 'range', qualifierWord: null, questions },
    };
  const vague =
    numeral.isVague || measure.isVague
      ? { qualifier: 'several' as const, qualifierWord: null }
      : {};
  return {
    ...common,
    ...signed(scale(numeral.value), around.direction),
    numberRead: Math.abs(scale(numeral.value)),
    ...{ qualifier: around.qualifier, qualifierWord: around.qualifierWord, ...vague },
    questions,
  };
}

interface PrintedMeasure {
  readonly unit: string;
  readonly unitKind: UnitKind | null;
  readonly unitMult: UnitMultiplier;
  readonly times: number;
  readonly inside: { readonly qualifier: Qualifier; readonly word: string | null } | null;
  readonly end: number;
  /** What of unit or scale was printed in front of the number by mistake. */
  readonly before: string;
  readonly isMisplaced: boolean;
  readonly isVague: boolean;
}

/** Scale, 余 or 多, and unit behind a number. */
function measureAt(text: string, numeral: Numeral): PrintedMeasure {
  let at = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end;
  let inside = qualifierInside(text, at);
  if (inside) at = inside.end;
  const several = /^几(?=[万亿千百十家个人户项])/.exec(text.slice(at, at + 2));
  let scale = scaleAt(text, at);
  if (scale) at = scale.end;
  if (!inside) {
    inside = qualifierInside(text, at);
    if (inside) at = inside.end;
  }
  let unit = unitAt(text, at);
  // 个2.8百分点, 万27.37平方米: part of the unit slipped before the number.
  const slipped = /(?<![\d一二两三四五六七八九十百千万几数])([万亿个])$/.exec(
    text.slice(Math.max(0, numeral.start - 3), numeral.start),
  );
  let before = '';
  let isMisplaced = false;
  if (slipped && numeral.script === 'digits') {
    const word = slipped[1] ?? '';
    if (word === '个' && unit?.unit === '百分点') {
      before = word;
      unit = { ...unit, unit: '个百分点' };
    } else if (
      word !== '个' &&
      !scale &&
      unit &&
      ['money', 'measure', 'count', 'person'].includes(unit.kind)
    ) {
      before = word;
      isMisplaced = true;
      scale = { unitMult: word === '万' ? 4 : 8, times: 0, end: at };
    }
  }
  if (unit) at = unit.end;
  if (unit && !inside) {
    inside = qualifierInside(text, at);
    if (inside?.word === '来') inside = null;
    // 3年多, 20家多 end there; 5个多部门 does not.
    if (inside && !/^(?:[，。；、）)]|$)/.test(text.slice(inside.end, inside.end + 1)))
      inside = null;
    if (inside) at = inside.end;
  }
  return {
    unit: unit?.unit ?? '',
    unitKind: unit?.kind ?? null,
    unitMult: scale?.unitMult ?? 0,
    times: scale?.times ?? 0,
    inside,
    end: unit || scale || inside ? at : numeral.end,
    before,
    isMisplaced,
    isVague: several !== null,
  };
}

function isGluedToLetters(text: string, { start, end }: Numeral, measure: PrintedMeasure): boolean {
  if (/[A-Za-z]/.test(text[start - 1] ?? '')) return true;
  return measure.unit === '' && /[A-Za-z]/.test(text[end] ?? '');
}

/** Whether digits without a unit are said to be an amount: 达95.6分 is, 606首发区 is not. */
function isAmount(text: string, numeral: Numeral, measure: PrintedMeasure, from: number): boolean {
  if (measure.unit !== '') return true;
  const before = text.slice(Math.max(from, numeral.start - 8), numeral.start);
  const after = text.slice(measure.end, measure.end + 4);
  if (numeral.script === 'chinese')
    // 千亿以上, 突破万亿: a power of ten with its qualifier.
    return (
      measure.unitMult > 0 && (/^以上|^左右/.test(after) || /(?:突破|超过?|近|过|逾)$/.test(before))
    );
  if (measure.unitMult > 0) return true;
  const isSaid =
    /(?:为|是|达到?|至|到|由|从|了|[:：]|约|近|超过?|突破|增长|下降|提高|上升|回落|降低|指数|系数|得分|比)$/.test(
      before,
    );
  const ends = /^(?:$|[，。；、）)\s]|[增提缩降上下扩回攀跃][^，。]|和|与|左右|以[上下内])/.test(
    after,
  );
  return isSaid && ends;
}

/** Units whose count in Chinese numerals is mostly no count: 二元, 两级, 三面, 一方. */
const words = new Set(
  (
    '期 批 级 层 道 面 口 点 片 段 门 度 本 部 班 封 届 线 方 头 手 步 对 双 首 轮 日 周 节 卷 组 单 例 根 块 颗 顶 顿 趟 盘 ' +
    '粒 滴 丛 阵 副 站 分 米 克 升 斤 瓦 伏 尾 羽 株 棵 列 案 幅 起 金 银 铜 次 场'
  ).split(' '),
);

/** Chinese numerals are words more often than counts: what is counted must be said. */
function mayCount(
  text: string,
  numeral: Numeral,
  { unit, unitKind, unitMult, inside }: PrintedMeasure,
  { start, qualifier, direction }: Surroundings,
): boolean {
  if (numeral.script === 'digits') return true;
  if (/[第前后每各新首]$/.test(text.slice(0, start))) return false;
  const isQualified = qualifier !== 'exact' || inside !== null || numeral.isVague;
  if (numeral.isBareScale) return isQualified;
  if (isQualified || direction?.makesChange || unitMult > 0) return unit !== '' || unitMult > 0;
  if (numeral.value === 1 && numeral.upTo === null)
    return (
      /(?:新增|新建|建成|获批?|落户|引进|培育|新开|投用|增加|减少|有|共)了?$/.test(
        text.slice(0, start),
      ) && /^(?:家|所|座|处|条)$/.test(unit)
    );
  if (unitKind === 'time')
    return (
      /(?:连续|历时|为期|长达|缩短|延长|提前|推迟|已有|已达)[^，。]{0,3}$/.test(
        text.slice(0, start),
      ) ||
      (unit !== '年' && unit !== '天' && unit !== '周' && unit !== '日' && numeral.value >= 10)
    );
  if (unit === '元') return numeral.value >= 100;
  if (unit === '成' || unit === '倍') return true;
  return !words.has(unit) || numeral.value >= 10;
}

/** 分别增长5%、6%和7%: the direction of the first is that of all. */
function withSharedDirections(text: string, amounts: readonly Amount[]): Amount[] {
  const shared: Amount[] = [];
  for (const amount of amounts) {
    const first = shared.at(-1);
    const between = text.slice(first?.end ?? 0, amount.start);
    const goesOn =
      first?.direction?.makesChange === true &&
      amount.direction === null &&
      amount.form === 'amount' &&
      amount.unit === first.unit &&
      /^(?:[、，,]|和|与|及|以及)$/.test(between);
    const direction =
      goesOn && first?.direction ? { ...first.direction, length: 0 } : amount.direction;
    const value =
      goesOn && amount.value !== null ? signed(amount.value, direction).value : amount.value;
    shared.push({ ...amount, direction, value });
  }
  return shared;
}

/** 由1.51缩小至1.45, 从5%提高到8%: the first amount is where the thing began. */
function withOrigins(text: string, amounts: readonly Amount[]): Amount[] {
  return amounts.map((amount, index) => {
    const next = amounts[index + 1];
    if (!next || amount.form !== 'amount') return amount;
    const before = text.slice(
      Math.max(amounts[index - 1]?.end ?? 0, amount.start - 16),
      amount.start,
    );
    const between = text.slice(amount.end, next.start);
    const led =
      /[由从](?:(?:20\d{2}|上|去)年(?:末|底)?的?|[^，。；\d由从]{0,10}的|[^，。；\d由从]{0,6})?$/.test(
        before,
      );
    const reached = next.direction?.reaches === true || /(?:至|到|为)[^，。]{0,2}$/.test(between);
    if (!led || !reached || between.length > 16) return amount;
    const unit =
      amount.unit === '' && next.unit !== ''
        ? { unit: next.unit, unitKind: kindOf(next.unit) }
        : {};
    return { ...amount, ...unit, isOrigin: true };
  });
}
