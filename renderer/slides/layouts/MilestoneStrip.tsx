import type { BoundMilestone, BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { Clamped } from '../Clamped.tsx';
import { columnCard, fitCards } from '../card-fit.ts';
import { fitFigures } from '../figure-size.ts';
import { type Card, FigureCard, Statement, toCardText } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';
import { lineCount, statementHeight } from '../text-height.ts';

const figuresGap = 24;
const figuresHeight = { least: 92, most: 140 } as const;
const eventPadding = 24;
const dateLeading = 28;
const titleLeading = 26;

/**
 * Dated events in their order, evenly spaced (dates are printed, so distances need not speak).
 * More than four alternate above and below the line, which gives each twice the width.
 */
export function MilestoneStrip({ slide: { body } }: { slide: BoundSlideOf<'milestone-strip'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const { milestones, figures, statement } = body;
  const ordered = [...milestones].sort((a, b) => a.milestone.date.localeCompare(b.milestone.date));
  const alternate = ordered.length > 4;
  const columns = alternate ? ordered.length + 1 : ordered.length;
  const eventWidth = (content.width / columns) * (alternate ? 2 : 1) - eventPadding;
  const room = content.height - statementHeight(statement, locale);

  const lines = Math.max(
    ...ordered.map(({ title }) => lineCount([title], { width: eventWidth, size: 18 }, locale)),
  );
  const eventHeight = eventPadding + dateLeading + lines * titleLeading + 8;
  const wanted = eventHeight * (alternate ? 2 : 1);
  const spare = room - wanted - figuresGap;
  const below =
    figures.length > 0 ? Math.min(Math.max(spare, figuresHeight.least), figuresHeight.most) : 0;
  const height = room - (below > 0 ? below + figuresGap : 0);
  const side = alternate ? height / 2 : height - eventPadding;
  const titleLines = Math.max(
    Math.floor((side - eventPadding - dateLeading - 4) / titleLeading),
    1,
  );

  return (
    <div className="milestones">
      <Statement text={statement} />
      <ol
        className="strip"
        data-alternate={alternate}
        style={{ height, gridTemplateColumns: `repeat(${columns}, 1fr)` }}
      >
        {ordered.map((milestone, index) => (
          <Event
            key={milestone.milestone.key}
            milestone={milestone}
            index={index}
            alternate={alternate}
            width={eventWidth}
            lines={titleLines}
          />
        ))}
      </ol>
      {figures.length > 0 && <FigureRow cards={figures} width={content.width} height={below} />}
    </div>
  );
}

interface EventProps {
  readonly milestone: BoundMilestone;
  readonly index: number;
  readonly alternate: boolean;
  readonly width: number;
  readonly lines: number;
}

function Event({ milestone, index, alternate, width, lines }: EventProps) {
  const above = alternate && index % 2 === 0;
  const place = alternate ? { gridColumn: `${index + 1} / span 2`, gridRow: above ? 1 : 2 } : {};
  return (
    <li className="strip-event" data-side={above ? 'above' : 'below'} style={place}>
      <p className="strip-date">{milestone.date}</p>
      <Clamped
        className="strip-title"
        text={[milestone.title]}
        width={width}
        size={18}
        lines={lines}
      />
    </li>
  );
}

function FigureRow({
  cards,
  width,
  height,
}: {
  cards: readonly Card[];
  width: number;
  height: number;
}) {
  const { locale } = useSlides();
  const cardWidth = (width - 24 * (cards.length - 1)) / cards.length;
  const figures = cards.map((card) => card.figure);
  const wide = fitFigures(figures, cardWidth, 36, locale);
  const fit = fitCards(
    cards.map(toCardText),
    { width: cardWidth, height },
    wide,
    columnCard,
    locale,
  );
  return (
    <div
      className="kpi-row strip-figures"
      style={{ gridTemplateColumns: `repeat(${cards.length}, 1fr)`, height }}
    >
      {cards.map((card) => (
        <FigureCard key={card.figure.figure.key} card={card} fit={fit} width={cardWidth} />
      ))}
    </div>
  );
}
