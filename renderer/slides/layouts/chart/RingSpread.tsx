import type { RichText } from '../../../../shared/deck/bound-slide.ts';
import type { SharesChart } from '../../../charts/plan.ts';
import { Chart } from '../../Chart.tsx';
import { Clamped } from '../../Clamped.tsx';
import { FigureText, Words } from '../../FigureText.tsx';
import { fitFigures } from '../../figure-size.ts';
import { useSheet, useSlides } from '../../slide-context.ts';
import styles from './chart.module.css';

const ringWidth = 456;
const wordsWidth = 568;
const statementLeading = 40;

/** One ring over the height of the slide; beside it what it is a part of, and what to make of it. */
export function RingSpread({
  ring,
  statement,
}: {
  ring: SharesChart;
  statement: RichText | undefined;
}) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const [share] = ring.shares;
  if (!share) return null;
  const { part, whole } = share;
  const step = whole ? fitFigures([whole.figure], wordsWidth, 84, locale) : 84;
  return (
    <div className={styles['ring-spread']}>
      <Chart chart={ring} width={ringWidth} height={Math.min(content.height, ringWidth)} />
      <div style={{ width: wordsWidth }}>
        {whole && (
          <>
            <p className={styles['ring-whole']}>
              <Words text={whole.label} />
            </p>
            <p>
              <FigureText figure={whole.figure} step={step} tone="ink" />
            </p>
          </>
        )}
        <p className={styles['ring-part']}>
          <span className={styles['ring-swatch']} />
          <Words text={part.label} />
        </p>
        {statement && (
          <Clamped
            className={styles['ring-statement']}
            text={statement}
            width={wordsWidth}
            size={24}
            lines={Math.max(Math.floor((content.height - 316) / statementLeading), 1)}
          />
        )}
      </div>
    </div>
  );
}
