import { type BoundSlideOf, plainText } from '../../../../shared/deck/bound-slide.ts';
import { Clamped } from '../../Clamped.tsx';
import { FigureColumn } from '../../parts.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { lineCount } from '../../text-height.ts';
import styles from './narrative.module.css';

const sizes = [
  { size: 30, leading: 48 },
  { size: 24, leading: 40 },
  { size: 20, leading: 34 },
  { size: 18, leading: 28 },
] as const;
const smallest = sizes[3];
/** Hairline, the space under it, and some air below the words. */
const frame = 17 + 12;
const figuresWidth = 340;

/**
 * A few sentences, each under a hairline and as high as the next, with figures beside them: as
 * many sentences as figures stand on the same lines.
 */
export function Narrative({ slide: { body } }: { slide: BoundSlideOf<'narrative'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const { paragraphs, figures } = body;
  const width = figures.length === 0 ? 920 : content.width - figuresWidth - 72;
  const rows = Math.max(paragraphs.length, 2);
  const room = content.height / rows - frame;
  const fitting = sizes.find((setting) =>
    paragraphs.every(
      (paragraph) =>
        lineCount(paragraph, { width, size: setting.size }, locale) * setting.leading <= room,
    ),
  );
  const { size, leading } = fitting ?? smallest;
  const lines = fitting ? Infinity : Math.max(Math.floor(room / leading), 1);
  return (
    <div className={styles['narrative']}>
      <div style={{ width, fontSize: size, lineHeight: `${leading}px` }}>
        {paragraphs.map((paragraph) => (
          <div
            key={plainText(paragraph)}
            className={styles['narrative-row']}
            style={{ height: content.height / rows }}
          >
            <Clamped
              className={styles['narrative-paragraph']}
              text={paragraph}
              width={width}
              size={size}
              lines={lines}
            />
          </div>
        ))}
      </div>
      {figures.length > 0 && (
        <FigureColumn cards={figures} width={figuresWidth} height={content.height} />
      )}
    </div>
  );
}
