import { translate } from '../../shared/i18n/messages.ts';
import type { Sheet } from '../../shared/import/sheet.ts';
import { locales } from '../../shared/model/localized.ts';
import { type DocumentPlace, notesShape, nowhere } from '../../shared/verifying/model.ts';
import type { PlacedText } from '../../shared/verifying/page-layout.ts';
import type { DocumentNote } from '../../shared/verifying/verifying-document.ts';
import { type Archive, openArchive } from '../import/tables/archive.ts';
import { damaged } from '../import/tables/limits.ts';
import { readXlsx } from '../import/tables/xlsx.ts';
import { relationships, wholePart } from '../import/tables/xlsx-parts.ts';
import { attributeOf, readXml, type XmlAttributes } from '../import/tables/xml.ts';
import type { DocumentToVerify } from './document.ts';
import { createTableCollector, type TableWords } from './docx-tables.ts';
import { createPieces } from './pieces.ts';
import { chartSheet } from './pptx-chart.ts';

/** What stands on a slide, in the order that it is read in. */
interface SlideParts {
  readonly texts: readonly {
    readonly shape: string;
    readonly text: string;
    readonly box: PlacedText | null;
  }[];
  readonly tables: readonly { readonly shape: string; readonly sheet: Sheet }[];
  /** The relationship of each chart. */
  readonly charts: readonly { readonly shape: string; readonly id: string }[];
}

/**
 * The slides of a presentation (PresentationML): titles, text boxes, tables, notes, and charts by the
 * values that they show and by those of the workbook inside, where the two differ. Hidden slides are
 * read and said; what stands on masters and layouts, and numbers and dates of slides, are not.
 *
 * @throws table-file.damaged, table-file.encrypted, table-file.too-large
 */
export async function pptxDocument(bytes: Uint8Array): Promise<DocumentToVerify> {
  const archive = await openArchive(bytes);
  const { pieces, tables, ...add } = createPieces();
  const notes: DocumentNote[] = [];
  for (const [index, part] of (await slidesOf(archive)).entries()) {
    const slide = index + 1;
    const bytesOfSlide = await wholePart(archive, part);
    const links = await relationships(archive, part);
    const at = (shape: string | null): DocumentPlace => ({ ...nowhere, slide, shape });
    const { texts, tables: found, charts } = readSlide(bytesOfSlide, part);
    for (const { text, shape, box } of texts) add.text(text, at(shape), slide, box);
    for (const { sheet, shape } of found) add.table(withoutReferences(sheet), at(shape), slide);
    for (const { id, shape } of charts) {
      const link = links.find((one) => one.id === id);
      if (link) await addChart(link.target, at(shape), slide);
    }
    for (const link of links.filter(({ type }) => type === 'notesSlide')) {
      const { texts: said } = readSlide(await wholePart(archive, link.target), link.target);
      for (const { text } of said) add.text(text, at(notesShape), -slide);
    }
    if (isHidden(bytesOfSlide, part))
      notes.push({ code: 'hidden-slide', place: at(null), detail: String(slide) });
  }
  return { kind: 'pptx', pieces, tables, notes };

  async function addChart(part: string, place: DocumentPlace, slide: number): Promise<void> {
    const drawn = chartSheet(await wholePart(archive, part), part);
    if (drawn) add.table(withoutRest(drawn), place, slide, true);
    const [link] = (await relationships(archive, part)).filter(({ type }) => type === 'package');
    const workbook = link ? await archive.read(link.target) : null;
    if (!workbook) return;
    // What cannot be read in it is not shown either.
    const sheets = await openArchive(workbook)
      .then(readXlsx)
      .catch(() => []);
    for (const sheet of sheets) {
      if (sheet.isHidden || (drawn && hasNoOtherNumber(sheet, drawn))) continue;
      notes.push({ code: 'chart-workbook', place, detail: place.shape ?? '' });
      add.table(sheet, place, slide, true);
    }
  }
}

/**
 * Our own tables of sources say beside each figure what its source says, in its words, and on which slides
 * it is shown: what stands in those columns is nothing that the presentation claims.
 */
function withoutReferences(table: Sheet): Sheet {
  const headers = locales.flatMap((locale) => [
    translate(locale, 'pages.paragraph'),
    translate(locale, 'pages.shown-at'),
  ]);
  const columns = new Set(
    table.cells.filter(({ text }) => headers.includes(text)).map(({ column }) => column),
  );
  return { ...table, cells: table.cells.filter(({ column }) => !columns.has(column)) };
}

