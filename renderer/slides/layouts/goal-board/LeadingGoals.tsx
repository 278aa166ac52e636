import type { BoundGoal } from '../../../../shared/deck/bound-slide.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import { textWidth } from '../../../../shared/text/text-width.ts';
import { Clamped } from '../../Clamped.tsx';
import { useSlides } from '../../slide-context.ts';
import { lineCount } from '../../text-height.ts';
import styles from './goal-board.module.css';
import { isReported } from './reported.ts';
import { StatusMark } from './StatusMark.tsx';

const leadWidth = 548;
const columnGap = 56;
const statusGap = 32;
/** Hairline, padding, state, and air below. */
const leadFrame = 3 + 16 + 36 + 12;
const leadSizes = [
  { size: 36, leading: 50, most: 2 },
  { size: 30, leading: 42, most: 3 },
  { size: 24, leading: 34, most: 3 },
] as const;
const workSizes = [
  { size: 24, leading: 34, most: 2 },
  { size: 20, leading: 28, most: 2 },
  { size: 18, leading: 24, most: 3 },
] as const;

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Whether aims and lines of work can stand as two ranks: not when there are targets to track. */
export function ranksFit(lead: readonly BoundGoal[], works: readonly BoundGoal[]): boolean {
  return lead.length > 0 && [...lead, ...works].every(({ targets }) => targets.length === 0);
}

/** The aims, first and large; beside them, row by row, the lines of work that serve them. */
export function LeadingGoals({
  lead,
  works,
  room: { width, height },
}: {
  lead: readonly BoundGoal[];
  works: readonly BoundGoal[];
  room: Room;
}) {
  const { locale } = useSlides();
  const leadHeight = height / lead.length;
  const leadSetting = settingOf(leadSizes, lead, leadWidth, leadHeight - leadFrame, 700, locale);
  const workHeight = height / works.length;
  const states = works.map((goal) => stateOf(goal, lead, locale));
  const stateWidth = Math.max(
    ...states.map((state) =>
      state === '' ? 0 : statusGap + textWidth(state, { size: 18, weight: 500 }, locale) + 20,
    ),
  );
  const workWidth = width - leadWidth - columnGap - Math.ceil(stateWidth);
  const workSetting = settingOf(workSizes, works, workWidth, workHeight - 9, 500, locale);
  return (
    <div className={styles['aims']} style={{ height, columnGap }}>
      <ul style={{ width: leadWidth }}>
        {lead.map((goal) => (
          <li
            key={goal.goal.key}
            className={styles['aim']}
            data-status={goal.status}
            style={{ height: leadHeight }}
          >
            <Statement
              goal={goal}
              className={styles['aim-statement']}
              width={leadWidth}
              {...leadSetting}
            />
            <p className={styles['goal-state']}>
              <span>{goal.term}</span>
              {isReported(goal) && (
                <span>
                  <StatusMark status={goal.status} />
                  {statusOf(goal, locale)}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <ul className={styles['aims-works']}>
        {works.map((goal, index) => (
          <li
            key={goal.goal.key}
            className={styles['aim-work']}
            data-status={goal.status}
            style={{ height: workHeight }}
          >
            <Statement
              goal={goal}
              className={styles['aim-work-statement']}
              width={workWidth}
              {...workSetting}
            />
            {states[index] !== '' && (
              <p className={styles['aim-work-state']}>
                <span>
                  {isReported(goal) && <StatusMark status={goal.status} />}
                  {states[index]}
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Statement({
  goal,
  className,
  width,
  size,
  leading,
  lines,
}: Setting & { goal: BoundGoal; className: string | undefined; width: number }) {
  return (
    <div style={{ width, fontSize: size, lineHeight: `${leading}px` }}>
      <Clamped
        className={className}
        text={[goal.statement]}
        width={width}
        size={size}
        lines={lines}
      />
    </div>
  );
}

interface Setting {
  readonly size: number;
  readonly leading: number;
  readonly lines: number;
}

/** The largest setting in which all statements fit; the smallest, cut to the lines there are, if none is. */
function settingOf(
  sizes: readonly (Omit<Setting, 'lines'> & { readonly most: number })[],
  goals: readonly BoundGoal[],
  width: number,
  height: number,
  weight: 500 | 700,
  locale: Locale,
): Setting {
  const settings = sizes.map(({ size, leading, most }) => ({
    size,
    leading,
    lines: Math.max(Math.min(Math.floor(height / leading), most), 1),
  }));
  const fitting = settings.find(({ size, lines }) =>
    goals.every(
      ({ statement }) => lineCount([statement], { width, size, weight }, locale) <= lines,
    ),
  );
  return fitting ?? settings[settings.length - 1] ?? { size: 18, leading: 24, lines: 1 };
}

function statusOf({ status }: BoundGoal, locale: Locale): string {
  return translate(locale, `progress.${status}`);
}

/** The status once it is reported, and the term where it is not that of the aims. */
function stateOf(goal: BoundGoal, lead: readonly BoundGoal[], locale: Locale): string {
  const same = lead.some(({ term }) => term === goal.term);
  const separator = locale === 'en' ? ', ' : '，';
  const status = isReported(goal) ? [statusOf(goal, locale)] : [];
  return [...(same ? [] : [goal.term]), ...status].join(separator);
}
