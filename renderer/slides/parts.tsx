import type { Bound, RichText } from '../../shared/domain/bind-slide.ts';
import type { SlideBody } from '../../shared/model/slide-body.ts';
import { FigureText, Rich } from './FigureText.tsx';
import { type FigureStep, fitFigures } from './figure-size.ts';
import { useSlides } from './slide-context.ts';

/** A figure with the words around it, as slide bodies hold them. */
export type Card = Bound<SlideBody<'kpi-grid'>>['figures'][number];

export function CardLabel({ card }: { card: Card }) {
  return card.label ? <Rich text={card.label} /> : card.figure.label;
}

/** The sentence that says what the figures mean together. */
export function Statement({ text }: { text: RichText | undefined }) {
  if (!text) return null;
  return (
    <p className="statement">
      <Rich text={text} />
    </p>
  );
}

/** Name, figure and note under one hairline. */
export function FigureCard({ card, step }: { card: Card; step: FigureStep }) {
  return (
    <div className="figure-card">
      <p className="figure-card-label">
        <CardLabel card={card} />
      </p>
      <p className="figure-card-value">
        <FigureText figure={card.figure} step={step} />
      </p>
      {card.note && (
        <p className="figure-card-note">
          <Rich text={card.note} />
        </p>
      )}
    </div>
  );
}

/** Figures one below the other in a column of the given size, all in one step of the scale. */
export function FigureColumn({
  cards,
  width,
  height,
  largest = 52,
}: {
  cards: readonly Card[];
  width: number;
  height: number;
  largest?: FigureStep;
}) {
  const { locale } = useSlides();
  const room = height / Math.max(cards.length, 1);
  const limit: FigureStep = room >= 150 ? largest : room >= 120 ? 36 : 30;
  const step = fitFigures(
    cards.map((card) => card.figure),
    width,
    limit < largest ? limit : largest,
    locale,
  );
  return (
    <div className="figure-column" style={{ width }}>
      {cards.map((card) => (
        <FigureCard key={card.figure.figure.key} card={card} step={step} />
      ))}
    </div>
  );
}

/** Figures as rows: name on the left, figure on the right, hairlines between. */
export function FigureRows({
  cards,
  width,
  height,
}: {
  cards: readonly Card[];
  width: number;
  height: number;
}) {
  const { locale } = useSlides();
  const limit: FigureStep = height / Math.max(cards.length, 1) >= 84 ? 36 : 30;
  const step = fitFigures(
    cards.map((card) => card.figure),
    width * 0.58,
    limit,
    locale,
  );
  return (
    <div className="figure-rows" style={{ width }}>
      {cards.map((card) => (
        <div key={card.figure.figure.key} className="figure-row">
          <p className="figure-row-label">
            <CardLabel card={card} />
            {card.note && (
              <span className="figure-row-note">
                <Rich text={card.note} />
              </span>
            )}
          </p>
          <p className="figure-row-value">
            <FigureText figure={card.figure} step={step} tone="ink" />
          </p>
        </div>
      ))}
    </div>
  );
}
