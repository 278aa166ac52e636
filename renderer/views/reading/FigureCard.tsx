import { useContext } from 'react';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Area } from '../../../shared/model/area.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type {
  AreaOfFigures,
  DeskFigure,
  DeskReason,
  DeskSource,
} from '../../../shared/model/reading.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { ClashQuestion } from './ClashQuestion.tsx';
import { DeskQuestionBlock } from './DeskQuestionBlock.tsx';
import { isDone, mayTake } from './desk-figures.ts';
import { EditFigure } from './EditFigure.tsx';
import type { Answer, Choice } from './question-choices.ts';
import styles from './reading.module.css';

export interface CardActions {
  readonly take: () => void;
  readonly leave: () => void;
  readonly edit: (on: boolean) => void;
  readonly answer: (answer: Answer) => void;
  readonly forget: () => void;
  readonly unmark: () => void;
}

interface FigureCardProps {
  readonly figure: DeskFigure;
  readonly source: DeskSource;
  readonly briefing: Briefing;
  readonly isEditing: boolean;
  /** The answers to the first question, by the digits that press them. */
  readonly choices: readonly Choice[];
  readonly actions: CardActions;
}

/** What is proposed of a figure, each with its reason, and what is done with it. */
export function FigureCard(props: FigureCardProps) {
  const { figure, source, briefing, isEditing, choices, actions } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [question] = figure.questions;
  const isEnded = isDone(figure);
  return (
    <article className={styles['card']} data-testid="desk-card" data-state={figure.state}>
      <header>
        <span className={styles['state']} data-state={figure.state}>
          {message(`desk.state.${figure.state}`)}
        </span>
        <h2 lang="zh-CN">{figure.rawText}</h2>
      </header>
      {isEditing ? (
        <EditFigure
          key={figure.id}
          figure={figure}
          briefing={briefing}
          onSave={(said) => {
            actions.edit(false);
            if (said) actions.answer({ do: 'say', said });
          }}
        />
      ) : (
        <>
          {question &&
            (question.about === 'clash' ? (
              <ClashQuestion key={figure.id} figure={figure} onAnswer={actions.answer} />
            ) : (
              <DeskQuestionBlock
                key={`${figure.id} ${question.about}`}
                question={question}
                figure={figure}
                source={source}
                areas={briefing.areas}
                choices={choices}
                onAnswer={actions.answer}
              />
            ))}
          <Facts figure={figure} briefing={briefing} locale={locale} />
          <Held figure={figure} locale={locale} />
        </>
      )}
      {!isEditing && (
        <footer>
          {!isEnded && (
            <Button look="primary" disabled={!mayTake(figure)} onClick={actions.take}>
              {message('desk.take')} <kbd>Enter</kbd>
            </Button>
          )}
          {figure.state !== 'taken' && (
            <Button onClick={actions.leave}>
              {message(figure.state === 'left' ? 'desk.bring-back' : 'desk.leave')} <kbd>X</kbd>
            </Button>
          )}
          {!isEnded && (
            <Button onClick={() => actions.edit(true)}>
              {message('desk.edit')} <kbd>E</kbd>
            </Button>
          )}
          {figure.hasSaid && !isEnded && (
            <Button look="quiet" onClick={actions.forget}>
              {message('desk.forget')}
            </Button>
          )}
          {figure.isMarked && !isEnded && (
            <Button look="quiet" onClick={actions.unmark}>
              {message('desk.unmark')}
            </Button>
          )}
        </footer>
      )}
    </article>
  );
}

