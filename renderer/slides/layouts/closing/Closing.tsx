import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import styles from '../../../styles/slide.module.css';
import { Opening } from '../../Opening.tsx';
import { PictureSheet } from '../../PictureSheet.tsx';
import { SlideFooter } from '../../SlideMaster.tsx';
import { roomAbove } from '../../scenes/room-above.ts';
import { SceneView } from '../../scenes/SceneView.tsx';

/** The last word, quieter than the cover: no kicker above it. */
export function Closing({ slide }: { slide: BoundSlideOf<'closing'> }) {
  const { photograph } = slide.body;
  const words = {
    kicker: null,
    title: slide.title,
    subtitle: slide.subtitle,
    lead: slide.body.lead,
    byline: [slide.body.organisation, slide.body.date],
  };
  if (photograph)
    return (
      <>
        <PictureSheet picture={photograph}>
          <Opening {...words} width={720} height={240} />
        </PictureSheet>
        <SlideFooter slide={slide} />
      </>
    );
  return (
    <>
      <SceneView scene={slide.body.scene} form="band" className={styles['scene-band']} />
      <Opening
        {...words}
        width={1136}
        height={roomAbove(
          slide.body.scene,
          words.byline.some((text) => text !== undefined),
        )}
      />
      <SlideFooter slide={slide} />
    </>
  );
}
