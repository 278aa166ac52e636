import {
  type CSSProperties,
  startTransition,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createTextPrinter, plainRuns, type TextPrinter } from '../../../shared/deck/print-text.ts';
import { wordsOfFigure } from '../../../shared/figures/figures-of-value.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { step } from '../../editing/undo.ts';
import { classNames } from '../../styles/class-names.ts';
import { useMessages } from '../../ui/messages.ts';
import { useSlideEditing } from '../slide-editing.ts';
import { FigurePicker } from './FigurePicker.tsx';
import {
  type CaretPlace,
  type ChoicePlace,
  createFigureEditor,
  type FigureEditor,
  type FigureEditorEvents,
} from './figure-editor.ts';
import styles from './figure-text.module.css';
import { PastedNumbers } from './PastedNumbers.tsx';
import type { ReferenceKind } from './picker-options.ts';
import { TypedOffer } from './TypedOffer.tsx';
import { textStart } from './text-document.ts';
import type { TextSurroundings, TypedNumber } from './text-plugin.ts';

interface FigureTextFieldProps {
  /** As stored: figures are references, `共{{hi-tech-enterprises}}`. */
  readonly value: string;
  /** The language that the text is written in. */
  readonly locale: Locale;
  readonly label: string;
  /** Enter begins a new line; else it leaves the field. */
  readonly multiline: boolean;
  readonly onChange: (value: string) => void;
  /** Enter, Escape or a press elsewhere: what was typed is one step. */
  readonly onLeave: () => void;
  readonly autoFocus?: boolean;
  /** Where the caret goes with the focus: behind the text, or to the point of the window that was pressed. */
  readonly at?: CaretPlace;
  readonly className?: string;
  readonly style?: CSSProperties;
  /** How many characters of the printed text fit; what is more is said below it. */
  readonly fits?: number;
  /** How many of them find no room on the slide as it is, where that is known: said in the place of `fits`. */
  readonly excess?: number;
}

const kinds: readonly ReferenceKind[] = ['figure', 'target', 'period'];

/** What is open beside the text, and holds the focus. */
type Opened =
  | { readonly kind: 'picker'; readonly place: ChoicePlace; readonly anchor: DOMRect }
  | { readonly kind: 'pasted'; readonly numbers: readonly TypedNumber[]; readonly anchor: DOMRect };

/**
 * A text of a slide, typed where it stands: its figures are chips that print as the slide prints
 * them. `@`, `/` at the beginning of a word or Ctrl+K choose one.
 */
