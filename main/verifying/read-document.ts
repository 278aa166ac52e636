import { nonEmptyLines } from '../../shared/reading/outline.ts';
import { nowhere } from '../../shared/verifying/model.ts';
import { documentOf } from '../import/report/document-of.ts';
import type { DocumentToVerify } from './document.ts';
import { createPieces } from './pieces.ts';

/**
 * Reads a document of any kind that can be held against the store. What it is, its bytes say.
 *
 * @throws report.*
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<DocumentToVerify> {
  const { text, notes, pages, boxes } = await documentOf(bytes, name);
  const { pieces, tables, ...add } = createPieces();
  for (const [index, line] of nonEmptyLines(text).entries()) {
    const page = pages?.[index] ?? null;
    const box = boxes?.[index];
    add.text(
      line,
      { ...nowhere, line: index + 1, page },
      page ?? 0,
      box ? { text: line, ...box } : null,
    );
  }
  return {
    kind: kindOf(bytes, pages !== null),
    ...{ pieces, tables },
    notes: notes.map(({ code, line, detail }) => ({
      ...{ code, detail },
      place: line === null ? null : { ...nowhere, line },
    })),
  };
}

function kindOf(bytes: Uint8Array, hasPages: boolean): DocumentToVerify['kind'] {
  if (hasPages) return 'pdf';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'docx';
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 200))) ? 'html' : 'text';
}
