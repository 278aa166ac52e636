import type { FigurePart } from '../../shared/domain/format-figure.ts';
import './printed-figure.css';

/** A figure as printed, its unit and qualifier smaller on the same baseline; set the font size around it. */
export function PrintedFigure({ parts }: { readonly parts: readonly FigurePart[] }) {
  const onlyWords = parts.every(({ role }) => role === 'word');
  return (
    <span className="printed-figure" data-printed data-only-words={onlyWords}>
      {parts.map((part) => (
        <span key={part.text} className={`printed-${part.role}`}>
          {part.text}
        </span>
      ))}
    </span>
  );
}
