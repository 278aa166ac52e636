import type { ReadingNote } from '../../../shared/reading/model.ts';
import { type Archive, openArchive } from '../tables/archive.ts';
import { readXml } from '../tables/xml.ts';
import { createLines, type ReportDocument } from './document.ts';

/** The paragraphs of one part of a document, and what in it is no plain paragraph. */
interface DocxPart {
  readonly paragraphs: readonly { readonly text: string; readonly isInserted: boolean }[];
  readonly boxes: readonly string[];
  /** What was struck out under tracked changes. */
  readonly deleted: readonly string[];
}

/**
 * The text of a Word document (WordprocessingML). Tracked insertions are read and said, deletions
 * are left out and said; text boxes, footnotes and endnotes follow the text, each said where it
 * stands; headers and footers are left out and said. Numbers that Word counts itself are not there.
 *
 * @throws table-file.damaged, table-file.encrypted, table-file.too-large
 */
export async function docxDocument(bytes: Uint8Array): Promise<ReportDocument> {
  const archive = await openArchive(bytes);
  const lines = createLines();
  const notes: ReadingNote[] = [];
  const main = await partOf(archive, /^word\/document\d*\.xml$/i);
  for (const { text, isInserted } of main.paragraphs) {
    const line = lines.add(text);
    if (isInserted && lines.count >= line)
      notes.push({ code: 'inserted-text', line, detail: brief(text) });
  }
  const aside = (code: 'text-box' | 'footnote', texts: readonly string[]) => {
    for (const text of texts) {
      const line = lines.add(text);
      if (lines.count >= line) notes.push({ code, line, detail: brief(text) });
    }
  };
  aside('text-box', main.boxes);
  const footnotes = await partOf(archive, /^word\/(?:footnotes|endnotes)\.xml$/i);
  aside(
    'footnote',
    footnotes.paragraphs.map(({ text }) => text),
  );
  for (const text of [...main.deleted, ...footnotes.deleted])
    notes.push({ code: 'deleted-text', line: null, detail: brief(text) });
  const around = await partOf(archive, /^word\/(?:header|footer)\d*\.xml$/i);
  for (const text of [...around.paragraphs.map(({ text }) => text), ...around.boxes])
    if (text.trim() !== '') notes.push({ code: 'page-header', line: null, detail: brief(text) });
  return { text: lines.text(), notes, pages: null };
}

function brief(text: string): string {
  const shown = text.replace(/\s+/g, ' ').trim();
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}

async function partOf(archive: Archive, form: RegExp): Promise<DocxPart> {
  const parts: DocxPart[] = [];
  for (const name of archive.names.filter((one) => form.test(one)).sort()) {
    const bytes = await archive.read(name);
    if (bytes) parts.push(readPart(bytes, name));
  }
  return {
    paragraphs: parts.flatMap(({ paragraphs }) => paragraphs),
    boxes: parts.flatMap(({ boxes }) => boxes),
    deleted: parts.flatMap(({ deleted }) => deleted),
  };
}

interface OpenParagraph {
  text: string;
  deleted: string;
  isInserted: boolean;
  readonly isInBox: boolean;
}

function readPart(bytes: Uint8Array, name: string): DocxPart {
  const paragraphs: { text: string; isInserted: boolean }[] = [];
  const boxes: string[] = [];
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
        open.push({ text: '', deleted: '', isInserted: false, isInBox: depth.box > 0 });
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
        if (done.text.trim() === '') return;
        if (done.isInBox) boxes.push(done.text);
        else paragraphs.push({ text: done.text, isInserted: done.isInserted });
      }
    },
  });
  return { paragraphs, boxes, deleted };
}
