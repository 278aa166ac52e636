import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PackagedDeck } from '../../model/deck.ts';
import type { Figure } from '../../model/figure.ts';
import { locales } from '../../model/localized.ts';
import { Picture } from '../../model/picture.ts';
import { bindDeck } from '../bind-slide.ts';
import { aFigure, aSlide, briefingWith } from '../briefing.fixture.ts';
import type { Chosen } from './chosen.ts';
import type { Field, Fields } from './field.ts';
import { layouts } from './index.ts';
import type { SlideLayout } from './layout.ts';
import { layoutOf, readBody } from './read-body.ts';
import { suggestLayouts } from './suggest-layouts.ts';

const deckFile = path.resolve(
  import.meta.dirname,
  '../../../assets/dataset/hongshan-2023/deck-annual-2023.json',
);
const builtIn = PackagedDeck.parse(JSON.parse(readFileSync(deckFile, 'utf8')));

const area = { key: 'CN-420106', name: { zh: '武昌区', en: 'Wuchang' } };
const percent = { unit: { zh: '%', en: '%' }, kind: 'ratio' };

/** Figures as a person chooses them; the briefing holds the same ones. */
const known: readonly Figure[] = [
  aFigure('firms'),
  aFigure('parks'),
  aFigure('labs'),
  aFigure('money', { unit: { zh: '元', en: 'RMB' } }),
  aFigure('share', percent),
  aFigure('rank', { kind: 'rank', unit: { zh: '位', en: 'place' } }),
  aFigure('honour', { kind: 'recognition', unit: { zh: '获评', en: 'named' } }),
  aFigure('firms', { timePeriod: '2022' }),
  aFigure('firms', { timePeriod: '2021' }),
  aFigure('firms', { area }),
  aFigure('tower.firms', { origin: 'target' }),
].map((figure) => figure as Figure);

