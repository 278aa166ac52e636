import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { searchFigures } from '../../../shared/search/search-figures.ts';
import { openStore } from '../file/open.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { questions } from '../testing/questions.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const asked = Object.entries(questions).flatMap(([key, all]) => all.map((one) => [one, key]));

function opened() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: builtInDataset, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

test('there are two hundred questions at least, and none twice', () => {
  expect(asked.length).toBeGreaterThanOrEqual(200);
  expect(new Set(asked.map(([question]) => question)).size).toBe(asked.length);
});

test('each question is answered by its indicator first, from what a show carries and from the store', async () => {
  const store = opened();
  const { figures } = store.briefings.get('annual-2023');
  const missed: string[] = [];
  for (const [question = '', key] of asked) {
    const [first] = searchFigures(question, figures, 'zh-CN');
    const [held] = await store.records.searchFigures({
      question,
      locale: 'zh-CN',
      limit: 5,
      meant: null,
    });
    if (first?.figure.key !== key || held?.figure.key !== key)
      missed.push(`${question}: ${first?.figure.key}, ${held?.figure.key} instead of ${key}`);
  }
  expect(missed).toEqual([]);
});
