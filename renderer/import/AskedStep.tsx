import { useContext, useId, useState } from 'react';
import { areaName } from '../../shared/figures/areas.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { readPeriod } from '../../shared/figures/read-period.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { rangeInWords } from '../../shared/import/cell-names.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type {
  ImportAnswers,
  ImportPlan,
  IndicatorAnswer,
  PlanQuestion,
} from '../../shared/model/import.ts';
import { IndicatorKey } from '../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { withTableAnswer, withWord } from './answers.ts';
import { type GivenAnswer, givenAnswers } from './given-answers.ts';
import styles from './import.module.css';
import { SeriesList } from './SeriesList.tsx';

interface AskedStepProps {
  readonly plan: ImportPlan;
  readonly briefing: Briefing;
  readonly answers: ImportAnswers;
  readonly onAnswers: (answers: ImportAnswers) => void;
}

/** What the tables do not say: each question once, the likeliest answers first, none taken unasked. */
export function AskedStep({ plan, briefing, answers, onAnswers }: AskedStepProps) {
  const message = useMessages();
  const blocking = askedOnce(plan.questions.filter(({ blocks }) => blocks));
  const others = plan.questions.filter(({ blocks }) => !blocks);
  const shared = { plan, briefing, answers, onAnswers };
  return (
    <div className={styles['asked']} data-testid="import-questions">
      {plan.questions.length === 0 && <p>{message('import-dialog.nothing-asked')}</p>}
      {blocking.length > 0 && (
        <section>
          <h3>{message('import-dialog.must-be-answered')}</h3>
          {blocking.map((question) => (
            <Question key={keyOf(question)} question={question} {...shared} />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h3>{message('import-dialog.may-be-answered')}</h3>
          {others.map((question) => (
            <Question key={keyOf(question)} question={question} {...shared} />
          ))}
        </section>
      )}
      <SeriesList {...shared} />
      <Given {...shared} />
    </div>
  );
}

/** What was answered, each with a way to take it back: then it is asked again. */
function Given({ plan, briefing, answers, onAnswers }: AskedStepProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const given = givenAnswers(answers);
  if (given.length === 0) return null;
  const labels: Readonly<Record<GivenAnswer['about'], MessageKey>> = {
    ...{ area: 'import-dialog.area', period: 'import-dialog.period', unit: 'import-dialog.unit' },
    ...{ status: 'import-dialog.status', theme: 'import-dialog.theme' },
    ...{ match: 'import-dialog.indicator', parent: 'import-dialog.parent' },
    value: 'import-dialog.cell',
  };

  function inWords({ about, said }: GivenAnswer): string {
    if (said === 'new') return message('import-dialog.new-indicator');
    if (said === 'left-out') return message('import-dialog.leave-out');
    if (said === 'take') return message('import-dialog.take');
    switch (about) {
      case 'status':
        return message(said === 'P' ? 'import-dialog.provisional' : 'import-dialog.final');
      case 'theme':
        return nameOfTheme(briefing, said, locale);
      case 'match':
        return nameOfIndicator(briefing, said, locale);
      case 'parent':
        return areaName(briefing.areas, said, locale);
      case 'period':
        return formatPeriod(said, locale);
      default:
        return said;
    }
  }

  return (
    <section data-testid="import-given">
      <h3>{message('import-dialog.given')}</h3>
      <ul className={styles['given']}>
        {given.map((one) => {
          const { about, subject, without } = one;
          const of = plan.tables.find(({ shape }) => shape === subject);
          const place = of ? (of.title ?? of.sheet ?? rangeInWords(of.range)) : subject;
          return (
            <li key={`${about} ${subject}`}>
              <span>
                {message(labels[about])}
                {place !== null && <small> {place}</small>}
              </span>
              <strong>{inWords(one)}</strong>
              <button type="button" className={styles['choice']} onClick={() => onAnswers(without)}>
                {message('import-dialog.take-back')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function nameOfTheme({ themes }: Briefing, key: string, locale: Locale): string {
  const theme = themes.find((one) => one.key === key);
  return theme ? inLocale(theme.name, locale) : key;
}

function nameOfIndicator({ figures }: Briefing, key: string, locale: Locale): string {
  const figure = figures.find((one) => one.key === key);
  return figure ? inLocale(figure.name, locale) : key;
}

/** What may be said for all tables at once, where several ask for it. */
const forAll: ReadonlySet<string> = new Set(['area', 'period', 'unit', 'status']);

/** One question of each kind for all tables; whoever means one table alone says so on it first. */
function askedOnce(questions: readonly PlanQuestion[]): PlanQuestion[] {
  const counts = Map.groupBy(questions, ({ about }) => about);
  const asked = new Set<string>();
  return questions.flatMap((question) => {
    const { about } = question;
    if (!forAll.has(about) || (counts.get(about)?.length ?? 0) < 2) return [question];
    if (asked.has(about)) return [question];
    asked.add(about);
    const suggestions = (counts.get(about) ?? []).flatMap((one) => one.suggestions);
    return [
      { ...question, table: null, cell: null, suggestions: [...new Set(suggestions)] },
      question,
    ];
  });
}

function keyOf({ about, table, cell, subject }: PlanQuestion): string {
  return [about, table, cell, subject].join('\n');
}

function Question({
  question,
  plan,
  briefing,
  answers,
  onAnswers,
}: AskedStepProps & { readonly question: PlanQuestion }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { about, table, cell, subject, suggestions } = question;
  const of = table === null ? undefined : plan.tables[table];
  const place = [of?.sheet, cell ?? (of && rangeInWords(of.range))].filter(Boolean).join(' · ');
  const say = (said: Parameters<typeof withWord>[3]) =>
    onAnswers(withWord(answers, question, of?.shape, said));

  function control() {
    switch (about) {
      case 'parent':
        return (
          <TextAnswer
            label={message('import-dialog.area')}
            suggestions={suggestionsOfArea(briefing, suggestions)}
            onAnswer={(area) => onAnswers(withParent(answers, subject ?? '', area, briefing))}
          />
        );
      case 'area':
        return (
          <TextAnswer
            label={message('import-dialog.area')}
            suggestions={suggestionsOfArea(briefing, suggestions)}
            onAnswer={(area) => say({ area })}
          />
        );
      case 'period':
        return (
          <TextAnswer
            label={message('import-dialog.period')}
            suggestions={suggestions}
            read={readPeriod}
            onAnswer={(period) => say({ period })}
          />
        );
      case 'unit':
        return (
          <TextAnswer
            label={message('import-dialog.unit')}
            suggestions={suggestions}
            onAnswer={(unit) => say({ unit })}
          />
        );
      case 'status':
        return (
          <Choices
            options={[
              ['A', message('import-dialog.final')],
              ['P', message('import-dialog.provisional')],
            ]}
            onChoose={(status) => say({ status: status as 'A' | 'P' })}
          />
        );
      case 'theme':
        return (
          <Choices
            options={briefing.themes.map(({ key, name }) => [key, inLocale(name, locale)])}
            onChoose={(key) => {
              const theme = briefing.themes.find((one) => one.key === key);
              if (theme) onAnswers({ ...answers, theme: theme.key });
            }}
          />
        );
      case 'match':
        return (
          <Choices
            options={[
              ...suggestions.map((key) => [key, nameOfIndicator(briefing, key, locale)] as const),
              ['new', message('import-dialog.new-indicator')],
              ['left-out', message('import-dialog.leave-out')],
            ]}
            onChoose={(chosen) => onAnswers(withIndicator(answers, subject ?? '', chosen))}
          />
        );
      case 'value':
      case 'sign':
        return (
          <Choices
            options={[
              ['take', message('import-dialog.take')],
              ['left-out', message('import-dialog.leave-out')],
            ]}
            onChoose={(chosen) =>
              onAnswers({
                ...answers,
                cells: {
                  ...answers.cells,
                  [`${(table ?? 0) + 1}!${cell}`]: chosen === 'take' ? 'take' : 'left-out',
                },
              })
            }
          />
        );
      default:
        return (
          of && (
            <Choices
              options={[['left-out', message('import-dialog.leave-table-out')]]}
              onChoose={() => onAnswers(withTableAnswer(answers, of.shape, { leftOut: true }))}
            />
          )
        );
    }
  }

  return (
    <div className={styles['question']} data-about={about}>
      <p>
        {message(`import-dialog.ask.${about}` as MessageKey, { subject: subject ?? '' })}
        {of === undefined && forAll.has(about) && plan.tables.length > 1 && (
          <strong> {message('import-dialog.for-all')}</strong>
        )}
        {place && <small> {place}</small>}
        {of?.title && <small> {of.title}</small>}
      </p>
      {control()}
    </div>
  );
}

function suggestionsOfArea({ areas }: Briefing, suggestions: readonly string[]): string[] {
  const home = areas.filter(({ isHome }) => isHome).map(({ name }) => name.zh);
  const named = suggestions.map((one) => areas.find(({ key }) => key === one)?.name.zh ?? one);
  return [...new Set([...named, ...home])];
}

/** What new areas lie in: each by itself, as other tables of the file may be of elsewhere. */
function withParent(
  answers: ImportAnswers,
  names: string,
  area: string,
  { areas }: Briefing,
): ImportAnswers {
  const known = areas.find(({ name, key }) => [name.zh, name.en, key].includes(area));
  if (!known) return { ...answers, area };
  const said = names.split('、').map((name) => [name, { as: 'new', parent: known.key }] as const);
  return { ...answers, areas: { ...answers.areas, ...Object.fromEntries(said) } };
}

function withIndicator(answers: ImportAnswers, series: string, chosen: string): ImportAnswers {
  const answer: IndicatorAnswer =
    chosen === 'new' || chosen === 'left-out'
      ? { as: chosen }
      : { as: 'existing', key: IndicatorKey.parse(chosen) };
  return { ...answers, indicators: { ...answers.indicators, [series]: answer } };
}

interface ChoicesProps {
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

function Choices({ options, onChoose }: ChoicesProps) {
  return (
    <div className={styles['choices']}>
      {options.map(([value, label]) => (
        <button
          key={value}
          type="button"
          className={styles['choice']}
          onClick={() => onChoose(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

interface TextAnswerProps {
  readonly label: string;
  readonly suggestions: readonly string[];
  /** What is typed as it is meant; null for what means nothing. */
  readonly read?: (text: string) => string | null;
  readonly onAnswer: (text: string) => void;
}

function TextAnswer({ label, suggestions, read = (text) => text, onAnswer }: TextAnswerProps) {
  const message = useMessages();
  const id = useId();
  const [text, setText] = useState('');
  const meant = text.trim() === '' ? null : read(text.trim());
  const isWrong = text.trim() !== '' && meant === null;
  return (
    <div className={styles['choices']}>
      {suggestions.map((one) => (
        <button key={one} type="button" className={styles['choice']} onClick={() => onAnswer(one)}>
          {one}
        </button>
      ))}
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={text}
        aria-invalid={isWrong}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && meant !== null) onAnswer(meant);
        }}
      />
      <button
        type="button"
        className={styles['choice']}
        disabled={meant === null}
        onClick={() => meant !== null && onAnswer(meant)}
      >
        {message('import-dialog.take-answer')}
      </button>
    </div>
  );
}
