import { type Bound, plainText, type RichText } from '../../shared/deck/bound-slide.ts';
import type { FigureCard as CardBody } from '../../shared/deck/layouts/common-fields.ts';
import { asFieldOf, inPlaceOf } from '../../shared/deck/text-origins.ts';
import { figureName } from '../../shared/figures/areas.ts';
import type { Locale } from '../../shared/model/localized.ts';
import styles from '../styles/slide.module.css';
import { Clamped } from './Clamped.tsx';
import { type CardFit, type CardText, columnMeasures, fitCards } from './card-fit.ts';
import { FigureText } from './FigureText.tsx';
import { type FigureStep, fitFigures } from './figure-size.ts';
import { useSlides } from './slide-context.ts';
import { statementLines, statementWidth } from './text-height.ts';

/** A figure with the words around it, as slide bodies hold them. */
export type Card = Bound<CardBody>;

export function labelOf(card: Card): RichText {
  return card.label ?? asFieldOf([card.figure.label], card, 'label');
}

/** With how its figure stands against the year before, where that can be said, as or after its note. */
export function withChange(card: Card, locale: Locale): Card {
  const { change } = card.figure;
  if (change === undefined) return card;
  const note = card.note ? [...card.note, locale === 'en' ? '; ' : '；', change] : [change];
  return inPlaceOf({ ...card, note: asFieldOf(note, card, 'note') }, card);
}

/**
 * With how far its target is reached, as or after its note; any other card as `withChange` has it. For
 * layouts that name such lists as `attained`.
 */
export function withAttainment(card: Card, locale: Locale): Card {
  const { attained } = card.figure;
  if (attained === undefined) return withChange(card, locale);
  const { words } = attained;
  const note = card.note ? [...card.note, locale === 'en' ? '; ' : '；', words] : [words];
  return inPlaceOf({ ...card, note: asFieldOf(note, card, 'note') }, card);
}

/** The hairline of a target's card is the track of how far it is reached, where that is a share. */
function Reached({ card }: { card: Card }) {
  const share = card.figure.attained?.attainment.share ?? null;
  if (share === null || share <= 0) return null;
  return (
    <div
      className={styles['figure-card-reached']}
      style={{ width: `${Math.min(share, 1) * 100}%` }}
      aria-hidden="true"
    />
  );
}

export function toCardText(card: Card): CardText {
  return { label: plainText(labelOf(card)), note: card.note ? plainText(card.note) : null };
}

/** The sentence that says what the figures mean together. */
export function Statement({
  text,
  width = statementWidth,
}: {
  text: RichText | undefined;
  width?: number;
}) {
  if (!text) return null;
  return (
    <Clamped
      className={styles['statement']}
      text={text}
      width={Math.min(width, statementWidth)}
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
  still = false,
  tracked = false,
}: {
  card: Card;
  fit: CardFit;
  width: number;
  /** Whether it shows how far its target is reached. */
  tracked?: boolean;
  /** As for FigureText. */
  still?: boolean;
}) {
  const { label, note, padding, aboveFigure, belowFigure } = fit.measure;
  return (
    <div className={styles['figure-card']} style={{ paddingTop: padding }}>
      {tracked && <Reached card={card} />}
      <div style={{ fontSize: label.size, lineHeight: `${label.leading}px` }}>
        <Clamped
          className={styles['figure-card-label']}
          text={labelOf(card)}
          width={width}
          size={label.size}
          lines={fit.labelLines}
        />
      </div>
      <p
        className={styles['figure-card-value']}
        style={{ marginTop: aboveFigure, fontSize: fit.step }}
      >
        <FigureText figure={card.figure} step={fit.step} still={still} />
      </p>
      {card.note && (
        <div
          style={{ fontSize: note.size, lineHeight: `${note.leading}px`, marginTop: belowFigure }}
        >
          <Clamped
            className={styles['figure-card-note']}
            text={card.note}
            width={width}
            size={note.size}
            lines={fit.noteLines}
          />
        </div>
      )}
    </div>
  );
}

interface ColumnProps {
  readonly cards: readonly Card[];
  readonly width: number;
  readonly height: number;
  readonly largest?: FigureStep;
  /** Whether targets show how far they are reached. */
  readonly tracked?: boolean;
}

/** Figures one below the other in a column of the given size, all in the largest step that fits. */
export function FigureColumn({
  cards: given,
  width,
  height,
  largest = 72,
  tracked = false,
}: ColumnProps) {
  const { locale } = useSlides();
  const tell = tracked ? withAttainment : withChange;
  const cards = given.map((card) => tell(card, locale));
  const room = { width, height: height / Math.max(cards.length, 1) };
  return (
    <FigureStack
      cards={cards}
      width={width}
      height={height}
      fit={fitColumn(cards, room, largest, locale)}
      tracked={tracked}
    />
  );
}

/** Figures one below the other, set as they are told. */
export function FigureStack({
  cards,
  width,
  height,
  fit,
  tracked = false,
}: {
  cards: readonly Card[];
  width: number;
  height: number;
  fit: CardFit;
  tracked?: boolean;
}) {
  return (
    <div className={styles['figure-column']} style={{ width, height }}>
      {cards.map((card) => (
        <FigureCard
          key={figureName(card.figure.figure)}
          card={card}
          fit={fit}
          width={width}
          tracked={tracked}
        />
      ))}
    </div>
  );
}

/** Figures beside each other, each as wide as the next. */
export function FigureLine({
  cards,
  width,
  height,
  largest,
}: ColumnProps & { readonly largest: FigureStep }) {
  const { locale } = useSlides();
  const cardWidth = (width - cardGap * (cards.length - 1)) / cards.length;
  const fit = fitColumn(cards, { width: cardWidth, height }, largest, locale);
  return (
    <div
      className={styles['figure-line']}
      style={{ gridTemplateColumns: `repeat(${cards.length}, 1fr)`, width, height }}
    >
      {cards.map((card) => (
        <FigureCard key={figureName(card.figure.figure)} card={card} fit={fit} width={cardWidth} />
      ))}
    </div>
  );
}

/** How cards are set so that each fits a room of the given size. */
export function fitColumn(
  cards: readonly Card[],
  room: { readonly width: number; readonly height: number },
  largest: FigureStep,
  locale: Locale,
): CardFit {
  const wide = fitFigures(
    cards.map((card) => card.figure),
    room.width,
    largest,
    locale,
  );
  return fitCards(cards.map(toCardText), room, wide, columnMeasures, locale);
}

const cardGap = 24;
