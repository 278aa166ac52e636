import { useLayoutEffect, useMemo, useRef } from 'react';
import type { SlideKey } from '../../../shared/model/keys.ts';
import type { DrawnLook } from '../../styles/looks.ts';
import styles from '../show-stage.module.css';
import type { Size, View } from '../view-transform.ts';
import type { InkController } from './ink-controller.ts';
import { inkLook } from './ink-look.ts';
import { createInkPainter } from './ink-painter.ts';

interface InkLayerProps {
  readonly ink: InkController;
  readonly slide: SlideKey;
  readonly look: DrawnLook;
  readonly frame: Size;
  readonly view: View;
  readonly hidden: boolean;
}

/** What was drawn on the slide, over it. The highlighter lies under the pen and lets text through. */
export function InkLayer({ ink, slide, look, frame, view, hidden }: InkLayerProps) {
  const pen = useRef<HTMLCanvasElement>(null);
  const highlighter = useRef<HTMLCanvasElement>(null);
  const strokeLook = useMemo(() => inkLook(look), [look]);

  // Before the slide's own frame is painted: its ink never comes late.
  useLayoutEffect(() => {
    if (!pen.current || !highlighter.current) return;
    const painter = createInkPainter(
      { pen: pen.current, highlighter: highlighter.current },
      strokeLook,
    );
    const paint = () => painter.paint(ink.strokesOf(slide), view, frame.width, frame.height);
    paint();
    return ink.onChange((change) => {
      if (change.slide !== slide && change.slide !== null) return;
      if (change.type === 'grown') painter.lengthen(change.stroke, change.from, view);
      else paint();
    });
  }, [ink, slide, strokeLook, frame, view]);

  return (
    <div className={styles['ink']} hidden={hidden} aria-hidden="true">
      <canvas
        ref={highlighter}
        className={styles['ink-canvas']}
        style={{ mixBlendMode: strokeLook.highlighter.blend }}
      />
      <canvas ref={pen} className={styles['ink-canvas']} />
    </div>
  );
}
