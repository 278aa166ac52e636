import { plainText, type RichText } from '../../shared/domain/bind-slide.ts';
import { wrapText } from '../styles/text-width.ts';
import { Rich } from './FigureText.tsx';
import { useSlides } from './slide-context.ts';

interface ClampedProps {
  readonly text: RichText;
  readonly className: string;
  readonly width: number;
  readonly size: number;
  /** What doesn't fit these lines is left out, with … in its place. */
  readonly lines: number;
  readonly as?: 'p' | 'h1' | 'h2' | 'li';
}

/** A paragraph of so many lines at most; one that fits, as nearly all do, is an ordinary one. */
export function Clamped({ text, className, width, size, lines, as: Element = 'p' }: ClampedProps) {
  const { locale } = useSlides();
  if (lines <= 0) return null;
  const needed = wrapText(plainText(text), width, { size, weight: 500 }, locale).length;
  const over = needed > lines;
  return (
    <Element
      className={over ? `${className} clamped` : className}
      style={over ? { WebkitLineClamp: lines } : undefined}
    >
      <Rich text={text} />
    </Element>
  );
}
