import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { Rich } from '../FigureText.tsx';
import { SlideFooter } from '../SlideMaster.tsx';
import { SceneView } from '../scenes/SceneView.tsx';

/** The last word, quieter than the cover. */
export function Closing({ slide }: { slide: BoundSlideOf<'closing'> }) {
  return (
    <div className="closing">
      <SceneView scene={slide.body.scene} className="closing-scene" />
      <div className="closing-text">
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
