import { expect, test } from 'vitest';
import type { Slide } from '../model/deck.ts';
import { bindDeck } from './bind-slide.ts';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';
import { checkDeck } from './check-deck.ts';
import type { WaitingPart } from './layouts/tray.ts';
import { emptyTray } from './layouts/tray.ts';
import { shownOn, slideUses } from './slide-references.ts';
import { slidesTouched } from './slides-touched.ts';

const part = (kind: string, value: WaitingPart['value']): WaitingPart => ({
  ...{ kind, role: 'statement', value, words: [], of: null, was: {} },
});
const body = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };
const waiting = [
  part('text', { zh: '2019年共1300家𠮷', en: null }),
  part('figure', '{{spare}}'),
  part('figure', '{{gone}}'),
];
const figures = [aFigure('hi-tech'), aFigure('contracts'), aFigure('spare')];
const briefing = briefingWith([aSlide({ body })], figures);
const keeping = briefingWith(
  [aSlide({ body: { ...body, tray: { ...emptyTray, waiting } } })],
  figures,
);

test('what waits in a tray is not on the slide, whatever it names', () => {
  for (const locale of ['zh-CN', 'en'] as const)
    expect(bindDeck(keeping, locale)).toEqual(bindDeck(briefing, locale));
});

test('it claims nothing, and nothing is amiss with it', () => {
  expect(checkDeck(keeping)).toEqual(checkDeck(briefing));
});

test('its figures are used, so that they can’t be deleted unseen, but shown on no slide', () => {
  const uses = slideUses([keeping.deck]);
  expect(uses.get('figure:spare')).toMatchObject([{ slide: 'a-slide', isUnseen: true }]);
  expect(shownOn(uses, 'figure:spare')).toEqual([]);
  const home = { area: 'CN-420111', home: 'CN-420111' };
  const saved = { ...home, from: '2023', to: '2023' };
  expect(slidesTouched(keeping.deck, 'spare', ['2023'], saved).following).toEqual([]);
  expect(slidesTouched(keeping.deck, 'contracts', ['2023'], saved).following).toEqual([1]);
});

test('what is shown and waits as well is shown', () => {
  const tray = { ...emptyTray, waiting: [part('figure', '{{contracts}}')] };
  const [slide] = briefing.deck.slides;
  const both = { ...(slide as Slide), body: { ...body, tray } };
  const uses = slideUses([{ ...briefing.deck, slides: [both] }]);
  expect(uses.get('figure:contracts')).toMatchObject([{ isUnseen: false }]);
});
