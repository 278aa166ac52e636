import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FigureKey } from '../../../shared/model/figure.ts';
import { DeckKey, SlideKey } from '../../../shared/model/keys.ts';
import { openStore } from '../file/open.ts';
import { report } from '../testing/edit.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

function tinyStore() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

test('a removed comment is put back as it was, once', () => {
  const store = tinyStore();
  const { id } = store.reviews.add({
    anchor: { about: 'slide', deck: DeckKey.parse('tiny'), slide: SlideKey.parse('cover') },
    kind: 'question',
    text: '口径？',
    author: '王芳',
  });
  const asked = store.reviews.resolve({ id, resolved: true });
  store.reviews.remove(id);
  expect(store.reviews.list()).toEqual([]);
  store.reviews.restore([asked]);
  expect(store.reviews.list()).toEqual([asked]);
  expect(() => store.reviews.restore([asked])).toThrow('record.exists');
});

test('a report says which target it is about; another goal’s target is refused', () => {
  const store = tinyStore();
  const firms = FigureKey.parse('tower.firms');
  store.edits.apply(report('tower', { target: firms, value: 42 }));
  const tower = () => store.briefings.get('tiny').goals.find(({ key }) => key === 'tower');
  expect(tower()?.progress).toMatchObject([{ target: firms, value: 42 }]);
  store.edits.undo();
  expect(tower()?.progress).toEqual([]);
  const foreign = report('tower', { target: FigureKey.parse('homes.built') });
  expect(() => store.edits.apply(foreign)).toThrow('record.unknown');
});
