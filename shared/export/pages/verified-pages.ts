import type { FindingRow, PrintedReport } from '../../model/verifying.ts';

/** Lines of text that fit a sheet, and characters of full width that fit a line of it. */
const room = { lines: 24, width: 66 } as const;

/** What is printed of a document: all that is not simply equal, the gravest first. */
export function printedFindings({ findings }: PrintedReport): readonly FindingRow[] {
  return findings.filter(({ state }) => state !== 'equal');
}

/**
 * The pages of a check's PDF. Who counts the pages and who draws them ask here alike. The first has a
 * line of counts above.
 */
export function verifiedPages(report: PrintedReport): FindingRow[][] {
  const pages: FindingRow[][] = [[]];
  let left = room.lines - 1.5;
  for (const row of printedFindings(report)) {
    const need = heightOf(row);
    if (left < need && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      left = room.lines;
    }
    pages.at(-1)?.push(row);
    left -= need;
  }
  return pages;
}

/** Heading with the space above it, sentence, what the store has with its source, and remarks. */
function heightOf({ sentence, held, remarks }: FindingRow): number {
  const about = held ? [`${held.name} ${held.printed} ${held.period}`, held.source] : [];
  return [sentence, ...about, remarks.join(' ')]
    .filter((text) => text !== '')
    .reduce((sum, text) => sum + Math.min(3, Math.ceil(widthOf(text) / room.width)), 1.5);
}

/** In characters of full width. */
function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (character < '⺀' ? 0.56 : 1), 0);
}
