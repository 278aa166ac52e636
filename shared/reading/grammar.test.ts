import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Qualifier, UnitMultiplier } from '../model/figure.ts';
import type { FigureRole, FoundFigure } from './model.ts';
import { readText } from './read-text.ts';

/** What a sentence says, figure by figure. */
interface Meant {
  readonly raw: string;
  readonly value: number;
  readonly unit: string;
  readonly unitMult: UnitMultiplier;
  readonly qualifier: Qualifier;
  readonly role: FigureRole;
  readonly name: string;
}
interface Said {
  readonly text: string;
  readonly figures: readonly Meant[];
}

const measured: readonly (readonly [name: string, unit: string])[] = [
  ['社会消费品零售总额', '元'],
  ['一般公共预算收入', '元'],
  ['进出口总额', '元'],
  ['技术合同成交额', '元'],
  ['粮食总产量', '吨'],
  ['商品房销售面积', '平方米'],
  ['常住人口', '人'],
  ['客运量', '人次'],
];
const counted: readonly (readonly [name: string, unit: string])[] = [
  ['高新技术企业', '家'],
  ['养老机构', '家'],
  ['在建项目', '个'],
  ['社区食堂', '个'],
  ['公办幼儿园', '所'],
  ['健身场所', '处'],
  ['市场主体', '户'],
];
const scales: readonly (readonly [string, UnitMultiplier])[] = [
  ['', 0],
  ['万', 4],
  ['亿', 8],
];
type Bounded = (number: string, scale: string, unit: string) => string;
const qualifiers: readonly (readonly [Qualifier, Bounded])[] = [
  ['exact', (number, scale, unit) => `${number}${scale}${unit}`],
  ['gt', (number, scale, unit) => `突破${number}${scale}${unit}`],
  ['gt', (number, scale, unit) => `超过${number}${scale}${unit}`],
  ['lt_near', (number, scale, unit) => `近${number}${scale}${unit}`],
  ['approx', (number, scale, unit) => `约${number}${scale}${unit}`],
  ['approx', (number, scale, unit) => `${number}${scale}${unit}左右`],
  ['ge', (number, scale, unit) => `${number}${scale}${unit}以上`],
  ['ge', (number, scale, unit) => `不低于${number}${scale}${unit}`],
  ['le', (number, scale, unit) => `${number}${scale}${unit}以内`],
];
const falls = new Set(['下降', '减少', '降低']);
const directions = ['增长', '提高', '上升', '下降', '降低'];

const number = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 2 }))
  .map(([digits, decimals]) => {
    const text = (digits / 10 ** decimals).toFixed(decimals);
    return { text, value: Number(text) };
  });
const percent = fc
  .integer({ min: 1, max: 999 })
  .map((tenths) => ({ text: (tenths / 10).toFixed(1), value: tenths / 10 }));

/** 进出口总额突破12.6亿元 */
const level: fc.Arbitrary<Said> = fc
  .tuple(
    fc.constantFrom(...measured),
    number,
    fc.constantFrom(...scales),
    fc.constantFrom(...qualifiers),
  )
  .map(([[name, unit], { text, value }, [scale, unitMult], [qualifier, print]]) => {
    const raw = print(text, scale, unit);
    return {
      text: `${name}${qualifier === 'exact' ? '达到' : ''}${raw}`,
      figures: [{ raw, value, unit, unitMult, qualifier, role: 'level', name }],
    };
  });

/** …，同比下降3.2% */
const changed: fc.Arbitrary<Said> = fc
  .tuple(level, fc.constantFrom(...directions), percent, fc.constantFrom('同比', '比上年', ''))
  .map(([said, direction, { text, value }, than]) => {
    const raw = `${direction}${text}%`;
    const signed = falls.has(direction) ? -value : value;
    const { name } = said.figures[0] as Meant;
    return {
      text: `${said.text}，${than}${raw}`,
      figures: [
        ...said.figures,
        { raw, value: signed, unit: '%', unitMult: 0, qualifier: 'exact', role: 'change', name },
      ],
    };
  });