/** What is left of a whole beside its parts, a series or a part of a ring, is published nowhere. */
function withoutRest(drawn: Sheet): Sheet {
  const isRest = (text: string) => /^(?:其余|余下|剩余|rest|remainder)(?![\p{L}])/iu.test(text);
  const rest = drawn.cells.filter(({ text }) => isRest(text));
  const columns = new Set(
    rest.filter(({ row, column }) => row === 1 && column > 0).map(({ column }) => column),
  );
  const rows = new Set(
    rest.filter(({ row, column }) => row > 1 && column === 0).map(({ row }) => row),
  );
  const cells = drawn.cells.filter(({ row, column }) => !rows.has(row) && !columns.has(column));
  return { ...drawn, cells };
}

/** Whether every number of a workbook is one that the chart shows. */
function hasNoOtherNumber(workbook: Sheet, drawn: Sheet): boolean {
  const shown = new Set(drawn.cells.map(({ text }) => Number(text)));
  return workbook.cells.every(({ number }) => number === null || shown.has(number));
}

/** The parts of the slides, in the order that they are shown in. */
async function slidesOf(archive: Archive): Promise<string[]> {
  const [main] = (await relationships(archive, '')).filter(({ type }) => type === 'officeDocument');
  const part = main?.target ?? 'ppt/presentation.xml';
  const links = await relationships(archive, part);
  const ids: string[] = [];
  let sections = 0;
  readXml(await wholePart(archive, part), part, {
    open(element, attributes) {
      // Sections list the slides again, by their numbers alone.
      if (element === 'sectionLst') sections += 1;
      // Its own number is `id`, without a prefix.
      if (element === 'sldId' && sections === 0) ids.push(relationId(attributes) ?? '');
    },
    close(element) {
      if (element === 'sectionLst') sections -= 1;
    },
  });
  const targets = ids.map((id) => links.find((link) => link.id === id)?.target);
  if (targets.some((target) => target === undefined)) throw damaged(part);
  return targets.filter((target) => target !== undefined);
}

/** `r:id`, whatever the prefix is called. */
function relationId(attributes: XmlAttributes): string | undefined {
  const name = Object.keys(attributes).find((key) => /^(?!xmlns:)[^:]+:id$/.test(key));
  return name === undefined ? attributeOf(attributes, 'id') : attributes[name];
}

function isHidden(bytes: Uint8Array, part: string): boolean {
  let hidden = false;
  readXml(bytes, part, {
    open(element, { show }) {
      if (element === 'sld' && (show === '0' || show === 'false')) hidden = true;
    },
  });
  return hidden;
}

const slideTable: TableWords = {
  ...{ table: 'tbl', row: 'tr', cell: 'tc', paragraph: 'p', text: 't' },
  wide: (element, { gridSpan }) =>
    element === 'tc' && gridSpan !== undefined
      ? Math.max(1, Math.min(1000, Number(gridSpan) || 1))
      : null,
  isCovered: (element, { hMerge, vMerge }) =>
    element === 'tc' && [hMerge, vMerge].some((one) => one === '1' || one === 'true'),
};

/** What a group does to the places of what is in it. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly high: number;
}

/** English Metric Units to a point. */
const perPoint = 12_700;
/** Of text that says no size. */
const usualSize = 18;

interface OpenShape {
  name: string;
  text: string;
  size: number;
  /** A number, a date or a footer, which the slide has from its master. */
  isFurniture: boolean;
  frame: { left: number; top: number; wide: number; high: number } | null;
}

