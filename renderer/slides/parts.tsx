import { type Bound, plainText, type RichText } from '../../shared/domain/bind-slide.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { SlideBody } from '../../shared/model/slide-body.ts';
import { Clamped } from './Clamped.tsx';
import { type CardFit, type CardText, columnCard, fitCards } from './card-fit.ts';
import { FigureText } from './FigureText.tsx';
import { type FigureStep, figureWidth, fitFigures } from './figure-size.ts';
import { useSlides } from './slide-context.ts';
import { lineCount, statementLines, statementWidth } from './text-height.ts';

/** A figure with the words around it, as slide bodies hold them. */
export type Card = Bound<SlideBody<'kpi-grid'>>['figures'][number];

export function labelOf(card: Card): RichText {
  return card.label ?? [card.figure.label];
}

export function toCardText(card: Card): CardText {
  return { label: plainText(labelOf(card)), note: card.note ? plainText(card.note) : null };
}

/** The sentence that says what the figures mean together. */
export function Statement({ text }: { text: RichText | undefined }) {
  if (!text) return null;
  return (
    <Clamped
      className="statement"
      text={text}
      width={statementWidth}
      size={20}
      lines={statementLines}
    />
  );
}

/** Name, figure and note under one hairline. */
export function FigureCard({
  card,
  fit,
  width,
  size = 18,
}: {
  card: Card;
  fit: CardFit;
  width: number;
  size?: 18 | 20;
}) {
  return (
    <div className="figure-card">
      <Clamped
        className="figure-card-label"
        text={labelOf(card)}
        width={width}
        size={size}
        lines={fit.labelLines}
      />
      <p className="figure-card-value">
        <FigureText figure={card.figure} step={fit.step} />
      </p>
      {card.note && (
        <Clamped
          className="figure-card-note"
          text={card.note}
          width={width}
          size={18}
          lines={fit.noteLines}
        />
      )}
    </div>
  );
}

interface ColumnProps {
  readonly cards: readonly Card[];
  readonly width: number;
  readonly height: number;
  readonly largest?: FigureStep;
}

/** Figures one below the other in a column of the given size, all in the largest step that fits. */
export function FigureColumn({ cards, width, height, largest = 52 }: ColumnProps) {
  const { locale } = useSlides();
  const fit = fitColumn(cards, { width, height }, largest, locale);
  return (
    <div className="figure-column" style={{ width, height }}>
      {cards.map((card) => (
        <FigureCard key={card.figure.figure.key} card={card} fit={fit} width={width} />
      ))}
    </div>
  );
}

/** How a column's figures are set so that all fit its width and height. */
export function fitColumn(
  cards: readonly Card[],
  { width, height }: { readonly width: number; readonly height: number },
  largest: FigureStep,
  locale: Locale,
): CardFit {
  const wide = fitFigures(
    cards.map((card) => card.figure),
    width,
    largest,
    locale,
  );
  return fitCards(
    cards.map(toCardText),
    { width, height: height / Math.max(cards.length, 1) },
    wide,
    columnCard,
    locale,
  );
}

const rowGap = 24;
const rowLeading = 26;

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
  const room = height / Math.max(cards.length, 1);
  const lines = Math.max(Math.floor((room - 8) / rowLeading), 1);
  const figures = cards.map((card) => card.figure);
  const step = fitFigures(figures, width * 0.52, room >= 84 ? 36 : 30, locale);
  const textWidth =
    width - rowGap - Math.max(...figures.map(({ parts }) => figureWidth(parts, step, locale)));
  return (
    <div className="figure-rows" style={{ width }}>
      {cards.map((card) => (
        <FigureRow
          key={card.figure.figure.key}
          card={card}
          step={step}
          width={textWidth}
          lines={lines}
        />
      ))}
    </div>
  );
}

function FigureRow({
  card,
  step,
  width,
  lines,
}: {
  card: Card;
  step: FigureStep;
  width: number;
  lines: number;
}) {
  const { locale } = useSlides();
  const label = labelOf(card);
  const wanted = lineCount(label, { width, size: 18 }, locale);
  const labelLines = Math.min(wanted, card.note ? Math.max(lines - 1, 1) : lines);
  return (
    <div className="figure-row">
      <div style={{ width }}>
        <Clamped
          className="figure-row-label"
          text={label}
          width={width}
          size={18}
          lines={labelLines}
        />
        {card.note && (
          <Clamped
            className="figure-row-note"
            text={card.note}
            width={width}
            size={18}
            lines={lines - labelLines}
          />
        )}
      </div>
      <p className="figure-row-value">
        <FigureText figure={card.figure} step={step} tone="ink" />
      </p>
    </div>
  );
}
