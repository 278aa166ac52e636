import type { Node, ResolvedPos } from 'prosemirror-model';
import {
  type EditorState,
  NodeSelection,
  type Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { isChipNode } from './text-document.ts';

/**
 * A selected chip, while the page's own caret stands behind it: what an input method composes over
 * something that can't be typed into, Chromium drops or writes twice.
 */
class ChipSelection extends NodeSelection {
  constructor(chip: ResolvedPos) {
    super(chip);
    Object.assign(this, { $anchor: this.$to, $head: this.$to });
  }

  override map(doc: Node, mapping: Parameters<Selection['map']>[1]): Selection {
    const { deleted, pos } = mapping.mapResult(this.from);
    const place = doc.resolve(pos);
    return !deleted && isChipNode(place.nodeAfter)
      ? new ChipSelection(place)
      : TextSelection.near(place);
  }
}

/** The change that lets the caret stand behind a chip that was just selected; null where none was. */
export function asChipSelection({ selection, tr }: EditorState): Transaction | null {
  const isOther = selection instanceof NodeSelection && !(selection instanceof ChipSelection);
  return isOther ? tr.setSelection(new ChipSelection(selection.$from)) : null;
}

/** A caret behind the selected chip is that of the selection, and does not end it. */
export function keepChipSelected(
  { state: { selection } }: EditorView,
  anchor: ResolvedPos,
  head: ResolvedPos,
): Selection | null {
  const isBehind = anchor.pos === head.pos && head.pos === selection.to;
  return selection instanceof ChipSelection && isBehind ? selection : null;
}
