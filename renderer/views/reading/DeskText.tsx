import { memo, useContext, useEffect, useMemo, useRef } from 'react';
import type { MessageKey } from '../../../shared/i18n/messages.ts';
import type { DeskMark, FigureId, DeskText as Text } from '../../../shared/model/reading.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { nameOfMark } from './desk-marks.ts';
import styles from './reading.module.css';

type Line = Text['sections'][number]['lines'][number];
type LeftOut = Text['leftOut'][number];

interface DeskTextProps {
  readonly text: Text;
  readonly marks: readonly DeskMark[];
  readonly at: FigureId | null;
  readonly onChoose: (figure: FigureId) => void;
}

/** The document's text with what was found in it, each a button that says how it stands. */
export function DeskText({ text, marks, at, onChoose }: DeskTextProps) {
  const message = useMessages();
  const byLine = useMemo(() => Map.groupBy(marks, ({ line }) => line), [marks]);
  const leftByLine = useMemo(() => Map.groupBy(text.leftOut, ({ line }) => line), [text]);
  const root = useRef<HTMLElement>(null);

  // The figure that the keys moved to, in sight and in hand.
  useEffect(() => {
    if (at === null) return;
    const mark = root.current?.querySelector<HTMLElement>(`[data-figure="${at}"]`);
    mark?.scrollIntoView({ block: 'nearest' });
    const { activeElement } = document;
    const isElsewhere =
      activeElement !== document.body && !activeElement?.closest('[data-desk-text], [data-card]');
    if (!isElsewhere) mark?.focus({ preventScroll: true });
  }, [at]);

  return (
    <main ref={root} className={styles['text']} aria-label={message('desk.text')} data-desk-text>
      {text.sections.map(({ number, heading, lines }) => (
        <section key={number} data-section={number}>
          {/* Of footnotes and what else stands behind the text no line is the heading. */}
          {heading !== null &&
            !lines.some(({ kind }) => kind === 'heading' || kind === 'opening') && (
              <h3 className={styles['line']} data-kind="heading">
                {heading}
              </h3>
            )}
          {lines.map((line) => (
            <TextLine
              key={line.line}
              line={line}
              marks={byLine.get(line.line) ?? none}
              leftOut={leftByLine.get(line.line) ?? nothing}
              at={(byLine.get(line.line) ?? none).some(({ id }) => id === at) ? at : null}
              onChoose={onChoose}
            />
          ))}
        </section>
      ))}
    </main>
  );
}

const none: readonly DeskMark[] = [];
const nothing: readonly LeftOut[] = [];

interface TextLineProps {
  readonly line: Line;
  readonly marks: readonly DeskMark[];
  readonly leftOut: readonly LeftOut[];
  readonly at: FigureId | null;
  readonly onChoose: (figure: FigureId) => void;
}

const TextLine = memo(function TextLine({ line, marks, leftOut, at, onChoose }: TextLineProps) {
  const Element = line.kind === 'title' ? 'h2' : line.kind === 'heading' ? 'h3' : 'p';
  return (
    <Element
      className={styles['line']}
      data-kind={line.kind}
      data-line={line.line}
      lang={/[\u4e00-\u9fff]/.test(line.text) ? 'zh-CN' : 'en'}
    >
      {piecesOf(line, marks, leftOut).map((piece) =>
        piece.mark ? (
          <Mark
            key={piece.start}
            start={piece.start}
            text={piece.text}
            mark={piece.mark}
            isChosen={piece.mark.id === at}
            onChoose={onChoose}
          />
        ) : (
          <LineWords key={piece.start} {...piece} />
        ),
      )}
    </Element>
  );
});

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly mark: DeskMark | null;
  readonly reason: string | null;
}

/** A line in the pieces that are shown differently; where two overlap, the first one counts. */
function piecesOf(
  { text }: Line,
  marks: readonly DeskMark[],
  leftOut: readonly LeftOut[],
): Piece[] {
  const found = [
    ...marks.map((mark) => ({ ...mark, mark, reason: null })),
    ...leftOut.filter(({ reason }) => reason !== 'web-page').map((one) => ({ ...one, mark: null })),
  ].toSorted((one, other) => one.start - other.start);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, mark, reason } of found) {
    if (start < from) continue;
    if (start > from)
      pieces.push({ start: from, text: text.slice(from, start), mark: null, reason: null });
    pieces.push({ start, text: text.slice(start, end), mark, reason });
    from = end;
  }
  if (from < text.length)
    pieces.push({ start: from, text: text.slice(from), mark: null, reason: null });
  return pieces;
}

function LineWords({ start, text, reason }: Piece) {
  const message = useMessages();
  return (
    <span
      data-start={start}
      className={reason === null ? undefined : styles['left-out']}
      title={
        reason === null
          ? undefined
          : message('desk.left-out', { reason: message(`reading.reason.${reason}` as MessageKey) })
      }
    >
      {text}
    </span>
  );
}

function Mark({
  start,
  text,
  mark,
  isChosen,
  onChoose,
}: {
  readonly start: number;
  readonly text: string;
  readonly mark: DeskMark;
  readonly isChosen: boolean;
  readonly onChoose: (figure: FigureId) => void;
}) {
  const message = useMessages();
  const { id, state, entity } = mark;
  const name = nameOfMark(mark);
  const isFigure = entity === 'observation';
  return (
    <button
      type="button"
      className={styles['mark']}
      data-figure={id}
      data-start={start}
      data-state={state}
      data-entity={entity}
      aria-current={isChosen || undefined}
      aria-label={message(isFigure ? 'desk.mark-label' : 'desk.mark-label-of', {
        ...{ text, kind: message(`desk.kind-of.${entity}`) },
        ...{ name: name === '' ? message('desk.unnamed') : name },
        state: message(`desk.state.${state}`),
      })}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => onChoose(id)}
    >
      {text}
    </button>
  );
}

/** What a reading is to be known with: words of the file that stand elsewhere, and what is odd. */
export function DeskNotes({ text }: { readonly text: Text }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const said = [
    ...text.notes.map(({ code, line, detail }) => ({
      ...{ line, words: message(`reading.note.${code}` as MessageKey, { detail }) },
    })),
    ...text.warnings.map(({ code, line, detail }) => ({
      ...{ line, words: message(`reading.warning.${code}` as MessageKey, { detail }) },
    })),
  ];
  if (said.length === 0) return null;
  return (
    <details className={styles['notes']} lang={locale}>
      <summary>{message('desk.notes', { count: said.length })}</summary>
      <ul>
        {said.map(({ line, words }) => (
          <li key={`${line} ${words}`}>
            {line !== null && <span>{message('reading.place', { line })} </span>}
            {words}
          </li>
        ))}
      </ul>
    </details>
  );
}
