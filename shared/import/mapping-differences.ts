import type { MappingFit } from './saved-mappings.ts';

/** A table that a mapping was kept for, beside the one of the file that is most like it. */
export interface ChangedTable {
  readonly title: string;
  /** Headers that it had, and that it has now instead. */
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/** What a mapping was kept for and what the file has, told apart by tables and their headers. */
export interface MappingDifferences {
  readonly changed: readonly ChangedTable[];
  /** Titles, or the headers of tables without one. */
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/** Tables that share fewer headers than this are other tables, unless they have one title. */
const leastShared = 0.5;

/** Says in what a file differs from the one that a mapping was kept for. */
export function differencesOf({
  gone,
  added,
}: Pick<MappingFit, 'gone' | 'added'>): MappingDifferences {
  const rest = [...added];
  const changed: ChangedTable[] = [];
  const lost: string[] = [];
  for (const shape of gone) {
    const before = partsOf(shape);
    const [best] = rest
      .map((other) => ({ other, alike: alikeness(before, partsOf(other)) }))
      .filter(({ alike }) => alike >= leastShared)
      .sort((one, other) => other.alike - one.alike);
    if (!best) {
      lost.push(nameOf(shape));
      continue;
    }
    rest.splice(rest.indexOf(best.other), 1);
    const now = partsOf(best.other);
    changed.push({
      title: nameOf(best.other),
      gone: before.headers.filter((one) => !now.headers.includes(one)).map(inWords),
      added: now.headers.filter((one) => !before.headers.includes(one)).map(inWords),
    });
  }
  return { changed, gone: lost, added: rest.map(nameOf) };
}

/** As `shapeOf` puts them together. */
function partsOf(shape: string) {
  const [title = '', ...headers] = shape.split(' | ');
  return { title, headers };
}

type ShapeParts = ReturnType<typeof partsOf>;

function alikeness(one: ShapeParts, other: ShapeParts): number {
  const shared = one.headers.filter((header) => other.headers.includes(header)).length;
  const all = new Set([...one.headers, ...other.headers]).size;
  const ofHeaders = all === 0 ? 0 : shared / all;
  return one.title !== '' && one.title === other.title ? 1 + ofHeaders : ofHeaders;
}

/** What a shape is called where a person reads it. */
export function nameOf(shape: string): string {
  const { title, headers } = partsOf(shape);
  return inWords(title === '' ? headers.slice(0, 4).join('、') : title);
}

/** Years and other numbers are left out of shapes. */
const inWords = (text: string) => text.replace(/#+/g, '…');
