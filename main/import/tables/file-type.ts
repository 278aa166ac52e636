import { compoundSignature } from './cfb.ts';

/** What a file is, by its first bytes alone. */
export type ContainerType = 'zip' | 'compound' | 'text' | OtherType;

/** Files that hold no table which can be read, though people may think so. */
export type OtherType =
  | 'pdf'
  | 'docx'
  | 'doc'
  | 'pptx'
  | 'xlsb'
  | 'ods'
  | 'xml-spreadsheet'
  | 'mhtml'
  | 'picture'
  | 'store'
  | 'archive'
  | 'rar';

const signatures: readonly (readonly [readonly number[] | string, ContainerType])[] = [
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  [compoundSignature, 'compound'],
  ['%PDF-', 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  ['GIF8', 'picture'],
  ['BM', 'picture'],
  ['SQLite format 3\u0000', 'store'],
  ['Rar!', 'rar'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'rar'],
  [[0x1f, 0x8b], 'rar'],
  ['{\\rtf', 'doc'],
];

/** The end of a file's name says nothing: an Excel workbook is one under any name. */
export function containerType(bytes: Uint8Array): ContainerType {
  const found = signatures.find(([signature]) => {
    const wanted =
      typeof signature === 'string' ? [...Buffer.from(signature, 'latin1')] : signature;
    return wanted.every((byte, index) => bytes[index] === byte);
  });
  return found?.[1] ?? 'text';
}

/** What a text is that says it of itself; null for one that is just text. */
export function textType(text: string): 'html' | 'xml-spreadsheet' | 'mhtml' | null {
  const head = text.slice(0, 20_000);
  if (/^\s*MIME-Version:/i.test(head)) return 'mhtml';
  if (
    /progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(head) &&
    /<\?xml/.test(head) &&
    !/<html/i.test(head)
  )
    return 'xml-spreadsheet';
  return /^(?:\s*Version:[\d.]+\s[^<]*)?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|style|div|p|span|h\d|center|font|tr|col)\b/i.test(
    head,
  )
    ? 'html'
    : null;
}
