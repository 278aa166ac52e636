import { expect, test } from 'vitest';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { openInPairs, type PairStart } from '../testing/open-in-pairs.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

/** Large enough that one program still looks it over while the other opens, writes and closes. */
const builtIn = builtInDataset;

/** How many pairs there are of each kind, where `npm run hardening` asks for more. */
const asked = Number(process.env['HONGSHAN_PAIRS'] ?? 0);

test.each<[PairStart, number, () => string]>([
  ['closed', 26, () => builtIn],
  ['earlier', 8, () => builtIn],
  ['none', 8, tinyDataset],
])(
  'two programs that open one store at once (%s) both get it, and lose nothing',
  async (start, pairs, dataset) => {
    expect(await openInPairs(start, asked || pairs, dataset())).toEqual({
      refusals: [],
      corrupt: 0,
      lost: 0,
      leftovers: [],
    });
  },
  120_000,
);
