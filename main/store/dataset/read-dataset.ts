import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { AreaKey } from '../../../shared/model/area.ts';
import { PackagedDeck } from '../../../shared/model/deck.ts';
import type { LogoFile } from '../../../shared/model/logo.ts';
import { cleanTexts, hasWholeTexts } from '../../../shared/model/text.ts';
import { readLogo } from '../../export/logo/logo.ts';
import { earlierAreas } from '../content/earlier-areas.ts';
import { logoInPackage } from './logo-in-package.ts';
import { tables } from './tables.ts';

/** A row with the place it was read from, for the error that names it. */
export interface Placed<Row> {
  readonly file: string;
  /** The line of the file that the row ends on, from 1. */
  readonly line: number;
  readonly row: Row;
}

type Tables = {
  readonly [Name in keyof typeof tables]: readonly Placed<z.infer<(typeof tables)[Name]>>[];
};

export interface Dataset extends Tables {
  readonly name: string;
  /** When the package was made: a new store's content dates from then. */
  readonly created: string;
  readonly decks: readonly Placed<PackagedDeck>[];
  /** The district's; null where the package has none. */
  readonly logo: LogoFile | null;
}

/** Tables that packages made by earlier versions do not have. */
const newer: ReadonlySet<string> = new Set([
  'digit_names',
  'areas',
  'area_synonyms',
  'indicator_synonyms',
  'looks',
  'source_paragraphs',
  'goal_steps',
]);

/** Words of slides are cleaned, and radicals folded, where they come in. */
const CleanDeck = z
  .unknown()
  .refine(hasWholeTexts, { error: 'half of a character' })
  .transform(cleanTexts)
  .pipe(PackagedDeck);

const Descriptor = z.object({ name: z.string().min(1), created: z.iso.datetime() });

/**
 * Reads a data package: `datapackage.json`, a CSV file for each table, any `deck-KEY.json`, and a logo.
 *
 * @throws dataset.invalid with the file, the line and what is wrong there
 */
export function readDataset(folder: string): Dataset {
  const { name, created } = readJson(folder, 'datapackage.json', Descriptor).row;
  const read = (table: keyof typeof tables) =>
    newer.has(table) && !existsSync(join(folder, `${table}.csv`))
      ? []
      : readTable(folder, `${table}.csv`, tables[table]);
  const names = Object.keys(tables) as (keyof typeof tables)[];
  // Each table is read by the schema of its own name, which the type of a loop can't follow.
  const found = Object.fromEntries(names.map((table) => [table, read(table)])) as unknown as Tables;
  const areas = withAreas(found);
  const home = areas.areas.find(({ row }) => row.is_home === 1)?.row.key ?? null;
  /** What says no area is of the home, as packages had it before it was said. */
  const placed = <Row extends { readonly area: AreaKey | null }>({
    row,
    ...place
  }: Placed<Row>) => ({
    ...place,
    row: { ...row, area: row.area ?? home },
  });
  return {
    name,
    created,
    ...found,
    ...areas,
    ...withSources(found),
    goals: found.goals.map(placed),
    milestones: found.milestones.map(placed),
    decks: readDecks(folder).map(placed),
    logo: readPackagedLogo(folder),
  };
}

/**
 * The name of a data package, by which a store knows what it was made from.
 *
 * @throws dataset.invalid
 */
export function datasetName(folder: string): string {
  return readJson(folder, 'datapackage.json', Descriptor).row.name;
}

/**
 * The decks of a data package alone.
 *
 * @throws dataset.invalid
 */
export function readDecks(folder: string): Dataset['decks'] {
  return readdirSync(folder)
    .filter((file) => /^deck-.*\.json$/.test(file))
    .sort()
    .map((file) => readJson(folder, file, CleanDeck));
}

/** @throws dataset.invalid with what is wrong with the logo, where there is one */
function readPackagedLogo(folder: string): LogoFile | null {
  const file = Object.values(logoInPackage).find((name) => existsSync(join(folder, name)));
  if (file === undefined) return null;
  const bytes = readBytes(folder, file);
  try {
    return readLogo(new Uint8Array(bytes));
  } catch (error) {
    throw invalidDataset(file, 0, AppError.toFailure(error).code, error);
  }
}

/**
 * The areas, of which one is the home. Packages made before there was such a table have them from
 * their observations.
 *
 * @throws dataset.invalid when a table of areas names no home, or several
 */
