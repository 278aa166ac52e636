import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { Chart } from '../../Chart.tsx';
import { FigureColumn, Statement } from '../../parts.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { statementHeight } from '../../text-height.ts';
import styles from './chart-figures.module.css';

const chartWidth = 728;
const figuresWidth = 340;

/** A chart with the figures that belong to it but share no axis with it. */
export function ChartFigures({ slide: { body } }: { slide: BoundSlideOf<'chart-figures'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const height = content.height - statementHeight(body.statement, locale);
  return (
    <div className={styles['chart-figures']}>
      <Statement text={body.statement} />
      <div className={styles['chart-figures-columns']} style={{ height }}>
        <div className={styles['chart-place']} style={{ width: chartWidth }}>
          <Chart chart={body.chart} width={chartWidth} height={height} />
        </div>
        <FigureColumn cards={body.figures} width={figuresWidth} height={height} />
      </div>
    </div>
  );
}
