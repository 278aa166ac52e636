import type { TableFile } from '../../../shared/import/sheet.ts';
import { isSheetOfText, textOfSheet } from '../../../shared/import/sheet-text.ts';
import { createDocument, type ReportDocument } from './document.ts';

/**
 * The text of a file of cells that holds sentences: a column of reports, one cell with a whole one. Cells
 * of figures beside it are said and not read: they are a table's. Null where no cell holds sentences.
 */
export function sheetsDocument({ sheets }: Pick<TableFile, 'sheets'>): ReportDocument | null {
  const { notes, ...document } = createDocument();
  let hasText = false;
  for (const sheet of sheets) {
    if (sheet.isHidden) continue;
    const found = textOfSheet(sheet);
    if (!found) continue;
    hasText = true;
    const inSheet = (cells: string) => (sheet.name === null ? cells : `${sheet.name} ${cells}`);
    const [line = null] = found.lines.flatMap((text) => document.add(text));
    for (const cells of found.columns)
      notes.push({ code: 'text-cells', line, detail: inSheet(cells) });
    if (found.firstFigure !== null)
      notes.push({ code: 'figure-cells', line: null, detail: inSheet(found.firstFigure) });
  }
  return hasText ? document.end() : null;
}

/** Whether a file of cells is a text to read, and holds no table of figures. */
export function isFileOfText({ sheets }: Pick<TableFile, 'sheets'>): boolean {
  const shown = sheets.filter(({ isHidden, cells }) => !isHidden && cells.length > 0);
  return shown.length > 0 && shown.every(isSheetOfText);
}
