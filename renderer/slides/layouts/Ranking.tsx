import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { FigureText, Rich } from '../FigureText.tsx';
import { fitFigures } from '../figure-size.ts';
import { useSlides } from '../slide-context.ts';

/** Places on lists and named recognitions: what was reached, then in what. */
export function Ranking({ slide: { body } }: { slide: BoundSlideOf<'ranking'> }) {
  const { locale } = useSlides();
  const columns = body.items.length > 4 ? 2 : 1;
  const width = columns === 2 ? 148 : 232;
  const step = fitFigures(
    body.items.map((item) => item.figure),
    width,
    columns === 2 ? 36 : 52,
    locale,
  );
  return (
    <ol
      className="ranking"
      data-columns={columns}
      style={{ gridTemplateRows: `repeat(${Math.ceil(body.items.length / columns)}, 1fr)` }}
    >
      {body.items.map((item) => (
        <li key={item.figure.figure.key} className="ranking-item">
          <p className="ranking-place" style={{ width }}>
            <FigureText figure={item.figure} step={step} />
          </p>
          <div>
            <p className="ranking-label">
              <Rich text={item.label} />
            </p>
            {item.detail && (
              <p className="ranking-detail">
                <Rich text={item.detail} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