/** 高新技术企业、养老机构分别为12家、8家 */
const respectively: fc.Arbitrary<Said> = fc
  .uniqueArray(fc.constantFrom(...counted), {
    minLength: 2,
    maxLength: 3,
    selector: ([name]) => name,
  })
  .chain((things) =>
    fc.tuple(
      fc.constant(things),
      fc.array(fc.integer({ min: 2, max: 9999 }), {
        minLength: things.length,
        maxLength: things.length,
      }),
      fc.constantFrom('、', '和'),
    ),
  )
  .map(([things, values, joint]) => {
    const list = (parts: readonly string[]) =>
      parts.length < 3 ? parts.join(joint) : `${parts.slice(0, -1).join('、')}和${parts.at(-1)}`;
    const raws = values.map((value, at) => `${value}${things[at]?.[1]}`);
    return {
      text: `${list(things.map(([name]) => name))}分别为${list(raws)}`,
      figures: things.map(([name, unit], at) => ({
        ...{ raw: raws[at] ?? '', value: values[at] ?? 0, unit, unitMult: 0 as const },
        ...{ qualifier: 'exact' as const, role: 'level' as const, name },
      })),
    };
  });

/** 建成高新技术企业12家 and 12家高新技术企业 */
const count: fc.Arbitrary<Said> = fc
  .tuple(fc.constantFrom(...counted), fc.integer({ min: 2, max: 99_999 }), fc.boolean())
  .map(([[name, unit], value, isBehind]) => {
    const raw = `${value}${unit}`;
    return {
      text: isBehind ? `建成${raw}${name}` : `建成${name}${raw}`,
      figures: [{ raw, value, unit, unitMult: 0, qualifier: 'exact', role: 'level', name }],
    };
  });

/** 城镇化率由51.2%提高到56.8% */
const moved: fc.Arbitrary<Said> = fc
  .tuple(fc.constantFrom('城镇化率', '绿化覆盖率', '土地流转率'), percent, percent, fc.boolean())
  .map(([name, from, to, isUp]) => {
    const verb = isUp ? '提高到' : '下降至';
    const common = { unit: '%', unitMult: 0 as const, qualifier: 'exact' as const, name };
    return {
      text: `${name}由${from.text}%${verb}${to.text}%`,
      figures: [
        { ...common, raw: `${from.text}%`, value: from.value, role: 'share' },
        { ...common, raw: `${verb}${to.text}%`, value: to.value, role: 'share' },
      ],
    };
  });

/** 生态环境质量居全市第3位 */
const ranked: fc.Arbitrary<Said> = fc
  .tuple(fc.constantFrom('生态环境质量', '营商环境评价'), fc.integer({ min: 1, max: 99 }))
  .map(([name, place]) => ({
    text: `${name}居全市第${place}位`,
    figures: [
      {
        ...{ raw: `第${place}位`, value: place, unit: '位', unitMult: 0 },
        ...{ qualifier: 'exact', role: 'rank', name },
      },
    ],
  }));

const beginning = fc.constantFrom('', '全区', '2024年，', '2024年，全区', '截至年末，');
const between = fc.constantFrom(
  '推进5G扩面和“十项行动”，',
  '落实党的二十大精神，',
  '依据东政发〔2024〕12号文件，',
  '',
);
const clause = fc.oneof(level, changed, respectively, count, moved, ranked);
const sentence = fc
  .tuple(beginning, between, fc.array(clause, { minLength: 1, maxLength: 3 }))
  .map(([start, aside, clauses]) => ({
    text: `${aside}${start}${clauses.map(({ text }) => text).join('；')}。`,
    figures: clauses.flatMap(({ figures }) => figures),
  }));

function asMeant(figure: FoundFigure): Meant {
  const { value, unit, unitMult, qualifier, role, name, rawText } = figure;
  return { raw: rawText, value: value ?? Number.NaN, unit, unitMult, qualifier, role, name };
}

test('5,000 sentences of a grammar are read back exactly', () => {
  fc.assert(
    fc.property(sentence, ({ text, figures }) => {
      const read = readText(`东山区2024年统计公报\n${text}`).figures.filter(
        ({ line }) => line === 2,
      );
      expect(read.map(asMeant), text).toEqual(figures);
      for (const { start, end, rawText } of read) expect(text.slice(start, end)).toBe(rawText);
    }),
    { numRuns: 5000, seed: 20_240_131 },
  );
});
