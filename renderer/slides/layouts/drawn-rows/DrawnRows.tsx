import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { figureName } from '../../../../shared/figures/areas.ts';
import { Clamped } from '../../Clamped.tsx';
import { FigureText } from '../../FigureText.tsx';
import { fitFigures } from '../../figure-size.ts';
import { labelOf } from '../../parts.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { lineCount } from '../../text-height.ts';
import styles from './drawn-rows.module.css';
import { VignetteView, vignetteSize } from './VignetteView.tsx';

const gap = 40;
const figureWidth = 296;
const sizes = [
  { size: 30, leading: 44 },
  { size: 24, leading: 36 },
  { size: 20, leading: 30 },
] as const;
const smallest = sizes[2];
/** Hairline and the space above and below what stands in a row. */
const frame = 25;
/** Rows this high have a large figure, and two lines for its label. */
const roomy = 112;

/** A story in rows: a small drawing, what is told, and the figure that shows it. */
export function DrawnRows({ slide: { body } }: { slide: BoundSlideOf<'drawn-rows'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const { rows } = body;
  const height = content.height / rows.length;
  const drawn = Math.min(height - frame, vignetteSize.height);
  const drawnWidth = (drawn / vignetteSize.height) * vignetteSize.width;
  const figures = rows.map(({ figure }) => figure);
  const width = content.width - vignetteSize.width - figureWidth - 2 * gap;
  const room = height - frame;
  const fitting = sizes.find(({ size, leading }) =>
    rows.every(({ words }) => lineCount(words, { width, size }, locale) * leading <= room),
  );
  const { size, leading } = fitting ?? smallest;
  const isRoomy = height >= roomy;
  const step = fitFigures(figures, figureWidth, isRoomy ? 64 : 44, locale);
  return (
    <ol className={styles['rows']}>
      {rows.map((row) => (
        <li key={figureName(row.figure.figure)} className={styles['row']} style={{ height }}>
          <div className={styles['drawing']} style={{ width: vignetteSize.width }}>
            <VignetteView vignette={row.vignette} width={drawnWidth} height={drawn} />
          </div>
          <div
            className={styles['told']}
            style={{ width, fontSize: size, lineHeight: `${leading}px` }}
          >
            <Clamped
              className={styles['words']}
              text={row.words}
              width={width}
              size={size}
              lines={Math.max(Math.floor(room / leading), 1)}
            />
          </div>
          <div className={styles['figure']} style={{ width: figureWidth }}>
            <p className={styles['value']} style={{ fontSize: step }}>
              <FigureText figure={row.figure} step={step} />
            </p>
            <Clamped
              className={styles['label']}
              text={labelOf(row)}
              width={figureWidth}
              size={18}
              lines={isRoomy ? 2 : 1}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}
