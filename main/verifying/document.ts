import type {
  DocumentKind,
  DocumentNote,
  DocumentPiece,
} from '../../shared/verifying/verifying-document.ts';

/** A document as pieces of text, whatever kind of file it was. */
export interface DocumentToVerify {
  readonly kind: DocumentKind;
  /** Those that are read together as running text, none of them empty. */
  readonly lines: readonly DocumentPiece[];
  readonly notes: readonly DocumentNote[];
}
