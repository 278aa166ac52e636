import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { datasetFolder, storeFileIn } from '../e2e/harness/harness.ts';
import { openStore } from '../main/store/file/open.ts';
import { PackagedDeck } from '../shared/model/deck.ts';

/** Makes `hongshan.sqlite` in the folder, its deck the built-in one's slides again and again. */
export async function storeWithSlides(folder: string, count: number): Promise<void> {
  const dataset = path.join(folder, 'dataset');
  await cp(datasetFolder, dataset, { recursive: true });
  const file = path.join(dataset, 'deck-annual-2023.json');
  const deck = PackagedDeck.parse(JSON.parse(await readFile(file, 'utf8')));
  const shown = deck.slides.filter(({ hidden }) => !hidden);
  const slides = Array.from({ length: count }, (_, index) => ({
    ...shown[index % shown.length],
    key: `${shown[index % shown.length]?.key}-${index + 1}`,
    position: index + 1,
  }));
  await writeFile(file, JSON.stringify({ ...deck, slides }));
  openStore(storeFileIn(folder), {
    datasetFolder: dataset,
    onDamaged: 'refuse',
  }).close();
}
