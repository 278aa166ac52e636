/** A sentence, with the place it begins at. */
export interface Sentence {
  readonly text: string;
  readonly from: number;
}

/** No sentence of a report is longer: a text without an end is read in pieces of this size. */
const longest = 1500;

const end =
  /[。！？!?]|\.(?=\s|$)(?<=[^.\s].)(?<!\b(?:No|Mr|Dr|St|U\.S|etc|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)|\.(?<=[%％家户人元个项次吨米里亩处所名\u4e00-\u9fff]\.)(?!\d)/g;

/**
 * The sentences of a line. A full stop between digits ends none. What goes on without an end is cut
 * behind a comma, and never inside a number, so that the time for a text grows with its length alone.
 */
export function splitSentences(line: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const found of line.matchAll(end)) {
    const to = found.index + found[0].length;
    sentences.push(...inPieces(line.slice(from, to), from));
    from = to;
  }
  if (from < line.length) sentences.push(...inPieces(line.slice(from), from));
  return sentences;
}

function inPieces(text: string, from: number): Sentence[] {
  const pieces: Sentence[] = [];
  let at = 0;
  while (text.length - at > longest) {
    const to = at + cutIn(text.slice(at, at + longest));
    pieces.push({ text: text.slice(at, to), from: from + at });
    at = to;
  }
  pieces.push({ text: text.slice(at), from: from + at });
  return pieces;
}

function cutIn(piece: string): number {
  const comma = Math.max(
    piece.lastIndexOf('；'),
    piece.lastIndexOf('，'),
    piece.lastIndexOf(', ') + 1,
  );
  if (comma > piece.length / 2) return comma + 1;
  const wordEnd = /[\d.,]{1,40}$/.exec(piece);
  return wordEnd && wordEnd[0].length < 40 ? wordEnd.index : piece.length;
}
