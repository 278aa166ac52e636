import { useContext, useId, useState } from 'react';
import { readFigure } from '../../../shared/figures/read-figure.ts';
import { readPeriod } from '../../../shared/figures/read-period.ts';
import { type MessageKey, translate } from '../../../shared/i18n/messages.ts';
import type { Area } from '../../../shared/model/area.ts';
import { longest } from '../../../shared/model/bounds.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type {
  AreaOfFigures,
  DeskFigure,
  DeskQuestion,
  DeskSource,
} from '../../../shared/model/reading.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import type { Answer, Choice } from './question-choices.ts';
import styles from './reading.module.css';
import { measureFromText } from './said-figure.ts';

interface DeskQuestionBlockProps {
  readonly question: DeskQuestion;
  readonly figure: DeskFigure;
  readonly source: DeskSource;
  readonly areas: readonly Area[];
  readonly choices: readonly Choice[];
  readonly onAnswer: (answer: Answer) => void;
}

/** What is asked of a figure: the answers that one press gives, and a field where any may be typed. */
export function DeskQuestionBlock({
  question,
  figure,
  source,
  areas,
  choices,
  onAnswer,
}: DeskQuestionBlockProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { about, detail } = question;
  const odd =
    about === 'odd'
      ? translate(locale, `reading.warning.${detail}` as MessageKey, { detail: figure.rawText })
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
            onClick={() => onAnswer(answer)}
          >
            {index < 9 && <kbd>{index + 1}</kbd>}
            <span>
              {label}
              {hint && <small>{hint}</small>}
            </span>
          </button>
        ))}
      </div>
      <TypedAnswer about={about} detail={detail} figure={figure} onAnswer={onAnswer} />
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

/** A field where no list has all answers. */
function TypedAnswer({
  about,
  figure,
  onAnswer,
}: Pick<DeskQuestion, 'about' | 'detail'> & {
  readonly figure: DeskFigure;
  readonly onAnswer: (answer: Answer) => void;
}) {
  const message = useMessages();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  if (about !== 'period' && about !== 'name' && about !== 'unit' && about !== 'value') return null;

  function answer() {
    const text = typed.trim();
    if (text === '') return;
    if (about === 'name') return onAnswer({ do: 'say', said: { name: text } });
    if (about === 'unit') return onAnswer({ do: 'say', said: { unit: text } });
    if (about === 'period') {
      const period = readPeriod(text);
      return period === null ? setWrong(true) : onAnswer({ do: 'say', said: { period } });
    }
    const reading = readFigure(text);
    if (reading.kind !== 'figure') return setWrong(true);
    onAnswer({
      do: 'say',
      said: {
        measure: measureFromText(reading, text),
        ...(reading.unit && figure.unit === '' ? { unit: reading.unit } : {}),
      },
    });
  }

  return (
    <div className={styles['typed']}>
      <label htmlFor={id}>{message(`desk.field.${about}`)}</label>
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
      {isWrong && (
        <p role="alert">{message(about === 'period' ? 'desk.period-wrong' : 'desk.value-wrong')}</p>
      )}
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
