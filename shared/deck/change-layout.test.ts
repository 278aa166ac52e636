import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import type { Localized } from '../model/localized.ts';
import { Picture } from '../model/picture.ts';
import { aFigure } from './briefing.fixture.ts';
import {
  changeLayout,
  discardWaiting,
  type LaidOut,
  putBack,
  type SlideTerms,
  waitingOn,
} from './change-layout.ts';
import type { Field, Fields } from './layouts/field.ts';
import { layouts } from './layouts/index.ts';
import type { SlideLayout } from './layouts/layout.ts';
import { layoutOf, readNewBody } from './layouts/read-body.ts';
import { mainFieldOf } from './layouts/slide-parts.ts';
import { bodyOnSlide, trayOf } from './layouts/tray.ts';

const anyText: fc.Arbitrary<Localized> = fc
  .tuple(
    fc.stringMatching(/^[一-龥]{1,30}$/),
    fc.option(fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,8}){0,4}$/)),
    fc.nat(99_999),
  )
  .map(([zh, en, number]) => ({
    zh: `${zh}${number}`,
    en: en === null ? null : `${en} ${number}`,
  }));

const percent = { unit: { zh: '%', en: '%' }, kind: 'ratio' };
const money = { unit: { zh: '元', en: 'RMB' }, unitMult: 8 };
const known: readonly Figure[] = [
  aFigure('firms', { value: 1300 }),
  aFigure('parks', { value: 12 }),
  aFigure('labs', { value: 30 }),
  aFigure('shops', { value: 43 }),
  aFigure('output', money),
  aFigure('invested', { ...money, value: 20 }),
  aFigure('share', { ...percent, value: 94.6, decimals: 1 }),
  aFigure('rank', { kind: 'rank', value: 1, unit: { zh: '位', en: 'place' } }),
  aFigure('tower.firms', { origin: 'target' }),
  aFigure('tower.jobs', { origin: 'target', unit: { zh: '个', en: 'jobs' } }),
];
const terms: SlideTerms = {
  find: (written) => known.find(({ key }) => written === `{{${key}}}`),
  languages: ['zh-CN', 'en'],
};
const keys = known.map(({ key }) => `{{${key}}}`);
const named: Nameable = {
  figure: [...keys, '{{gone}}', '{{firms@2022}}'],
  target: ['{{tower.firms}}', '{{tower.jobs}}'],
  goal: ['{{goal:tower}}', '{{goal:lake}}', '{{goal:jobs}}'],
  milestone: ['{{milestone:one}}', '{{milestone:two}}'],
  source: ['{{source:report}}'],
};
const every = layouts as readonly SlideLayout[];
const anySlide: fc.Arbitrary<LaidOut> = fc
  .constantFrom(...every)
  .chain((layout) => anyBody(layout, named).map((body) => ({ layout: layout.key, body })));
const anyWay = fc.array(fc.constantFrom(...every.map(({ key }) => key)), {
  minLength: 1,
  maxLength: 8,
});

function changed(slide: LaidOut, to: string): LaidOut {
  const change = changeLayout(slide, to, terms);
  return change?.ok ? change.slide : slide;
}

function said(slide: LaidOut): string[] {
  const { waiting } = trayOf(slide.body);
  return [
    ...saidIn(bodyOnSlide(slide.body)),
    ...waiting.flatMap(({ value, words }) => saidIn([value, words.map(({ text }) => text)])),
  ];
}

