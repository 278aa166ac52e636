import { expect, test } from 'vitest';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { openInPairs, type PairStart } from '../testing/open-in-pairs.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

/** Large enough that one program still looks it over while the other opens, writes and closes. */
const builtIn = builtInDataset;

// `npm run bench:store-pairs` does so two hundred times each.
test.each<[PairStart, number, () => string]>([
  ['closed', 26, () => builtIn],
  ['earlier', 8, () => builtIn],
  ['none', 8, tinyDataset],
])(
  'two programs that open one store at once (%s) both get it, and lose nothing',
  async (start, pairs, dataset) => {
    expect(await openInPairs(start, pairs, dataset())).toEqual({
      refusals: [],
      corrupt: 0,
      lost: 0,
      leftovers: [],
    });
  },
  120_000,
);
