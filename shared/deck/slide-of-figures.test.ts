import { expect, test } from 'vitest';
import { SlideKey } from '../model/keys.ts';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';
import { slideTerms } from './change-layout.ts';
import { ideasFor } from './ideas.ts';
import { orderKeysBetween } from './order-keys.ts';
import { slideOfFigures } from './slide-of-figures.ts';

const figures = ['firms', 'parks', 'labs', 'shops'].map((key) =>
  aFigure(key, { shortName: { zh: `名${key}`, en: key } }),
);
const { deck, ...briefing } = briefingWith(
  [
    aSlide({ key: 'first', orderKey: 'a0' }),
    aSlide({ key: 'labs', orderKey: 'a1', position: 2 }),
    aSlide({ key: 'last', orderKey: 'a2', position: 3 }),
  ],
  figures,
);
const references = figures.map(({ key }) => `{{${key}}}`);
const [idea] = ideasFor(references, slideTerms({ ...briefing, deck }));

test('a slide comes after another, in its section, and is called by what it shows', () => {
  const made = slideOfFigures(deck, idea?.slide as never, figures, SlideKey.parse('first'));
  expect(made?.key).toMatch(/^firms-parks-labs-and-others-[0-9a-z]{8}$/);
  const [edit] = made?.edits ?? [];
  expect(edit).toMatchObject({
    entity: 'slide',
    before: null,
    after: {
      section: 'economy',
      title: { zh: '名firms、名parks、名labs等', en: 'firms, parks, labs and others' },
      notes: null,
    },
  });
  expect(edit?.after).toHaveProperty('orderKey', orderKeysBetween('a0', 'a1', 1)[0]);
});

test('without a place it comes last, under a key of its own', () => {
  const made = slideOfFigures(deck, idea?.slide as never, figures.slice(2, 3), null);
  expect(made?.key).toMatch(/^labs-[0-9a-z]{8}$/);
  expect(made?.edits[0]?.after).toHaveProperty('orderKey', orderKeysBetween('a2', null, 1)[0]);
});

test('a deck in Chinese alone gets a title in Chinese alone, and one without sections no slide', () => {
  const alone = { ...deck, languages: ['zh-CN' as const] };
  const made = slideOfFigures(alone, idea?.slide as never, figures, null);
  expect(made?.edits[0]?.after).toMatchObject({ title: { en: null } });
  const empty = { ...deck, slides: [], sections: [] };
  expect(slideOfFigures(empty, idea?.slide as never, figures, null)).toBeNull();
});
