import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { inLocale } from '../../../../shared/model/localized.ts';
import { Opening } from '../../Opening.tsx';
import { PictureFrame } from '../../PictureFrame.tsx';
import { SlideFooter } from '../../SlideMaster.tsx';
import { SceneView } from '../../scenes/SceneView.tsx';
import { useSlides } from '../../slide-context.ts';
import styles from './section.module.css';

/** The opening of a section: its statement on the left, a scene or a photograph to the edge on the right. */
export function SectionOpening({ slide }: { slide: BoundSlideOf<'section'> }) {
  const { locale } = useSlides();
  const { photograph } = slide.body;
  return (
    <>
      {photograph ? (
        <PictureFrame
          picture={photograph}
          width={560}
          height={640}
          className={styles['scene-panel']}
        />
      ) : (
        <SceneView scene={slide.body.scene} form="panel" className={styles['scene-panel']} />
      )}
      <div className={styles['opening-beside']}>
        <Opening
          kicker={inLocale(slide.section.name, locale)}
          title={slide.title}
          subtitle={slide.subtitle}
          lead={slide.body.lead}
          width={560}
          height={536}
        />
      </div>
      <SlideFooter slide={slide} />
    </>
  );
}
