import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { Rich } from '../FigureText.tsx';
import { SlideFooter } from '../SlideMaster.tsx';
import { SceneView } from '../scenes/SceneView.tsx';
import { useSlides } from '../slide-context.ts';

/** The opening of a section: its statement on the left, a scene to the edge on the right. */
export function SectionOpening({ slide }: { slide: BoundSlideOf<'section'> }) {
  const { locale } = useSlides();
  return (
    <div className="opening">
      <SceneView scene={slide.body.scene} className="opening-scene" />
      <div className="opening-text">
        <p className="slide-kicker">{inLocale(slide.section.name, locale)}</p>
        <h1 className="opening-title">
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
