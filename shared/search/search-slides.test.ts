import { expect, test } from 'vitest';
import { bindDeck } from '../deck/bind-slide.ts';
import { slideKeyOf } from '../deck/bound-slide.ts';
import { aFigure, aSlide, briefingWith } from '../deck/briefing.fixture.ts';
import { searchSlides } from './search-slides.ts';

const towers = aFigure('towers', {
  name: { zh: '高新技术企业', en: 'High-tech enterprises' },
  shortName: { zh: '高企', en: 'High-tech firms' },
});
const titled = (key: string, zh: string, en: string, body = {}) =>
  aSlide({ key, title: { zh, en }, ...body });
const results = bindDeck(
  briefingWith(
    [
      titled('first', '开篇', 'Opening'),
      titled('second', '创新的一年', 'A year of innovation', {
        body: { figures: [{ figure: '{{towers}}' }, { figure: '{{towers}}' }] },
      }),
      titled('third', '民生', 'People’s life'),
    ],
    [towers],
  ),
  'zh-CN',
);

test.each([
  ['', ['first', 'second', 'third']],
  ['2', ['second']],
  ['创新', ['second']],
  ['cx', ['second']],
  ['ms', ['third']],
  ['高新', ['second']],
  ['gxjs', ['second']],
  ['high-tech', ['second']],
  ['nowhere', []],
])('“%s” leads to %o', (asked, keys) => {
  const found = searchSlides(asked, results);
  expect(found.map(slideKeyOf)).toEqual(keys);
});
