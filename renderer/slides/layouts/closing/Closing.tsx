import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import styles from '../../../styles/slide.module.css';
import { Opening } from '../../Opening.tsx';
import { SlideFooter } from '../../SlideMaster.tsx';
import { SceneView } from '../../scenes/SceneView.tsx';

/** The last word, quieter than the cover: no kicker above it. */
export function Closing({ slide }: { slide: BoundSlideOf<'closing'> }) {
  return (
    <>
      <SceneView scene={slide.body.scene} form="band" className={styles['scene-band']} />
      <Opening
        kicker={null}
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
