import { describe, expect, test } from 'vitest';
import { Briefing } from '../model/briefing.ts';
import type { SlideFields } from '../model/edit-fields.ts';
import type { Figure } from '../model/figure.ts';
import { locales } from '../model/localized.ts';
import { bindDeck } from './bind-slide.ts';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';
import {
  beginWith,
  canAddTo,
  canRemoveFrom,
  emptyItem,
  itemsAt,
  moved,
  type ReferenceKind,
  referenceOf,
  referenceToBegin,
  variantsFor,
  withFieldAt,
  withItem,
  withoutItem,
} from './field-edits.ts';
import type { Chosen } from './layouts/chosen.ts';
import type { Control, Field, Fields } from './layouts/field.ts';
import { layouts } from './layouts/index.ts';
import type { SlideLayout } from './layouts/layout.ts';
import { readBody } from './layouts/read-body.ts';
import { type SlidePath, valueAt } from './slide-paths.ts';

const passage = { source: 'report', section: 1, heading: '标题', paraNo: 2 };
const both = (words: string) => ({ zh: words, en: words });
const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

const figures: readonly Figure[] = [
  ...keys.map((key) => aFigure(key, { value: 7 })),
  ...['p', 'q', 'r', 's'].map((key) =>
    aFigure(`share-${key}`, { unit: both('%'), kind: 'ratio', value: 40 }),
  ),
  ...keys.map((key) => aFigure(`tower.${key}`, { origin: 'target' })),
];
const goals = keys.map((key, position) => ({
  ...{ key, goalType: 'qualitative', theme: 'economy', position, statement: both(key) },
  ...{ periodStart: '2024', periodEnd: '2024', termFrom: null, passage },
  ...{ targets: [], progress: [], status: 'no_data' },
}));
const milestones = keys.map((key) => ({
  ...{ key, date: '2023-06', theme: 'economy', title: both(key), passage },
}));
const sources = keys.map((key) => ({
  ...{ key, title: both(key), publisher: null, datePublished: null, locatorNote: both('—') },
  ...{ sha256: '0'.repeat(64), sections: [{ number: 1, heading: '标题', paragraphs: 3 }] },
}));

const picture = {
  ...{ file: '1'.repeat(64), small: '2'.repeat(64), width: 1600, height: 1200 },
  focus: { x: 0.5, y: 0.5 },
};

const { deck, ...base } = briefingWith([], [...figures]);
const briefing: Briefing = Briefing.parse({
  ...base,
  deck,
  goals,
  milestones,
  sources: [...base.sources, ...sources],
});

const named: Readonly<Record<ReferenceKind, (key: string) => string>> = {
  figure: (key) => `{{${key}}}`,
  target: (key) => `{{tower.${key}}}`,
  goal: (key) => `{{goal:${key}}}`,
  milestone: (key) => `{{milestone:${key}}}`,
  source: (key) => `{{source:${key}}}`,
};

function figureOf(reference: string) {
  const figure = briefing.figures.find(({ key }) => `{{${key}}}` === reference);
  return figure ? { reference, figure } : null;
}

function choose(references: readonly string[]): Chosen {
  const chosen = references.flatMap((reference) => figureOf(reference) ?? []);
  return { figures: chosen, goals: [], milestones: [], sources: [] };
}

const slideOf = (layout: string, body: unknown) =>
  aSlide({ layout, body }) as unknown as SlideFields;

/** Each layout as it begins with as much as it is made for. */
function begun({ key, body, start }: SlideLayout): SlideFields {
  const plain = choose(['{{a}}', '{{b}}', '{{c}}']);
  const mixed = choose(['{{a}}', '{{b}}', '{{share-p}}']);
  const rest = {
    goals: [named.goal('a')],
    milestones: ['a', 'b'].map(named.milestone),
    sources: [named.source('a')],
  };
  const bodies = [plain, { ...plain, ...rest }, { ...mixed, ...rest }].map(start);
  const whole = bodies.find((one) => body.safeParse(one).success);
  if (whole === undefined) throw new Error(`nothing to begin ${key} with`);
  return slideOf(key, whole);
}

type ListField = Field & { readonly control: Extract<Control, { kind: 'list' }> };
type VariantField = Field & { readonly control: Extract<Control, { kind: 'variant' }> };

