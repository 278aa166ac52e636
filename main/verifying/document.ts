import type { PlacedTable } from '../../shared/verifying/claims-of-table.ts';
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
  readonly tables: readonly PlacedTable[];
  readonly notes: readonly DocumentNote[];
}

/** A piece of text. What is in no table is read as running text, in the order of the pieces. */
export interface PlacedPiece extends DocumentPiece {
  /** Where on its page or slide; null where that says nothing. */
  readonly box: PlacedText | null;
  /** Pieces of one page, slide or other whole belong together. */
  readonly page: number;
}
