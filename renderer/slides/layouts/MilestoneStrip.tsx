import type { BoundMilestone, BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { Clamped } from '../Clamped.tsx';
import { FigureLine, Statement } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';
import { lineCount, statementHeight } from '../text-height.ts';

const figuresGap = 24;
const figuresHeight = { least: 92, wanted: 132, most: 176 } as const;
const eventPadding = 24;
const dateLeading = 36;
const titles = [
  { size: 20, leading: 30 },
  { size: 18, leading: 26 },
] as const;
type TitleSetting = (typeof titles)[number];

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

  const wantedHeight = ({ size, leading }: TitleSetting) => {
    const lines = ordered.map((event) =>
      lineCount([event.title], { width: eventWidth, size }, locale),
    );
    const eventHeight = eventPadding + dateLeading + Math.max(...lines) * leading + 12;
    return eventHeight * (alternate ? 2 : 1) + figuresGap;
  };
  const title =
    titles.find((setting) => wantedHeight(setting) + figuresHeight.wanted <= room) ?? titles[1];
  const spare = room - wantedHeight(title);
  const below =
    figures.length > 0 ? Math.min(Math.max(spare, figuresHeight.least), figuresHeight.most) : 0;
  const height = room - (below > 0 ? below + figuresGap : 0);
  const side = alternate ? height / 2 : height - eventPadding;
  const titleLines = Math.max(
    Math.floor((side - eventPadding - dateLeading - 4) / title.leading),
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
            title={title}
          />
        ))}
      </ol>
      {figures.length > 0 && (
        <div className="strip-figures">
          <FigureLine cards={figures} width={content.width} height={below} largest={52} />
        </div>
      )}
    </div>
  );
}

interface EventProps {
  readonly milestone: BoundMilestone;
  readonly index: number;
  readonly alternate: boolean;
  readonly width: number;
  readonly lines: number;
  readonly title: TitleSetting;
}

function Event({ milestone, index, alternate, width, lines, title }: EventProps) {
  const above = alternate && index % 2 === 0;
  const place = alternate ? { gridColumn: `${index + 1} / span 2`, gridRow: above ? 1 : 2 } : {};
  return (
    <li className="strip-event" data-side={above ? 'above' : 'below'} style={place}>
      <p className="strip-date">{milestone.date}</p>
      <div style={{ fontSize: title.size, lineHeight: `${title.leading}px` }}>
        <Clamped
          className="strip-title"
          text={[milestone.title]}
          width={width}
          size={title.size}
          lines={lines}
        />
      </div>
    </li>
  );
}
