import { useMemo } from 'react';
import { type BoundSlideOf, plainText } from '../../../../shared/deck/bound-slide.ts';
import { originOf } from '../../../../shared/deck/text-origins.ts';
import type { SharesChart } from '../../../charts/plan.ts';
import { toDatum } from '../../../charts/series.ts';
import { Chart } from '../../Chart.tsx';
import { FigureColumn } from '../../parts.tsx';
import { useSheet } from '../../slide-context.ts';
import styles from './part-of-whole.module.css';

const figuresWidth = 320;
const columnGap = 72;

/** Parts of wholes that the store holds; one part is a ring, several are bars. */
export function PartOfWhole({ slide: { body } }: { slide: BoundSlideOf<'part-of-whole'> }) {
  const { content } = useSheet();
  const chart = useMemo((): SharesChart => {
    const shares = body.parts.map(({ part, whole, label, note }) => ({
      part: { ...toDatum(part, plainText(label)), labelPath: originOf(label) },
      whole: whole ? toDatum(whole) : null,
      ...(note ? { note: plainText(note), notePath: originOf(note) } : {}),
    }));
    return { type: 'shares', form: shares.length === 1 ? 'ring' : 'bar', shares };
  }, [body]);
  const width = body.figures.length > 0 ? content.width - figuresWidth - columnGap : content.width;
  return (
    <div className={styles['part-of-whole']}>
      <div className={styles['chart-place']} style={{ width }}>
        <Chart chart={chart} width={width} height={content.height} />
      </div>
      {body.figures.length > 0 && (
        <FigureColumn cards={body.figures} width={figuresWidth} height={content.height} />
      )}
    </div>
  );
}
