import { Fragment, type Node, Schema } from 'prosemirror-model';
import { isPeriodWord } from '../../../shared/deck/period-words.ts';
import { splitReferences } from '../../../shared/deck/references.ts';

/**
 * A text of a slide while it is edited: one paragraph of characters and chips. A line break is a
 * character like any other, so that every string that can be stored is a document, and the only one
 * of its kind: `writtenText(documentOf(text))` is `text`.
 */
export const textSchema = new Schema({
  nodes: {
    doc: { content: 'paragraph' },
    paragraph: {
      content: '(text | chip)*',
      whitespace: 'pre',
      parseDOM: [{ tag: 'p', preserveWhitespace: 'full' }],
      toDOM: () => ['p', 0],
    },
    text: {},
    /** What stands for a figure or for the words of a period, as one character that nobody types. */
    chip: {
      inline: true,
      atom: true,
      attrs: { written: { validate: 'string' } },
      leafText: (node) => writtenIn(node),
      parseDOM: [
        {
          tag: 'span[data-written]',
          getAttrs: (element) => {
            const written = element.getAttribute('data-written') ?? '';
            return isChip(written) ? { written } : false;
          },
        },
      ],
      toDOM: (node) => ['span', { 'data-written': writtenIn(node) }, writtenIn(node)],
    },
  },
});

/** The place of the first character of a document's text. */
export const textStart = 1;

/** What is written for a chip: `{{hi-tech-enterprises@2022}}`. */
export function writtenIn(chip: Node): string {
  return String(chip.attrs['written']);
}

export function isChipNode(node: Node | null | undefined): boolean {
  return node?.type === textSchema.nodes.chip;
}

/** Whether braces hold what can be read, and so are a chip; what can't stays text to be mended. */
function isChip(written: string): boolean {
  if (isPeriodWord(written)) return true;
  const [run, another] = splitReferences(written);
  return another === undefined && run !== undefined && 'written' in run && run.reference !== null;
}

/** A text as the content of a paragraph. */
export function contentOf(text: string): Fragment {
  const { chip } = textSchema.nodes;
  const nodes: Node[] = [];
  let words = '';
  const endWords = () => {
    if (words !== '') nodes.push(textSchema.text(words));
    words = '';
  };
  for (const run of splitReferences(text)) {
    if ('text' in run) words += run.text;
    else if (isChip(run.written)) {
      endWords();
      nodes.push(chip.create({ written: run.written }));
    } else words += run.written;
  }
  endWords();
  return Fragment.from(nodes);
}

export function documentOf(text: string): Node {
  const { doc, paragraph } = textSchema.nodes;
  return doc.create(null, paragraph.create(null, contentOf(text)));
}

/** The text of a document or of a part of one, as it is stored. */
export function writtenText({ content }: { readonly content: Fragment }): string {
  return content.textBetween(0, content.size, '\n');
}

/** Where each chip of a document stands, in order. */
export function chipPlaces(doc: Node): { readonly at: number; readonly written: string }[] {
  const places: { at: number; written: string }[] = [];
  doc.descendants((node, at) => {
    if (isChipNode(node)) places.push({ at, written: writtenIn(node) });
  });
  return places;
}

/** The place in a document of a place in its stored text; behind the chip for one within a reference. */
export function placeInDocument(doc: Node, offset: number): number {
  let written = 0;
  let at = textStart;
  for (const node of doc.firstChild?.children ?? []) {
    const length = isChipNode(node) ? writtenIn(node).length : node.nodeSize;
    if (offset <= written + length && !isChipNode(node)) return at + offset - written;
    if (offset <= written) return at;
    written += length;
    at += node.nodeSize;
  }
  return at;
}
