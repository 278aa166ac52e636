import { strFromU8, unzipSync } from 'fflate';

export interface ReadCell {
  readonly value: string | number;
  /** Its number format: `0.0`, `@`. */
  readonly format: string;
}

export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  /** Rows of cells; null where there is none. */
  readonly rows: readonly (readonly (ReadCell | null)[])[];
}

/** A workbook as a program for sheets reads it: by the XML of its parts. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const parts = unzipSync(bytes);
  const part = (name: string): string => {
    const content = parts[name];
    if (!content) throw new Error(`the workbook lacks ${name}`);
    return strFromU8(content);
  };
  const shared = matches(part('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(([, si = '']) =>
    unescaped(
      matches(si, /<t[^>]*>(.*?)<\/t>/gs)
        .map(([, text = '']) => text)
        .join(''),
    ),
  );
  const formatOf = formats(part('xl/styles.xml'));
  const sheets = matches(part('xl/workbook.xml'), /<sheet [^>]*?name="([^"]*)"[^>]*?>/g);
  return sheets.map(([, name = ''], index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const rows = matches(xml, /<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs).map(([, row = '']) => {
      const cells: (ReadCell | null)[] = [];
      for (const [, attributes = '', inner = ''] of matches(
        row,
        /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
      )) {
        const place = columnOf(attribute(attributes, 'r'));
        while (cells.length < place) cells.push(null);
        const written = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
        if (written === undefined) {
          cells.push(null);
          continue;
        }
        const isText = attribute(attributes, 't') === 's';
        cells.push({
          value: isText ? (shared[Number(written)] ?? '') : Number(written),
          format: formatOf(Number(attribute(attributes, 's') || 0)),
        });
      }
      return cells;
    });
    return { name: unescaped(name), xml, rows };
  });
}

function formats(styles: string): (style: number) => string {
  const own = new Map(
    matches(styles, /<numFmt ([^>]*?)\/>/g).map(([, attributes = '']) => [
      attribute(attributes, 'numFmtId'),
      unescaped(attribute(attributes, 'formatCode')),
    ]),
  );
  const builtIn: Readonly<Record<string, string>> = {
    '0': 'General',
    '1': '0',
    '2': '0.00',
    '3': '#,##0',
    '49': '@',
  };
  const cellXfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  const ids = matches(cellXfs, /<xf ([^>]*?)\/?>/g).map(([, xf = '']) => attribute(xf, 'numFmtId'));
  return (style) => {
    const id = ids[style] ?? '0';
    return own.get(id) ?? builtIn[id] ?? id;
  };
}

function matches(text: string, pattern: RegExp): RegExpMatchArray[] {
  return [...text.matchAll(pattern)];
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

/** `AB12` is column 27, from 0. */
function columnOf(address: string): number {
  const letters = address.replace(/\d+$/, '');
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
