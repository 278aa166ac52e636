import type { BoundMilestone, BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { fitFigures } from '../figure-size.ts';
import { FigureCard, Statement } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';
import { statementHeight } from '../text-height.ts';

const figuresHeight = 132;

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
  const below = figures.length > 0 ? figuresHeight + 24 : 0;
  const height = content.height - statementHeight(statement, content.width, locale) - below;
  const step = fitFigures(
    figures.map((card) => card.figure),
    content.width / Math.max(figures.length, 1) - 24,
    36,
    locale,
  );
  return (
    <div className="milestones">
      <Statement text={statement} />
      <ol
        className="strip"
        data-alternate={alternate}
        style={{ height, gridTemplateColumns: columns(ordered.length, alternate) }}
      >
        {ordered.map((milestone, index) => (
          <Event
            key={milestone.milestone.key}
            milestone={milestone}
            index={index}
            alternate={alternate}
          />
        ))}
      </ol>
      {figures.length > 0 && (
        <div
          className="kpi-row strip-figures"
          style={{ gridTemplateColumns: `repeat(${figures.length}, 1fr)`, height: figuresHeight }}
        >
          {figures.map((card) => (
            <FigureCard key={card.figure.figure.key} card={card} step={step} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Alternating events span two columns each, the upper row half a step before the lower. */
function columns(count: number, alternate: boolean): string {
  return `repeat(${alternate ? count + 1 : count}, 1fr)`;
}

function Event({
  milestone,
  index,
  alternate,
}: {
  milestone: BoundMilestone;
  index: number;
  alternate: boolean;
}) {
  const place = alternate
    ? { gridColumn: `${index + 1} / span 2`, gridRow: index % 2 === 0 ? 1 : 2 }
    : { gridRow: 2 };
  return (
    <li
      className="strip-event"
      data-side={alternate && index % 2 === 0 ? 'above' : 'below'}
      style={place}
    >
      <p className="strip-date">{milestone.date}</p>
      <p className="strip-title">{milestone.title}</p>
    </li>
  );
}
