import type { ReadingNote, ReadingWarning, TextReading } from './model.ts';

/**
 * A reading as a document for other programs, in the names that the store's tables and packages use.
 *
 * @param notes what the file holds beside its plain paragraphs
 * @param pages the page of each line, for a PDF
 * @param matches the keys of indicators that fit a figure, figure by figure
 */
export function readingDocument(
  { title, sections, figures, leftOut, warnings }: TextReading,
  matches: readonly (readonly string[])[],
  notes: readonly ReadingNote[] = [],
  pages: readonly number[] | null = null,
) {
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
    figures: figures.map((figure, index) => ({
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
      matches: matches[index] ?? [],
    })),
    left_out: leftOut.map(({ line, start, end, rawText, reason }) => ({
      ...{ line, start, end },
      ...{ raw_text: rawText, reason },
    })),
    warnings: [
      ...warnings.map(warningRow),
      ...notes.map(({ code, line, detail }) => ({ code, line, start: null, end: null, detail })),
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
