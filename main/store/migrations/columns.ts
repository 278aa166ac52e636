/**
 * The column rules of the schema, as SQL. Migrations are history: never change a function here
 * once a release has used it, add another.
 */

/** `hi-tech-enterprises`: lower-case words and digits joined by single hyphens. */
export function keyColumn(name: string): string {
  return `${name} TEXT NOT NULL CHECK (${isKey(name)})`;
}

export function isKey(name: string): string {
  return `length(${name}) BETWEEN 1 AND 80 AND ${name} NOT GLOB '*[^a-z0-9-]*' AND ${name} NOT GLOB '*--*'
    AND ${name} NOT GLOB '-*' AND ${name} NOT GLOB '*-'`;
}

/** One text in both languages, `name_zh` and `name_en`. */
export function localizedColumns(name: string): string {
  return `${textColumn(`${name}_zh`, 2000)}, ${textColumn(`${name}_en`, 4000)}`;
}

/** As `localizedColumns`, both null where there is no text. */
export function optionalLocalizedColumns(name: string): string {
  return `
    ${name}_zh TEXT CHECK (length(trim(${name}_zh)) BETWEEN 1 AND 2000),
    ${name}_en TEXT CHECK (length(trim(${name}_en)) BETWEEN 1 AND 4000 AND (${name}_zh IS NULL) = (${name}_en IS NULL))`;
}

/** The English of a text that is there in Chinese, null where it has none. */
export function englishColumn(name: string): string {
  return `${name}_en TEXT CHECK (length(trim(${name}_en)) BETWEEN 1 AND 4000)`;
}

/** The English of a text that may be missing; there is none without the Chinese. */
export function optionalEnglishColumn(name: string): string {
  return `${name}_en TEXT CHECK (
    ${name}_en IS NULL OR (length(trim(${name}_en)) BETWEEN 1 AND 4000 AND ${name}_zh IS NOT NULL)
  )`;
}

export function textColumn(name: string, longest: number): string {
  return `${name} TEXT NOT NULL CHECK (length(trim(${name})) BETWEEN 1 AND ${longest})`;
}

/** A number as published. SQLite stores NaN as NULL; the bounds keep infinities out. */
export function measureColumns(value: string): string {
  return `
    ${value} REAL CHECK (${isInBounds(value)}),
    unit_mult INTEGER NOT NULL CHECK (unit_mult IN (0, 4, 8)),
    qualifier TEXT NOT NULL CHECK (
      qualifier IN ('exact', 'gt', 'ge', 'gt_about', 'lt_near', 'le', 'approx', 'range', 'several')
      AND (qualifier <> 'range' OR (value_lo IS NOT NULL AND value_hi IS NOT NULL))
    ),
    qualifier_word TEXT CHECK (length(qualifier_word) BETWEEN 1 AND 6),
    value_lo REAL CHECK (${isInBounds('value_lo')}),
    value_hi REAL CHECK (${isInBounds('value_hi')} AND (value_lo IS NULL OR value_hi IS NULL OR value_lo <= value_hi))`;
}

function isInBounds(name: string): string {
  return `(${name} IS NULL OR ${name} BETWEEN -1e15 AND 1e15)`;
}

/** `2023`, `2023-Q4`, `2023-06`, `2024-01-23`: dates that the calendar has. */
export function isPoint(text: string): string {
  return `(substr(${text}, 1, 2) IN ('19', '20') AND CASE length(${text})
    WHEN 4 THEN ${text} NOT GLOB '*[^0-9]*'
    WHEN 7 THEN ${text} GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]' OR date(${text} || '-01') IS ${text} || '-01'
    WHEN 10 THEN date(${text}) IS ${text}
    ELSE 0 END)`;
}

/** A point, or two of them: `2019/2023`. */
export function isPeriod(text: string): string {
  const slash = `instr(${text}, '/')`;
  const start = `substr(${text}, 1, ${slash} - 1)`;
  const end = `substr(${text}, ${slash} + 1)`;
  return `CASE ${slash} WHEN 0 THEN ${isPoint(text)} ELSE ${isPoint(start)} AND ${isPoint(end)} END`;
}

/** As `isPoint`, and half-years: `2024-H1`. */
export function isPointWithHalves(text: string): string {
  return `(${isPoint(text)} OR ${text} GLOB '19[0-9][0-9]-H[12]' OR ${text} GLOB '20[0-9][0-9]-H[12]')`;
}

/** As `isPeriod`, half-years among the points. */
export function isPeriodWithHalves(text: string): string {
  const slash = `instr(${text}, '/')`;
  const start = `substr(${text}, 1, ${slash} - 1)`;
  const end = `substr(${text}, ${slash} + 1)`;
  return `CASE ${slash} WHEN 0 THEN ${isPointWithHalves(text)}
    ELSE ${isPointWithHalves(start)} AND ${isPointWithHalves(end)} END`;
}

/** A point, or years from an event without a date: `P3Y`. */
export function isTermPoint(text: string): string {
  return `(${text} GLOB 'P[0-9]Y' OR ${text} GLOB 'P[0-9][0-9]Y' OR ${isPoint(text)})`;
}

export function paragraphColumns(): string {
  return `
    source TEXT NOT NULL,
    section INTEGER NOT NULL,
    para_no INTEGER NOT NULL CHECK (para_no BETWEEN 1 AND 9999)`;
}

export const paragraphIsInSource =
  'FOREIGN KEY (source, section) REFERENCES source_section (source, section)';
