import { expect, test } from 'vitest';
import { slideKeyOf, slideNumberOf } from '../../deck/bound-slide.ts';
import { aSlide, briefingWith } from '../../deck/briefing.fixture.ts';
import { DeckKey } from '../../model/keys.ts';
import type { PresentationRequest } from '../../model/presentation-request.ts';
import { slidesOn } from './page.ts';
import { presentationPages } from './presentation-pages.ts';

const shows = (figure: string) => ({ figures: [{ figure }, { figure: '{{contracts}}' }] });
const hidden = { hidden: true };
const briefing = briefingWith([
  aSlide({ key: 'before', position: 1, body: shows('{{hi-tech}}'), ...hidden }),
  aSlide({ key: 'first', position: 2, body: shows('{{hi-tech}}') }),
  aSlide({ key: 'second', position: 3, body: shows('{{hi-tech}}') }),
  aSlide({ key: 'aside', position: 4, body: shows('{{hi-tech}}'), ...hidden }),
  aSlide({ key: 'last', position: 5, body: shows('{{hi-tech}}') }),
]);

function pages(part: Partial<PresentationRequest> = {}) {
  const request: PresentationRequest = {
    ...{ deck: DeckKey.parse('annual-2023'), locale: 'zh-CN', look: 'south-lake', slides: null },
    ...{ pictures: 'full', appendix: false, notes: true, hidden: true },
    ...part,
  };
  return presentationPages(request, 'zh-CN', briefing);
}

const keysOf = (part?: Partial<PresentationRequest>) =>
  pages(part).flatMap((page) => slidesOn(page).map(slideKeyOf));

test('hidden slides are kept where they stand, or left out', () => {
  expect(keysOf()).toEqual(['before', 'first', 'second', 'aside', 'last']);
  expect(keysOf({ hidden: false })).toEqual(['first', 'second', 'last']);
});

test('of some slides, a hidden one goes with the shown one before it', () => {
  expect(keysOf({ slides: [2] })).toEqual(['second', 'aside']);
  expect(keysOf({ slides: [1] })).toEqual(['before', 'first']);
  expect(keysOf({ slides: [3] })).toEqual(['last']);
  expect(keysOf({ slides: [3], hidden: false })).toEqual(['last']);
});

test('no link leads to a hidden slide, and its figures have their sources all the same', () => {
  const all = pages({ appendix: true });
  const rows = all.flatMap(({ body }) =>
    body.kind === 'tables' ? body.parts.flatMap((part) => part.rows) : [],
  );
  expect(rows.filter(({ figure }) => figure).length).toBe(2);
  const links = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.links));
  const targets = links.flatMap(({ to }) => {
    const page = all[0]?.find(to)?.page;
    return page === undefined ? [] : [all[page - 1]];
  });
  const led = targets.flatMap((page) => (page ? slidesOn(page) : []));
  expect(new Set(led.map(slideKeyOf))).toEqual(new Set(['first', 'second', 'last']));
  expect(led.map(slideNumberOf)).toEqual(links.map(({ text }) => Number(text)));
});
