import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { TimePeriod } from '../../../shared/model/period.ts';
import type { DeskFigure, DeskPlan, FigureId, ReadingId } from '../../../shared/model/reading.ts';
import { api } from '../../api.ts';
import { addUnsaved } from '../../editing/undo.ts';
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

/** As many as one step takes. */
const mostAtOnce = 500;

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
  /** What was done here, the last at the end: a figure that was left out, or a step of the store. */
  const acts = useRef<(DeskFigure | 'take')[]>([]);
  const card = useRef<HTMLElement>(null);

  const at = chosen ?? (plan && (plan.at ?? nextOpen(plan, null)));
  const figure = plan?.figures.find(({ id }) => id === at) ?? plan?.figures[0] ?? null;
  const latest = useRef({ plan, at });
  useLayoutEffect(() => {
    latest.current = { plan, at };
  });
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
    if (to === null) return;
    // Keys come faster than the page is drawn: the next one is of the next figure.
    latest.current = { ...latest.current, at: to };
    setChosen(to);
  }

  function step(by: 1 | -1): void {
    const { plan: known, at: place } = latest.current;
    if (known) go(neighbour(known, place, by));
  }

  function current(): { readonly plan: DeskPlan; readonly figure: DeskFigure } | null {
    const { plan: known, at: place } = latest.current;
    const found = known?.figures.find(({ id }) => id === place) ?? known?.figures[0];
    return known && found ? { plan: known, figure: found } : null;
  }

  async function author(): Promise<string | null> {
    const { person } = await readProfile();
    if (person !== '') return person;
    setTold(message('desk.say-who'));
    navigation.run('edit.profile');
    return null;
  }

  async function take(figures: readonly DeskFigure[], from: DeskFigure): Promise<void> {
    const ids = figures.map(({ id }) => id);
    for (const id of ids) underway.current.add(id);
    const known = latest.current.plan;
    if (known) go(nextOpen(known, from.id, underway.current));
    const next = await act(async () => {
      const actor = await author();
      if (actor === null) return api.readings.plan({ reading });
      return (await api.readings.take({ reading, figures: ids, actor })).plan;
    });
    for (const id of ids) underway.current.delete(id);
    const taken = next?.figures.filter(({ id, state }) => ids.includes(id) && state === 'taken');
    if (!taken || taken.length === 0) return go(from.id);
    acts.current.push('take');
    const [only] = figures;
    setTold(
      figures.length === 1 && only
        ? message('desk.did-take', { text: wordsOf(only) })
        : message('desk.did-take-several', { count: taken.length }),
    );
  }

  function takeOne() {
    const here = current();
    if (!here || underway.current.has(here.figure.id)) return;
    if (isDone(here.figure)) return go(nextOpen(here.plan, here.figure.id, underway.current));
    if (!mayTake(here.figure)) {
      setTold(message('desk.answer-first'));
      card.current
        ?.querySelector<HTMLElement>('[data-choice], [data-first-answer], summary')
        ?.focus();
      return;
    }
    if (here.figure.state === 'same' && here.figure.isRounded) {
      setTold(message('desk.nothing-to-take', { text: wordsOf(here.figure) }));
      return go(nextOpen(here.plan, here.figure.id, underway.current));
    }
    void take([here.figure], here.figure);
  }

  function putAside(of: DeskFigure, left: boolean): void {
    void act(() => api.readings.leave({ reading, figures: [of.id], left })).then(() => {
      underway.current.delete(of.id);
      setTold(message(left ? 'desk.did-leave' : 'desk.did-bring-back', { text: wordsOf(of) }));
    });
  }

  function leave(): void {
    const here = current();
    if (!here || here.figure.state === 'taken' || underway.current.has(here.figure.id)) return;
    const left = here.figure.state !== 'left';
    if (left) {
      acts.current.push(here.figure);
      underway.current.add(here.figure.id);
      go(nextOpen(here.plan, here.figure.id, underway.current));
    }
    putAside(here.figure, left);
  }

  /** Undo is of what was done last: what was left out comes back here, what was taken in the store. */
  function takeBack(asked: 'undo' | 'redo'): boolean {
    if (asked === 'redo') return false;
    const last = acts.current.pop();
    if (last === undefined || last === 'take') return false;
    go(last.id);
    putAside(last, false);
    return true;
  }

  function answer(given: Answer) {
    const here = current();
    if (!here) return;
    if (given.do === 'leave') return leave();
    const { id } = here.figure;
    void act(() =>
      given.do === 'say'
        ? api.readings.say({ reading, figure: id, said: given.said })
        : api.readings.describe({ reading, said: given.said, areas: given.areas }),
    ).then(() => {
      // Back to the text: the next key is the next figure's.
      document.querySelector<HTMLElement>(`[data-figure="${id}"]`)?.focus();
    });
  }

  function takeSure() {
    const here = current();
    if (!here) return;
    const ids = new Set(sureBeside(here.plan, here.figure));
    const those = here.plan.figures.filter(({ id }) => ids.has(id) && !underway.current.has(id));
    if (those.length === 0) return setTold(message('desk.take-sure-none'));
    void take(those.slice(0, mostAtOnce), here.figure);
  }

  function mark() {
    const place = selectedPlace();
    if (place === null) return setTold(message('desk.mark-hint'));
    const id: FigureId = `${place.line}:${place.start}-${place.end}`;
    void act(() => api.readings.mark({ reading, figure: id })).then((next) => {
      if (next) go(id);
    });
  }

  const undoOwn = useRef(takeBack);
  useLayoutEffect(() => {
    undoOwn.current = takeBack;
  });
  useEffect(() => addUnsaved((asked) => undoOwn.current(asked)), []);

  useDeskKeys({
    next: () => step(1),
    previous: () => step(-1),
    take: takeOne,
    leave,
    edit() {
      const here = current();
      if (here && !isDone(here.figure)) setEditing(true);
    },
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
        <h1 className={styles['title']} lang="zh-CN">
          {plan?.source.title ?? message('desk.opening')}
        </h1>
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

function wordsOf({ rawText, name }: DeskFigure): string {
  return name === '' ? rawText : `${name} ${rawText}`;
}

function frequentPeriods(plan: DeskPlan | null): TimePeriod[] {
  const counts = new Map<TimePeriod, number>();
  for (const { period } of plan?.figures ?? [])
    if (period !== null) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([period]) => period);
}
