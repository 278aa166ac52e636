import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import styles from '../../../styles/slide.module.css';
import { Opening } from '../../Opening.tsx';
import { PictureSheet } from '../../PictureSheet.tsx';
import { SlideFooter } from '../../SlideMaster.tsx';
import { roomAbove } from '../../scenes/room-above.ts';
import { SceneView } from '../../scenes/SceneView.tsx';
import { useSlides } from '../../slide-context.ts';

/** The room of the district's logo in the upper right corner, beside the kicker, in CSS px. */
const coverLogo = { width: 200, gap: 40 } as const;

/** The deck's first slide: its name above the district, or set into a photograph of it. */
export function Cover({ slide }: { slide: BoundSlideOf<'cover'> }) {
  const { deckTitle, locale, logo } = useSlides();
  const { photograph } = slide.body;
  const words = {
    kicker: deckTitle,
    title: slide.title,
    subtitle: slide.subtitle,
    lead: slide.body.lead,
    byline: [slide.body.organisation, slide.body.date],
  };
  const drawnLogo = logo !== null && (
    <img className={styles['cover-logo']} src={logo} alt={translate(locale, 'pages.logo')} />
  );
  if (photograph)
    return (
      <>
        <PictureSheet picture={photograph}>
          <Opening {...words} width={720} height={272} />
        </PictureSheet>
        {drawnLogo}
        <SlideFooter slide={slide} />
      </>
    );
  return (
    <>
      <SceneView scene={slide.body.scene} form="band" className={styles['scene-band']} />
      {drawnLogo}
      <Opening
        {...words}
        width={1136}
        {...(logo !== null && { kickerWidth: 1136 - coverLogo.width - coverLogo.gap })}
        height={roomAbove(
          slide.body.scene,
          words.byline.some((text) => text !== undefined),
        )}
      />
      <SlideFooter slide={slide} />
    </>
  );
}
