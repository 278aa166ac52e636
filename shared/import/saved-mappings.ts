import { type ImportAnswers, type PlannedFigure, SavedMapping } from '../model/import.ts';
import { withoutNumber } from './label-text.ts';
import { seriesOf } from './plain-name.ts';
import type { FileTable } from './read-file.ts';

/**
 * A mapping as it was kept. Series that earlier versions named with the number of a list (一、收入) have
 * the name that their rows have today. Null where it is none that this version reads.
 */
export function readMapping(kept: unknown): SavedMapping | null {
  const mapping = SavedMapping.safeParse(kept).data;
  if (!mapping) return null;
  const { indicators } = mapping.answers;
  const named = Object.entries(indicators).map(
    ([series, answer]) => [series.split(' > ').map(withoutNumber).join(' > '), answer] as const,
  );
  return {
    ...mapping,
    answers: { ...mapping.answers, indicators: { ...Object.fromEntries(named), ...indicators } },
  };
}

/** How a saved mapping suits a file. */
export interface MappingFit {
  /** All tables that it was kept for are there, and no others. */
  readonly isWhole: boolean;
  /** How many of the file's tables it knows. */
  readonly known: number;
  /** Tables that it was kept for and that the file has not, and the other way round, by their shape. */
  readonly gone: readonly string[];
  readonly added: readonly string[];
  /** How many series of the tables that it knows it says something of, and those that are new to it. */
  readonly series: { readonly known: number; readonly added: readonly string[] };
}

/** Holds a mapping against the tables of a file: by titles and headers, never by where they stand. */
export function fitOf(mapping: SavedMapping, tables: readonly FileTable[]): MappingFit {
  const known = new Set(mapping.tables);
  const there = new Set(tables.map(({ shape }) => shape));
  const gone = mapping.tables.filter((shape) => !there.has(shape));
  const added = [...there].filter((shape) => !known.has(shape));
  const leftOut = new Set(
    mapping.answers.tables.flatMap(({ table, leftOut: isOut }) => (isOut ? [table] : [])),
  );
  const series = new Set(
    tables
      .filter(({ shape }) => known.has(shape) && !leftOut.has(shape))
      .flatMap(({ reading }) => [...reading.figures, ...reading.undecided])
      .map(({ path, unit }) => seriesOf(path, unit)),
  );
  const isKnown = (one: string) => Object.hasOwn(mapping.answers.indicators, one);
  return {
    ...{ gone, added, isWhole: gone.length === 0 && added.length === 0 },
    known: there.size - added.length,
    series: {
      known: [...series].filter(isKnown).length,
      added: [...series].filter((one) => !isKnown(one)),
    },
  };
}

/** The mapping that suits a file best; null where none knows any of its tables. */
export function bestMapping(
  mappings: readonly SavedMapping[],
  tables: readonly FileTable[],
): SavedMapping | null {
  const [best] = bestFirst(mappings, tables);
  return best && fitOf(best, tables).known > 0 ? best : null;
}

/** All mappings, those that suit a file before others. */
export function bestFirst(
  mappings: readonly SavedMapping[],
  tables: readonly FileTable[],
): SavedMapping[] {
  return mappings
    .map((mapping) => ({ mapping, fit: fitOf(mapping, tables) }))
    .sort(({ fit }, { fit: other }) => compareFits(fit, other))
    .map(({ mapping }) => mapping);
}

/** Those that know all tables first, then those that know more of them and of their rows. */
export function compareFits(
  one: Pick<MappingFit, 'isWhole' | 'known' | 'series'>,
  other: Pick<MappingFit, 'isWhole' | 'known' | 'series'>,
): number {
  return (
    Number(other.isWhole) - Number(one.isWhole) ||
    other.known - one.known ||
    other.series.known - one.series.known
  );
}

/**
 * What was answered for a file, to be kept for the next one like it: what each series is of by then is
 * an indicator of the store. The period is the next file's own, and so are its name and its cells.
 */
export function mappingOf(
  name: string,
  tables: readonly FileTable[],
  answers: ImportAnswers,
  figures: readonly PlannedFigure[],
): SavedMapping {
  const found = figures.flatMap(({ series, indicator }) =>
    indicator ? [[series, { as: 'existing' as const, key: indicator.key }] as const] : [],
  );
  return {
    ...{ version: 1, name },
    tables: [...new Set(tables.map(({ shape }) => shape))],
    answers: {
      ...answers,
      period: null,
      tables: answers.tables.map((table) => ({ ...table, period: null })),
      indicators: { ...answers.indicators, ...Object.fromEntries(found) },
      areas: Object.fromEntries(Object.entries(answers.areas).filter(([, { as }]) => as !== 'new')),
      cells: {},
      source: { ...answers.source, key: null, title: null, datePublished: null },
    },
  };
}

/** What was said now, over what was kept; what a mapping says of a series or an area stays. */
export function withMapping(given: ImportAnswers, mapping: SavedMapping | null): ImportAnswers {
  if (!mapping) return given;
  const { answers: kept } = mapping;
  return {
    ...{ area: given.area ?? kept.area, period: given.period ?? kept.period },
    ...{ unit: given.unit ?? kept.unit, status: given.status ?? kept.status },
    theme: given.theme ?? kept.theme,
    tables: [
      ...given.tables,
      ...kept.tables.filter(({ table }) => !given.tables.some((one) => one.table === table)),
    ],
    indicators: { ...kept.indicators, ...given.indicators },
    areas: { ...kept.areas, ...given.areas },
    cells: given.cells,
    source: {
      ...given.source,
      publisher: given.source.publisher ?? kept.source.publisher,
      kind: given.source.kind ?? kept.source.kind,
    },
  };
}

/** What answers for a file are called unless a person says so: its name without its period. */
export function nameForMapping(file: string): string {
  const bare = file
    .replace(/\.[A-Za-z]{2,5}$/, '')
    .replace(
      /(?:19|20)\d\d\s*年?度?|第?[一二三四1-4]季度|\d{1,2}\s*[-—–至]?\s*(?:\d{1,2})?\s*月份?|[上下]半年/g,
      '',
    )
    .replace(/[\d\s._()（）—–-]+$|^[\d\s._()（）—–-]+/g, '')
    .trim();
  return bare.slice(0, 60);
}
