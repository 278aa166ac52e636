/**
 * How long presentations take to write, how large they get and what memory they take:
 * `npm run bench:presentation`. Both must grow with the slides and no faster.
 */
import { chart, drawing, presentation, table, text } from '../main/export/pptx/testing/drawings.ts';
import { writePresentation } from '../main/export/pptx/write-presentation.ts';

const texts = Array.from({ length: 20 }, (_, line) =>
  text(['高新技术企业 1450 家'], { x: 64, y: 100 + line * 25, size: 16 }),
);
const rows = [
  ['指标', '2023年'],
  ['高新技术企业', '1450家'],
];
const slide = { drawing: drawing([...texts, chart(), table(rows)]), notes: ['各位好。'] };

for (const count of [125, 250, 500]) {
  const begin = performance.now();
  const bytes = await writePresentation(presentation(Array.from({ length: count }, () => slide)), {
    readPicture: () => new Uint8Array(),
  });
  const milliseconds = Math.round(performance.now() - begin);
  const [megabytes, memory] = [bytes.byteLength, process.memoryUsage().rss].map((size) =>
    (size / 1e6).toFixed(1),
  );
  console.log(`${count} slides: ${milliseconds} ms, ${megabytes} MB, memory ${memory} MB`);
}
