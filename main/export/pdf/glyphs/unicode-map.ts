import { operationsIn } from './content-operations.ts';
import { isString, type Operand } from './operand-reader.ts';

/** What each code of a font reads as; a code that is not in it reads as nothing. */
export type UnicodeMap = ReadonlyMap<number, string>;

/** No more rows than this may stand in one block (ISO 32000-2, 9.7.5.4, as of PostScript). */
const ROWS = 100;

/** Reads the CMap of a font's `ToUnicode`. @param cmap one character for each byte */
export function readUnicodeMap(cmap: string): UnicodeMap {
  const map = new Map<number, string>();
  for (const { operator, operands } of operationsIn(cmap)) {
    if (operator === 'endbfchar') {
      for (const [code, text] of rowsOf(operands, 2)) setText(map, codeOf(code), text, 0);
    }
    if (operator === 'endbfrange') {
      for (const [first, last, target] of rowsOf(operands, 3))
        setRange(map, codeOf(first), codeOf(last), target);
    }
  }
  return map;
}

/** Writes the CMap of a composite font, whose codes have two bytes. */
export function writeUnicodeMap(map: UnicodeMap): string {
  const rows = [...map]
    .sort(([a], [b]) => a - b)
    .map(([code, text]) => `<${hex(code)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let index = 0; index < rows.length; index += ROWS) {
    const block = rows.slice(index, index + ROWS);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function rowsOf(operands: readonly Operand[], size: number): (readonly Operand[])[] {
  const count = Math.floor(operands.length / size);
  return Array.from({ length: count }, (_, row) => operands.slice(row * size, (row + 1) * size));
}

function setRange(
  map: Map<number, string>,
  first: number,
  last: number,
  target: Operand | undefined,
): void {
  // Two bytes at most are a code: a wrong file may ask for more.
  for (let code = first; code <= Math.min(last, 0xffff); code += 1) {
    const text = Array.isArray(target) ? target[code - first] : target;
    setText(map, code, text, Array.isArray(target) ? 0 : code - first);
  }
}

/** @param ahead how far the text's last character stands behind what is written */
function setText(
  map: Map<number, string>,
  code: number,
  written: Operand | undefined,
  ahead: number,
): void {
  if (!isString(written) || Number.isNaN(code)) return;
  const characters = [...fromUtf16(written.bytes)];
  const last = characters.pop();
  if (last === undefined) return;
  const point = (last.codePointAt(0) ?? 0) + ahead;
  if (point <= 0x10ffff) map.set(code, `${characters.join('')}${String.fromCodePoint(point)}`);
}

function codeOf(operand: Operand | undefined): number {
  if (!isString(operand) || operand.bytes === '') return Number.NaN;
  return Number.parseInt(Buffer.from(operand.bytes, 'latin1').toString('hex'), 16);
}

function fromUtf16(bytes: string): string {
  const even = Buffer.from(bytes.length % 2 === 0 ? bytes : `\0${bytes}`, 'latin1');
  return even.swap16().toString('utf16le');
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
