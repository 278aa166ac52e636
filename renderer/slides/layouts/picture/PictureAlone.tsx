import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { Clamped } from '../../Clamped.tsx';
import { PictureSheet } from '../../PictureSheet.tsx';
import { PictureTitle } from '../../PictureTitle.tsx';
import { SlideFooter } from '../../SlideMaster.tsx';
import styles from './picture.module.css';

const width = 640;
const captionSetting = { size: 20, lines: 3 } as const;

/** One picture to the edges of the sheet, its title and caption set into it. */
export function PictureAlone({ slide }: { slide: BoundSlideOf<'picture'> }) {
  const { picture } = slide.body;
  return (
    <>
      <PictureSheet picture={picture}>
        <div style={{ width }}>
          <PictureTitle slide={slide} width={width} />
          {picture?.caption && (
            <Clamped
              className={styles['caption']}
              text={picture.caption}
              width={width}
              {...captionSetting}
            />
          )}
        </div>
      </PictureSheet>
      <SlideFooter slide={slide} />
    </>
  );
}
