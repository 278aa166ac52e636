import { formatPeriod, formatTerm } from '../../../shared/figures/format-period.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { DeskGoal, DeskReason } from '../../../shared/model/reading.ts';
import { useMessages } from '../../ui/messages.ts';
import { Fact } from './Fact.tsx';
import styles from './reading.module.css';
import { themeName } from './theme-name.ts';

interface GoalFactsProps {
  readonly goal: DeskGoal;
  readonly briefing: Pick<Briefing, 'themes' | 'languages'>;
  readonly locale: Locale;
}

/** What a goal would be in the data: its words, term and target, and what measures it. */
export function GoalFacts({ goal, briefing: { themes, languages }, locale }: GoalFactsProps) {
  const message = useMessages();
  const { statement, statementEn, isInWords, term, indicator, theme } = goal;
  const [match] = goal.matches;
  const reason = (code: DeskReason | null) =>
    goal.state === 'taken' || code === null ? null : message(`desk.reason.${code}`);
  return (
    <>
      <dl className={styles['facts']}>
        <Fact
          label={message('desk.field.statement')}
          text={statement}
          also={statementEn}
          reason={reason(goal.statementReason)}
        />
        {isInWords ? (
          <Fact
            label={message('desk.field.target')}
            text={message('desk.in-words')}
            reason={goal.state === 'taken' ? null : message('desk.in-words-hint')}
          />
        ) : (
          <TargetFacts goal={goal} isEnglishToo={languages.includes('en')} reason={reason} />
        )}
        <Fact
          label={message('desk.field.term')}
          text={term === null ? '—' : formatTerm(term.start, term.end, term.from, locale)}
          reason={term === null ? null : reason(goal.termReason)}
        />
        {!isInWords && (
          <Fact
            label={message('desk.field.measured-by')}
            text={
              indicator?.as === 'existing' && match
                ? inLocale(match.name, locale)
                : message('desk.not-measured')
            }
            reason={indicator === null ? null : reason(goal.indicatorReason)}
          />
        )}
        {goal.state !== 'taken' && indicator?.as === 'existing' && match?.last && (
          <div className={styles['fact']}>
            <dt />
            <dd className={styles['last']}>
              {message('desk.last', {
                value: inLocale(match.last.printed, locale),
                period: formatPeriod(match.last.period, locale),
                source: match.last.source,
              })}
            </dd>
          </div>
        )}
        <Fact
          label={message('desk.field.theme')}
          text={themeName(themes, theme, locale)}
          reason={reason(goal.themeReason)}
        />
      </dl>
      <Held goal={goal} locale={locale} />
    </>
  );
}

/** The number that is to be reached, and what it measures. */
function TargetFacts({
  goal: { name, nameEn, nameReason, printed, unit, isCumulative },
  isEnglishToo,
  reason,
}: Pick<GoalFactsProps, 'goal'> & {
  readonly isEnglishToo: boolean;
  readonly reason: (code: DeskReason) => string | null;
}) {
  const message = useMessages();
  return (
    <>
      <Fact
        label={message('desk.field.measure')}
        text={name === '' ? message('desk.unnamed') : name}
        also={nameEn}
        reason={reason(nameReason)}
      />
      <Fact
        label={message('desk.field.target')}
        text={printed?.zh ?? '—'}
        also={isEnglishToo ? (printed?.en ?? null) : null}
        reason={isCumulative ? message('desk.cumulative') : null}
      />
      <Fact label={message('desk.field.unit')} text={unit || '—'} reason={null} />
    </>
  );
}

function Held({ goal, locale }: Pick<GoalFactsProps, 'goal' | 'locale'>) {
  const message = useMessages();
  const [held] = goal.held;
  if (goal.state === 'same' && goal.isInWords)
    return (
      <p className={styles['held']}>
        {message('desk.held-goal-words', { statement: goal.statement })}
      </p>
    );
  if (goal.state === 'same' && held)
    return (
      <p className={styles['held']}>
        {message('desk.held-goal-same', {
          value: inLocale(held.printed, locale),
          statement: inLocale(held.statement, locale),
          source: held.source,
        })}
      </p>
    );
  return goal.joins && goal.state !== 'taken' ? (
    <p className={styles['held']}>
      {message('desk.joins', { statement: inLocale(goal.joins, locale) })}
    </p>
  ) : null;
}
