import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { Chart } from '../../charts/Chart.tsx';
import { Statement } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';
import { statementHeight } from '../text-height.ts';

/** One chart with one message. */
export function ChartAlone({ slide: { body } }: { slide: BoundSlideOf<'chart'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const above = statementHeight(body.statement, locale);
  return (
    <div className="chart-alone">
      <Statement text={body.statement} />
      <div className="chart-place">
        <Chart chart={body.chart} width={content.width} height={content.height - above} />
      </div>
    </div>
  );
}
