import {
  type Command,
  type EditorState,
  NodeSelection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { contentOf, isChipNode, textStart, writtenText } from './text-document.ts';

/** The chip beside the caret goes at one press, as a character would. */
export function removeChip(side: -1 | 1): Command {
  return ({ selection, tr }, dispatch) => {
    if (selection instanceof NodeSelection) {
      dispatch?.(tr.deleteSelection().scrollIntoView());
      return true;
    }
    const { $from, empty, from } = selection;
    const beside = side < 0 ? $from.nodeBefore : $from.nodeAfter;
    if (!empty || !isChipNode(beside)) return false;
    dispatch?.(
      tr.delete(Math.min(from, from + side), Math.max(from, from + side)).scrollIntoView(),
    );
    return true;
  };
}

/** The change that makes chips of references which stand in the text as characters; null where none does. */
export function asChips(state: EditorState): Transaction | null {
  const { doc, selection } = state;
  const chips = contentOf(writtenText(doc));
  const old = doc.firstChild?.content;
  if (!old || chips.eq(old)) return null;
  const change = state.tr.replaceWith(textStart, doc.content.size - 1, chips);
  // The caret stays behind the characters that it stood behind.
  const before = writtenText(doc.slice(textStart, selection.head));
  const at = textStart + contentOf(before).size;
  return change.setSelection(
    TextSelection.near(change.doc.resolve(Math.min(at, change.doc.content.size - 1))),
  );
}
