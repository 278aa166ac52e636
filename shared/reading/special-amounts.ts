import { type Amount, meets, plainAmount } from './amount.ts';
import { qualified, signed } from './around-amount.ts';
import { chineseDigits, parseNumeral } from './numerals.ts';

const anyNumeral = `(?:\\d+(?:\\.\\d+)?|[${chineseDigits}十百千万]+(?:点[${chineseDigits}]+)?)`;
const fraction = new RegExp(`(${anyNumeral})分之(${anyNumeral})`, 'g');
const rankForm = new RegExp(
  `(?:第(\\d+|[${chineseDigits}十百]+)(?:(位|名)|(?=[，,。；;、！）)”\\s]|$|的|和|及|以及))|(?:居|列|位列|位居|稳居|跃居|跃升|排名?|名列)[^，。；、\\d]{0,8}?(首位|榜首)|前([${chineseDigits}十百]+|\\d+)(位|名|强)?(?=[，,。；;、！）)”\\s]|$)|(?:位列|列|位居|居|排名?)全[国省市区县](\\d+)位)`,
  'g',
);
const streak = new RegExp(`([${chineseDigits}十百]+|\\d+)连(?:丰|增|冠|快|升|降|跌|涨|胜)`, 'g');
const half = /(?:一半|半数|过半(?!数)|近半(?!年|个|天|月|小时)|大半(?!年|个|天|月))/g;
const unchanged =
  /(?:与|同|和|比|较)[^，。；]{1,12}?(?:基本|大体|大致)?持平|(?:基本|大体)持平|(?<=[价格量额数率积])持平/g;
const multiplied = new RegExp(`翻([${chineseDigits}\\d]?)番|翻了([${chineseDigits}\\d])番`, 'g');
const medals = /(?<!\d)(\d+)([金银铜])(?=\d|[、，。的和；]|$)/g;

/** What is a figure in other words than a number with a unit. */
export function findSpecialAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  const add = (start: number, words: string, more: Partial<Amount> & Pick<Amount, 'form'>) => {
    const one: Amount = {
      ...plainAmount,
      start,
      end: start + words.length,
      script: /\d/.test(words) ? 'digits' : 'chinese',
      value: null,
      ...more,
    };
    if (!meets(one, found)) found.push(one);
  };
  for (const { 0: words, 1: below = '', 2: above = '', index } of text.matchAll(fraction)) {
    const [whole, part] = [parseNumeral(below), parseNumeral(above)];
    if (!whole || !part || whole.value === 0) continue;
    const unit = { 100: '%', 1000: '‰' }[whole.value] ?? '';
    const value = unit === '' ? part.value / whole.value : part.value;
    const kind = unit === '' ? null : ('percent' as const);
    const around = qualified(text, index, index + words.length, false);
    const form = unit === '' ? ('fraction' as const) : ('amount' as const);
    add(around.start, text.slice(around.start, around.end), {
      ...{ form, unit, unitKind: kind, decimals: part.decimals },
      ...signed(value, around.direction),
      ...{ qualifier: around.qualifier, qualifierWord: around.qualifierWord },
      direction: around.direction,
      questions: around.questions,
    });
  }
  for (const {
    0: words,
    1: one,
    2: noun,
    3: first,
    4: top,
    5: of,
    6: bare,
    index,
  } of text.matchAll(rankForm)) {
    if (bare !== undefined) {
      const printed = `${bare}位`;
      const from = index + words.length - printed.length;
      add(from, printed, { form: 'rank', value: Number(bare), unit: '位' });
      continue;
    }
    const written = one ?? top;
    const value = first ? 1 : (parseNumeral(written ?? '')?.value ?? null);
    if (value === null) continue;
    const from = first ? index + words.indexOf(first) : index;
    const unit = noun ?? (of === '强' ? '' : (of ?? ''));
    const qualifier = top === undefined ? {} : { qualifier: 'le' as const, qualifierWord: '前' };
    add(from, first ?? words, { form: 'rank', value, unit, ...qualifier });
  }
  for (const { 0: words, 1: times = '', index } of text.matchAll(streak))
    add(index, words, {
      ...{ form: 'streak', value: parseNumeral(times)?.value ?? null },
      ...{ unit: words.slice(times.length), unitKind: 'time' },
    });
  for (const { 0: words, index } of text.matchAll(half)) {
    const qualifier = /^过|^大/.test(words)
      ? { qualifier: 'gt' as const, qualifierWord: '过' }
      : /^近/.test(words)
        ? { qualifier: 'lt_near' as const }
        : {};
    const around = qualified(text, index, index + words.length, false);
    const start = /^[过近大]/.test(words) ? index : around.start;
    add(start, text.slice(start, around.end), {
      ...{ form: 'fraction', value: 0.5, decimals: 1 },
      ...{ qualifier: around.qualifier, qualifierWord: around.qualifierWord },
      ...qualifier,
    });
  }
  for (const { 0: words, index } of text.matchAll(unchanged)) {
    const about = /(?:基本|大体|大致)持平$/.test(words);
    const start = index + words.length - (about ? 4 : 2);
    add(start, text.slice(start, index + words.length), {
      ...{ form: 'unchanged', value: 0, unit: '%', unitKind: 'percent' },
      ...(about ? { qualifier: 'approx' as const, qualifierWord: words.slice(-4, -2) } : {}),
    });
  }
  for (const { 0: words, 1: once = '', 2: more, index } of text.matchAll(multiplied)) {
    const times = parseNumeral(more ?? (once || '一'))?.value ?? 1;
    add(index, words, {
      ...{ form: 'multiplied', value: (2 ** times - 1) * 100, unit: '%', unitKind: 'percent' },
    });
  }
  for (const { 0: words, 1: count = '', 2: metal = '', index } of text.matchAll(medals))
    add(index, words, { form: 'amount', value: Number(count), unit: metal, unitKind: 'count' });
  return found;
}
