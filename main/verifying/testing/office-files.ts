import { strToU8, zipSync } from 'fflate';

const officeDocument =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const relations = (rows: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const typed = (last: string) =>
  `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${last}`;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );
}

type Rows = readonly (readonly (string | number)[])[];

/** A Word document: a text is a paragraph, rows are a table; what stands in a box, and a footnote. */
export function aDocx(
  parts: readonly (string | Rows)[],
  { box = '', footnote = '' }: { readonly box?: string; readonly footnote?: string } = {},
): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  // A number split over runs is one number.
  const paragraph = (text: string) =>
    `<w:p>${text
      .split(/(?<=\d)(?=\d)/)
      .map((run) => `<w:r><w:t>${escaped(run)}</w:t></w:r>`)
      .join('')}</w:p>`;
  const body = parts.map((part) =>
    typeof part === 'string'
      ? paragraph(part)
      : `<w:tbl>${part.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${paragraph(String(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
  const boxed =
    box === ''
      ? ''
      : `<w:p><w:r><w:drawing><w:txbxContent>${paragraph(box)}</w:txbxContent></w:drawing></w:r></w:p>`;
  return packed({
    '_rels/.rels': relations([['rId1', officeDocument, 'word/document.xml']]),
    'word/document.xml': `<w:document ${w}><w:body>${body.join('')}${boxed}</w:body></w:document>`,
    ...(footnote !== '' && {
      'word/footnotes.xml': `<w:footnotes ${w}><w:footnote>${paragraph(footnote)}</w:footnote></w:footnotes>`,
    }),
  });
}

/** A workbook of one sheet. */
export function anXlsx(rows: Rows, name = 'Sheet1'): Uint8Array {
  const cell = (value: string | number, row: number, column: number) => {
    const place = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (value === '') return '';
    return typeof value === 'number'
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  };
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return packed({
    '_rels/.rels': relations([['rId1', officeDocument, 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', typed('worksheet'), 'worksheets/sheet1.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows
      .map(
        (row, index) =>
          `<row r="${index + 1}">${row.map((value, column) => cell(value, index, column)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`,
  });
}

interface ChartToDraw {
  readonly name: string;
  readonly title: string;
  readonly series: string;
  readonly points: readonly (readonly [category: string, value: number])[];
  readonly workbook?: Uint8Array;
}

interface SlideToMake {
  readonly title?: string;
  /** Name of the shape, its text, and where it stands in points. */
  readonly boxes?: readonly (readonly [
    name: string,
    text: string,
    left: number,
    top: number,
    wide: number,
    high: number,
  ])[];
  readonly table?: Rows;
  readonly chart?: ChartToDraw;
  readonly notes?: string;
  readonly isHidden?: boolean;
}

const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const p = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const c = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const body = (text: string) =>
  `<p:txBody><a:bodyPr/>${text
    .split('\n')
    .map((line) => `<a:p><a:r><a:rPr/><a:t>${escaped(line)}</a:t></a:r></a:p>`)
    .join('')}</p:txBody>`;
const shape = (name: string, text: string, more = '', properties = '<p:nvPr/>') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${name}"/><p:cNvSpPr/>${properties}</p:nvSpPr><p:spPr>${more}</p:spPr>${body(text)}</p:sp>`;

/** A presentation as PowerPoint and WPS write it, as far as it is read. */
export function aPptx(slides: readonly SlideToMake[]): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': relations([['rId1', officeDocument, 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `<p:presentation ${p} ${r}><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      slides.map((_, index) => [`rId${index + 1}`, typed('slide'), `slides/slide${index + 1}.xml`]),
    ),
  };
  for (const [index, slide] of slides.entries()) {
    const number = index + 1;
    const links: [string, string, string][] = [];
    const shapes = [
      slide.title === undefined
        ? ''
        : shape('标题 1', slide.title, '', '<p:nvPr><p:ph type="title"/></p:nvPr>'),
      shape('灯片编号 9', String(number), '', '<p:nvPr><p:ph type="sldNum"/></p:nvPr>'),
      ...(slide.boxes ?? []).map(([name, text, ...at]) => {
        const [x, y, cx, cy] = at.map((points) => points * 12_700);
        return shape(
          name,
          text,
          `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`,
        );
      }),
    ];
    if (slide.table)
      shapes.push(
        `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="表格 3"/></p:nvGraphicFramePr><a:graphic><a:graphicData><a:tbl>${slide.table.map((row) => `<a:tr h="1">${row.map((cell) => `<a:tc><a:txBody><a:p><a:r><a:t>${escaped(String(cell))}</a:t></a:r></a:p></a:txBody></a:tc>`).join('')}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
      );
    if (slide.chart) {
      links.push(['rId8', typed('chart'), `../charts/chart${number}.xml`]);
      shapes.push(
        `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="${slide.chart.name}"/></p:nvGraphicFramePr><a:graphic><a:graphicData><c:chart ${c} r:id="rId8"/></a:graphicData></a:graphic></p:graphicFrame>`,
      );
      parts[`ppt/charts/chart${number}.xml`] = chartXml(slide.chart);
      if (slide.chart.workbook) {
        parts[`ppt/embeddings/book${number}.xlsx`] = slide.chart.workbook;
        parts[`ppt/charts/_rels/chart${number}.xml.rels`] = relations([
          ['rId1', typed('package'), `../embeddings/book${number}.xlsx`],
        ]);
      }
    }
    if (slide.notes !== undefined) {
      links.push(['rId9', typed('notesSlide'), `../notesSlides/notesSlide${number}.xml`]);
      parts[`ppt/notesSlides/notesSlide${number}.xml`] =
        `<p:notes ${p} ${a}><p:cSld><p:spTree>${shape('备注 2', slide.notes)}</p:spTree></p:cSld></p:notes>`;
    }
    parts[`ppt/slides/slide${number}.xml`] =
      `<p:sld ${p} ${a} ${r}${slide.isHidden ? ' show="0"' : ''}><p:cSld><p:spTree>${shapes.join('')}</p:spTree></p:cSld></p:sld>`;
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] = relations(links);
  }
  return packed(parts);
}

function chartXml({ title, series, points }: ChartToDraw): string {
  const cache = (values: readonly (string | number)[]) =>
    values
      .map((value, index) => `<c:pt idx="${index}"><c:v>${escaped(String(value))}</c:v></c:pt>`)
      .join('');
  return `<c:chartSpace ${c} ${a}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>${escaped(series)}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>${cache(points.map(([category]) => category))}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache>${cache(points.map(([, value]) => value))}</c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
}
