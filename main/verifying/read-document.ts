import { nonEmptyLines } from '../../shared/reading/outline.ts';
import { nowhere } from '../../shared/verifying/model.ts';
import { documentOf } from '../import/report/document-of.ts';
import type { DocumentToVerify } from './document.ts';

/**
 * Reads a document of any kind that can be held against the store. What it is, its bytes say.
 *
 * @throws report.*
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<DocumentToVerify> {
  const { text, notes, pages } = await documentOf(bytes, name);
  return {
    kind: kindOf(bytes, pages !== null),
    lines: nonEmptyLines(text).map((line, index) => ({
      text: line,
      place: { ...nowhere, line: index + 1, page: pages?.[index] ?? null },
    })),
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
