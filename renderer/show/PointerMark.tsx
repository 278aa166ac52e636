import { useEffect, useRef } from 'react';
import type { StagePoint } from '../../shared/model/show.ts';
import type { PointerController } from './pointer-controller.ts';
import styles from './show-stage.module.css';
import { toFrame, type View } from './view-transform.ts';

interface PointerMarkProps {
  readonly tool: 'laser' | 'spotlight';
  readonly pointer: PointerController;
  readonly view: View;
}

/** The laser's dot, or the spotlight's circle with the rest of the slide in the dark. */
export function PointerMark({ tool, pointer, view }: PointerMarkProps) {
  const mark = useRef<HTMLDivElement>(null);
  const last = useRef<StagePoint | null>(null);

  useEffect(() => {
    function place(at: StagePoint | null): void {
      last.current = at;
      const element = mark.current;
      if (!element) return;
      element.hidden = at === null;
      if (!at) return;
      const [x, y] = toFrame(view, at);
      element.style.transform = `translate(${x}px, ${y}px) scale(${view.scale})`;
    }
    place(last.current);
    return pointer.onChange(place);
  }, [pointer, view]);

  return <div ref={mark} className={styles['pointer-mark']} data-pointer-mark={tool} hidden />;
}
