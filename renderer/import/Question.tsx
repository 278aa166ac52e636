import { useContext } from 'react';
import { readPeriod } from '../../shared/figures/read-period.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { rangeInWords } from '../../shared/import/cell-names.ts';
import { readUnit } from '../../shared/import/printed-unit.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type {
  CellAnswer,
  ImportAnswers,
  ImportPlan,
  IndicatorAnswer,
  PlanQuestion,
} from '../../shared/model/import.ts';
import { IndicatorKey } from '../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { Choices, TextAnswer } from './AnswerFields.tsx';
import { withCell, withTableAnswer, withWord } from './answers.ts';
import type { AskedStepProps } from './asked-step-props.ts';
import styles from './import.module.css';

/** What may be said for all tables at once, where several ask for it. */
export const forAll: ReadonlySet<string> = new Set(['area', 'period', 'unit', 'status']);

/** One question, with the likeliest answers first. */
export function Question({
  question,
  plan,
  briefing,
  answers,
  onAnswers,
}: AskedStepProps & { readonly question: PlanQuestion }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { about, table, cell, subject, suggestions, other } = question;
  /** The cell that is in question by itself, if one is. */
  const ofCell = plan.undecided.find((one) => one.table === table && one.cell === cell);
  const decide = (answer: CellAnswer) =>
    onAnswers(withCell(answers, table ?? 0, cell ?? '', answer));
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
            read={(text) => readUnit(text)?.printed ?? null}
            onAnswer={(unit) => (ofCell ? decide({ unit }) : say({ unit }))}
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
              ...suggestions.map((key) => [key, nameOfMatch(plan, subject, key, locale)] as const),
              ['new', message('import-dialog.new-indicator')],
              ['left-out', message('import-dialog.leave-out')],
            ]}
            onChoose={(chosen) => onAnswers(withIndicator(answers, subject ?? '', chosen))}
          />
        );
      case 'value':
      case 'sign':
        return (
          <CellChoices
            values={[
              ...(about === 'sign' ? suggestions.map((one) => ({ value: Number(one) })) : []),
            ]}
            onChoose={decide}
          />
        );
      case 'contradiction':
        return (
          other && (
            <Choices
              options={[
                ['other', `${suggestions[0]} (${nameOfCell(plan, other.table, other.cell)})`],
                ['own', `${suggestions[1]} (${nameOfCell(plan, table ?? 0, cell ?? '')})`],
              ]}
              onChoose={(chosen) => {
                const wrong = chosen === 'own' ? other : { table: table ?? 0, cell: cell ?? '' };
                onAnswers(withCell(answers, wrong.table, wrong.cell, 'left-out'));
              }}
            />
          )
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
        {message(`import-dialog.ask.${about}` as MessageKey, {
          subject: subject ?? ofCell?.rawText ?? '',
        })}
        {of === undefined && forAll.has(about) && plan.tables.length > 1 && (
          <strong> {message('import-dialog.for-all')}</strong>
        )}
        {place && <small> {place}</small>}
        {of?.title && <small> {of.title}</small>}
        {ofCell && <small> {ofCell.path.join(' › ')}</small>}
      </p>
      {control()}
    </div>
  );
}

function nameOfCell({ tables }: ImportPlan, table: number, cell: string): string {
  return [tables[table]?.sheet, cell].filter(Boolean).join(' · ');
}

interface CellChoicesProps {
  /** What else it may say. */
  readonly values: readonly { readonly value: number }[];
  readonly onChoose: (answer: CellAnswer) => void;
}

function CellChoices({ values, onChoose }: CellChoicesProps) {
  const message = useMessages();
  return (
    <Choices
      options={[
        ...(values.length === 0
          ? [['take', message('import-dialog.take')] as const]
          : values.map(({ value }) => [String(value), String(value)] as const)),
        ['left-out', message('import-dialog.leave-out')],
      ]}
      onChoose={(chosen) =>
        onChoose(chosen === 'take' || chosen === 'left-out' ? chosen : { value: Number(chosen) })
      }
    />
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

/** With why it may be meant. */
function nameOfMatch(
  { series }: ImportPlan,
  subject: string | null,
  key: string,
  locale: Locale,
): string {
  const found = series
    .find((one) => one.series === subject)
    ?.candidates.find((one) => one.key === key);
  return found ? inLocale(found.name, locale) : key;
}

function withIndicator(answers: ImportAnswers, series: string, chosen: string): ImportAnswers {
  const answer: IndicatorAnswer =
    chosen === 'new' || chosen === 'left-out'
      ? { as: chosen }
      : { as: 'existing', key: IndicatorKey.parse(chosen) };
  return { ...answers, indicators: { ...answers.indicators, [series]: answer } };
}
