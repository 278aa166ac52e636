import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from '../styles/slide.module.css';
import { watchPixelRatio } from '../ui/watch-pixel-ratio.ts';
import { stage } from './master-geometry.ts';

interface FitSlideProps {
  readonly children: ReactNode;
  /** Of the sheet, CSS px; that of a slide by default. */
  readonly size?: { readonly width: number; readonly height: number };
}

/**
 * Shows a sheet as large as its container allows, centred. The sheet is scaled by a
 * transform, so text and SVG are drawn at the final size and stay crisp; the sheet itself is
 * never laid out anew when the window changes.
 */
export function FitSlide({ children, size: { width: full, height: high } = stage }: FitSlideProps) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, sheet.current];
    if (!outer || !inner) return;
    let room = { width: outer.clientWidth, height: outer.clientHeight };
    const place = () => {
      const scale = Math.min(room.width / full, room.height / high);
      // Whole device pixels keep hairlines even.
      const pixel = 1 / (window.devicePixelRatio || 1);
      const x = Math.round((room.width - full * scale) / 2 / pixel) * pixel;
      const y = Math.round((room.height - high * scale) / 2 / pixel) * pixel;
      inner.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    };
    place();
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      room = entry.contentRect;
      place();
    });
    observer.observe(outer);
    const stopWatching = watchPixelRatio(place);
    return () => {
      observer.disconnect();
      stopWatching();
    };
  }, [full, high]);

  return (
    <div className={styles['fit-slide']} data-fit="frame" ref={frame}>
      <div
        className={styles['fit-slide-sheet']}
        data-fit="sheet"
        ref={sheet}
        style={{ width: full, height: high }}
      >
        {children}
      </div>
    </div>
  );
}
