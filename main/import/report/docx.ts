import type { ReadingNote } from '../../../shared/reading/model.ts';
import { type Archive, openArchive } from '../tables/archive.ts';
import { readXml } from '../tables/xml.ts';
import { brief, createLines, type ReportDocument } from './document.ts';

interface DocxParagraph {
  readonly text: string;
  readonly isInserted: boolean;
  /** Whether it stands in a text box. */
  readonly isInBox: boolean;
}

/** The paragraphs of one part of a document, and what in it is no plain paragraph. */
interface DocxPart {
  readonly paragraphs: readonly DocxParagraph[];
  /** What was struck out under tracked changes. */
  readonly deleted: readonly string[];
}

/**
 * The text of a Word document (WordprocessingML). Tracked insertions are read and said, deletions
 * are left out and said; a text box is read behind the paragraph that it is anchored in, and footnotes
 * and endnotes behind the text, each said where it stands; headers and footers are left out and said.
 * Numbers that Word counts itself are not there.
 *
 * @throws table-file.damaged, table-file.encrypted, table-file.too-large
 */
export async function docxDocument(bytes: Uint8Array): Promise<ReportDocument> {
  const archive = await openArchive(bytes);
  const lines = createLines();
  const notes: ReadingNote[] = [];
  const main = await partOf(archive, /^word\/document\d*\.xml$/i);
  for (const { text, isInserted, isInBox } of main.paragraphs) {
    const line = lines.add(text);
    if (lines.count < line) continue;
    if (isInBox) notes.push({ code: 'text-box', line, detail: brief(text) });
    if (isInserted) notes.push({ code: 'inserted-text', line, detail: brief(text) });
  }
  const footnotes = await partOf(archive, /^word\/(?:footnotes|endnotes)\.xml$/i);
  for (const { text } of footnotes.paragraphs) {
    const line = lines.add(text);
    if (lines.count >= line) notes.push({ code: 'footnote', line, detail: brief(text) });
  }
  for (const text of [...main.deleted, ...footnotes.deleted])
    notes.push({ code: 'deleted-text', line: null, detail: brief(text) });
  const around = await partOf(archive, /^word\/(?:header|footer)\d*\.xml$/i);
  for (const { text } of around.paragraphs)
    if (text.trim() !== '') notes.push({ code: 'page-header', line: null, detail: brief(text) });
  return { text: lines.text(), notes, pages: null };
}

async function partOf(archive: Archive, form: RegExp): Promise<DocxPart> {
  const parts: DocxPart[] = [];
  for (const name of archive.names.filter((one) => form.test(one)).sort()) {
    const bytes = await archive.read(name);
    if (bytes) parts.push(readPart(bytes, name));
  }
  return {
    paragraphs: parts.flatMap(({ paragraphs }) => paragraphs),
    deleted: parts.flatMap(({ deleted }) => deleted),
  };
}

interface OpenParagraph {
  text: string;
  deleted: string;
  isInserted: boolean;
  readonly isInBox: boolean;
  /** Paragraphs of the boxes that are anchored in it. */
  readonly within: DocxParagraph[];
}

function readPart(bytes: Uint8Array, name: string): DocxPart {
  const paragraphs: DocxParagraph[] = [];
  const deleted: string[] = [];
  const open: OpenParagraph[] = [];
  let collects: 'text' | 'deleted' | null = null;
  const depth = { ins: 0, box: 0, fallback: 0 };
  readXml(bytes, name, {
    open(element) {
      const paragraph = open.at(-1);
      if (element === 'Fallback') depth.fallback += 1;
      // What stands in a fallback is what stands beside it, drawn the old way.
      if (depth.fallback > 0) return;
      if (element === 'p')
        open.push({ text: '', deleted: '', isInserted: false, isInBox: depth.box > 0, within: [] });
      else if (element === 'txbxContent') depth.box += 1;
      else if (element === 'ins') depth.ins += 1;
      else if (element === 't') collects = 'text';
      else if (element === 'delText') collects = 'deleted';
      else if (element === 'tab' && paragraph) paragraph.text += ' ';
      else if ((element === 'br' || element === 'cr') && paragraph) paragraph.text += '\n';
      else if (element === 'noBreakHyphen' && paragraph) paragraph.text += '-';
    },
    text(words) {
      const paragraph = open.at(-1);
      if (!paragraph || collects === null || depth.fallback > 0) return;
      paragraph[collects] += words;
      if (collects === 'text' && depth.ins > 0) paragraph.isInserted = true;
    },
    close(element) {
      if (element === 'Fallback') depth.fallback -= 1;
      if (depth.fallback > 0) return;
      if (element === 't' || element === 'delText') collects = null;
      else if (element === 'txbxContent') depth.box -= 1;
      else if (element === 'ins') depth.ins -= 1;
      else if (element === 'p') {
        const done = open.pop();
        if (!done) return;
        if (done.deleted.trim() !== '') deleted.push(done.deleted);
        if (done.text.trim() === '') {
          paragraphs.push(...done.within);
          return;
        }
        const { text, isInserted, isInBox, within } = done;
        // A box closes before the paragraph that it is anchored in.
        const outer = isInBox ? open.find((one) => !one.isInBox) : undefined;
        if (outer) outer.within.push({ text, isInserted, isInBox });
        else paragraphs.push({ text, isInserted, isInBox }, ...within);
      }
    },
  });
  return { paragraphs, deleted };
}
