import { Fragment } from 'react';
import type { RichText } from '../../shared/deck/bound-slide.ts';
import { classNames } from '../styles/class-names.ts';
import styles from '../styles/slide.module.css';
import { Rich } from './FigureText.tsx';
import { lineBreaks } from './line-breaks.ts';
import { useSlides } from './slide-context.ts';
import { textNameOf } from './text-name.ts';
import { useExcess } from './use-excess.ts';

interface ClampedProps {
  readonly text: RichText;
  readonly className: string | undefined;
  readonly width: number;
  readonly size: number;
  /** What doesn't fit these lines is left out, with … in its place. */
  readonly lines: number;
  readonly as?: 'p' | 'h1' | 'h2' | 'li';
}

/** A paragraph of so many lines at most; one that fits, as nearly all do, is an ordinary one. */
export function Clamped({ text, className, width, size, lines, as: Element = 'p' }: ClampedProps) {
  const { locale } = useSlides();
  const style = { size, weight: 500 } as const;
  const excess = useExcess(text, { width, lines, ...style });
  if (lines <= 0) return null;
  if (excess > 0)
    return (
      <Element
        className={classNames(className, styles['clamped'])}
        data-text={textNameOf(text)}
        data-clamped={excess}
        style={{ WebkitLineClamp: lines }}
      >
        <Rich text={text} />
      </Element>
    );
  const { clauses, orphan } = lineBreaks(text, width, style, locale);
  return (
    <Element
      className={classNames(className, orphan && styles['even-lines'])}
      data-text={textNameOf(text)}
    >
      {clauses.length === 1 ? <Rich text={text} /> : <Clauses clauses={clauses} />}
    </Element>
  );
}

/** A mark at the head of a clause, with words after it. */
const openingMark = /^[“‘（《「『【〈〔〖［｛](?=.)/u;

/**
 * Clauses that stay whole. An opening mark stands before its clause's element: Chromium 130 sets it
 * closer at the beginning of a line only where no element begins there. No line breaks after it.
 */
function Clauses({ clauses }: { clauses: readonly RichText[] }) {
  const marks = clauses.map(([first]) =>
    typeof first === 'string' ? (openingMark.exec(first)?.[0] ?? '') : '',
  );
  const text = clauses.flatMap(([first = '', ...others], index) => [
    typeof first === 'string' ? first.slice(marks[index]?.length ?? 0) : first,
    ...others,
  ]);
  let from = 0;
  return clauses.map((clause, index) => {
    const range = [from, from + clause.length] as const;
    from = range[1];
    return (
      <Fragment key={range[0]}>
        {marks[index]}
        <span className={styles['clause']}>
          <Rich text={text} range={range} />
        </span>
      </Fragment>
    );
  });
}