/** What of one is missing in the other, each as often as it stands there. */
function missing(of: readonly string[], within: readonly string[]): string[] {
  const left = [...within];
  return of.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const card = (key: string, label?: string) => ({
  figure: `{{${key}}}`,
  ...(label && { label: text(label) }),
});
const text = (zh: string) => ({ zh, en: `${zh} in English` });
const grid: LaidOut = {
  layout: 'kpi-grid',
  body: {
    figures: [card('firms', '高企'), card('parks'), card('labs'), card('output'), card('share')],
    statement: text('全年稳中有进'),
  },
};

describe('whatever a slide holds and whichever way it goes', () => {
  test('every text and every reference is on it or waits, and it can be stored', () => {
    fc.assert(
      fc.property(anySlide, anyWay, (begun, way) => {
        let slide = begun;
        for (const to of [...way, begun.layout]) {
          slide = changed(slide, to);
          expect(missing(said(begun), said(slide))).toEqual([]);
          expect(readNewBody(slide.layout, slide.body)).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('going back at once restores the very body, and with it that nothing waits', () => {
    fc.assert(
      fc.property(anySlide, anyWay, (begun, [to = 'cover']) => {
        expect(changed(changed(begun, to), begun.layout)).toEqual(begun);
      }),
      { numRuns: 400 },
    );
  });

  test('going back over another layout brings everything to its place', () => {
    fc.assert(
      fc.property(anySlide, anyWay, (begun, way) => {
        const back = way.slice(0, 3).reduce(changed, begun);
        const slide = changed(back, begun.layout);
        if (slide.layout !== begun.layout) return;
        expect(bodyOnSlide(slide.body)).toEqual(begun.body);
        expect(waitingOn(slide)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('what waits can be put back or let go, and nothing else changes', () => {
    fc.assert(
      fc.property(anySlide, anyWay, fc.nat(), (begun, way, which) => {
        const slide = way.reduce(changed, begun);
        const waiting = waitingOn(slide);
        const one = waiting[which % Math.max(1, waiting.length)];
        if (!one) return;
        const without = discardWaiting(slide, one.index);
        expect(bodyOnSlide(without.body)).toEqual(bodyOnSlide(slide.body));
        expect(waitingOn(without)).toHaveLength(waiting.length - 1);
        const back = putBack(slide, one.index, terms);
        if (!back) return;
        expect(waitingOn(back)).toHaveLength(waiting.length - 1);
        expect(missing(said(slide), said(back)).filter((said) => !isBegun(slide, said))).toEqual(
          [],
        );
        expect(readNewBody(back.layout, back.body)).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });
});

/** What the layout says until somebody writes something. */
function isBegun({ layout, body }: LaidOut, said: string): boolean {
  const start = layoutOf(layout)?.start({ figures: [], goals: [], milestones: [], sources: [] });
  return saidIn([start ?? null, trayOf(body).fillers]).includes(said);
}

describe('a grid of five figures', () => {
  test('becomes a main figure with those that support it, and its statement goes along', () => {
    expect(changed(grid, 'hero-figure').body).toMatchObject({
      hero: card('firms', '高企'),
      statement: text('全年稳中有进'),
      support: [card('parks'), card('labs'), card('output'), card('share')],
    });
  });

  test('becomes a chart of those that one axis holds; the others wait', () => {
    const slide = changed(grid, 'chart');
    expect(slide.body).toMatchObject({
      chart: { type: 'ranked-bars', figures: ['{{firms}}', '{{parks}}', '{{labs}}'] },
    });
    expect(waitingOn(slide).map(({ part }) => part.value)).toEqual([
      '{{output}}',
      '{{share}}',
      text('高企'),
    ]);
  });

  test('as a cover has all of them waiting, and its statement as its words', () => {
    const slide = changed(grid, 'cover');
    expect(slide.body).toMatchObject({ lead: text('全年稳中有进') });
    expect(waitingOn(slide)).toHaveLength(5);
  });

  test('edited as a cover, it comes back with the new words in the statement’s place', () => {
    const cover = changed(grid, 'cover');
    const edited = { ...cover, body: { ...(cover.body as object), lead: text('新的一句') } };
    expect(bodyOnSlide(changed(edited, 'kpi-grid').body)).toEqual({
      ...(grid.body as object),
      statement: text('新的一句'),
    });
  });

  test('is told what it lacks where a layout needs something else', () => {
    expect(changeLayout(grid, 'goal-board', terms)).toEqual({
      ok: false,
      lacking: [{ label: 'layout.field.goals', least: 1, has: 0 }],
    });
  });
});

test('a label that does not fit waits, and a person may want it all the same', () => {
  const long = '一个有十六个字那么长的指标名称了';
  const hero: LaidOut = {
    layout: 'hero-figure',
    body: { hero: card('firms', long), support: [card('parks'), card('labs')] },
  };
  const ladder = changed(hero, 'ladder');
  expect(ladder.body).toMatchObject({ steps: [card('firms'), card('parks'), card('labs')] });
  const [label] = waitingOn(ladder);
  expect(label?.part).toMatchObject({ kind: 'text', role: 'label', of: '{{firms}}' });
  const back = putBack(ladder, label?.index ?? 0, terms);
  expect(back?.body).toMatchObject({ steps: [card('firms', long), card('parks'), card('labs')] });
});

test('what is emphasised in a chart is the main figure elsewhere, and is emphasised again', () => {
  const chart: LaidOut = {
    layout: 'chart',
    body: {
      chart: { type: 'lollipop', figures: ['{{firms}}', '{{labs}}'], emphasis: '{{labs}}' },
    },
  };
  const hero = changed(chart, 'hero-figure');
  expect(hero.body).toMatchObject({ hero: card('labs'), support: [card('firms')] });
  expect(waitingOn(hero)).toEqual([]);
  expect(changed(hero, 'chart')).toEqual(chart);
  expect(changed(changed(hero, 'cover'), 'chart-figures').body).toBeDefined();
});

test('two sides get their figures back, each its own', () => {
  const pair: LaidOut = {
    layout: 'comparison-pair',
    body: {
      left: { heading: text('甲'), figures: [card('firms'), card('output'), card('labs')] },
      right: { heading: text('乙'), figures: [card('parks')], statement: text('乙方') },
    },
  };
  const table = changed(pair, 'table');
  expect(waitingOn(table).map(({ part }) => part.role)).toEqual(['heading', 'heading']);
  expect(changed(table, 'comparison-pair')).toEqual(pair);
});

test('a deck in Chinese alone gets no English words', () => {
  const alone: SlideTerms = { ...terms, languages: ['zh-CN'] };
  const change = changeLayout(
    { layout: 'table', body: { rows: ['{{rank}}', '{{firms}}'] } },
    'ranking',
    alone,
  );
  expect(change).toMatchObject({
    ok: true,
    slide: { body: { items: [{ label: { zh: 'rank', en: null } }, { label: { en: null } }] } },
  });
});

test('a tray that nobody can read breaks no slide, and is not stored anew', () => {
  const body = { ...(grid.body as object), tray: { waiting: 'everything' } };
  expect(readNewBody('kpi-grid', body)).toMatchObject({ ok: false, code: 'body-invalid' });
  expect(changed({ layout: 'kpi-grid', body }, 'table').layout).toBe('table');
});

test.each(every.map((layout) => [layout.key, layout] as const))(
  'the lists of %s hold single things or cards, and none of its fields is called a tray',
  (_, { fields }) => {
    expect(listsOfGroups(fields)).toEqual([]);
    expect(Object.keys(fields)).not.toContain('tray');
  },
);

/** What random bodies name. */
interface Nameable {
  readonly figure: readonly string[];
  readonly target: readonly string[];
  readonly goal: readonly string[];
  readonly milestone: readonly string[];
  readonly source: readonly string[];
}

/** Any body that a layout takes, from its least to its most, whatever it says. */
function anyBody(layout: SlideLayout, named: Nameable): fc.Arbitrary<object> {
  return anyOf(layout.fields, named).filter((body) => layout.body.safeParse(body).success);
}

function anyPicture(isCaptioned: boolean): fc.Arbitrary<Picture> {
  const words = fc.option(anyText, { nil: undefined });
  return fc
    .record({ file: fc.constantFrom('a', 'b', 'c'), alt: words, credit: words, caption: words })
    .map(({ file, alt, credit, caption }) =>
      Picture.parse({
        ...{ file: file.repeat(64), small: 'd'.repeat(64), width: 2560, height: 1440 },
        ...(alt && { alt }),
        ...(credit && { credit }),
        ...(isCaptioned && caption && { caption }),
      }),
    );
}

function anyOf(fields: Fields, named: Nameable): fc.Arbitrary<object> {
  const entries = Object.entries(fields).map(
    ([name, field]) =>
      [
        name,
        field.isOptional ? fc.option(anyIn(field, named), { nil: undefined }) : anyIn(field, named),
      ] as const,
  );
  return fc
    .record(Object.fromEntries(entries))
    .map((body) =>
      Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
    );
}

function anyIn({ control }: Field, named: Nameable): fc.Arbitrary<unknown> {
  switch (control.kind) {
    case 'text':
      return anyText;
    case 'choice':
      return fc.constantFrom(...control.choices.map(({ value }) => value));
    case 'group':
      return anyOf(control.fields, named);
    case 'list': {
      const { item, least: minLength, most: maxLength } = control;
      return fc.array(anyIn(item, named), { minLength, maxLength });
    }
    case 'variant':
      return fc.oneof(
        ...control.variants.map(({ type, fields }) =>
          anyOf(fields, named).map((body) => ({ type, ...body })),
        ),
      );
    case 'picture':
      return anyPicture(control.caption !== null);
    default:
      return control.kind in named
        ? fc.constantFrom(...named[control.kind as keyof Nameable])
        : fc.constant(undefined);
  }
}

/** Everything in a value that a person wrote or chose: texts, references, choices, each as often as it stands there. */
function saidIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(saidIn);
}

/** The lists of a layout that hold groups which are no cards; there are none. */
function listsOfGroups(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, { control }]) => {
    if (control.kind === 'group') return listsOfGroups(control.fields);
    if (control.kind !== 'list') return [];
    const { item } = control;
    if (item.control.kind === 'list' || item.control.kind === 'variant') return [name];
    return item.control.kind === 'group' && mainFieldOf(item.control.fields) === null ? [name] : [];
  });
}
