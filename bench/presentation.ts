/**
 * Writing presentations beside PptxGenJS writing the same shapes plainly:
 * `npm run bench:presentation [-- 20,100,500]`. PptxGenJS is fetched into a folder that is gone
 * afterwards. Each writing is a process of its own, so that its memory is its own; both must grow with
 * the slides and no faster.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { chart, drawing, presentation, table, text } from '../main/export/pptx/testing/drawings.ts';
import { writePresentation } from '../main/export/pptx/write-presentation.ts';
import { quantile } from './quantile.ts';

const rival = { name: 'pptxgenjs', version: '4.0.1' } as const;
const rounds = 3;
const ways = ['ours', 'PptxGenJS'] as const;
type Way = (typeof ways)[number];

interface Writing {
  readonly seconds: number;
  /** MB of the file, and MB that the process took more than before. */
  readonly size: number;
  readonly memory: number;
}

/** What stands on each slide. */
const lines = Array.from({ length: 20 }, (_, line) => ({ x: 64, y: 100 + line * 25, size: 16 }));
const said = '高新技术企业 1450 家';
const rows = [
  ['指标', '2023年'],
  ['高新技术企业', '1450家'],
];
const notes = '各位好。';

async function ours(slides: number): Promise<Uint8Array> {
  const texts = lines.map((at) => text([said], at));
  const slide = { drawing: drawing([...texts, chart(), table(rows)]), notes: [notes] };
  return writePresentation(presentation(Array.from({ length: slides }, () => slide)), {
    readPicture: () => new Uint8Array(),
  });
}

/** As much of PptxGenJS as is used here. */
interface PlainPresentation {
  layout: string;
  addSlide(): {
    addText(words: string, about: object): unknown;
    addTable(rows: readonly (readonly string[])[], about: object): unknown;
    addChart(type: string, series: readonly object[], about: object): unknown;
    addNotes(words: string): unknown;
  };
  write(how: { outputType: 'nodebuffer'; compression: boolean }): Promise<Uint8Array>;
}

/** Units of a slide to an inch. */
const perInch = 96;

async function plainly(slides: number, folder: string): Promise<Uint8Array> {
  const load = createRequire(path.join(folder, 'package.json'));
  const Presentation = load(rival.name) as new () => PlainPresentation;
  const made = new Presentation();
  made.layout = 'LAYOUT_WIDE';
  const { categories, series, plot } = chart();
  const [one] = series;
  const values = one?.points.map(({ value }) => value) ?? [];
  const place = ({ x, y, width, height }: typeof plot) => ({
    ...{ x: x / perInch, y: y / perInch, w: width / perInch, h: height / perInch },
  });
  for (let count = 0; count < slides; count += 1) {
    const slide = made.addSlide();
    slide.addText('科技企业快速成长', { x: 0.6, y: 0.4, w: 8, h: 0.6, fontSize: 27, bold: true });
    for (const { x, y, size } of lines)
      slide.addText(said, {
        ...place({ x, y, width: 300, height: 24 }),
        fontSize: size * 0.75,
      });
    slide.addChart('bar', [{ name: one?.name, labels: categories, values }], {
      ...place(plot),
      ...{ barDir: 'bar', showValue: true },
    });
    slide.addTable(rows, { x: 0.6, y: 1.6, w: 5 });
    slide.addNotes(notes);
  }
  return made.write({ outputType: 'nodebuffer', compression: true });
}

async function writeIn(way: Way, slides: number, folder: string): Promise<Writing> {
  const peak = (name: 'VmHWM' | 'VmRSS') =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) /
    1024;
  const before = peak('VmRSS');
  const begin = performance.now();
  const { byteLength } = way === 'ours' ? await ours(slides) : await plainly(slides, folder);
  const seconds = (performance.now() - begin) / 1000;
  return { seconds, size: byteLength / 1e6, memory: peak('VmHWM') - before };
}

function measured(way: Way, slides: number, folder: string): Writing {
  const runs = Array.from({ length: rounds }, () => {
    const output = execFileSync(
      process.execPath,
      [import.meta.filename, way, String(slides), folder],
      { encoding: 'utf8' },
    );
    return JSON.parse(output) as Writing;
  });
  const median = (about: keyof Writing) =>
    quantile(
      runs.map((one) => one[about]),
      0.5,
    );
  return { seconds: median('seconds'), size: median('size'), memory: median('memory') };
}

async function run(sizes: readonly number[]): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
  try {
    execFileSync('npm', [
      ...['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts'],
      `${rival.name}@${rival.version}`,
    ]);
    const load = loadavg().map((one) => one.toFixed(1));
    console.log(`load ${load.join(' ')}, medians of ${rounds}`);
    const found = new Map<Way, Writing[]>(ways.map((way) => [way, []]));
    for (const slides of sizes)
      for (const way of ways) {
        const one = measured(way, slides, folder);
        found.get(way)?.push(one);
        const { seconds, size, memory } = one;
        console.log(
          `${slides} slides, ${way.padEnd(9)} ${seconds.toFixed(2)} s, ${size.toFixed(1)} MB, memory ${memory.toFixed(0)} MB`,
        );
      }
    for (const way of ways)
      for (const [index, one] of (found.get(way) ?? []).entries()) {
        const before = found.get(way)?.[index - 1];
        if (!before) continue;
        const times = (sizes[index] ?? 1) / (sizes[index - 1] ?? 1);
        console.log(
          `${way}: ${sizes[index - 1]} → ${sizes[index]} slides, a slide takes ×${(one.seconds / before.seconds / times).toFixed(2)} the time, ×${(one.memory / before.memory / times).toFixed(2)} the memory`,
        );
      }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [first = '20,100,500', slides = '', folder = ''] = process.argv.slice(2);
if (ways.includes(first as Way))
  console.log(JSON.stringify(await writeIn(first as Way, Number(slides), folder)));
else await run(first.split(',').map(Number));
