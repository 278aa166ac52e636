import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { RichText } from '../../../shared/deck/bound-slide.ts';
import type { PrintedRun, TextPrinter } from '../../../shared/deck/print-text.ts';
import { placedFigures } from '../../../shared/deck/typed-figures.ts';
import { inlineSpacing } from '../../slides/inline-spacing.ts';
import { chipPlaces, placeInDocument, textStart, writtenText } from './text-document.ts';

/** What a text is printed and checked by. */
export interface TextSurroundings {
  readonly print: TextPrinter;
  /** Names whose digits are no typed figures. */
  readonly digitNames: readonly string[];
}

/** How a chip stands in its text. */
export interface PrintedChip {
  readonly run: PrintedRun;
  /** On which sides it stands off Chinese characters. */
  readonly before: boolean;
  readonly after: boolean;
}

/** A figure that is typed where a chip belongs: its characters, and where they stand. */
export interface TypedNumber {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** With the letters and signs that stand against it: of 5 in 5G, 5G. */
  readonly name: string;
}

interface DrawnText {
  readonly surroundings: TextSurroundings;
  readonly marks: DecorationSet;
  /** It was changed by an input method, whose characters must not be drawn anew while it composes. */
  readonly isStale: boolean;
}

const key = new PluginKey<DrawnText>('drawn-text');

/**
 * Says of each chip how it is printed, and marks typed figures. While an input method composes, the
 * marks stay as they are: drawing its characters anew would end the composition.
 */
export function drawText(surroundings: TextSurroundings, typedClass: string): Plugin<DrawnText> {
  return new Plugin<DrawnText>({
    key,
    state: {
      init: (_, { doc }) => drawn(doc, surroundings, typedClass),
      apply(change, old, _, { doc }) {
        const next = change.getMeta(key) as TextSurroundings | undefined;
        if (next) return drawn(doc, next, typedClass);
        if (!change.docChanged) return old;
        if (change.getMeta('composition') === undefined)
          return drawn(doc, old.surroundings, typedClass);
        return { ...old, marks: old.marks.map(change.mapping, doc), isStale: true };
      },
    },
    props: { decorations: (state) => drawnIn(state).marks },
  });
}

/** A change that prints and checks the text anew, with other surroundings or with the same. */
export function redraw(state: EditorState, surroundings?: TextSurroundings) {
  return state.tr.setMeta(key, surroundings ?? drawnIn(state).surroundings);
}

/** Whether an input method has changed the text since it was last printed and checked. */
export function isStale(state: EditorState): boolean {
  return drawnIn(state).isStale;
}

/** The typed figures among a part of the text, all of it by default, in its order. */
export function typedNumbers(state: EditorState, from?: number, to?: number): TypedNumber[] {
  const text = plainCharacters(state.doc);
  return drawnIn(state)
    .marks.find(from, to, (spec) => 'typed' in spec)
    .filter((mark) => mark.from < mark.to)
    .map(({ from, to }) => {
      const before = /[A-Za-z0-9+.-]*$/.exec(text.slice(0, from - textStart))?.[0] ?? '';
      const after = /^[A-Za-z0-9+-]*/.exec(text.slice(to - textStart))?.[0] ?? '';
      const own = text.slice(from - textStart, to - textStart);
      return { text: own, from, to, name: before + own + after };
    });
}

/** The characters of a document, place for place: one for each chip. */
export function plainCharacters(doc: Node): string {
  return doc.textBetween(textStart, doc.content.size - 1, '', '\ufffc');
}

function drawnIn(state: EditorState): DrawnText {
  const drawnText = key.getState(state);
  if (!drawnText) throw new Error('A text was asked how it is drawn before it was.');
  return drawnText;
}

function drawn(doc: Node, surroundings: TextSurroundings, typedClass: string): DrawnText {
  const text = writtenText(doc);
  const typed = placedFigures(text, surroundings.digitNames).map(({ text, at }) => {
    const [from, to] = [placeInDocument(doc, at), placeInDocument(doc, at + text.length)];
    return Decoration.inline(from, to, { class: typedClass }, { typed: text });
  });
  const places = chipPlaces(doc);
  const printed = places.length === 0 ? [] : printedChips(surroundings.print(text));
  const chips = places.map(({ at, written }, index) => {
    const chip = printed[index]?.run.written === written ? printed[index] : alone(written);
    return Decoration.node(at, at + 1, {}, { chip });
  });
  const marks = DecorationSet.create(doc, [...chips, ...typed]);
  return { surroundings, marks, isStale: false };

  function alone(written: string): PrintedChip | undefined {
    return printedChips(surroundings.print(written))[0];
  }
}

function printedChips(runs: readonly PrintedRun[]): PrintedChip[] {
  const text: RichText = runs.map((run) =>
    run.kind === 'figure' ? run.bound : run.kind === 'period' ? run.words : run.written,
  );
  return runs.flatMap((run, index) => {
    if (run.kind === 'words') return [];
    const { before, after } = inlineSpacing(text, index);
    // What is said behind a figure begins with its own space, bracket or star.
    const isMarked = run.kind === 'figure' && run.mark !== '';
    return [{ run, before, after: after && !isMarked }];
  });
}
