import { decodeText } from './decode-text.ts';

/** What a file is brought in as: its cells, or the figures of its sentences. */
export type FileKind = 'table' | 'report';

/** As many characters as tell what a file is. */
const looked = 20_000;

/**
 * Tells a text to read from a file of tables, by its name and what it begins with. Word documents and PDFs
 * are texts. A text file is a table where most of its lines are cells, a web page where hardly a
 * paragraph stands beside its tables; whatever else there is, is a table's to refuse.
 */
export function kindOfFile(name: string, bytes: Uint8Array): FileKind {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (['docx', 'doc', 'wps', 'pdf', 'md'].includes(ending)) return 'report';
  if (!['txt', 'html', 'htm', ''].includes(ending)) return 'table';
  const text = decodeText(bytes).text.slice(0, looked);
  if (/<(?:html|body|p|div|table)\b/i.test(text)) return kindOfPage(text);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const ofCells = lines.filter(
    (line) => line.includes('\t') || /^[^,。，；]*(?:,(?!\s)[^,。，；]*){2,}$/.test(line),
  );
  return ofCells.length > lines.length / 2 ? 'table' : 'report';
}

function kindOfPage(page: string): FileKind {
  const count = (form: RegExp) => page.match(form)?.length ?? 0;
  const cells = count(/<t[dh]\b/gi);
  const sentences = count(/。/g);
  return cells > 3 && cells > 2 * sentences ? 'table' : 'report';
}
