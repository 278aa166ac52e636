import type { LinePlace } from '../../../shared/reading/model.ts';

/** Where the words that are selected stand in the text; null where they are no words of one line. */
export function selectedPlace(): LinePlace | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const from = placeOf(startContainer, startOffset);
  const to = placeOf(endContainer, endOffset);
  if (!from || !to || from.line !== to.line || from.at >= to.at) return null;
  // The blanks around a word come with a double click.
  const words = selection.toString();
  const start = from.at + (words.length - words.trimStart().length);
  const end = to.at - (words.length - words.trimEnd().length);
  return start < end ? { line: from.line, start, end } : null;
}

function placeOf(
  node: Node,
  offset: number,
): { readonly line: number; readonly at: number } | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('[data-line]');
  if (!line) return null;
  const piece = element?.closest<HTMLElement>('[data-start]');
  if (piece && node.nodeType === Node.TEXT_NODE)
    return { line: Number(line.dataset['line']), at: Number(piece.dataset['start']) + offset };
  // Before or behind a piece, as the browser gives the edges of a line.
  const pieces = [...line.querySelectorAll<HTMLElement>('[data-start]')];
  const next = node === line ? pieces[offset] : piece;
  const last = pieces.at(-1);
  const at = next
    ? Number(next.dataset['start'])
    : last
      ? Number(last.dataset['start']) + (last.textContent?.length ?? 0)
      : 0;
  return { line: Number(line.dataset['line']), at };
}
