import { figuresByPart } from './document-parts.ts';
import type { ReadingNote, ReadingWarning, TextReading } from './model.ts';

/**
 * A reading as a document for other programs, in the names that the store's tables and packages use.
 * Figures that were struck out or stand around the pages are none of its figures: they are left out,
 * with their places.
 *
 * @param notes what the file holds beside its plain paragraphs
 * @param pages the page of each line, for a PDF
 * @param matches the keys of indicators that fit a figure, figure by figure
 */
export function readingDocument(
  reading: TextReading,
  matches: readonly (readonly string[])[],
  notes: readonly ReadingNote[] = [],
  pages: readonly number[] | null = null,
) {
  const { title, sections, warnings } = reading;
  const { said, unsaid } = figuresByPart(reading);
  const matchesOf = new Map(reading.figures.map((figure, index) => [figure, matches[index] ?? []]));
  const leftOut = [...reading.leftOut, ...unsaid].sort(
    (one, other) => one.line - other.line || one.start - other.start,
  );
  return {
    source: {
      title,
      sections: sections.map(({ number, heading, paragraphs }) => ({
        number,
        heading,
        paragraphs: paragraphs.map(({ paraNo, line, text }) => ({
          para_no: paraNo,
          line,
          text,
          ...(pages === null ? {} : { page: pages[line - 1] ?? null }),
        })),
      })),
    },
    figures: said.map((figure) => ({
      line: figure.line,
      section: figure.section,
      para_no: figure.paraNo,
      start: figure.start,
      end: figure.end,
      raw_text: figure.rawText,
      value: figure.value,
      value_lo: figure.valueLo,
      value_hi: figure.valueHi,
      unit: figure.unit,
      unit_mult: figure.unitMult,
      qualifier: figure.qualifier,
      status: figure.status,
      role: figure.role,
      name: figure.name,
      period: figure.period,
      area: figure.area,
      base: figure.base,
      basis: figure.basis,
      ask: figure.questions.length > 0,
      confidence: figure.confidence,
      matches: matchesOf.get(figure) ?? [],
    })),
    left_out: leftOut.map(({ line, start, end, rawText, reason }) => ({
      ...{ line, start, end },
      ...{ raw_text: rawText, reason },
    })),
    warnings: [
      ...warnings.map(warningRow),
      ...notes.flatMap(({ code, line, detail, spans = [] }) =>
        (spans.length === 0 ? [{ start: null, end: null }] : spans).map(({ start, end }) => ({
          ...{ code, line, start, end, detail },
        })),
      ),
    ],
  };
}

function warningRow({ code, place, detail }: ReadingWarning) {
  return {
    code,
    line: place?.line ?? null,
    start: place?.start ?? null,
    end: place?.end ?? null,
    detail,
  };
}
