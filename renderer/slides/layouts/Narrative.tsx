import { type BoundSlideOf, plainText } from '../../../shared/domain/bind-slide.ts';
import { Rich } from '../FigureText.tsx';
import { FigureColumn } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';
import { textHeight } from '../text-height.ts';

const sizes = [
  { size: 24, leading: 40 },
  { size: 20, leading: 34 },
  { size: 18, leading: 28 },
] as const;
const paragraphGap = 20;
const figuresWidth = 340;

/** A few sentences, with figures beside them. */
export function Narrative({ slide: { body } }: { slide: BoundSlideOf<'narrative'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const alone = body.figures.length === 0;
  const width = alone ? 920 : content.width - figuresWidth - 72;
  const fitting = sizes.find(({ size, leading }) => {
    const heights = body.paragraphs.map(
      (paragraph) => textHeight(paragraph, { width, size, leading }, locale) + paragraphGap,
    );
    return heights.reduce((sum, height) => sum + height, 0) <= content.height;
  });
  const { size, leading } = fitting ?? sizes[2];
  return (
    <div className="narrative">
      <div
        className="narrative-text"
        style={{ width, fontSize: size, lineHeight: `${leading}px`, gap: paragraphGap }}
      >
        {body.paragraphs.map((paragraph) => (
          <p key={plainText(paragraph)}>
            <Rich text={paragraph} />
          </p>
        ))}
      </div>
      {!alone && <FigureColumn cards={body.figures} width={figuresWidth} height={content.height} />}
    </div>
  );
}