function readSlide(bytes: Uint8Array, part: string): SlideParts {
  const texts: SlideParts['texts'][number][] = [];
  const tables: SlideParts['tables'][number][] = [];
  const charts: SlideParts['charts'][number][] = [];
  const shapes: OpenShape[] = [];
  const groups: { frame: Frame | null; inner: Frame | null }[] = [];
  const collector = createTableCollector(slideTable, (sheet) =>
    tables.push({ shape: shapes.at(-1)?.name ?? '', sheet }),
  );
  let fallbacks = 0;
  let isText = false;

  const toSlide = (box: NonNullable<OpenShape['frame']>) =>
    groups.reduceRight((at, { frame, inner }) => {
      if (!frame || !inner || inner.wide === 0 || inner.high === 0) return at;
      const [across, down] = [frame.wide / inner.wide, frame.high / inner.high];
      return {
        left: frame.left + (at.left - inner.left) * across,
        top: frame.top + (at.top - inner.top) * down,
        wide: at.wide * across,
        high: at.high * down,
      };
    }, box);

  readXml(bytes, part, {
    open(element, attributes) {
      if (element === 'Fallback') fallbacks += 1;
      if (fallbacks > 0) return;
      collector.open(element, attributes);
      const shape = shapes.at(-1);
      const group = groups.at(-1);
      if (element === 'grpSp') groups.push({ frame: null, inner: null });
      else if (element === 'sp' || element === 'graphicFrame' || element === 'cxnSp') {
        shapes.push({ name: '', text: '', size: 0, isFurniture: false, frame: null });
      } else if (element === 'cNvPr' && shape && shape.name === '')
        shape.name = attributes['name'] ?? '';
      else if (element === 'ph' && shape)
        shape.isFurniture = ['sldNum', 'dt', 'ftr', 'hdr', 'sldImg'].includes(
          attributes['type'] ?? '',
        );
      else if (element === 'off' || element === 'ext' || element === 'chOff' || element === 'chExt')
        place(element, attributes, shape, group);
      else if (element === 'chart' && shape) {
        const id = relationId(attributes);
        if (id !== undefined) charts.push({ shape: shape.name, id });
      } else if (element === 't') isText = true;
      else if ((element === 'br' || element === 'tab') && shape && collector.depth === 0)
        shape.text += element === 'br' ? '\n' : ' ';
      else if (element === 'rPr' && shape && attributes['sz'] !== undefined)
        shape.size = Math.max(shape.size, Number(attributes['sz']) / 100 || 0);
    },
    text(words) {
      if (fallbacks > 0) return;
      collector.text(words);
      const shape = shapes.at(-1);
      if (shape && isText && collector.depth === 0) shape.text += words;
    },
    close(element) {
      if (element === 'Fallback') fallbacks -= 1;
      if (fallbacks > 0) return;
      collector.close(element);
      const shape = shapes.at(-1);
      if (element === 't') isText = false;
      else if (element === 'p' && shape && collector.depth === 0) shape.text += '\n';
      else if (element === 'grpSp') groups.pop();
      else if (element === 'sp' || element === 'graphicFrame' || element === 'cxnSp') {
        const done = shapes.pop();
        if (!done || done.isFurniture || done.text.trim() === '') return;
        texts.push({ shape: done.name, text: done.text, box: boxOf(done) });
      }
    },
  });
  return { texts, tables, charts };

  function boxOf({ frame, text, size }: OpenShape): PlacedText | null {
    if (!frame) return null;
    const { left, top, wide, high } = toSlide(frame);
    const [from, to] = [left / perPoint, top / perPoint];
    return {
      ...{ text, left: from, right: from + wide / perPoint },
      ...{ top: to, bottom: to + high / perPoint, size: size || usualSize },
    };
  }
}

function place(
  element: string,
  attributes: XmlAttributes,
  shape: OpenShape | undefined,
  group: { frame: Frame | null; inner: Frame | null } | undefined,
): void {
  const [x, y, cx, cy] = ['x', 'y', 'cx', 'cy'].map(
    (name) => Number(attributes[name] ?? 0) || 0,
  ) as [number, number, number, number];
  const moved = (frame: Frame | null, isStart: boolean): Frame =>
    isStart
      ? { left: x, top: y, wide: frame?.wide ?? 0, high: frame?.high ?? 0 }
      : { left: frame?.left ?? 0, top: frame?.top ?? 0, wide: cx, high: cy };
  const isStart = element === 'off' || element === 'chOff';
  if (element === 'chOff' || element === 'chExt') {
    if (group) group.inner = moved(group.inner, isStart);
  } else if (shape) {
    // An extension list has an `ext` of its own, without a size.
    if (isStart || attributes['cx'] !== undefined) shape.frame = moved(shape.frame, isStart);
  } else if (group && (isStart || attributes['cx'] !== undefined))
    group.frame = moved(group.frame, isStart);
}
