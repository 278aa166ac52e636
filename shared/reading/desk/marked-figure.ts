import { readFigure } from '../../figures/read-figure.ts';
import type { FoundFigure, LinePlace, TextReading } from '../model.ts';
import { figureId } from './source-of-reading.ts';

/**
 * A figure at words that a person marked, as far as they say it: value, unit and qualifier where they
 * read as a figure, else nothing but the place. Its period is that of the figure before it, and what it
 * measures nobody knows yet.
 *
 * @param place in the untrimmed line
 * @returns null where no text stands there, or a figure was found that holds some of it
 */
export function markedFigure(
  place: LinePlace,
  lines: readonly string[],
  { sections, figures }: Pick<TextReading, 'sections' | 'figures'>,
  placeOfLine: (line: number) => { readonly section: number; readonly paraNo: number } | null,
): FoundFigure | null {
  const rawText = (lines[place.line - 1] ?? '').slice(place.start, place.end);
  const at = placeOfLine(place.line);
  const overlaps = figures.some(
    ({ line, start, end }) => line === place.line && start < place.end && end > place.start,
  );
  if (rawText.trim() === '' || at === null || overlaps) return null;
  if (at.section > 0 && !sections.some(({ number }) => number === at.section)) return null;
  const reading = readFigure(rawText);
  const read = reading.kind === 'figure' ? reading : null;
  const before = figures.findLast(
    ({ line, start }) => line < place.line || (line === place.line && start < place.start),
  );
  return {
    ...place,
    ...at,
    rawText,
    ...{
      value: read?.value ?? null,
      valueLo: read?.valueLo ?? null,
      valueHi: read?.valueHi ?? null,
    },
    unitMult: read?.unitMult ?? 0,
    decimals: Math.min(6, /\.(\d+)/.exec(rawText)?.[1]?.length ?? 0),
    unit: read?.unit ?? '',
    qualifier: read?.qualifier ?? 'exact',
    qualifierWord: read?.qualifierWord ?? null,
    ...{ status: 'A', role: read?.unit === '%' ? 'share' : 'level', name: '' },
    period: before?.period ?? null,
    ...{ area: null, base: null, basis: null, questions: [], confidence: 0 },
  };
}

/** A reading with the figures that a person marked among those that were found, in their order. */
export function withMarked(
  reading: TextReading,
  marked: readonly string[],
  lines: readonly string[],
  placeOfLine: (line: number) => { readonly section: number; readonly paraNo: number } | null,
): TextReading {
  const added = marked.flatMap((id) => {
    const [line = 0, start = 0, end = 0] = id.split(/[:-]/).map(Number);
    return markedFigure({ line, start, end }, lines, reading, placeOfLine) ?? [];
  });
  if (added.length === 0) return reading;
  const known = new Set(reading.figures.map(figureId));
  const figures = [
    ...reading.figures,
    ...added.filter((one) => !known.has(figureId(one))),
  ].toSorted((one, other) => one.line - other.line || one.start - other.start);
  return { ...reading, figures };
}
