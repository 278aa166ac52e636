import { useMemo } from 'react';
import type { BoundMilestone, BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import type { TimePeriod } from '../../../../shared/model/period.ts';
import { describeMarks } from '../../../charts/describe.ts';
import type { ChartLook } from '../../../charts/look.ts';
import { one } from '../../../charts/plan.ts';
import { PlannedFigure } from '../../Chart.tsx';
import { Clamped } from '../../Clamped.tsx';
import { FigureLine, Statement } from '../../parts.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { statementHeight } from '../../text-height.ts';
import styles from './milestone-strip.module.css';
import {
  eventSettings,
  inOrder,
  milestoneStrip,
  type StripEvent,
  stripHeight,
} from './strip-chart.ts';

const figuresGap = 24;
const figuresHeight = { least: 92, wanted: 148, most: 176 } as const;

/** Dated events on a line of time, with the figures that belong to them below. */
export function MilestoneStrip({ slide }: { slide: BoundSlideOf<'milestone-strip'> }) {
  const { locale } = useSlides();
  const { content, look } = useSheet();
  const { body, reporting } = slide;
  const { figures, statement } = body;
  const room = content.height - statementHeight(statement, locale);
  const { events, plan, below } = useMemo(
    () => arrange(body, { width: content.width, height: room }, look, reporting),
    [body, content.width, room, look, reporting],
  );
  return (
    <div className={styles['milestones']}>
      <Statement text={statement} />
      <PlannedFigure
        type="milestone-strip"
        planned={one(plan, events)}
        description={describeMarks('chart.milestones', events, locale)}
      >
        {plan.words.map(({ x, y, width, height, side, align }, index) => {
          const event = events[index];
          const { date, title } = plan.setting;
          return (
            event && (
              <div
                key={event.key}
                className={styles['strip-event']}
                data-side={side}
                style={{ left: x, top: y, width, height, textAlign: align }}
              >
                <p
                  className={styles['strip-date']}
                  style={{ fontSize: date.size, lineHeight: `${date.leading}px` }}
                >
                  {event.printed}
                </p>
                <div style={{ fontSize: title.size, lineHeight: `${title.leading}px` }}>
                  <Clamped
                    className={styles['strip-title']}
                    text={[event.label]}
                    width={width}
                    size={title.size}
                    lines={plan.lines}
                  />
                </div>
              </div>
            )
          );
        })}
      </PlannedFigure>
      {figures.length > 0 && (
        <div className={styles['strip-figures']}>
          <FigureLine cards={figures} width={content.width} height={below} largest={72} />
        </div>
      )}
    </div>
  );
}

/** The strip as high as it needs to be, what is left below it for the figures. */
function arrange(
  { milestones, figures }: BoundSlideOf<'milestone-strip'>['body'],
  { width, height }: { readonly width: number; readonly height: number },
  look: ChartLook,
  reporting: TimePeriod,
) {
  const events = inOrder(milestones.map(toEvent));
  if (figures.length === 0)
    return { events, plan: milestoneStrip(events, look, { width, height }, reporting), below: 0 };
  const spare = eventSettings
    .map((setting) => height - stripHeight(events, width, setting, look) - figuresGap)
    .find((left) => left >= figuresHeight.wanted);
  const { least, most } = figuresHeight;
  const below = Math.min(Math.max(spare ?? least, least), most);
  const size = { width, height: height - below - figuresGap };
  return { events, plan: milestoneStrip(events, look, size, reporting), below };
}

function toEvent({ milestone, title, date }: BoundMilestone): StripEvent {
  return {
    date: milestone.date,
    key: milestone.key,
    label: title,
    printed: date,
    passages: [milestone.passage],
    figure: null,
  };
}
