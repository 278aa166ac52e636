import type { ImportAnswers, PlannedFigure, SavedMapping } from '../model/import.ts';
import type { FileTable } from './read-file.ts';
import { shapeOf } from './table-shape.ts';

/** How a saved mapping suits a file. */
export interface MappingFit {
  /** All that it was kept for is there, and nothing else. */
  readonly isWhole: boolean;
  /** How many of the file's tables it knows. */
  readonly known: number;
  /** Tables that it was kept for and that the file has not, and the other way round, by their shape. */
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/** Holds a mapping against the tables of a file: by titles and headers, never by where they stand. */
export function fitOf(mapping: SavedMapping, tables: readonly FileTable[]): MappingFit {
  const there = new Set(tables.map(({ reading }) => shapeOf(reading)));
  const gone = mapping.tables.filter((shape) => !there.has(shape));
  const added = [...there].filter((shape) => !mapping.tables.includes(shape));
  return {
    ...{ gone, added, isWhole: gone.length === 0 && added.length === 0 },
    known: there.size - added.length,
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
    .sort(
      (one, other) =>
        Number(other.fit.isWhole) - Number(one.fit.isWhole) || other.fit.known - one.fit.known,
    )
    .map(({ mapping }) => mapping);
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
    tables: [...new Set(tables.map(({ reading }) => shapeOf(reading)))],
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
    },
  };
}
