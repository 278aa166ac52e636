import { type BoundSlideOf, plainText } from '../../../shared/domain/bind-slide.ts';
import { Clamped } from '../Clamped.tsx';
import { FigureColumn } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';
import { textHeight } from '../text-height.ts';

const sizes = [
  { size: 30, leading: 50 },
  { size: 24, leading: 40 },
  { size: 20, leading: 34 },
  { size: 18, leading: 28 },
] as const;
const smallest = sizes[3];
const paragraphGap = 20;
const figuresWidth = 340;

/** A few sentences, with figures beside them. */
export function Narrative({ slide: { body } }: { slide: BoundSlideOf<'narrative'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const { paragraphs, figures } = body;
  const width = figures.length === 0 ? 920 : content.width - figuresWidth - 72;
  const room = content.height - paragraphGap * (paragraphs.length - 1);
  const fitting = sizes.find(
    (setting) =>
      (setting.size < 30 || paragraphs.length === 1) &&
      paragraphs.reduce(
        (sum, paragraph) => sum + textHeight(paragraph, { ...setting, width }, locale),
        0,
      ) <= room,
  );
  const { size, leading } = fitting ?? smallest;
  const lines = fitting ? Infinity : Math.floor(room / paragraphs.length / leading);
  return (
    <div className="narrative">
      <div
        className="narrative-text"
        style={{ width, fontSize: size, lineHeight: `${leading}px`, gap: paragraphGap }}
      >
        {paragraphs.map((paragraph) => (
          <Clamped
            key={plainText(paragraph)}
            className="narrative-paragraph"
            text={paragraph}
            width={width}
            size={size}
            lines={lines}
          />
        ))}
      </div>
      {figures.length > 0 && (
        <FigureColumn cards={figures} width={figuresWidth} height={content.height} />
      )}
    </div>
  );
}
