import { expect, test } from 'vitest';
import { aSlide, briefingWith } from '../../shared/deck/briefing.fixture.ts';
import type { Deck } from '../../shared/model/deck.ts';
import { withoutOwnCounts } from './own-counts.ts';
import { verifyTasks } from './verify-tasks.ts';

const body = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };
/** Two briefings, of which the second shows two indicators. */
const decks = [[aSlide({ layout: 'agenda', body: {} })], [aSlide({ body })]].map(
  (slides): Deck => briefingWith(slides).deck,
);

async function left(text: string) {
  const document = await verifyTasks.verify({
    source: { name: 'a.txt', bytes: new TextEncoder().encode(text) },
    content: { areas: [], indicators: [], goals: [] },
    ...{ digitNames: [], period: null, shown: [] },
  });
  const store = { decks: { list: () => decks } } as unknown as Parameters<
    typeof withoutOwnCounts
  >[1];
  return withoutOwnCounts(document, store).figures.map(({ claim }) => claim.value);
}

test('the number of its own indicators that a briefing states is held against the briefings', async () => {
  expect(await left('2\n项指标，项项可以追到原文')).toEqual([]);
  expect(await left('2 indicators, each traced to the published text')).toEqual([]);
  expect(await left('32 项指标，项项可以追到原文')).toEqual([32]);
  expect(await left('2 项指标'), 'no slide of ours says it').toEqual([2]);
});
