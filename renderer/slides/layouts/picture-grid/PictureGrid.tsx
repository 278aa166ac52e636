import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { Clamped } from '../../Clamped.tsx';
import { contentWidth } from '../../master-geometry.ts';
import { type BoundPicture, PictureFrame } from '../../PictureFrame.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { lineCount } from '../../text-height.ts';
import styles from './picture-grid.module.css';

const gap = 24;
const caption = { size: 18, leading: 26 } as const;
const captionGap = 8;
const mostLines = 2;
/** Of a picture whose caption stands beside it. */
const landscape = 1.6;
const besideGap = 16;

type Pictures = BoundSlideOf<'picture-grid'>['body']['pictures'];

/** Two or three pictures side by side, their captions below; four in two rows, theirs beside. */
export function PictureGrid({ slide }: { slide: BoundSlideOf<'picture-grid'> }) {
  const { pictures } = slide.body;
  return pictures.length === 4 ? <TwoRows pictures={pictures} /> : <OneRow pictures={pictures} />;
}

function OneRow({ pictures }: { pictures: Pictures }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const width = (contentWidth - gap * (pictures.length - 1)) / pictures.length;
  const longest = Math.max(
    ...pictures.map(({ picture }) =>
      lineCount(picture?.caption, { width, size: caption.size }, locale),
    ),
  );
  const lines = Math.min(longest, mostLines);
  const words = lines === 0 ? 0 : lines * caption.leading + captionGap;
  return (
    <ul className={styles['row']} style={{ gap }}>
      {pictures.map(({ picture }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one picture may stand in two frames
        <li key={index} style={{ width }}>
          <PictureFrame picture={picture} width={width} height={content.height - words} />
          <div style={{ marginTop: captionGap }}>
            <Caption picture={picture} width={width} lines={lines} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function TwoRows({ pictures }: { pictures: Pictures }) {
  const { content } = useSheet();
  const cell = (contentWidth - gap) / 2;
  const height = (content.height - gap) / 2;
  const areCaptioned = pictures.some(({ picture }) => picture?.caption);
  const width = areCaptioned ? Math.min(height * landscape, cell * 0.7) : cell;
  const beside = cell - width - besideGap;
  return (
    <ul className={styles['rows']} style={{ gap, gridTemplateColumns: `${cell}px ${cell}px` }}>
      {pictures.map(({ picture }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one picture may stand in two frames
        <li key={index} className={styles['beside']} style={{ gap: besideGap }}>
          <PictureFrame picture={picture} width={width} height={height} />
          <Caption picture={picture} width={beside} lines={Math.floor(height / caption.leading)} />
        </li>
      ))}
    </ul>
  );
}

function Caption({
  picture,
  width,
  lines,
}: {
  picture: BoundPicture | undefined;
  width: number;
  lines: number;
}) {
  if (!picture?.caption) return null;
  return (
    <div style={{ width, fontSize: caption.size, lineHeight: `${caption.leading}px` }}>
      <Clamped
        className={styles['caption']}
        text={picture.caption}
        width={width}
        size={caption.size}
        lines={lines}
      />
    </div>
  );
}
