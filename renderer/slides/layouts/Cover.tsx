import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { Rich } from '../FigureText.tsx';
import { SlideFooter } from '../SlideMaster.tsx';
import { SceneView } from '../scenes/SceneView.tsx';
import { useSlides } from '../slide-context.ts';

/** The deck's first slide: its name over the district's skyline. */
export function Cover({ slide }: { slide: BoundSlideOf<'cover'> }) {
  const { deckTitle } = useSlides();
  return (
    <div className="cover">
      <SceneView scene={slide.body.scene} className="cover-scene" />
      <div className="cover-text">
        <p className="slide-kicker">{deckTitle}</p>
        <h1 className="cover-title">
          <Rich text={slide.title} />
        </h1>
        {slide.subtitle && (
          <p className="cover-subtitle">
            <Rich text={slide.subtitle} />
          </p>
        )}
        <p className="cover-lead">
          <Rich text={slide.body.lead} />
        </p>
      </div>
      <SlideFooter slide={slide} />
    </div>
  );
}
