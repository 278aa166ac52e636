import { expect, test } from 'vitest';
import { bindDeck } from '../../shared/deck/bind-slide.ts';
import { aFigure, aSlide, briefingWith } from '../../shared/deck/briefing.fixture.ts';
import { figuresOfSameParagraph, slidesShowing } from './related.ts';

const at = (section: number, paraNo: number) => ({
  source: 'report',
  section,
  heading: null,
  paraNo,
  rawText: '1家',
});
const asked = aFigure('asked', { passages: [at(0, 3), at(1, 4)] });
const beside = aFigure('beside', { passages: [at(1, 4)] });
const elsewhere = aFigure('elsewhere', { passages: [at(1, 3), at(0, 4)] });

test('figures of the same paragraph are beside it, those of others are not', () => {
  const earlier = aFigure('asked', { timePeriod: '2022', passages: [at(1, 4)] });
  expect(figuresOfSameParagraph(asked, [asked, earlier, beside, elsewhere])).toEqual([beside]);
});

test('the slides that show a figure are named in order, those with it in the notes only are not', () => {
  const card = (key: string) => ({ figure: `{{${key}}}` });
  const body = (...keys: string[]) => ({ figures: keys.map(card) });
  const slides = [
    aSlide({ key: 'first', body: body('asked', 'beside') }),
    aSlide({
      key: 'notes',
      body: body('beside', 'elsewhere'),
      notes: { zh: '{{asked}}', en: 'n' },
    }),
    aSlide({ key: 'last', body: body('elsewhere', 'asked') }),
  ];
  const results = bindDeck(briefingWith(slides, [asked, beside, elsewhere]), 'zh-CN');
  expect(slidesShowing(asked, results).map(({ key }) => key)).toEqual(['first', 'last']);
});