function isKind<Kind extends Control['kind']>(
  field: Field,
  kind: Kind,
): field is Field & { readonly control: Extract<Control, { kind: Kind }> } {
  return field.control.kind === kind;
}

/** Every field of a kind that a slide has, in groups and in the present variant too. */
function fieldsOf<Kind extends Control['kind']>(
  slide: SlideFields,
  fields: Fields,
  kind: Kind,
  within: SlidePath = ['body'],
): (readonly [SlidePath, Field & { readonly control: Extract<Control, { kind: Kind }> }])[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path: SlidePath = [...within, name];
    const type = (valueAt(slide, path) as { readonly type?: string } | undefined)?.type;
    const inner = isKind(field, 'group')
      ? field.control.fields
      : isKind(field, 'variant')
        ? field.control.variants.find((variant) => variant.type === type)?.fields
        : undefined;
    return [
      ...(isKind(field, kind) ? [[path, field] as const] : []),
      ...(inner ? fieldsOf(slide, inner, kind, path) : []),
    ];
  });
}

/** As a person adds one: chosen in the picker, or typed. */
function withAnother(slide: SlideFields, path: SlidePath, { control }: ListField): SlideFields {
  const { length } = itemsAt(slide, path);
  const kind = referenceToBegin(control.item);
  const key = keys[length] ?? '';
  const typed = emptyItem(control.item) ?? both(`第${key}句`);
  const item = kind === null ? typed : beginWith(control.item, named[kind](key), both(key));
  return withItem(slide, path, item);
}

function filled(slide: SlideFields, path: SlidePath, list: ListField): SlideFields {
  let next = slide;
  while (canAddTo(list, itemsAt(next, path))) next = withAnother(next, path, list);
  return next;
}

function emptied(slide: SlideFields, path: SlidePath, list: ListField): SlideFields {
  let next = slide;
  while (itemsAt(next, path).length > 0 && canRemoveFrom(list, itemsAt(next, path)))
    next = withoutItem(next, path, list, 0);
  return next;
}

function expectShown(slide: SlideFields, what: string): void {
  expect.soft(readBody(slide.layout, slide.body), what).toMatchObject({ ok: true });
  const shown = { ...briefing, deck: { ...briefing.deck, slides: [{ ...slide, position: 1 }] } };
  for (const locale of locales)
    expect.soft(bindDeck(shown, locale), `${what} in ${locale}`).toMatchObject([{ ok: true }]);
}

describe.each(layouts.map((layout) => [layout.key, layout as SlideLayout] as const))(
  '%s',
  (key, layout) => {
    const slide = begun(layout);
    const lists = fieldsOf(slide, layout.fields, 'list');

    test('each of its lists is edited to its least and its most, and no further', () => {
      for (const [path, list] of lists) {
        const [least, most] = [emptied(slide, path, list), filled(slide, path, list)];
        const what = `${key} ${path.join('.')}`;
        expect(itemsAt(least, path)).toHaveLength(list.isOptional ? 0 : list.control.least);
        expect(itemsAt(most, path)).toHaveLength(list.control.most);
        expectShown(least, `${what} at its least`);
        expectShown(most, `${what} at its most`);
        expect(withoutItem(least, path, list, 0)).toBe(least);
        expectShown(filled(least, path, list), `${what} filled again`);
      }
    });

    test('all of them at once hold as much as they take', () => {
      const most = lists.reduce((next, [path, list]) => filled(next, path, list), slide);
      expectShown(most, `${key} at its most`);
      const least = lists.reduce((next, [path, list]) => emptied(next, path, list), most);
      expectShown(least, `${key} at its least`);
    });

    test('what is optional is added and taken away', () => {
      const fields = Object.entries(layout.fields).filter(([, { isOptional }]) => isOptional);
      for (const [name, field] of fields) {
        const kind = referenceToBegin(field);
        const typed = isKind(field, 'picture') ? picture : both('一句话');
        const value = kind ? beginWith(field, named[kind]('a'), both('a')) : typed;
        const added = withFieldAt(slide, ['body', name], value);
        expectShown(added, `${key} with ${name}`);
        expectShown(withFieldAt(added, ['body', name], undefined), `${key} without ${name}`);
      }
    });
  },
);

