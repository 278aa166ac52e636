import {
  useContext,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { placeOfKey } from '../../shared/commands/key-place.ts';
import type { BindResult } from '../../shared/deck/bound-slide.ts';
import { figureName } from '../../shared/figures/areas.ts';
import { bindFigure } from '../../shared/figures/bind-figure.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Figure } from '../../shared/model/figure.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { FigureHit } from '../../shared/search/search-figures.ts';
import { isAnswer } from '../../shared/show/answer.ts';
import { FigureWays } from '../figures/FigureWays.tsx';
import { PassageList } from '../figures/PassageList.tsx';
import { PrintedFigure } from '../figures/PrintedFigure.tsx';
import { slidesShowing } from '../figures/related.ts';
import { SlideLinks } from '../figures/SlideLinks.tsx';
import { traceOf } from '../figures/trace.ts';
import { Button } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { openModal } from '../ui/modal.ts';
import type { Destination } from '../workspace/navigation.ts';
import { useNavigation } from '../workspace/use-navigation.ts';
import styles from './question.module.css';
import { useEnterOnceAnswered } from './use-enter-once-answered.ts';
import { useFigureHits } from './use-figure-hits.ts';
import { type QuestionAudience, useQuestionRecord } from './use-question-record.ts';

interface QuestionModeProps {
  readonly briefing: Briefing;
  readonly results: readonly BindResult[];
  /** The slide in view: its figures are offered before anything is asked; null over no slide. */
  readonly current: BindResult | null;
  /** The audience's language: answers are shown in the slides' own. */
  readonly locale: Locale;
  /** During a show: the audience that answers may be shown to. */
  readonly audience?: QuestionAudience;
  readonly onGo: (slide: SlideKey) => void;
  readonly onClose: () => void;
}

/**
 * A question from the floor, answered without leaving the slide: type Chinese, pinyin, initials
 * or English, and the figure stands there large, with where it was published.
 */
export function QuestionMode({
  briefing,
  results,
  current,
  locale,
  audience,
  onGo,
  onClose,
}: QuestionModeProps) {
  const message = useMessages();
  const navigation = useNavigation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [question, setQuestion] = useState('');
  const [chosen, setChosen] = useState(0);
  const asked = useDeferredValue(question);
  const listId = useId();

  const hits = useFigureHits(asked, briefing, current, locale);
  const answer = hits[Math.min(chosen, hits.length - 1)]?.figure;

  // The record of the meeting, too, has no other question's answer.
  const ownAnswer = asked === question ? (answer ?? null) : null;
  const record = useQuestionRecord(question, ownAnswer, audience);

  // Closed while it still stands in the page: one that is taken out does not give the focus back.
  useLayoutEffect(() => openModal(dialog.current, false), []);

  function leave(to: Destination): void {
    onClose();
    navigation.go(to);
  }

  function choose(step: number): void {
    setChosen((at) => Math.max(0, Math.min(at + step, hits.length - 1)));
  }

  function show({ shown, onShow }: QuestionAudience, figure: Figure): void {
    const takenAway = isAnswer(shown, figure);
    if (!takenAway) record.answered();
    onShow(takenAway ? null : figure);
  }

  const { enter, forget } = useEnterOnceAnswered(asked === question, () => {
    if (audience && answer) show(audience, answer);
  });

  function onKey(event: React.KeyboardEvent): void {
    const place = placeOfKey(event);
    if ((place === 'Enter' || place === 'NumpadEnter') && audience) {
      event.preventDefault();
      enter();
      return;
    }
    if (place === 'Escape') {
      // A search field would only be emptied by it.
      event.preventDefault();
      onClose();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[place];
    if (step === undefined) return;
    event.preventDefault();
    choose(step);
  }

  return (
    <dialog
      ref={dialog}
      className={styles['question']}
      aria-label={message('question.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <input
        className={styles['question-field']}
        type="search"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={answer && optionId(listId, answer)}
        aria-label={message('question.title')}
        placeholder={message('question.hint')}
        spellCheck={false}
        autoComplete="off"
        value={question}
        onChange={(event) => {
          setQuestion(event.target.value);
          setChosen(0);
          forget();
        }}
        onKeyDown={onKey}
      />
      <div className={styles['question-body']}>
        <div className={styles['question-hits']}>
          <p className={styles['question-caption']} aria-live="polite">
            {asked.trim() !== ''
              ? message('question.found', { count: hits.length })
              : current && message('question.on-this-slide')}
          </p>
          <div
            id={listId}
            className={styles['question-list']}
            role="listbox"
            aria-label={message('question.answers')}
          >
            {hits.map((hit, index) => (
              <Hit
                key={figureName(hit.figure)}
                id={optionId(listId, hit.figure)}
                hit={hit}
                locale={locale}
                saysPeriod={!isAlone(hit, hits)}
                chosen={hit.figure === answer}
                onChoose={() => setChosen(index)}
              />
            ))}
          </div>
        </div>
        <div className={styles['question-answer']} lang={locale}>
          {answer ? (
            <>
              {audience && (
                <ShowAnswer
                  isShown={isAnswer(audience.shown, answer)}
                  onToggle={() => show(audience, answer)}
                />
              )}
              <Answer
                figure={answer}
                briefing={briefing}
                results={results}
                locale={locale}
                onGo={onGo}
                {...(!audience && { onLeave: leave })}
              />
            </>
          ) : (
            <p className={styles['question-none']}>
              {message(asked.trim() === '' ? 'question.hint' : 'question.none')}
            </p>
          )}
        </div>
      </div>
    </dialog>
  );
}

interface HitProps {
  readonly id: string;
  readonly hit: FigureHit;
  readonly locale: Locale;
  /** It has other periods among the hits. */
  readonly saysPeriod: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Hit({ id, hit, locale, saysPeriod, chosen, onChoose }: HitProps) {
  const row = useRef<HTMLDivElement>(null);
  const { label, printed, period } = bindFigure(hit.figure, locale);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  return (
    // Keys are the field's: it keeps the focus and names the chosen option.
    <div
      ref={row}
      id={id}
      className={styles['question-hit']}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      lang={locale}
      onPointerDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <span>
        <Marked text={label} run={hit.marked} />
        {saysPeriod && <span className={styles['question-hit-period']}>{period}</span>}
      </span>
      <span className={styles['question-value']}>{printed}</span>
    </div>
  );
}

function Marked({ text, run }: { readonly text: string; readonly run: FigureHit['marked'] }) {
  if (!run) return text;
  const [first, last] = run;
  return (
    <>
      {text.slice(0, first)}
      <mark>{text.slice(first, last + 1)}</mark>
      {text.slice(last + 1)}
    </>
  );
}

/** Puts the answer before the audience, or takes it away again. */
function ShowAnswer({
  isShown,
  onToggle,
}: {
  readonly isShown: boolean;
  readonly onToggle: () => void;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <div className={styles['question-show']} lang={locale}>
      <Button look={isShown ? 'plain' : 'primary'} onClick={onToggle}>
        {message(isShown ? 'show.hide-answer' : 'show.show-answer')}
        <kbd>Enter</kbd>
      </Button>
      <span role="status">{isShown && message('show.answer-shown')}</span>
    </div>
  );
}

interface AnswerProps {
  readonly figure: Figure;
  readonly briefing: Briefing;
  readonly results: readonly BindResult[];
  readonly locale: Locale;
  readonly onGo: (slide: SlideKey) => void;
  /** To another view; a show has none. */
  readonly onLeave?: (to: Destination) => void;
}

function Answer({ figure, briefing, results, locale, onGo, onLeave }: AnswerProps) {
  const message = useMessages();
  const { bound, note, passages } = traceOf(figure, briefing, locale, message);

  return (
    <>
      <h2 className={styles['question-name']}>{bound.name}</h2>
      <p className={styles['question-figure']} data-testid="question-figure">
        <PrintedFigure parts={bound.parts} />
      </p>
      <p className={styles['question-period']}>{bound.period}</p>
      {note && <p className={styles['question-note']}>{note}</p>}
      {onLeave && <FigureWays figure={figure} onGo={onLeave} />}
      <PassageList figure={figure} passages={passages} {...(onLeave && { onGo: onLeave })} />
      <SlideLinks slides={slidesShowing(figure, results)} onGo={onGo} />
    </>
  );
}

function isAlone({ figure }: FigureHit, hits: readonly FigureHit[]): boolean {
  return hits.every((other) => other.figure === figure || other.figure.key !== figure.key);
}

function optionId(listId: string, figure: Figure): string {
  return `${listId}-${figureName(figure)}`;
}
