import { useContext, useState } from 'react';
import type { Briefing } from '../../shared/model/briefing.ts';
import type {
  ImportAnswers,
  ImportPlan,
  IndicatorAnswer,
  PlannedSeries,
} from '../../shared/model/import.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, type Translate, useMessages } from '../ui/messages.ts';
import { Segments } from '../ui/Segments.tsx';
import { reasonsInWords } from './match-reasons.ts';
import { SeriesEditor } from './SeriesEditor.tsx';
import styles from './series.module.css';
import { useOneStop } from './use-one-stop.ts';

interface SeriesListProps {
  readonly plan: ImportPlan;
  readonly briefing: Briefing;
  readonly answers: ImportAnswers;
  readonly onAnswers: (answers: ImportAnswers) => void;
}

const states = ['asked', 'new', 'existing', 'left-out'] as const;
type State = (typeof states)[number];

/** More lines are looked for by name. */
const mostLines = 200;

/** What each row or column of figures is of, and why: each can be said otherwise, and left to the program again. */
export function SeriesList({ plan, briefing, answers, onAnswers }: SeriesListProps) {
  const message = useMessages();
  const [state, setState] = useState<State | 'all'>('all');
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const counts = Map.groupBy(plan.series, ({ is }) => is);
  const filled = states.filter((one) => counts.has(one));
  const shown = state !== 'all' && filled.includes(state) ? state : 'all';
  const wanted = text.trim();
  const found = plan.series.filter(
    (one) =>
      (shown === 'all' || one.is === shown) &&
      (wanted === '' || one.series.includes(wanted) || one.indicator?.name.zh.includes(wanted)),
  );

  const { onKeyDown, lineProps } = useOneStop(Math.min(found.length, mostLines));

  function say(series: string, answer: IndicatorAnswer | null): void {
    const { [series]: _, ...others } = answers.indicators;
    const indicators = answer === null ? others : { ...others, [series]: answer };
    onAnswers({ ...answers, indicators });
  }

  if (plan.series.length === 0) return null;
  return (
    <section className={styles['list']} data-testid="import-series">
      <h3>{message('import-series.title')}</h3>
      <p className={styles['about']}>{message('import-series.about')}</p>
      <div className={styles['bar']}>
        <Segments
          label={message('import-series.title')}
          value={shown}
          options={(['all', ...filled] as const).map((one) => ({
            value: one,
            label: message(`import-series.state.${one}`, {
              count: one === 'all' ? plan.series.length : (counts.get(one)?.length ?? 0),
            }),
          }))}
          onChange={setState}
        />
        <input
          type="search"
          value={text}
          aria-label={message('import-series.find')}
          placeholder={message('import-series.find')}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <ul className={styles['lines']} onKeyDown={onKeyDown}>
        {found.slice(0, mostLines).map((one, index) => (
          <li key={one.series} data-state={one.is}>
            <Line
              series={one}
              plan={plan}
              buttonProps={lineProps(index)}
              isOpen={open === one.series}
              onToggle={() => setOpen(open === one.series ? null : one.series)}
            />
            {open === one.series && (
              <SeriesEditor
                series={one}
                briefing={briefing}
                answer={answers.indicators[one.series] ?? null}
                theme={answers.theme}
                onAnswer={(answer) => say(one.series, answer)}
              />
            )}
          </li>
        ))}
      </ul>
      {found.length > mostLines && (
        <p>{message('import-series.more', { count: found.length - mostLines })}</p>
      )}
    </section>
  );
}

interface LineProps {
  readonly series: PlannedSeries;
  readonly plan: ImportPlan;
  readonly buttonProps: ReturnType<ReturnType<typeof useOneStop>['lineProps']>;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Line({ series, plan, buttonProps, isOpen, onToggle }: LineProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { path, unit, is, indicator, proposal, table, cell, figures } = series;
  const place = [plan.tables[table]?.sheet, cell].filter(Boolean).join(' · ');
  const name = path.join(' › ');
  const target =
    is === 'existing' && indicator
      ? inLocale(indicator.name, locale)
      : is === 'new' && proposal
        ? inLocale(proposal.name, locale)
        : null;
  return (
    <div className={styles['line']}>
      <span>
        {name} {unit !== null && <small>{unit}</small>}
        <small className={styles['place']}>
          {place} · {message('import-dialog.figures', { count: figures })}
        </small>
      </span>
      <span className={styles['target']}>
        <strong>{message(`import-series.is.${is}`)}</strong>
        {target !== null && <span>{target}</span>}
        <small>{whyOf(series, message)}</small>
      </span>
      <button
        {...buttonProps}
        type="button"
        className={styles['change']}
        aria-expanded={isOpen}
        aria-label={`${message(isOpen ? 'import-series.fold' : 'import-series.change')} ${name}`}
        onClick={onToggle}
      >
        {message(isOpen ? 'import-series.fold' : 'import-series.change')}
      </button>
    </div>
  );
}

/** Why it is taken for that: the reasons of the match, a person's word, or that nothing is called so. */
function whyOf({ is, isAnswered, indicator, candidates }: PlannedSeries, message: Translate) {
  if (isAnswered && is !== 'existing') return message('import-series.because.person');
  if (is === 'existing' && indicator)
    return [
      ...(isAnswered ? [message('import-series.because.person')] : []),
      reasonsInWords(indicator.reasons, message),
    ]
      .filter((one) => one !== '')
      .join(message('import-mapping.between'));
  if (is === 'asked') return message('import-series.because.unsure', { count: candidates.length });
  return message(is === 'new' ? 'import-series.because.none' : 'import-series.because.person');
}
