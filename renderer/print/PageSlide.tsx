import { type BindResult, slideKeyOf } from '../../shared/deck/bound-slide.ts';
import type { Ink } from '../../shared/model/show.ts';
import { InkStrokes } from '../show/ink/InkStrokes.tsx';
import { stage } from '../slides/master-geometry.ts';
import { SlideSheet } from '../slides/SlideSheet.tsx';
import { lookOfResult } from '../slides/sheet-look.ts';
import { useSlides } from '../slides/slide-context.ts';
import styles from './pages.module.css';

/** A slide as wide as asked for, CSS px, under what was drawn on it. */
export function PageSlide({
  result,
  width,
  ink,
}: {
  readonly result: BindResult;
  readonly width: number;
  readonly ink: Ink | null;
}) {
  const { look } = useSlides();
  const scale = width / stage.width;
  const strokes = ink?.[slideKeyOf(result)] ?? [];
  return (
    <div className={styles['page-slide']} style={{ width, height: stage.height * scale }}>
      <div
        className={styles['page-slide-stage']}
        style={scale === 1 ? undefined : { transform: `scale(${scale})` }}
      >
        <SlideSheet result={result} mode="print" />
        {strokes.length > 0 && <InkStrokes strokes={strokes} look={lookOfResult(result, look)} />}
      </div>
    </div>
  );
}
