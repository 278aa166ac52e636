import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { FindingRow, VerifiedReport } from '../../shared/model/verifying.ts';
import { useMessages } from '../ui/messages.ts';
import styles from './verifying.module.css';

interface DocumentTextProps {
  readonly report: VerifiedReport;
  readonly current: FindingRow | null;
  readonly onChoose: (row: FindingRow) => void;
}

/** The document's own text with each of its figures marked by what was found. */
export function DocumentText({ report, current, onChoose }: DocumentTextProps) {
  const message = useMessages();
  const pane = useRef<HTMLElement>(null);
  const byPiece = useMemo(() => {
    const found = new Map<number, FindingRow[]>();
    for (const row of report.findings) found.set(row.piece, [...(found.get(row.piece) ?? []), row]);
    return found;
  }, [report]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whichever is current is shown
  useEffect(() => {
    let isCurrent = true;
    const show = () => {
      if (isCurrent)
        pane.current?.querySelector('[data-current="true"]')?.scrollIntoView({ block: 'center' });
    };
    show();
    // Fonts that come for the text move it.
    void document.fonts.ready.then(show);
    return () => {
      isCurrent = false;
    };
  }, [current]);
  return (
    <section
      ref={pane}
      className={styles['text']}
      aria-label={message('verifying.text')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
    >
      {report.pieces.map((piece, index) => {
        const before = report.pieces[index - 1];
        return (
          <Piece
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces keep their order
            key={index}
            text={piece.text}
            isTable={piece.isTable}
            heading={piece.place !== '' && piece.place !== before?.place ? piece.place : null}
            rows={byPiece.get(index)}
            current={current?.piece === index ? current : null}
            onChoose={onChoose}
          />
        );
      })}
      {report.notes.length > 0 && (
        <aside className={styles['notes']}>
          <h3>{message('verifying.notes')}</h3>
          <ul>
            {report.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </aside>
      )}
    </section>
  );
}

interface PieceProps {
  readonly text: string;
  readonly isTable: boolean;
  readonly heading: string | null;
  readonly rows: readonly FindingRow[] | undefined;
  readonly current: FindingRow | null;
  readonly onChoose: (row: FindingRow) => void;
}

const Piece = memo(function Piece({ text, isTable, heading, rows, current, onChoose }: PieceProps) {
  return (
    <>
      {heading && <p className={styles['piece-place']}>{heading}</p>}
      <p className={isTable ? styles['piece-row'] : styles['piece']}>
        {marked(text, rows ?? [], current, onChoose)}
      </p>
    </>
  );
});

function marked(
  text: string,
  rows: readonly FindingRow[],
  current: FindingRow | null,
  onChoose: (row: FindingRow) => void,
): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const row of [...rows].sort((one, other) => one.start - other.start)) {
    if (row.start < from) continue;
    parts.push(text.slice(from, row.start));
    parts.push(
      <button
        key={row.start}
        type="button"
        tabIndex={-1}
        className={styles['mark']}
        data-state={row.state}
        data-current={row === current}
        onClick={() => onChoose(row)}
      >
        {text.slice(row.start, row.end)}
      </button>,
    );
    from = row.end;
  }
  parts.push(text.slice(from));
  return parts;
}
