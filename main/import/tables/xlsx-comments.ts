import { withoutAuthor } from './sheet-cells.ts';
import { createTextCollector, unescaped } from './xlsx-text.ts';
import { readXml } from './xml.ts';

/** Notes with the names of the cells that they hang on, each cell once. */
export type CellNotes = Iterable<readonly [cell: string, text: string]>;

/** Notes without whoever wrote them: Excel begins each with the name. */
export function readComments(bytes: Uint8Array, part: string): CellNotes {
  const authors: string[] = [];
  const found = new Map<string, string>();
  const text = createTextCollector();
  let author = '';
  let isAuthor = false;
  let cell = '';
  let by = 0;
  readXml(bytes, part, {
    open(name, attributes) {
      if (name === 'author') isAuthor = true;
      if (name === 'comment') {
        cell = attributes['ref'] ?? '';
        by = Number(attributes['authorId'] ?? 0);
        text.begin();
      }
      text.open(name);
    },
    text(written) {
      if (isAuthor) author += written;
      text.add(written);
    },
    close(name) {
      text.close(name);
      if (name === 'author') {
        authors.push(author);
        author = '';
        isAuthor = false;
      }
      if (name === 'comment') found.set(cell, withoutAuthor(text.end(), authors[by]));
    },
  });
  return found;
}

/** A note and its answers, in the order they were given. */
export function readThreadedComments(bytes: Uint8Array, part: string): CellNotes {
  const found = new Map<string, string>();
  let cell = '';
  let text = '';
  let isText = false;
  readXml(bytes, part, {
    open(name, attributes) {
      if (name === 'threadedComment') {
        cell = attributes['ref'] ?? '';
        text = '';
      }
      if (name === 'text') isText = true;
    },
    text(written) {
      if (isText) text += written;
    },
    close(name) {
      if (name === 'text') isText = false;
      if (name !== 'threadedComment') return;
      const before = found.get(cell);
      const said = unescaped(text);
      found.set(cell, before === undefined ? said : `${before}\n${said}`);
    },
  });
  return found;
}
