import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { Clamped } from '../Clamped.tsx';
import { FigureText } from '../FigureText.tsx';
import { fitFigures } from '../figure-size.ts';
import { useSheet, useSlides } from '../slide-context.ts';
import { lineCount } from '../text-height.ts';

const columnGap = 48;
const placeGap = 24;
const leading = { label: { 1: 40, 2: 28 }, detail: { 1: 30, 2: 26 } } as const;

/** Places on lists and named recognitions: what was reached, then in what. */
export function Ranking({ slide: { body } }: { slide: BoundSlideOf<'ranking'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const columns = body.items.length > 4 ? 2 : 1;
  const rows = Math.ceil(body.items.length / columns);
  const placeWidth = columns === 2 ? 124 : 232;
  const textWidth = (content.width - columnGap * (columns - 1)) / columns - placeWidth - placeGap;
  const labelSize = columns === 2 ? 20 : 30;
  const detailSize = columns === 2 ? 18 : 20;
  const room = content.height / rows - 16;
  const step = fitFigures(
    body.items.map((item) => item.figure),
    placeWidth,
    columns === 2 ? 36 : 72,
    locale,
  );
  return (
    <ol
      className="ranking"
      data-columns={columns}
      style={{ gridTemplateRows: `repeat(${rows}, 1fr)` }}
    >
      {body.items.map((item) => {
        const labelLines = Math.min(
          lineCount(item.label, { width: textWidth, size: labelSize }, locale),
          2,
        );
        const detailLines = Math.floor(
          (room - labelLines * leading.label[columns]) / leading.detail[columns],
        );
        return (
          <li key={item.figure.figure.key} className="ranking-item">
            <p className="ranking-place" style={{ width: placeWidth }}>
              <FigureText figure={item.figure} step={step} />
            </p>
            <div>
              <Clamped
                className="ranking-label"
                text={item.label}
                width={textWidth}
                size={labelSize}
                lines={2}
              />
              {item.detail && (
                <Clamped
                  className="ranking-detail"
                  text={item.detail}
                  width={textWidth}
                  size={detailSize}
                  lines={detailLines}
                />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