function withAreas(found: Tables): Pick<Tables, 'areas' | 'area_synonyms'> {
  const { areas, area_synonyms, observations } = found;
  const [first] = areas;
  if (first) {
    const [home, another] = areas.filter(({ row }) => row.is_home === 1);
    if (home && !another) return { areas, area_synonyms };
    const { file, line } = another ?? first;
    throw invalidDataset(file, line, 'is_home: exactly one area is the home');
  }
  const byArea = Map.groupBy(observations, ({ row }) => row.ref_area);
  const keys = [...byArea]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([key]) => key);
  const earlier = earlierAreas(keys);
  const place = { file: 'observations.csv', line: 1 };
  return {
    areas: earlier.areas.map((row) => ({ ...place, row })) as unknown as Tables['areas'],
    area_synonyms: earlier.synonyms.map((row) => ({
      ...place,
      row,
    })) as unknown as Tables['area_synonyms'],
  };
}

/**
 * The observations, each with the source that publishes it and one in force for each area and
 * period. Packages made before there were several have it from where the figure is printed.
 *
 * @throws dataset.invalid when none is in force, or a source is not that of its first passage
 */
function withSources({
  observations,
  observation_passages,
}: Tables): Pick<Tables, 'observations' | 'observation_passages'> {
  type Slot = Pick<Tables['observations'][number]['row'], 'indicator' | 'ref_area' | 'time_period'>;
  const slotOf = ({ indicator, ref_area, time_period }: Slot) =>
    `${indicator}@${time_period}#${ref_area}`;
  const printed = Map.groupBy(observation_passages, ({ row }) => slotOf(row));
  const sourced = observations.map(({ row, ...place }) => {
    const [first] = printed.get(slotOf(row)) ?? [];
    return { ...place, row: { ...row, data_source: row.data_source ?? first?.row.source ?? null } };
  });
  for (const { file, line, row } of sourced) {
    const own = (printed.get(slotOf(row)) ?? []).find(
      (passage) => (passage.row.data_source ?? row.data_source) === row.data_source,
    );
    if (own && own.row.source !== row.data_source)
      throw invalidDataset(file, line, `data_source: its first passage is of ${own.row.source}`);
  }
  const bySlot = Map.groupBy(sourced, ({ row }) => slotOf(row));
  for (const [slot, [first, ...others]] of bySlot)
    if (first && ![first, ...others].some(({ row }) => row.is_in_force === 1))
      throw invalidDataset(first.file, first.line, `is_in_force: none is for ${slot}`);
  return {
    observations: sourced,
    observation_passages: observation_passages.map(({ row, ...place }) => {
      const of = bySlot.get(slotOf(row)) ?? [];
      const inForce = of.find((one) => one.row.is_in_force === 1);
      const data_source = row.data_source ?? inForce?.row.data_source ?? null;
      return { ...place, row: { ...row, data_source } };
    }),
  };
}

export function invalidDataset(
  file: string,
  row: number,
  reason: string,
  cause?: unknown,
): AppError {
  return new AppError('dataset.invalid', { file, row, reason }, { cause });
}

function readTable(folder: string, file: string, schema: z.ZodType): Placed<unknown>[] {
  const bytes = readBytes(folder, file);
  let records: { record: unknown; info: { lines: number } }[];
  try {
    records = parse(bytes, {
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
      cast: (cell) => (cell === '' ? null : cell),
    });
  } catch (error) {
    throw invalidDataset(
      file,
      lineOf(error),
      error instanceof Error ? error.message : String(error),
      error,
    );
  }
  return records.map(({ record, info }) => ({
    file,
    line: info.lines,
    row: check(schema, record, file, info.lines),
  }));
}

function readJson<Value>(folder: string, file: string, schema: z.ZodType<Value>): Placed<Value> {
  const bytes = readBytes(folder, file);
  let written: unknown;
  try {
    written = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw invalidDataset(file, 1, String(error), error);
  }
  return { file, line: 1, row: check(schema, written, file, 1) };
}

function readBytes(folder: string, file: string): Buffer {
  try {
    return readFileSync(join(folder, file));
  } catch (error) {
    throw invalidDataset(file, 0, String(error), error);
  }
}

function check<Value>(schema: z.ZodType<Value>, value: unknown, file: string, line: number): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const reasons = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw invalidDataset(file, line, reasons.join('; '), result.error);
}

function lineOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 0;
}