const chartField = layouts.find(({ key }) => key === 'chart')?.fields as { chart: VariantField };
const chartOf = (body: unknown) => slideOf('chart', { chart: body });
const offered = (slide: SlideFields) =>
  variantsFor(chartField.chart, valueAt(slide, ['body', 'chart']), figureOf);

describe('a chart', () => {
  const ranked = { type: 'ranked-bars', figures: ['{{a}}', '{{b}}', '{{c}}'], emphasis: '{{b}}' };

  test.each([
    ['counts of one unit', ranked, ['ranked-bars', 'lollipop', 'pictogram']],
    [
      'two shares',
      {
        type: 'part-of-whole',
        form: 'bar',
        parts: [{ part: '{{share-p}}' }, { part: '{{share-q}}' }],
      },
      ['ranked-bars', 'lollipop', 'part-of-whole'],
    ],
    [
      'one share',
      { type: 'part-of-whole', form: 'ring', parts: [{ part: '{{share-p}}' }] },
      ['part-of-whole'],
    ],
    [
      'a part with its whole',
      { type: 'part-of-whole', form: 'ring', parts: [{ part: '{{a}}', whole: '{{b}}' }] },
      ['part-of-whole', 'pictogram'],
    ],
    [
      'targets',
      { type: 'target-track', targets: ['{{tower.a}}', '{{tower.b}}', '{{tower.c}}'] },
      ['ranked-bars', 'lollipop', 'target-track'],
    ],
    ['what mixes units', { ...ranked, figures: ['{{a}}', '{{share-p}}'] }, ['ranked-bars']],
    ['a figure that is not there', { ...ranked, figures: ['{{a}}', '{{gone}}'] }, ['ranked-bars']],
  ])('of %s may be of every type that shows it rightly', (what, body, types) => {
    const all = offered(chartOf(body));
    expect(all.map(({ variant }) => variant.type).sort()).toEqual([...types].sort());
    if (what === 'a figure that is not there') return;
    for (const one of all) expectShown(chartOf(one.body), `${what} as ${one.variant.type}`);
  });

  test('of another type keeps its figures in their order, and which of them is emphasised', () => {
    const lollipop = offered(chartOf(ranked)).find(({ variant }) => variant.type === 'lollipop');
    expect(lollipop?.body).toEqual({ ...ranked, type: 'lollipop' });
  });

  test('emphasises the figure that takes the emphasised one’s place, and none once it is gone', () => {
    const slide = chartOf(ranked);
    const replaced = withFieldAt(slide, ['body', 'chart', 'figures', 1], '{{d}}');
    expect(valueAt(replaced, ['body', 'chart', 'emphasis'])).toBe('{{d}}');
    const removed = withFieldAt(slide, ['body', 'chart', 'figures', 1], undefined);
    expect(valueAt(removed, ['body', 'chart', 'emphasis'])).toBeUndefined();
    expectShown(removed, 'without the emphasised figure');
    const other = withFieldAt(slide, ['body', 'chart', 'figures'], ['{{c}}', '{{b}}', '{{a}}']);
    expect(valueAt(other, ['body', 'chart', 'emphasis'])).toBe('{{b}}');
  });
});

test('an item is moved to any place of its list, and beyond its ends to its end', () => {
  const items = ['a', 'b', 'c'];
  expect(moved(items, 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(items, 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(items, 1, 9)).toEqual(['a', 'c', 'b']);
  expect(moved(items, 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(items, 1, 1)).toBe(items);
  expect(moved(items, 7, 0)).toBe(items);
});

test('what an item is about is its figure', () => {
  const ranking = layouts.find(({ key }) => key === 'ranking') as SlideLayout | undefined;
  const list = ranking?.fields['items'];
  if (!list || !isKind(list, 'list')) throw new Error('a ranking has no items');
  const { item } = list.control;
  const begun = beginWith(item, '{{a}}', both('甲'));
  expect(begun).toEqual({ figure: '{{a}}', label: both('甲') });
  expect(referenceOf(item, begun)).toBe('{{a}}');
  expect(referenceOf(item, undefined)).toBeNull();
});
