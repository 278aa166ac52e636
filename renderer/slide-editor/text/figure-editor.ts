import { keymap } from 'prosemirror-keymap';
import { Slice } from 'prosemirror-model';
import { EditorState, NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { plainRuns } from '../../../shared/deck/print-text.ts';
import { foldRadicals } from '../../../shared/model/radicals.ts';
import { oneLine, severalLines } from '../../../shared/model/text.ts';
import { asChips, removeChip } from './chip-changes.ts';
import { asChipSelection, keepChipSelected } from './chip-selection.ts';
import { ChipView } from './chip-view.ts';
import styles from './figure-text.module.css';
import {
  contentOf,
  documentOf,
  isChipNode,
  textStart,
  writtenIn,
  writtenText,
} from './text-document.ts';
import {
  drawText,
  isStale,
  plainCharacters,
  redraw,
  type TextSurroundings,
  type TypedNumber,
  typedNumbers,
} from './text-plugin.ts';

/** A place of the text that a reference is to be chosen for. */
export interface ChoicePlace {
  /** What the choice takes the place of: a typed sign, a chip, a typed number, or nothing. */
  readonly from: number;
  readonly to: number;
  /** The chip whose choice is open, as written. */
  readonly current: string | null;
  /** The sign that opened it, which stays where nothing is chosen. */
  readonly sign: string | null;
  readonly typed: TypedNumber | null;
}

export interface FigureEditorEvents {
  /** The text is another: once an input method has composed it, not before. */
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
  readonly onChoose: (place: ChoicePlace) => void;
  /** Text from elsewhere was pasted, and these of its numbers could be figures. */
  readonly onPastedNumbers: (numbers: readonly TypedNumber[]) => void;
  /** The typed number that the caret stands at; null beside all. */
  readonly onTypedNumber: (number: TypedNumber | null) => void;
  readonly onUndo: (asked: 'undo' | 'redo') => void;
}

export interface FigureEditorOptions {
  readonly label: string;
  readonly multiline: boolean;
  readonly text: string;
  readonly surroundings: TextSurroundings;
  /** What is in force when something happens. */
  readonly events: () => FigureEditorEvents;
}

export type CaretPlace = 'end' | { readonly x: number; readonly y: number };

/** Text with its references, for the clipboard of this app's own fields. */
const ownFlavour = 'application/x-hongshan-text';

/** One text of a slide while it is edited in the page. */
export interface FigureEditor {
  focus(at?: CaretPlace): void;
  /** Shows a text that came from elsewhere: another window, an undo. What is being composed stays. */
  setText(text: string): void;
  setSurroundings(surroundings: TextSurroundings): void;
  setLabel(label: string): void;
  /** Puts a reference, or plain text, in the place of a part of the text. */
  replace(range: { readonly from: number; readonly to: number }, written: string): void;
  /** Where a part of the text stands in the window. */
  boxOf(range: { readonly from: number; readonly to: number }): DOMRect;
  /** The characters of the text, one for each chip; the first stands at `textStart`. */
  characters(): string;
  destroy(): void;
}

export function createFigureEditor(
  host: HTMLElement,
  { label, multiline, text, surroundings, events }: FigureEditorOptions,
): FigureEditor {
  /** What was said of the text and not yet seen to come back, the oldest first. */
  let said: string[] = [];
  let lastText = text;
  /** What was given while an input method composed. */
  let held: { text?: string; surroundings?: TextSurroundings } = {};
  let given = text;
  let labelled = label;
  let print = surroundings.print;
  let numberAtCaret: TypedNumber | null = null;

  const view = new EditorView(host, {
    state: EditorState.create({ doc: documentOf(text), plugins: plugins() }),
    attributes: () => ({
      role: 'textbox',
      'aria-label': labelled,
      'aria-multiline': String(multiline),
      class: styles['text'] ?? '',
      spellcheck: 'false',
    }),
    createSelectionBetween: keepChipSelected,
    nodeViews: { chip: (node, _view, _place, decorations) => new ChipView(node, decorations) },
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change));
      settle();
    },
    handleTextInput(_, from, to, typed) {
      const { selection } = view.state;
      if (!(selection instanceof NodeSelection)) return typeSign(from, to, typed);
      leaveChip();
      if (!typeSign(selection.to, selection.to, typed))
        view.dispatch(view.state.tr.insertText(typed).scrollIntoView());
      return true;
    },
    handleDoubleClickOn(_, _place, node, at) {
      if (!isChipNode(node)) return false;
      openChip(at);
      return true;
    },
    clipboardTextSerializer: (slice) => plainRuns(print(writtenText(slice))),
    handlePaste: (_, event) => paste(event.clipboardData),
    handleDrop(_, event, _slice, moved) {
      const data = event.dataTransfer;
      if (moved || data?.getData('text/html').includes('data-pm-slice')) return false;
      const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (place) select(place.pos);
      return paste(data);
    },
    handleDOMEvents: {
      copy: (_, event) => copy(event),
      cut: (_, event) => copy(event),
      beforeinput: (_, event) => refuseBrowsersOwn(event),
      blur: () => {
        if (given !== lastText && given === cleaned(lastText)) show(given);
        return false;
      },
      compositionstart: () => {
        leaveChip();
        return false;
      },
      compositionend: () => {
        // The library ends a composition itself, a moment later.
        setTimeout(settle, 30);
        return false;
      },
    },
  });

  function plugins(): Plugin[] {
    return [
      keymap({
        // biome-ignore lint/correctness/noComponentHookFactories: a key, no component
        Enter: (state) => openSelected(state) || (multiline ? breakLine() : leave()),
        'Shift-Enter': () => (multiline ? breakLine() : leave()),
        'Mod-Enter': leave,
        Escape: leave,
        Backspace: removeChip(-1),
        Delete: removeChip(1),
        'Mod-k': chooseHere,
        'Mod-z': () => undo('undo'),
        'Mod-y': () => undo('redo'),
        'Shift-Mod-z': () => undo('redo'),
      }),
      drawText(surroundings, styles['typed'] ?? ''),
      new Plugin({ appendTransaction: (_changes, _old, state) => asChipSelection(state) }),
      // References that are typed by hand become chips as soon as they can be read.
      new Plugin({
        appendTransaction(changes, _, state) {
          if (!changes.some((change) => change.docChanged) || isStale(state)) return null;
          return asChips(state);
        },
      }),
    ];
  }

  /** Tells what has changed, unless an input method is about to change it further. */
  function settle(): void {
    if (view.isDestroyed || view.composing) return;
    if (isStale(view.state)) {
      view.updateState(view.state.apply(redraw(view.state)));
      const change = asChips(view.state);
      if (change) view.updateState(view.state.apply(change));
    }
    const { text, surroundings } = held;
    held = {};
    if (surroundings) surround(surroundings);
    const now = writtenText(view.state.doc);
    if (now !== lastText) {
      // What came meanwhile was another's change of the text as it was before: whoever is told decides.
      lastText = now;
      said.push(now);
      events().onText(now);
    } else if (text !== undefined) take(text);
    tellNumber();
  }

  function tellNumber(): void {
    const { empty, head } = view.state.selection;
    const number = empty ? numberAt(head) : null;
    if (number?.from === numberAtCaret?.from && number?.text === numberAtCaret?.text) return;
    numberAtCaret = number;
    events().onTypedNumber(number);
  }

  function surround(next: TextSurroundings): void {
    print = next.print;
    view.updateState(view.state.apply(redraw(view.state, next)));
    tellNumber();
  }

  function take(text: string): void {
    if (text === lastText) {
      said = [];
      return;
    }
    const echo = said.indexOf(text);
    if (echo >= 0) {
      // What was said a moment ago, on its way back: newer words stand here already.
      said = said.slice(echo + 1);
      return;
    }
    // As the store cleans it: a space that was just typed at the end must not vanish under the caret.
    if (view.hasFocus() && text === cleaned(lastText)) return;
    said = [];
    show(text);
    settle();
  }

  function show(text: string): void {
    lastText = text;
    const old = view.state.selection;
    const doc = documentOf(text);
    const change = view.state.tr.replaceWith(
      textStart,
      view.state.doc.content.size - 1,
      doc.firstChild?.content ?? [],
    );
    const at = Math.min(old.head, change.doc.content.size - 1);
    change.setSelection(TextSelection.near(change.doc.resolve(at)));
    view.updateState(view.state.apply(change));
  }

  function cleaned(text: string): string {
    return foldRadicals(multiline ? severalLines(text) : oneLine(text));
  }

  function leave(): boolean {
    events().onLeave();
    return true;
  }

  function undo(asked: 'undo' | 'redo'): boolean {
    events().onUndo(asked);
    return true;
  }

  function breakLine(): boolean {
    leaveChip();
    view.dispatch(view.state.tr.insertText('\n').scrollIntoView());
    return true;
  }

  /** What is typed while a chip is selected stands behind it: its figure is not typed over. */
  function leaveChip(): void {
    const { selection } = view.state;
    if (selection instanceof NodeSelection) select(selection.to);
  }

  function select(at: number): void {
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at))));
  }

  function typeSign(from: number, to: number, typed: string): boolean {
    const sign = { '@': '@', '＠': '@', '/': '/', '／': '/' }[typed];
    if (!sign || view.composing) return false;
    const before = from > textStart ? characterBefore(from) : '\n';
    // A slash is mostly one: 元/人. A letter before @ is an address's.
    if (sign === '/' ? !/\s/.test(before) : /[A-Za-z0-9]/.test(before)) return false;
    view.dispatch(view.state.tr.insertText(typed, from, to).scrollIntoView());
    events().onChoose({ from, to: from + 1, current: null, sign: typed, typed: null });
    return true;
  }

  function characterBefore(at: number): string {
    return view.state.doc.textBetween(at - 1, at, '\n', '\ufffc');
  }

  function openSelected({ selection }: EditorState): boolean {
    if (!(selection instanceof NodeSelection) || !isChipNode(selection.node)) return false;
    openChip(selection.from);
    return true;
  }

  function openChip(at: number): void {
    const chip = view.state.doc.nodeAt(at);
    if (!chip || !isChipNode(chip)) return;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
    const current = writtenIn(chip);
    events().onChoose({ from: at, to: at + 1, current, sign: null, typed: null });
  }

  function chooseHere(state: EditorState): boolean {
    if (openSelected(state)) return true;
    const { from, to, empty } = state.selection;
    const number = empty ? numberAt(from) : (typedNumbers(state, from, to)[0] ?? null);
    if (number) chooseFor(number);
    else events().onChoose({ from: to, to, current: null, sign: null, typed: null });
    return true;
  }

  function chooseFor(number: TypedNumber): void {
    const { from, to } = number;
    events().onChoose({ from, to, current: null, sign: null, typed: number });
  }

  function numberAt(at: number): TypedNumber | null {
    return typedNumbers(view.state, at, at)[0] ?? null;
  }

  function copy(event: ClipboardEvent): boolean {
    const { selection } = view.state;
    const data = event.clipboardData;
    if (selection.empty || !data) return false;
    const written = writtenText(selection.content());
    event.preventDefault();
    data.clearData();
    data.setData(ownFlavour, written);
    data.setData('text/plain', plainRuns(print(written)));
    if (event.type === 'cut') view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
    return true;
  }

  function paste(data: DataTransfer | null): boolean {
    const own = data?.getData(ownFlavour) ?? '';
    const plain = data?.getData('text/plain') ?? '';
    const given = own !== '' ? own : plain;
    const text = multiline ? given.replace(/\r\n?/g, '\n') : given.replace(/\s*[\r\n]+\s*/g, ' ');
    const pasted = own !== '' ? text : cleaned(text);
    // A picture, a file: nothing of it can stand in a text.
    if (pasted === '') return true;
    const { from } = view.state.selection;
    const change = view.state.tr.replaceSelection(new Slice(contentOf(pasted), 0, 0));
    view.dispatch(change.scrollIntoView().setMeta('paste', true));
    if (own !== '') return true;
    const numbers = typedNumbers(view.state, from, from + contentOf(pasted).size);
    if (numbers.length > 0) events().onPastedNumbers(numbers);
    return true;
  }

  /** Bold and its like, which no text here has, and the browser's own undo beside the app's. */
  function refuseBrowsersOwn(event: InputEvent): boolean {
    if (event.inputType === 'historyUndo') undo('undo');
    else if (event.inputType === 'historyRedo') undo('redo');
    else if (!event.inputType.startsWith('format')) return false;
    event.preventDefault();
    return true;
  }

  return {
    focus(at) {
      view.focus();
      if (at === undefined) return;
      const place = at === 'end' ? null : view.posAtCoords({ left: at.x, top: at.y });
      select(place?.pos ?? view.state.doc.content.size - 1);
    },
    setText(text) {
      given = text;
      if (view.composing) held = { ...held, text };
      else take(text);
    },
    setSurroundings(next) {
      if (view.composing) held = { ...held, surroundings: next };
      else surround(next);
    },
    setLabel(next) {
      labelled = next;
      view.updateState(view.state);
    },
    replace({ from, to }, written) {
      const change = view.state.tr.replaceWith(from, to, contentOf(written));
      const end = TextSelection.near(change.doc.resolve(from + contentOf(written).size));
      view.dispatch(change.setSelection(end).scrollIntoView());
    },
    boxOf({ from, to }) {
      const start = view.coordsAtPos(from);
      const end = view.coordsAtPos(to, -1);
      const isOneLine = end.top < start.bottom;
      const right = isOneLine ? Math.max(start.left, end.right) : start.right;
      return new DOMRect(start.left, start.top, right - start.left, start.bottom - start.top);
    },
    characters: () => plainCharacters(view.state.doc),
    destroy: () => view.destroy(),
  };
}