export function FigureTextField(props: FigureTextFieldProps) {
  const { value, locale, label, multiline, className, style, fits, excess } = props;
  const { apply } = useSlideEditing();
  const message = useMessages();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<FigureEditor | null>(null);
  const surroundings = useSurroundings(locale);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [offered, setOffered] = useState<TypedNumber | null>(null);
  /** Ahead of the state: the focus goes to what opens before the state is drawn. */
  const isOpen = useRef(false);

  const latest = useRef({ props, surroundings });
  useLayoutEffect(() => {
    latest.current = { props, surroundings };
  });

  const events: FigureEditorEvents = {
    // The field shows it already: the slide follows, and no key waits until it is drawn.
    onText: (text) => startTransition(() => latest.current.props.onChange(text)),
    onLeave: () => latest.current.props.onLeave(),
    onChoose: (place) => open({ kind: 'picker', place, anchor: boxOf(place) }),
    onPastedNumbers: (numbers) => {
      const [first] = numbers;
      if (first) open({ kind: 'pasted', numbers, anchor: boxOf(first) });
    },
    onTypedNumber: setOffered,
    onUndo: (asked) => void step(asked),
  };

  function boxOf(range: { readonly from: number; readonly to: number }): DOMRect {
    return editor.current?.boxOf(range) ?? new DOMRect();
  }

  function open(next: Opened): void {
    isOpen.current = true;
    setOpened(next);
  }

  function close(): void {
    isOpen.current = false;
    setOpened(null);
    editor.current?.focus();
  }

  // One editor for as long as the field stands there: made anew it would lose caret and composition.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes later is handed on below
  useLayoutEffect(() => {
    if (!host.current) return;
    const { autoFocus, at } = latest.current.props;
    const made = createFigureEditor(host.current, {
      ...{ label, multiline, text: value, surroundings },
      events: () => events,
    });
    editor.current = made;
    if (autoFocus) made.focus(at ?? 'end');
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, [multiline]);

  useLayoutEffect(() => editor.current?.setSurroundings(surroundings), [surroundings]);
  useLayoutEffect(() => editor.current?.setText(value), [value]);
  useLayoutEffect(() => editor.current?.setLabel(label), [label]);

  function choose(place: ChoicePlace, reference: string): void {
    const range = place.typed ? withOwnWords(place.typed, reference) : place;
    editor.current?.replace(range, reference);
    close();
  }

  /** A typed number with the words around it that its figure prints itself. */
  function withOwnWords(number: TypedNumber, reference: string) {
    const figure = figureIn(surroundings.print, reference);
    const text = editor.current?.characters();
    if (!figure || !text) return number;
    const at = number.from - textStart;
    const [from, to] = wordsOfFigure(text, { at, text: number.text }, figure);
    return { from: from + textStart, to: to + textStart };
  }

  const isGuessed = excess === undefined && fits !== undefined;
  const printed = isGuessed ? plainRuns(surroundings.print(value)) : '';
  const over = isGuessed ? [...printed].length - fits : (excess ?? 0);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the text field within is what has the focus
    <div
      className={classNames(styles['field'], className)}
      style={style}
      lang={locale}
      onBlur={(event) => {
        const isWithin = event.currentTarget.contains(event.relatedTarget);
        // The window's own loss of focus leaves nothing.
        if (isWithin || isOpen.current || !document.hasFocus()) return;
        setOffered(null);
        latest.current.props.onLeave();
      }}
    >
      <div ref={host} />
      {over > 0 && (
        <p className={styles['over']} role="status">
          {message('figure-text.over', { over })}
        </p>
      )}
      {offered && !opened && (
        <TypedOffer
          number={offered}
          anchor={boxOf(offered)}
          onChoose={() =>
            open({
              kind: 'picker',
              anchor: boxOf(offered),
              place: { ...offered, current: null, sign: null, typed: offered },
            })
          }
        />
      )}
      {opened?.kind === 'picker' && (
        <FigurePicker
          anchor={opened.anchor}
          kinds={kinds}
          current={opened.place.current}
          {...(opened.place.typed && {
            typed: { text: opened.place.typed.text, name: opened.place.typed.name },
          })}
          onChoose={(reference) => choose(opened.place, reference)}
          onClose={(erase) => {
            if (erase && opened.place.sign) editor.current?.replace(opened.place, '');
            close();
          }}
        />
      )}
      {opened?.kind === 'pasted' && (
        <PastedNumbers
          numbers={opened.numbers}
          anchor={opened.anchor}
          onDone={(chosen, names) => {
            // From the end on, so that the places before stay what they are.
            for (const { number, reference } of chosen.toReversed())
              editor.current?.replace(withOwnWords(number, reference), reference);
            if (names.length > 0)
              void apply(
                names.map((name) => ({ entity: 'digit-name', before: null, after: { name } })),
              );
            close();
          }}
        />
      )}
    </div>
  );
}

/** How the texts of this briefing print; made anew only when something that they name changes. */
function useSurroundings(locale: Locale): TextSurroundings {
  const { briefing } = useSlideEditing();
  const { figures, measuring, goals, milestones, sources, areas, unreadable, digitNames } =
    briefing;
  const { period, comparison, area } = briefing.deck;
  const print = useMemo(
    () =>
      createTextPrinter(
        {
          ...{ figures, measuring, goals, milestones, sources, areas, unreadable },
          deck: { period, comparison, area },
        },
        locale,
      ),
    [
      figures,
      measuring,
      goals,
      milestones,
      sources,
      areas,
      unreadable,
      period,
      comparison,
      area,
      locale,
    ],
  );
  return useMemo(
    () => ({ print, digitNames: digitNames.map(({ name }) => name) }),
    [print, digitNames],
  );
}

function figureIn(print: TextPrinter, reference: string): Figure | null {
  const [run] = print(reference);
  return run?.kind === 'figure' ? run.bound.figure : null;
}
