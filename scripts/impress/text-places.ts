import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {
  DrawnItem,
  DrawnLine,
  DrawnText,
  SlideDrawing,
} from '../../shared/model/presentation.ts';
import { stageSize } from '../../shared/model/stage.ts';

/** A character as it was drawn, in units of the slide. */
interface DrawnCharacter {
  readonly character: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** The characters of a page, in the order in which they were drawn, without spaces. */
export type PageCharacters = readonly DrawnCharacter[];

/** How far a line of text stands from where it stands on our slide, in units. */
export interface MovedLine {
  readonly text: string;
  /** Its edges and its baseline; to the right and down is more. Infinite where it was not found. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The greatest of the place that holds it, by how it is aligned, and of its baseline. */
  readonly moved: number;
}

/** What each page of a PDF says, character by character. */
export async function charactersOf(pdf: string): Promise<PageCharacters[]> {
  const loading = getDocument({ data: new Uint8Array(await readFile(pdf)), verbosity: 0 });
  try {
    const document = await loading.promise;
    const pages: PageCharacters[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push(
        items.flatMap((item) => {
          if (!('str' in item)) return [];
          const [, , , , x, y] = item.transform as [number, number, number, number, number, number];
          const characters = [...item.str];
          const each = item.width / Math.max(1, characters.length);
          return characters.flatMap((character, index) =>
            character.trim() === ''
              ? []
              : [
                  {
                    character,
                    left: ((x + each * index) / width) * stageSize.width,
                    right: ((x + each * (index + 1)) / width) * stageSize.width,
                    baseline: ((height - y) / height) * stageSize.height,
                  },
                ],
          );
        }),
      );
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

/** How far each line of a slide has moved, the furthest first. */
export function movedLines({ items }: SlideDrawing, page: PageCharacters): MovedLine[] {
  const all = page.map(({ character }) => character).join('');
  return items
    .flatMap(linesOf)
    .map(({ line, align }) => movedLine(line, align, all, page))
    .sort((one, other) => other.moved - one.moved);
}

function movedLine(
  line: DrawnLine,
  align: DrawnText['align'],
  all: string,
  page: PageCharacters,
): MovedLine {
  const text = line.runs
    .map((run) => run.text)
    .join('')
    .replace(/\s/g, '');
  const right = line.x + line.width;
  const places: MovedLine[] = [];
  for (let at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) {
    const first = page[at];
    const last = page[at + text.length - 1];
    if (!first || !last) continue;
    const moved = {
      left: first.left - line.x,
      right: last.right - right,
      baseline: first.baseline - line.baseline,
    };
    const held =
      align === 'start'
        ? moved.left
        : align === 'end'
          ? moved.right
          : (moved.left + moved.right) / 2;
    const furthest = Math.max(Math.abs(held), Math.abs(moved.baseline));
    places.push({ text, ...moved, moved: furthest });
  }
  const nowhere = { left: Infinity, right: Infinity, baseline: Infinity, moved: Infinity };
  return places.sort((one, other) => one.moved - other.moved)[0] ?? { text, ...nowhere };
}

interface AlignedLine {
  readonly line: DrawnLine;
  readonly align: DrawnText['align'];
}

function linesOf(item: DrawnItem): AlignedLine[] {
  switch (item.kind) {
    case 'text':
      return item.lines.map((line) => ({ line, align: item.align }));
    case 'group':
      return item.items.flatMap(linesOf);
    case 'table':
      return item.rows.flatMap(({ cells }) =>
        cells.flatMap(({ lines, align }) => lines.map((line) => ({ line, align }))),
      );
    case 'chart':
      return [
        ...item.categoryLabels,
        ...item.series.flatMap(({ points }) => points.map(({ label }) => label)),
      ].flatMap((label) => (label ? linesOf(label) : []));
    default:
      return [];
  }
}
