import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { figureName } from '../../../../shared/figures/areas.ts';
import { Clamped } from '../../Clamped.tsx';
import { stage } from '../../master-geometry.ts';
import { PictureFrame } from '../../PictureFrame.tsx';
import { PictureTitle, pictureTitleHeight } from '../../PictureTitle.tsx';
import { type Card, FigureCard, FigureColumn, fitColumn, withAttainment } from '../../parts.tsx';
import { SlideFooter } from '../../SlideMaster.tsx';
import { useSlides } from '../../slide-context.ts';
import { lineCount } from '../../text-height.ts';
import styles from './picture-figures.module.css';

const frame = { width: 560, height: 640 } as const;
const width = 536;
const gap = 24;
/** Above so many, figures one below the other would be no larger than their words. */
const mostInColumn = 3;
/** Above the footer, as on other slides. */
const bottom = 620;
const captionSetting = { width: 456, size: 18 } as const;
const captionLeading = 28;
const mostLines = 3;

/** A picture on one side, the figures that it stands for on the other. */
export function PictureFigures({ slide }: { slide: BoundSlideOf<'picture-figures'> }) {
  const { locale } = useSlides();
  const { figures, picture } = slide.body;
  const caption = picture?.caption;
  const lines = Math.min(lineCount(caption, captionSetting, locale), mostLines);
  const captionHeight = lines === 0 ? 0 : lines * captionLeading + gap;
  const height = bottom - stage.top - pictureTitleHeight(slide, width, locale) - gap;
  return (
    <>
      <div className={styles['side']}>
        <PictureFrame picture={picture} width={frame.width} height={frame.height - captionHeight} />
        {caption && (
          <div className={styles['caption']} style={{ width: captionSetting.width }}>
            <Clamped
              className={styles['caption-text']}
              text={caption}
              width={captionSetting.width}
              size={captionSetting.size}
              lines={lines}
            />
          </div>
        )}
      </div>
      <PictureTitle slide={slide} width={width} />
      <div className={styles['figures']} data-enters="rise">
        {figures.length > mostInColumn ? (
          <FigurePairs cards={figures} height={height} />
        ) : (
          <FigureColumn cards={figures} width={width} height={height} tracked />
        )}
      </div>
      <SlideFooter slide={slide} />
    </>
  );
}

/** Figures in pairs, all in one step; those of a pair on one line, however long their labels are. */
function FigurePairs({ cards: given, height }: { cards: readonly Card[]; height: number }) {
  const { locale } = useSlides();
  const cards = given.map((card) => withAttainment(card, locale));
  const pairs = cards.flatMap((_, index) =>
    index % 2 === 0 ? [cards.slice(index, index + 2)] : [],
  );
  const room = { width: (width - gap) / 2, height: height / pairs.length };
  const fit = fitColumn(cards, room, 84, locale);
  return (
    <div className={styles['pairs']} style={{ width, height }}>
      {pairs.map((pair, index) => (
        <div key={pair[0]?.figure.figure.key ?? index} className={styles['pair']}>
          {pair.map((card) => (
            <FigureCard
              key={figureName(card.figure.figure)}
              card={card}
              fit={fit}
              width={room.width}
              tracked
            />
          ))}
        </div>
      ))}
    </div>
  );
}
