import type { Sheet } from '../../shared/import/sheet.ts';
import type { DocumentPlace } from '../../shared/verifying/model.ts';
import type { PlacedText } from '../../shared/verifying/page-layout.ts';
import type {
  DocumentKind,
  DocumentNote,
  DocumentPiece,
} from '../../shared/verifying/verifying-document.ts';

/** A document as pieces of text, whatever kind of file it was. */
export interface DocumentToVerify {
  readonly kind: DocumentKind;
  readonly pieces: readonly PlacedPiece[];
  readonly tables: readonly TableToVerify[];
  readonly notes: readonly DocumentNote[];
}

/** A piece of text. What is in no table is read as running text, in the order of the pieces. */
export interface PlacedPiece extends DocumentPiece {
  /** Where on its page or slide; null where that says nothing. */
  readonly box: PlacedText | null;
  /** Pieces of one page, slide or other whole belong together. */
  readonly page: number;
  readonly isTable: boolean;
}

/** A table, as sheets are read. */
export interface TableToVerify {
  /** Of the table; its cells have their own names beside it. */
  readonly place: DocumentPlace;
  readonly sheet: Sheet;
  /** Its numbers are those that a chart draws: no word can stand beside them. */
  readonly isChart: boolean;
  /** Of a row of the sheet: the piece that it is, and where its cells begin in it. */
  readonly rows: ReadonlyMap<
    number,
    { readonly piece: number; readonly starts: ReadonlyMap<number, number> }
  >;
}
