import { expect, test } from 'vitest';
import type { BoundSlide } from '../../shared/deck/bound-slide.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { DeckKey, SlideKey } from '../../shared/model/keys.ts';
import type { Review } from '../../shared/model/review.ts';
import { concernsDeck, reviewOf } from '../../shared/review/review-state.ts';
import { tinyDeck } from '../show/testing/show.ts';
import { openStore } from '../store/file/open.ts';
import { correction } from '../store/testing/edit.ts';
import { addSecondDeck, changeStore } from '../store/testing/second-deck.ts';
import { createCalls } from './testing/calls.ts';

const later = DeckKey.parse('later');
const cover = SlideKey.parse('cover');

/** A store with two decks whose slides have the same keys, as windows ask of it. */
function twoDecks() {
  const calls = createCalls();
  addSecondDeck(calls.file, { from: 'tiny', key: 'later', title: '后一份', period: '2023' });
  const get = async <Value>(channel: string, input?: unknown): Promise<Value> => {
    const outcome = await calls.call(channel, input);
    if (!outcome.ok) throw new Error(`${channel}: ${outcome.error.code}`);
    return outcome.value as Value;
  };
  const briefing = (deck: DeckKey | null) => get<Briefing>('briefing.get', { deck });
  return { ...calls, get, briefing };
}

test('a comment on one deck’s slide is not on the other’s slide of that key', async () => {
  const { get } = twoDecks();
  const anchor = { about: 'slide', deck: 'tiny', slide: cover };
  await get('reviews.add', { anchor, kind: 'approved', text: '', author: '王芳' });
  const reviews = await get<Review[]>('reviews.list');
  const slide = { key: cover, layout: 'cover', figures: [], body: {} } as unknown as BoundSlide;
  const ofDeck = (deck: DeckKey) => reviewOf(deck, slide, reviews, new Map());
  expect(ofDeck(tinyDeck).approval).not.toBeNull();
  expect(ofDeck(later)).toMatchObject({ reviews: [], approval: null });
  expect(reviews.map((review) => concernsDeck(review, later))).toEqual([false]);
});

test('the slides that show an indicator are named with their decks', async () => {
  const { file, get, store } = twoDecks();
  changeStore(file, "UPDATE slide SET title_zh = '共{{hi-tech}}' WHERE key = 'cover'");
  const { usedOn } = await get<{ usedOn: unknown[] }>('records.get', { key: 'hi-tech' });
  expect(usedOn).toEqual([
    { deck: 'later', slide: 'cover' },
    { deck: 'tiny', slide: 'cover' },
  ]);
  const before = store.indicators.get('hi-tech');
  if (!before) throw new Error('no indicator');
  const gone = correction(store, 'hi-tech', {});
  const edit = { ...gone.edit, after: null } as typeof gone.edit;
  expect(() => store.edits.apply({ ...gone, edit })).toThrow(
    expect.objectContaining({
      code: 'record.used',
      params: expect.objectContaining({ numbers: '《后一份》1 《小简报》1' }),
    }),
  );
});

test('the deck that is open is the one that windows get, and is so again after a restart', async () => {
  const { file, store, get, briefing } = twoDecks();
  expect(await get('decks.list')).toMatchObject([
    { key: 'later', title: { zh: '后一份' }, period: '2023' },
    { key: 'tiny' },
  ]);
  // Of two on the same period it is the one that was there first.
  expect((await briefing(null)).deck.key).toBe('tiny');
  await get('decks.open', { deck: 'later' });
  expect((await briefing(null)).deck.key).toBe('later');
  store.close();
  const again = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  expect(again.openedDeck.get()).toBe('later');
  again.close();
  changeStore(
    file,
    `DELETE FROM slide WHERE deck = 'later';
    DELETE FROM deck_section WHERE deck = 'later';
    DELETE FROM deck WHERE key = 'later';`,
  );
  const without = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  expect(without.openedDeck.get()).toBe('tiny');
  without.close();
});

test('a deck that is not there is not opened, and its name is said', async () => {
  const { call } = twoDecks();
  expect(await call('decks.open', { deck: 'nowhere' })).toMatchObject({
    ok: false,
    error: { code: 'deck.unknown', params: { deck: 'nowhere' } },
  });
});

test('opening a deck is told, and changes no content', async () => {
  const { store, get } = twoDecks();
  const before = store.snapshot();
  const told: unknown[] = [];
  store.onChange((areas) => void told.push([...areas]));
  await get('decks.open', { deck: 'later' });
  await get('decks.open', { deck: 'later' });
  expect(told).toEqual([['opened-deck']]);
  expect(store.snapshot()).toEqual(before);
});

test('a show’s plan, ink, pictures and record are of its own deck', async () => {
  const { get, store, controller } = twoDecks();
  await get('show.setPlan', { deck: 'tiny', plan: { total: 30, sections: {} } });
  expect(await get('show.plan', { deck: 'later' })).toEqual({ total: null, sections: {} });
  const stroke = { id: 'a', tool: 'pen', points: [[1, 2]] };
  await get('show.start', { deck: 'later', slide: 0, rehearsal: false });
  expect(await get('show.picture', { deck: 'tiny', slide: cover })).toBeNull();
  expect(await get('show.picture', { deck: 'later', slide: cover })).toBeInstanceOf(Uint8Array);
  const slides = [cover];
  expect(await get('show.drawnPictures', { deck: 'tiny', slides })).toEqual([]);
  expect(await get('show.drawnPictures', { deck: 'later', slides })).toMatchObject([
    { slide: cover },
  ]);
  await get('show.drawInk', { type: 'draw', stroke });
  controller.end({ keepInk: true });
  await get('show.start', { deck: 'tiny', slide: 0, rehearsal: false });
  expect(await get('show.ink')).toEqual({});
  controller.end({ keepInk: false });
  expect(store.meetings.list().map(({ deck, ink }) => [deck, Object.keys(ink)])).toEqual(
    expect.arrayContaining([
      ['later', ['cover']],
      ['tiny', []],
    ]),
  );
});
