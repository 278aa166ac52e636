import type { Stroke } from '../../../shared/model/show.ts';
import { stageSize } from '../../../shared/model/stage.ts';
import type { DrawnLook } from '../../styles/looks.ts';
import { inkLook } from './ink-look.ts';
import { trace } from './ink-painter.ts';
import styles from './ink-strokes.module.css';

interface InkStrokesProps {
  readonly strokes: readonly Stroke[];
  /** Of the slide below. */
  readonly look: DrawnLook;
}

/**
 * What was drawn on a slide as vectors, sharp on paper. It lies over the `SlideSheet` that stands
 * before it in the same positioned box, 1280 × 720 stage units; the highlighter's strokes lie below
 * the pen's, and mix with the slide.
 */
export function InkStrokes({ strokes, look }: InkStrokesProps) {
  const strokeLook = inkLook(look);
  return (['highlighter', 'pen'] as const).map((tool) => {
    const drawn = strokes.filter((stroke) => stroke.tool === tool);
    const mixBlendMode = tool === 'highlighter' ? strokeLook.highlighter.blend : 'normal';
    return (
      drawn.length > 0 && (
        <svg
          key={tool}
          className={styles['ink-strokes']}
          viewBox={`0 0 ${stageSize.width} ${stageSize.height}`}
          aria-hidden="true"
          style={{ mixBlendMode }}
        >
          {drawn.map(({ id, points }) => (
            <path
              key={id}
              d={curveOf(points)}
              fill="none"
              stroke={strokeLook[tool].colour}
              strokeWidth={strokeLook[tool].width}
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          ))}
        </svg>
      )
    );
  });
}

/** The very curve that the screen showed. */
function curveOf(points: Stroke['points']): string {
  const steps: string[] = [];
  trace(
    {
      beginPath: () => {},
      stroke: () => {},
      moveTo: (x, y) => void steps.push(`M${x} ${y}`),
      lineTo: (x, y) => void steps.push(`L${x} ${y}`),
      quadraticCurveTo: (cx, cy, x, y) => void steps.push(`Q${cx} ${cy} ${x} ${y}`),
    },
    points,
    0,
  );
  return steps.join('');
}
