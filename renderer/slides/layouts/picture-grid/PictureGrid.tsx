import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { Clamped } from '../../Clamped.tsx';
import { contentWidth } from '../../master-geometry.ts';
import { PictureFrame } from '../../PictureFrame.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { lineCount } from '../../text-height.ts';
import styles from './picture-grid.module.css';

const gap = 24;
const caption = { size: 18, leading: 26, above: 8 } as const;
const mostLines = 2;

/** Two or three pictures side by side, four in two rows, all frames of one size. */
export function PictureGrid({ slide }: { slide: BoundSlideOf<'picture-grid'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const { pictures } = slide.body;
  const columns = pictures.length === 4 ? 2 : pictures.length;
  const rows = Math.ceil(pictures.length / columns);
  const width = (contentWidth - gap * (columns - 1)) / columns;
  const lines = Math.min(
    Math.max(
      ...pictures.map(({ picture }) =>
        lineCount(picture?.caption, { width, size: caption.size }, locale),
      ),
    ),
    rows === 1 ? mostLines : 1,
  );
  const words = lines === 0 ? 0 : lines * caption.leading + caption.above;
  const height = (content.height - gap * (rows - 1)) / rows - words;
  return (
    <ul
      className={styles['grid']}
      style={{ gridTemplateColumns: `repeat(${columns}, ${width}px)`, gap }}
    >
      {pictures.map(({ picture }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one picture may stand in two frames
        <li key={index} style={{ height: height + words }}>
          <PictureFrame picture={picture} width={width} height={height} />
          {picture?.caption && (
            <div
              style={{
                marginTop: caption.above,
                fontSize: caption.size,
                lineHeight: `${caption.leading}px`,
              }}
            >
              <Clamped
                className={styles['caption']}
                text={picture.caption}
                width={width}
                size={caption.size}
                lines={lines}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
