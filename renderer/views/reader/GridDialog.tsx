import { useEffect, useRef, useState } from 'react';
import { type BindResult, slideKeyOf, slideNumberOf } from '../../../shared/deck/bound-slide.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import { ShowPanel } from '../../show/overlays/ShowPanel.tsx';
import { type FoundSlide, SlideFinder } from '../../show/overlays/SlideFinder.tsx';
import type { DrawnSheets } from '../../slides/drawn-sheets.ts';
import type { SlideContextValue } from '../../slides/slide-context.ts';
import { CopiedMiniature, Miniature, ThumbnailOption } from '../../slides/Thumbnail.tsx';
import { useMessages } from '../../ui/messages.ts';

interface GridDialogProps {
  /** The shown slides. */
  readonly results: readonly BindResult[];
  /** The slide in view, from 0. */
  readonly current: number;
  readonly slides: SlideContextValue;
  /** What is drawn already. */
  readonly sheets: DrawnSheets;
  readonly onGo: (key: SlideKey) => void;
  readonly onClose: () => void;
}

/** Slides drawn at a time on each side of the one in view: a frame's work. */
const perFrame = 3;

/** All slides of the briefing beside each other, as a slide sorter has them, to go to one. */
export function GridDialog({ results, current, slides, sheets, onGo, onClose }: GridDialogProps) {
  const message = useMessages();
  const [from] = useState(current);
  const frame = useFrames(Math.max(from, results.length - 1 - from) / perFrame);
  const drawSlide = (slide: FoundSlide) => (
    <DrawnSlide
      {...slide}
      slides={slides}
      sheets={sheets}
      frame={frame}
      distance={Math.abs(slideNumberOf(slide.result) - 1 - from)}
    />
  );
  return (
    <ShowPanel title={message('show.grid')} size="wide" onClose={onClose}>
      <SlideFinder
        deck={{ results, slides }}
        current={current}
        drawSlide={drawSlide}
        focused
        onGo={(index) => {
          const result = results[index];
          if (result) onGo(slideKeyOf(result));
        }}
      />
    </ShowPanel>
  );
}

interface DrawnSlideProps extends FoundSlide {
  readonly slides: SlideContextValue;
  readonly sheets: DrawnSheets;
  /** How many frames the grid has had, from 1. */
  readonly frame: number;
  /** From the slide in view, in slides. */
  readonly distance: number;
}

function DrawnSlide({ slides, sheets, frame, distance, onGo, ...option }: DrawnSlideProps) {
  const { result } = option;
  const place = useRef<HTMLDivElement>(null);
  // Made once: a slide that changes meanwhile, or all in another look, are drawn anew instead.
  const [copied] = useState(() => ({ result, slides, sheet: sheets.copyOf(result) }));
  const sheet = copied.result === result && copied.slides === slides ? copied.sheet : null;
  return (
    <ThumbnailOption ref={place} {...option} locale={slides.locale} onGo={onGo}>
      {sheet ? (
        <CopiedMiniature sheet={sheet} />
      ) : (
        distance <= frame * perFrame && <Miniature result={result} />
      )}
    </ThumbnailOption>
  );
}

/** The frames since it was first drawn, from 1 on; not counted past the last one that is needed. */
function useFrames(needed: number): number {
  const [frames, setFrames] = useState(1);
  useEffect(() => {
    if (frames >= needed) return;
    const frame = requestAnimationFrame(() => setFrames(frames + 1));
    return () => cancelAnimationFrame(frame);
  }, [frames, needed]);
  return frames;
}
