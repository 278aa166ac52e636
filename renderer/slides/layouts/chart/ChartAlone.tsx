import { useMemo } from 'react';
import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { fitsRing } from '../../../charts/part-of-whole.ts';
import { type SharesChart, toShare } from '../../../charts/plan.ts';
import { Chart } from '../../Chart.tsx';
import { Statement } from '../../parts.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { statementHeight } from '../../text-height.ts';
import styles from './chart.module.css';
import { RingSpread } from './RingSpread.tsx';

/** One chart with one message. */
export function ChartAlone({ slide: { body } }: { slide: BoundSlideOf<'chart'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const ring = useMemo(() => singleRing(body.chart), [body.chart]);
  if (ring) return <RingSpread ring={ring} statement={body.statement} />;
  const above = statementHeight(body.statement, locale);
  return (
    <div className={styles['chart-alone']}>
      <Statement text={body.statement} />
      <div className={styles['chart-place']}>
        <Chart chart={body.chart} width={content.width} height={content.height - above} />
      </div>
    </div>
  );
}

/** A ring that has the slide for itself, without a caption: its words stand beside it. */
function singleRing(chart: BoundSlideOf<'chart'>['body']['chart']): SharesChart | null {
  if (chart.type !== 'part-of-whole' || chart.form !== 'ring' || chart.parts.length !== 1)
    return null;
  const shares = chart.parts.map(toShare);
  return shares.every(fitsRing) ? { type: 'shares', form: 'ring', shares, caption: 'none' } : null;
}
