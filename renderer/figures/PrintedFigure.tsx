import type { FigurePart } from '../../shared/figures/format-figure.ts';
import styles from './printed-figure.module.css';

/** A figure as printed, its unit and qualifier smaller on the same baseline; set the font size around it. */
export function PrintedFigure({ parts }: { readonly parts: readonly FigurePart[] }) {
  const onlyWords = parts.every(({ role }) => role === 'word');
  return (
    <span className={styles['printed-figure']} data-printed data-only-words={onlyWords}>
      {parts.map((part) => (
        <span key={part.text} className={styles[`printed-${part.role}`]}>
          {part.text}
        </span>
      ))}
    </span>
  );
}
