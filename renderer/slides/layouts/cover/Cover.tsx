import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import styles from '../../../styles/slide.module.css';
import { Opening } from '../../Opening.tsx';
import { PictureSheet } from '../../PictureSheet.tsx';
import { SlideFooter } from '../../SlideMaster.tsx';
import { SceneView } from '../../scenes/SceneView.tsx';
import { useSlides } from '../../slide-context.ts';

/** The deck's first slide: its name above the district, or set into a photograph of it. */
export function Cover({ slide }: { slide: BoundSlideOf<'cover'> }) {
  const { deckTitle } = useSlides();
  const { photograph } = slide.body;
  const words = {
    kicker: deckTitle,
    title: slide.title,
    subtitle: slide.subtitle,
    lead: slide.body.lead,
  };
  if (photograph)
    return (
      <>
        <PictureSheet picture={photograph}>
          <Opening {...words} width={720} height={272} />
        </PictureSheet>
        <SlideFooter slide={slide} />
      </>
    );
  return (
    <>
      <SceneView scene={slide.body.scene} form="band" className={styles['scene-band']} />
      <Opening {...words} width={1136} height={224} />
      <SlideFooter slide={slide} />
    </>
  );
}
