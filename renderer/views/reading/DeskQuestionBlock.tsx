import { useContext, useId, useState } from 'react';
import { readFigure } from '../../../shared/figures/read-figure.ts';
import { readDate, readPeriod } from '../../../shared/figures/read-period.ts';
import { type MessageKey, translate } from '../../../shared/i18n/messages.ts';
import type { Area } from '../../../shared/model/area.ts';
import { longest } from '../../../shared/model/bounds.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type {
  AreaOfFigures,
  DeskMark,
  DeskQuestion,
  DeskSource,
  FigureSaid,
} from '../../../shared/model/reading.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import type { Answer, Choice } from './question-choices.ts';
import styles from './reading.module.css';
import { measureFromText, termFromText } from './said-figure.ts';

interface DeskQuestionBlockProps {
  readonly question: DeskQuestion;
  readonly mark: DeskMark;
  readonly source: DeskSource;
  readonly areas: readonly Area[];
  readonly choices: readonly Choice[];
  /** Nothing else is asked: a choice takes it, too. */
  readonly isLast: boolean;
  readonly onAnswer: (answer: Answer) => void;
  readonly onChoose: (answer: Answer) => void;
}

/** What is asked of a figure: the answers that one press gives, and a field where any may be typed. */
export function DeskQuestionBlock({
  question,
  mark,
  source,
  areas,
  choices,
  isLast,
  onAnswer,
  onChoose,
}: DeskQuestionBlockProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { about, detail } = question;
  const odd =
    about === 'odd'
      ? translate(locale, `reading.warning.${detail}` as MessageKey, { detail: mark.rawText })
      : (detail ?? '');
  return (
    <section className={styles['question']} data-testid="desk-question" data-about={about}>
      <p>
        {message(
          about === 'document-area' && source.namedArea !== null
            ? 'desk.ask.document-area-named'
            : `desk.ask.${about}`,
          { detail: about === 'document-area' ? (source.namedArea ?? '') : odd },
        )}
      </p>
      <div className={styles['choices']}>
        {choices.map(({ label, about: hint, answer }, index) => (
          <button
            key={label}
            type="button"
            className={styles['choice']}
            data-choice={index + 1}
            onClick={() => onChoose(answer)}
          >
            {index < 9 && <kbd>{index + 1}</kbd>}
            <span>
              {label}
              {hint && <small>{hint}</small>}
            </span>
          </button>
        ))}
      </div>
      {isLast && choices.length > 0 && (
        <small className={styles['quiet']}>{message('desk.answer-takes')}</small>
      )}
      <TypedAnswer about={about} mark={mark} onAnswer={onAnswer} />
      {(about === 'document-area' || about === 'area') && (
        <AreaAnswer
          areas={areas}
          locale={locale}
          onAnswer={(area) =>
            onAnswer(
              about === 'area' && detail !== null
                ? { do: 'describe', said: {}, areas: { [detail]: area } }
                : { do: 'describe', said: { area }, areas: {} },
            )
          }
        />
      )}
    </section>
  );
}

/** What is typed, by the field of the card that it fills. */
const typedFields = {
  period: 'desk.field.period',
  name: 'desk.field.name',
  unit: 'desk.field.unit',
  value: 'desk.field.value',
  term: 'desk.field.term',
  date: 'desk.field.event-date',
  title: 'desk.field.event',
} as const;
type TypedField = keyof typeof typedFields;

const wrongWords: Readonly<Partial<Record<TypedField, MessageKey>>> = {
  period: 'desk.period-wrong',
  term: 'desk.term-wrong',
  date: 'desk.date-wrong',
};

/** What was typed as what it says; null where it does not say it. */
function saidBy(about: TypedField, text: string, mark: DeskMark): FigureSaid | null {
  switch (about) {
    case 'name':
    case 'unit':
    case 'title':
      return { [about]: text };
    case 'period': {
      const period = readPeriod(text);
      return period === null ? null : { period };
    }
    case 'term': {
      const term = termFromText(text);
      return term === null ? null : { term };
    }
    case 'date': {
      const date = readDate(text);
      return date === null ? null : { date };
    }
    case 'value': {
      const reading = readFigure(text);
      if (reading.kind !== 'figure') return null;
      const isUnitOpen = mark.entity !== 'milestone' && mark.unit === '';
      return {
        measure: measureFromText(reading, text),
        ...(reading.unit && isUnitOpen ? { unit: reading.unit } : {}),
      };
    }
  }
}

/** A field where no list has all answers. */
function TypedAnswer({
  about: asked,
  mark,
  onAnswer,
}: Pick<DeskQuestion, 'about'> & {
  readonly mark: DeskMark;
  readonly onAnswer: (answer: Answer) => void;
}) {
  const message = useMessages();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  if (!(asked in typedFields)) return null;
  const about = asked as TypedField;

  function answer() {
    const text = typed.trim();
    if (text === '') return;
    const said = saidBy(about, text, mark);
    if (said === null) return setWrong(true);
    onAnswer({ do: 'say', said });
  }

  return (
    <div className={styles['typed']}>
      <label htmlFor={id}>{message(typedFields[about])}</label>
      <input
        id={id}
        data-first-answer
        value={typed}
        maxLength={about === 'unit' ? 20 : longest.chinese}
        aria-invalid={isWrong}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') answer();
        }}
      />
      <button type="button" className={styles['choice']} onClick={answer}>
        {message('desk.save')}
      </button>
      {isWrong && <p role="alert">{message(wrongWords[about] ?? 'desk.value-wrong')}</p>}
    </div>
  );
}

/** Any area of the store, or one that it does not have. */
export function AreaAnswer({
  areas,
  locale,
  onAnswer,
}: {
  readonly areas: readonly Area[];
  readonly locale: Parameters<typeof inLocale>[1];
  readonly onAnswer: (area: AreaOfFigures) => void;
}) {
  const message = useMessages();
  const id = useId();
  const [name, setName] = useState('');
  const parent = areas.find(({ isHome }) => isHome)?.parent ?? null;
  return (
    <details className={styles['other-area']}>
      <summary>{message('desk.other-area')}</summary>
      <div className={styles['choices']}>
        {areas.map(({ key, name: known }) => (
          <button
            key={key}
            type="button"
            className={styles['choice']}
            onClick={() => onAnswer({ as: 'existing', key })}
          >
            {inLocale(known, locale)}
          </button>
        ))}
      </div>
      <div className={styles['typed']}>
        <label htmlFor={id}>{message('desk.area-name')}</label>
        <input
          id={id}
          value={name}
          maxLength={longest.areaName}
          onChange={(event) => setName(event.target.value)}
        />
        <button
          type="button"
          className={styles['choice']}
          disabled={name.trim() === ''}
          onClick={() => onAnswer({ as: 'new', name: name.trim(), parent })}
        >
          {message('desk.save')}
        </button>
      </div>
    </details>
  );
}