function choose(...names: readonly string[]): Chosen {
  const figures = names.map((name) => {
    const [, key = '', period, place] = /^([a-z.]+)(?:@(\d+))?(?:#(.+))?$/.exec(name) ?? [];
    const figure = known.find(
      (one) =>
        one.key === key &&
        one.timePeriod === (period ?? '2023') &&
        (one.area?.key ?? undefined) === place,
    );
    if (!figure) throw new Error(`there is no ${name}`);
    return { reference: `{{${name}}}`, figure };
  });
  return { figures, goals: [], milestones: [], sources: [] };
}

const nothing = choose();
const picture = Picture.parse({
  ...{ file: 'a'.repeat(64), small: 'b'.repeat(64), width: 2560, height: 1440 },
  caption: { zh: '图注', en: 'Caption' },
});
const pictures = (count: number) => ({ pictures: Array.from({ length: count }, () => picture) });
const choices: readonly (readonly [what: string, chosen: Chosen, first: string])[] = [
  ['one indicator over years', choose('firms', 'firms@2022', 'firms@2021'), 'table'],
  ['one indicator of several areas', choose('firms', `firms#${area.key}`), 'chart'],
  ['counts of one unit', choose('firms', 'parks', 'labs'), 'chart'],
  ['two of different units', choose('firms', 'money'), 'kpi-grid'],
  ['figures of several units', choose('firms', 'money', 'share', 'labs'), 'kpi-grid'],
  ['places and honours', choose('rank', 'honour'), 'ranking'],
  ['a share', choose('share'), 'part-of-whole'],
  ['a target', choose('tower.firms'), 'chart'],
  ['one big number', choose('money'), 'hero-figure'],
  ['goals', { ...nothing, goals: ['{{goal:tower}}'] }, 'goal-board'],
  [
    'events',
    { ...nothing, milestones: ['{{milestone:one}}', '{{milestone:two}}'] },
    'milestone-strip',
  ],
  ['documents', { ...nothing, sources: ['{{source:report}}'] }, 'sources'],
  ['nothing yet', nothing, 'cover'],
  ['a picture', { ...nothing, ...pictures(1) }, 'picture'],
  [
    'a picture of what figures count',
    { ...choose('firms', 'money'), ...pictures(1) },
    'picture-figures',
  ],
  ['several pictures', { ...nothing, ...pictures(3) }, 'picture-grid'],
];

describe.each(choices)('for %s', (_, chosen, first) => {
  const suggested = suggestLayouts(chosen);

  test(`the first of the layouts is ${first}`, () => {
    expect(suggested[0]?.key).toBe(first);
  });

  test('each layout that is suggested begins with a body that it takes and that binds', () => {
    for (const { key, start } of suggested) {
      const body = start(chosen);
      expect.soft(readBody(key, body), key).toMatchObject({ ok: true });
      if (chosen.figures.length === 0) continue;
      const briefing = briefingWith([aSlide({ layout: key, body })], [...known]);
      for (const locale of locales)
        expect.soft(bindDeck(briefing, locale)[0], key).toMatchObject({ ok: true });
    }
  });

  test('what is chosen is on the slide, all of it', () => {
    for (const { key, start } of suggested) {
      const written = JSON.stringify(start(chosen));
      for (const { reference } of chosen.figures)
        expect.soft(written, `${key} lacks ${reference}`).toContain(reference);
      const { pictures: taken = [] } = chosen;
      expect.soft(written.split(picture.file).length - 1, key).toBe(taken.length);
    }
  });
});

test('no layout is offered for more than it can hold', () => {
  const many = choose(...Array.from({ length: 13 }, () => 'firms'));
  expect(suggestLayouts(many)).toEqual([]);
  expect(suggestLayouts({ ...choose('firms'), goals: ['{{goal:tower}}'] })).toEqual([]);
});

test('layouts of pictures are offered where pictures were chosen, and only there', () => {
  const ofPictures = layouts.map(({ key }) => key).filter((key) => key.startsWith('picture'));
  expect(ofPictures).toHaveLength(3);
  for (const [, chosen] of choices) {
    const suggested = suggestLayouts(chosen).map(({ key }) => key);
    if (!chosen.pictures) expect(suggested.filter((key) => key.startsWith('picture'))).toEqual([]);
  }
});

/** What fields say of a value, against the value itself. */
function agrees(value: unknown, { control }: Field): boolean {
  switch (control.kind) {
    case 'text':
      return typeof value === 'object' && value !== null && 'zh' in value;
    case 'figure':
    case 'target':
      return typeof value === 'string' && /^\{\{[^:]+\}\}$/.test(value);
    case 'goal':
    case 'milestone':
    case 'source':
      return typeof value === 'string' && value.startsWith(`{{${control.kind}:`);
    case 'picture':
      return Picture.safeParse(value).success;
    case 'choice':
      return control.choices.some((choice) => choice.value === value);
    case 'list':
      return Array.isArray(value) && value.every((item) => agrees(item, control.item));
    case 'group':
      return allAgree(value, control.fields);
    case 'variant': {
      const { type, ...rest } = value as { readonly type: string };
      const variant = control.variants.find((one) => one.type === type);
      return variant !== undefined && allAgree(rest, variant.fields);
    }
  }
}

function allAgree(value: unknown, fields: Fields): boolean {
  const names = Object.keys(value as object);
  return (
    names.every((name) => fields[name] !== undefined) &&
    Object.entries(fields).every(([name, field]) => {
      const inner = (value as Readonly<Record<string, unknown>>)[name];
      return inner === undefined ? field.isOptional : agrees(inner, field);
    })
  );
}

test.each(builtIn.slides.map((slide) => [slide.key, slide] as const))(
  'an editor finds a field for all that the slide %s holds',
  (_, { layout, body }) => {
    expect(allAgree(body, layoutOf(layout)?.fields ?? {})).toBe(true);
  },
);

test.each(layouts.map((layout) => [layout.key, layout as SlideLayout] as const))(
  '%s takes from the least to the most of each list, and no more',
  (_, { body, fields, start }) => {
    const rest = {
      goals: ['{{goal:tower}}'],
      milestones: ['{{milestone:one}}', '{{milestone:two}}'],
      sources: ['{{source:report}}'],
    };
    const [alike, mixed] = [choose('firms', 'parks', 'labs'), choose('firms', 'parks', 'money')];
    const begun = [alike, { ...alike, ...rest }, { ...mixed, ...rest }]
      .map((chosen) => start(chosen) as Record<string, unknown>)
      .find((one) => body.safeParse(one).success);
    if (!begun) throw new Error('there is no body to begin with');
    for (const [name, { control }] of Object.entries(fields)) {
      const list = begun[name];
      if (control.kind !== 'list' || !Array.isArray(list)) continue;
      const item = list[0] ?? { figure: '{{firms}}' };
      const takes = (length: number) =>
        body.safeParse({ ...begun, [name]: Array.from({ length }, () => item) }).success;
      expect(takes(control.least)).toBe(true);
      expect(takes(control.most)).toBe(true);
      expect(takes(control.most + 1)).toBe(false);
      if (control.least > 0) expect(takes(control.least - 1)).toBe(false);
    }
  },
);
