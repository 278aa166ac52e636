import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import styles from '../../../styles/slide.module.css';
import { Opening } from '../../Opening.tsx';
import { SlideFooter } from '../../SlideMaster.tsx';
import { SceneView } from '../../scenes/SceneView.tsx';
import { useSlides } from '../../slide-context.ts';

/** The deck's first slide: its name above the district. */
export function Cover({ slide }: { slide: BoundSlideOf<'cover'> }) {
  const { deckTitle } = useSlides();
  return (
    <>
      <SceneView scene={slide.body.scene} form="band" className={styles['scene-band']} />
      <Opening
        kicker={deckTitle}
        title={slide.title}
        subtitle={slide.subtitle}
        lead={slide.body.lead}
        width={1136}
        height={224}
      />
      <SlideFooter slide={slide} />
    </>
  );
}
