import { type Archive, openArchive } from '../tables/archive.ts';
import { readXml } from '../tables/xml.ts';
import {
  brief,
  change,
  createDocument,
  linesOfChanged,
  type ReportDocument,
  withoutMarks,
} from './document.ts';

interface DocxParagraph {
  /** With what was put in and struck out between the marks of changes. */
  readonly marked: string;
  /** Whether it stands in a text box. */
  readonly isInBox: boolean;
}

/**
 * The text of a Word document (WordprocessingML). Tracked insertions are read and said; a sentence as it
 * was before words were struck out of it, footnotes and endnotes, headers and footers stand behind the
 * text, each said to be that; a text box is read behind the paragraph that it is anchored in. Numbers
 * that Word counts itself are not there.
 *
 * @throws table-file.damaged, table-file.encrypted, table-file.too-large
 */
export async function docxDocument(bytes: Uint8Array): Promise<ReportDocument> {
  const archive = await openArchive(bytes);
  const { notes, ...document } = createDocument();
  for (const { marked, isInBox } of await partOf(archive, /^word\/document\d*\.xml$/i)) {
    const lines = document.add(marked);
    if (isInBox)
      for (const line of lines)
        notes.push({
          code: 'text-box',
          line,
          detail: brief(linesOfChanged(marked).now[0]?.text ?? ''),
        });
  }
  for (const { marked } of await partOf(archive, /^word\/(?:footnotes|endnotes)\.xml$/i))
    document.addBehind('footnote', marked);
  for (const { marked } of await partOf(archive, /^word\/(?:header|footer)\d*\.xml$/i))
    document.addBehind('page-header', marked);
  return document.end();
}

async function partOf(archive: Archive, form: RegExp): Promise<DocxParagraph[]> {
  const paragraphs: DocxParagraph[] = [];
  for (const name of archive.names.filter((one) => form.test(one)).sort()) {
    const bytes = await archive.read(name);
    if (bytes) paragraphs.push(...readPart(bytes, name));
  }
  return paragraphs;
}

interface OpenParagraph {
  marked: string;
  readonly isInBox: boolean;
  /** Paragraphs of the boxes that are anchored in it. */
  readonly within: DocxParagraph[];
}

function readPart(bytes: Uint8Array, name: string): DocxParagraph[] {
  const paragraphs: DocxParagraph[] = [];
  const open: OpenParagraph[] = [];
  let collects: 'text' | 'deleted' | null = null;
  const depth = { ins: 0, moved: 0, box: 0, fallback: 0 };
  readXml(bytes, name, {
    open(element) {
      const paragraph = open.at(-1);
      if (element === 'Fallback') depth.fallback += 1;
      // What stands in a fallback is what stands beside it, drawn the old way.
      if (depth.fallback > 0) return;
      if (element === 'p') open.push({ marked: '', isInBox: depth.box > 0, within: [] });
      else if (element === 'txbxContent') depth.box += 1;
      else if (element === 'ins') depth.ins += 1;
      else if (element === 'moveFrom') depth.moved += 1;
      else if (element === 't') collects = 'text';
      else if (element === 'delText') collects = 'deleted';
      else if (element === 'tab' && paragraph) paragraph.marked += ' ';
      else if ((element === 'br' || element === 'cr') && paragraph) paragraph.marked += '\n';
      else if (element === 'noBreakHyphen' && paragraph) paragraph.marked += '-';
    },
    text(words) {
      const paragraph = open.at(-1);
      if (!paragraph || collects === null || depth.fallback > 0) return;
      const own = withoutMarks(words);
      // What was put in and struck out again was never said, and what was moved stands elsewhere.
      if ((collects === 'deleted' && depth.ins > 0) || depth.moved > 0) return;
      const marks =
        collects === 'deleted'
          ? change.deleted
          : depth.ins > 0
            ? change.inserted
            : (['', ''] as const);
      paragraph.marked += `${marks[0]}${own}${marks[1]}`;
    },
    close(element) {
      if (element === 'Fallback') depth.fallback -= 1;
      if (depth.fallback > 0) return;
      if (element === 't' || element === 'delText') collects = null;
      else if (element === 'txbxContent') depth.box -= 1;
      else if (element === 'ins') depth.ins -= 1;
      else if (element === 'moveFrom') depth.moved -= 1;
      else if (element === 'p') {
        const done = open.pop();
        if (!done) return;
        const { marked, isInBox, within } = done;
        if (withoutMarks(marked).trim() === '') {
          paragraphs.push(...within);
          return;
        }
        // A box closes before the paragraph that it is anchored in.
        const outer = isInBox ? open.find((one) => !one.isInBox) : undefined;
        if (outer) outer.within.push({ marked, isInBox });
        else paragraphs.push({ marked, isInBox }, ...within);
      }
    },
  });
  return paragraphs;
}
