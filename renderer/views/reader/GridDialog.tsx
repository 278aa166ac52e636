import { useEffect, useRef, useState } from 'react';
import { type BindResult, slideKeyOf, slideNumberOf } from '../../../shared/deck/bound-slide.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import { ShowPanel } from '../../show/overlays/ShowPanel.tsx';
import { type FoundSlide, SlideFinder } from '../../show/overlays/SlideFinder.tsx';
import type { SlideContextValue } from '../../slides/slide-context.ts';
import { Miniature, ThumbnailOption } from '../../slides/Thumbnail.tsx';
import { useMessages } from '../../ui/messages.ts';

interface GridDialogProps {
  /** The shown slides. */
  readonly results: readonly BindResult[];
  /** The slide in view, from 0. */
  readonly current: number;
  readonly slides: SlideContextValue;
  readonly onGo: (key: SlideKey) => void;
  readonly onClose: () => void;
}

/** Slides drawn at a time on each side of the one in view: a frame's work. */
const perFrame = 3;

/** All slides of the briefing beside each other, as a slide sorter has them, to go to one. */
export function GridDialog({ results, current, slides, onGo, onClose }: GridDialogProps) {
  const message = useMessages();
  const [from] = useState(current);
  const reach = useReach(Math.max(from, results.length - 1 - from));
  const drawSlide = (slide: FoundSlide) => (
    <DrawnSlide
      {...slide}
      locale={slides.locale}
      isDrawn={Math.abs(slideNumberOf(slide.result) - 1 - from) <= reach}
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

function DrawnSlide({
  isDrawn,
  onGo,
  ...option
}: FoundSlide & { readonly locale: SlideContextValue['locale']; readonly isDrawn: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  return (
    <ThumbnailOption ref={place} {...option} onGo={onGo}>
      {isDrawn && <Miniature result={option.result} />}
    </ThumbnailOption>
  );
}

/** How far from the slide in view slides are drawn: further with each frame, until all are. */
function useReach(furthest: number): number {
  const [reach, setReach] = useState(perFrame);
  useEffect(() => {
    if (reach >= furthest) return;
    const frame = requestAnimationFrame(() => setReach(reach + perFrame));
    return () => cancelAnimationFrame(frame);
  }, [reach, furthest]);
  return reach;
}
