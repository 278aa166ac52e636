import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { TimePeriod } from '../../../shared/model/period.ts';
import type { DeskFigure, DeskPlan, FigureId, ReadingId } from '../../../shared/model/reading.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import { readProfile } from '../../live/use-person.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import viewStyles from '../../ui/view.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import { CloseReadingDialog } from './CloseReadingDialog.tsx';
import { DeskNotes, DeskText } from './DeskText.tsx';
import { DocumentDialog } from './DocumentDialog.tsx';
import { countsOf, isDone, mayTake, neighbour, nextOpen, sureBeside } from './desk-figures.ts';
import { FigureCard } from './FigureCard.tsx';
import { selectedPlace } from './marked-words.ts';
import { type Answer, choicesOf } from './question-choices.ts';
import styles from './reading.module.css';
import { useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';

interface DeskProps {
  readonly reading: ReadingId;
  readonly briefing: Briefing;
  readonly onLeave: () => void;
}

/** A document on the left, each of its figures marked by how it stands; on the right what is made of one. */
export function Desk({ reading, briefing, onLeave }: DeskProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const navigation = useNavigation();
  const { text, plan, failure, isBusy, act } = useDesk(reading);
  const [chosen, setChosen] = useState<FigureId | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [told, setTold] = useState('');
  const [dialog, setDialog] = useState<'about' | 'close' | null>(null);
  /** Taken or left out a moment ago, before the answer is there. */
  const underway = useRef(new Set<FigureId>());
  const card = useRef<HTMLElement>(null);

  const at = chosen ?? (plan && (plan.at ?? nextOpen(plan, null)));
  const figure = plan?.figures.find(({ id }) => id === at) ?? plan?.figures[0] ?? null;
  const periods = useMemo(() => frequentPeriods(plan), [plan]);
  const [question] = figure?.questions ?? [];
  const choices =
    plan && figure && question
      ? choicesOf(question, figure, {
          ...{ areas: briefing.areas, themes: briefing.themes, periods, locale, message },
          namedArea: plan.source.namedArea,
          inWords: (period) => formatPeriod(period, locale),
        })
      : [];

  useEffect(() => {
    if (chosen !== null) api.readings.stand({ reading, at: chosen }).catch(reportError);
  }, [chosen, reading]);

  function go(to: FigureId | null): void {
    setEditing(false);
    if (to !== null) setChosen(to);
  }

  async function author(): Promise<string | null> {
    const { person } = await readProfile();
    if (person !== '') return person;
    setTold(message('desk.say-who'));
    navigation.run('edit.profile');
    return null;
  }

  function wordsOf({ rawText, name }: DeskFigure): string {
    return name === '' ? rawText : `${name} ${rawText}`;
  }

  async function take(figures: readonly DeskFigure[], from: DeskFigure): Promise<void> {
    const ids = figures.map(({ id }) => id);
    const actor = await author();
    if (actor === null || !plan) return;
    for (const id of ids) underway.current.add(id);
    go(nextOpen(plan, from.id, underway.current));
    const next = await act(
      async () => (await api.readings.take({ reading, figures: ids, actor })).plan,
    );
    for (const id of ids) underway.current.delete(id);
    if (next === null) return go(from.id);
    const [only] = figures;
    setTold(
      figures.length === 1 && only
        ? message('desk.did-take', { text: wordsOf(only) })
        : message('desk.did-take-several', { count: figures.length }),
    );
  }

  function takeOne() {
    if (!plan || !figure || underway.current.has(figure.id)) return;
    if (isDone(figure)) return go(nextOpen(plan, figure.id));
    if (!mayTake(figure)) {
      setTold(message('desk.answer-first'));
      card.current
        ?.querySelector<HTMLElement>('[data-choice], [data-first-answer], summary')
        ?.focus();
      return;
    }
    if (figure.state === 'same' && figure.isRounded) {
      setTold(message('desk.nothing-to-take', { text: wordsOf(figure) }));
      return go(nextOpen(plan, figure.id));
    }
    void take([figure], figure);
  }

  function leave(): void {
    if (!plan || !figure || figure.state === 'taken') return;
    const left = figure.state !== 'left';
    if (left) {
      underway.current.add(figure.id);
      go(nextOpen(plan, figure.id, underway.current));
    }
    void act(() => api.readings.leave({ reading, figures: [figure.id], left })).then(() => {
      underway.current.delete(figure.id);
      setTold(message(left ? 'desk.did-leave' : 'desk.did-bring-back', { text: wordsOf(figure) }));
    });
  }

  function answer(given: Answer) {
    if (!figure) return;
    if (given.do === 'leave') return leave();
    void act(() =>
      given.do === 'say'
        ? api.readings.say({ reading, figure: figure.id, said: given.said })
        : api.readings.describe({ reading, said: given.said, areas: given.areas }),
    ).then(() => {
      // Back to the text: the next key is the next figure's.
      document.querySelector<HTMLElement>(`[data-figure="${figure.id}"]`)?.focus();
    });
  }

  function takeSure() {
    if (!plan || !figure) return;
    const ids = new Set(sureBeside(plan, figure));
    const sure = plan.figures.filter(({ id }) => ids.has(id) && !underway.current.has(id));
    if (sure.length === 0) return setTold(message('desk.take-sure-none'));
    void take(sure, figure);
  }

  function mark() {
    const place = selectedPlace();
    if (place === null) return setTold(message('desk.mark-hint'));
    const id: FigureId = `${place.line}:${place.start}-${place.end}`;
    void act(() => api.readings.mark({ reading, figure: id })).then((next) => {
      if (next) go(id);
    });
  }

  useDeskKeys({
    next: () => plan && go(neighbour(plan, at, 1)),
    previous: () => plan && go(neighbour(plan, at, -1)),
    take: takeOne,
    leave,
    edit: () => figure && !isDone(figure) && setEditing(true),
    takeSure,
    mark,
    answer: (number) => {
      const choice = choices[number - 1];
      if (choice) answer(choice.answer);
    },
    help: () => setTold(message('desk.keys-text')),
  });

  if (failure)
    return (
      <div className={viewStyles['view-nothing']}>
        <p role="alert">{describeFailure(locale, failure)}</p>
        <Button onClick={onLeave}>{message('desk.back')}</Button>
      </div>
    );
  const counts = plan && countsOf(plan);
  const sure = plan && figure ? sureBeside(plan, figure).length : 0;
  return (
    <div className={viewStyles['view']}>
      <header className={viewStyles['view-bar']}>
        <Button icon="previous" look="quiet" onClick={onLeave}>
          {message('desk.back')}
        </Button>
        <strong className={styles['title']} lang="zh-CN">
          {plan?.source.title}
        </strong>
        <span className={viewStyles['count']} data-testid="desk-progress">
          {counts && message(counts.open === 0 ? 'desk.all-done' : 'desk.progress', counts)}
        </span>
        <div className={viewStyles['view-bar-end']}>
          <Button disabled={sure === 0} onClick={takeSure}>
            {message('desk.take-sure', { count: sure })} <kbd>A</kbd>
          </Button>
          <Button disabled={!plan} onClick={() => setDialog('about')}>
            {message('desk.about')}
          </Button>
          <Button disabled={!plan} onClick={() => setDialog('close')}>
            {message('desk.close')}
          </Button>
        </div>
      </header>
      <div className={styles['desk']} aria-busy={!plan || isBusy} data-testid="desk">
        <div className={styles['reading']}>
          {text && <DeskNotes text={text} />}
          {text && plan && (
            <DeskText text={text} figures={plan.figures} at={figure?.id ?? null} onChoose={go} />
          )}
        </div>
        <aside
          ref={card}
          className={styles['side']}
          aria-label={message('desk.card')}
          data-card
          tabIndex={-1}
        >
          {plan && figure ? (
            <FigureCard
              figure={figure}
              source={plan.source}
              briefing={briefing}
              isEditing={isEditing}
              choices={choices}
              actions={{
                take: takeOne,
                leave,
                edit: setEditing,
                answer,
                forget: () => void act(() => api.readings.forget({ reading, figure: figure.id })),
                unmark: () => {
                  go(neighbour(plan, figure.id, 1));
                  void act(() => api.readings.unmark({ reading, figure: figure.id }));
                },
              }}
            />
          ) : (
            plan && <p className={styles['quiet']}>{message('desk.nothing-chosen')}</p>
          )}
          <details className={styles['keys']}>
            <summary>{message('desk.keys')}</summary>
            <p>{message('desk.keys-text')}</p>
          </details>
        </aside>
        <p className={styles['told']} role="status" data-testid="desk-told">
          {told}
        </p>
      </div>
      {dialog === 'about' && plan && (
        <DocumentDialog
          source={plan.source}
          areas={briefing.areas}
          onSave={(said) => {
            setDialog(null);
            if (said) void act(() => api.readings.describe({ reading, said, areas: {} }));
          }}
        />
      )}
      {dialog === 'close' && counts && (
        <CloseReadingDialog
          {...counts}
          onCancel={() => setDialog(null)}
          onClose={() => {
            api.readings.close({ reading }).then(onLeave).catch(reportError);
          }}
        />
      )}
    </div>
  );
}

function frequentPeriods(plan: DeskPlan | null): TimePeriod[] {
  const counts = new Map<TimePeriod, number>();
  for (const { period } of plan?.figures ?? [])
    if (period !== null) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([period]) => period);
}