function Facts({
  figure,
  briefing: { areas, themes, languages },
  locale,
}: {
  readonly figure: DeskFigure;
  readonly briefing: Pick<Briefing, 'areas' | 'themes' | 'languages'>;
  readonly locale: Locale;
}) {
  const message = useMessages();
  const { name, nameEn, printed, unit, period, area, status, indicator, theme, state } = figure;
  const [match] = figure.matches;
  const isTaken = state === 'taken';
  const reason = (code: DeskReason | null) =>
    isTaken || code === null ? null : message(`desk.reason.${code}`);
  return (
    <dl className={styles['facts']}>
      <Fact
        label={message('desk.field.name')}
        text={name === '' ? message('desk.unnamed') : name}
        also={nameEn}
        reason={reason(figure.nameReason)}
      />
      {printed && (
        <Fact
          label={message('desk.field.printed')}
          text={printed.zh}
          also={languages.includes('en') ? printed.en : null}
          reason={null}
        />
      )}
      <Fact label={message('desk.field.unit')} text={unit || '—'} reason={null} />
      <Fact
        label={message('desk.field.period')}
        text={period === null ? '—' : formatPeriod(period, locale)}
        reason={period === null ? null : reason(figure.periodReason)}
      />
      <Fact
        label={message('desk.field.area')}
        text={area === null ? '—' : areaInWords(area, areas, locale, message)}
        reason={area === null ? null : reason(figure.areaReason)}
      />
      {status !== 'A' && (
        <Fact
          label={message('desk.field.status')}
          text={message(`desk.status.${status as 'E' | 'P'}`)}
          reason={reason('stated')}
        />
      )}
      {indicator?.as === 'existing' && match && (
        <>
          <Fact
            label={message('desk.continues')}
            text={inLocale(match.name, locale)}
            reason={reason(figure.indicatorReason)}
          />
          {!isTaken && (
            <div className={styles['fact']}>
              <dt />
              <dd className={styles['last']}>
                {match.last
                  ? message('desk.last', {
                      value: inLocale(match.last.printed, locale),
                      period: formatPeriod(match.last.period, locale),
                      source: match.last.source,
                    })
                  : message('desk.last-none')}
                {match.change && (
                  <div>{message('desk.change', { change: inLocale(match.change, locale) })}</div>
                )}
              </dd>
            </div>
          )}
        </>
      )}
      {indicator?.as === 'new' && (
        <Fact
          label={message('desk.new-indicator')}
          text={inLocale(
            themes.find(({ key }) => key === theme)?.name ?? { zh: '—', en: '—' },
            locale,
          )}
          reason={
            theme === null
              ? reason(figure.indicatorReason)
              : [reason(figure.indicatorReason), reason(figure.themeReason)]
                  .filter(Boolean)
                  .join(locale === 'en' ? '; ' : '；')
          }
        />
      )}
    </dl>
  );
}

/** What an area is called, also one that is not made yet. */
export function areaInWords(
  area: AreaOfFigures,
  areas: readonly Area[],
  locale: Locale,
  message: ReturnType<typeof useMessages>,
): string {
  if (area.as === 'new') return message('desk.new-area', { name: area.name });
  const known = areas.find(({ key }) => key === area.key);
  return known ? inLocale(known.name, locale) : area.key;
}

function Fact({
  label,
  text,
  also = null,
  reason,
}: {
  readonly label: string;
  readonly text: string;
  readonly also?: string | null;
  readonly reason: string | null;
}) {
  return (
    <div className={styles['fact']}>
      <dt>{label}</dt>
      <dd>
        <span>{text}</span>
        {also && <span className={styles['also']}>{also}</span>}
        {reason && <small>{reason}</small>}
      </dd>
    </div>
  );
}

/** What the store holds of the same indicator, area and period. */
function Held({ figure, locale }: { readonly figure: DeskFigure; readonly locale: Locale }) {
  const message = useMessages();
  if (figure.state === 'taken' || figure.held.length === 0) return null;
  if (figure.questions.some(({ about }) => about === 'clash')) return null;
  const own = figure.held.find(({ isOwn }) => isOwn);
  const [first] = figure.held;
  if (own && figure.state !== 'same')
    return <p className={styles['held']}>{message('desk.held-own')}</p>;
  return (
    first && (
      <p className={styles['held']}>
        {message(figure.isRounded ? 'desk.held-rounded' : 'desk.held-same', {
          value: inLocale(first.printed, locale),
          source: first.source,
        })}
      </p>
    )
  );
}
