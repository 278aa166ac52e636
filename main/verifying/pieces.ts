import type { Sheet } from '../../shared/import/sheet.ts';
import type { PlacedTable } from '../../shared/verifying/claims-of-table.ts';
import type { DocumentPlace } from '../../shared/verifying/model.ts';
import type { PlacedText } from '../../shared/verifying/page-layout.ts';
import type { PlacedPiece } from './document.ts';

/** Gathers the pieces of a document one by one, tables row by row. */
export function createPieces() {
  const pieces: PlacedPiece[] = [];
  const tables: PlacedTable[] = [];
  return {
    pieces,
    tables,
    /** Adds the lines of a text that are not empty. */
    text(text: string, place: DocumentPlace, page: number, box: PlacedText | null = null): void {
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      for (const [index, line] of lines.entries())
        pieces.push({
          text: line,
          place,
          page,
          isTable: false,
          box: box && partOf(box, line, index, lines.length),
        });
    },
    table(sheet: Sheet, place: DocumentPlace, page: number, isChart = false): void {
      const rows = new Map<number, { piece: number; starts: Map<number, number> }>();
      for (const cell of sheet.cells) {
        const text = (cell.shown ?? cell.text).replace(/\s+/g, ' ').trim().slice(0, 500);
        const row = rows.get(cell.row);
        if (!row) {
          rows.set(cell.row, { piece: pieces.length, starts: new Map([[cell.column, 0]]) });
          pieces.push({ text, place, page, isTable: true, box: null });
          continue;
        }
        const piece = pieces[row.piece] as PlacedPiece;
        row.starts.set(cell.column, piece.text.length + parting.length);
        pieces[row.piece] = { ...piece, text: `${piece.text}${parting}${text}` };
      }
      tables.push({ sheet, place, isChart, rows });
    },
  };
}

const parting = ' | ';

/** One of the lines that share a box, each as high as the others. */
function partOf(box: PlacedText, text: string, index: number, count: number): PlacedText {
  const height = (box.bottom - box.top) / count;
  return { ...box, text, top: box.top + index * height, bottom: box.top + (index + 1) * height };
}
