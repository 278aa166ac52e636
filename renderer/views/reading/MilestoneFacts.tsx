import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { DeskMilestone, DeskReason } from '../../../shared/model/reading.ts';
import { useMessages } from '../../ui/messages.ts';
import { Fact } from './Fact.tsx';
import styles from './reading.module.css';
import { themeName } from './theme-name.ts';

interface MilestoneFactsProps {
  readonly milestone: DeskMilestone;
  readonly briefing: Pick<Briefing, 'themes'>;
  readonly locale: Locale;
}

/** What a dated event would be in the data. */
export function MilestoneFacts({ milestone, briefing, locale }: MilestoneFactsProps) {
  const message = useMessages();
  const { title, titleEn, date, theme, state, held } = milestone;
  const [first] = held;
  const reason = (code: DeskReason | null) =>
    state === 'taken' || code === null ? null : message(`desk.reason.${code}`);
  return (
    <>
      <dl className={styles['facts']}>
        <Fact
          label={message('desk.field.event')}
          text={title || '—'}
          also={titleEn}
          reason={reason(milestone.titleReason)}
        />
        <Fact
          label={message('desk.field.event-date')}
          text={date === null ? '—' : formatPeriod(date, locale)}
          reason={date === null ? null : reason(milestone.dateReason)}
        />
        <Fact
          label={message('desk.field.theme')}
          text={themeName(briefing.themes, theme, locale)}
          reason={reason(milestone.themeReason)}
        />
      </dl>
      {state === 'same' && first && (
        <p className={styles['held']}>
          {message('desk.held-event-same', {
            date: formatPeriod(first.date, locale),
            title: inLocale(first.title, locale),
            source: first.source,
          })}
        </p>
      )}
    </>
  );
}
