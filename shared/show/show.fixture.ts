import { Show } from '../model/show.ts';
import { untouchedShow } from './show.ts';

/** A show of ten slides on its fourth, a second old; `changed` is what a test is about. */
export function showFixture(changed: Partial<Show> = {}): Show {
  return Show.parse({
    deck: 'tiny',
    snapshot: '0123456789ab',
    newerSnapshot: null,
    mode: 'two-displays',
    beside: false,
    audienceShown: true,
    slide: 3,
    total: 10,
    ...untouchedShow,
    clock: { elapsed: 0, runningSince: 1000 },
    slideSince: 1000,
    notice: null,
    ...changed,
  });
}
