import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DeskMark, DeskPlan, FigureId, ReadingId } from '../../../shared/model/reading.ts';
import { marksOf } from '../../../shared/reading/desk/marks-of.ts';
import { api } from '../../api.ts';
import { addUnsaved } from '../../editing/undo.ts';
import { reportError } from '../../error-report.ts';
import { readProfile } from '../../live/use-person.ts';
import { useMessages } from '../../ui/messages.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import {
  hasNothingToTake,
  isDone,
  mayTake,
  nameOfMark,
  neighbour,
  nextOpen,
  sureBeside,
} from './desk-marks.ts';
import { selectedPlace } from './marked-words.ts';
import type { Answer } from './question-choices.ts';
import type { DeskState } from './use-desk.ts';

/** As many as one step takes. */
const mostAtOnce = 500;

/** Answers that are about the whole document, and settle no single mark. */
const ofDocument: ReadonlySet<string> = new Set(['document-area', 'area']);

/** What a person does on a desk, by keys and by buttons, and what is said of it. */
export function useDeskActs(
  reading: ReadingId,
  { plan, act }: Pick<DeskState, 'plan' | 'act'>,
  marks: readonly DeskMark[],
  card: RefObject<HTMLElement | null>,
) {
  const message = useMessages();
  const navigation = useNavigation();
  const [chosen, setChosen] = useState<FigureId | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [told, setTold] = useState('');
  /** Taken or left out a moment ago, before the answer is there. */
  const underway = useRef(new Set<FigureId>());
  /** What was done here, the last at the end: what was left out, or a step of the store. */
  const acts = useRef<(DeskMark | 'take')[]>([]);

  const at = chosen ?? (plan && (plan.at ?? nextOpen(marks, null)));
  const latest = useRef({ marks, at });
  useLayoutEffect(() => {
    latest.current = { marks, at };
  });

  useEffect(() => {
    if (chosen !== null) api.readings.stand({ reading, at: chosen }).catch(reportError);
  }, [chosen, reading]);

  function go(to: FigureId | null) {
    setEditing(false);
    if (to === null) return;
    // Keys come faster than the page is drawn: the next one is of the next mark.
    latest.current = { ...latest.current, at: to };
    setChosen(to);
  }

  function step(by: 1 | -1) {
    go(neighbour(latest.current.marks, latest.current.at, by));
  }

  function current(): DeskMark | null {
    const { marks: known, at: place } = latest.current;
    return known.find(({ id }) => id === place) ?? known[0] ?? null;
  }

  const next = (from: DeskMark) => nextOpen(latest.current.marks, from.id, underway.current);

  async function author(): Promise<string | null> {
    const { person } = await readProfile();
    if (person !== '') return person;
    setTold(message('desk.say-who'));
    navigation.run('edit.profile');
    return null;
  }

  async function takeNow(ids: readonly FigureId[]): Promise<DeskPlan> {
    const actor = await author();
    if (actor === null) return api.readings.plan({ reading });
    return (await api.readings.take({ reading, figures: [...ids], actor })).plan;
  }

  function tellTaken(ids: readonly FigureId[], answered: DeskPlan | null, from: DeskMark): boolean {
    for (const id of ids) underway.current.delete(id);
    const taken = answered
      ? marksOf(answered).filter(({ id, state }) => ids.includes(id) && state === 'taken')
      : [];
    const [only] = taken;
    if (!only) return false;
    acts.current.push('take');
    setTold(
      ids.length === 1
        ? message('desk.did-take', { text: wordsOf(from) })
        : message('desk.did-take-several', { count: taken.length }),
    );
    return true;
  }

  async function take(those: readonly DeskMark[], from: DeskMark): Promise<void> {
    const ids = those.map(({ id }) => id);
    for (const id of ids) underway.current.add(id);
    go(next(from));
    const answered = await act(() => takeNow(ids));
    if (!tellTaken(ids, answered, from)) go(from.id);
  }

  function takeOne() {
    const here = current();
    if (!here || underway.current.has(here.id)) return;
    if (hasNothingToTake(here)) {
      setTold(message('desk.nothing-to-take', { text: wordsOf(here) }));
      return go(next(here));
    }
    if (isDone(here)) return go(next(here));
    if (!mayTake(here)) {
      setTold(message('desk.answer-first'));
      card.current
        ?.querySelector<HTMLElement>('[data-choice], [data-first-answer], summary')
        ?.focus();
      return;
    }
    void take([here], here);
  }

  function putAside(mark: DeskMark, left: boolean) {
    void act(() => api.readings.leave({ reading, figures: [mark.id], left })).then(() => {
      underway.current.delete(mark.id);
      setTold(message(left ? 'desk.did-leave' : 'desk.did-bring-back', { text: wordsOf(mark) }));
    });
  }

  function leave() {
    const here = current();
    if (!here || here.state === 'taken' || underway.current.has(here.id)) return;
    const left = here.state !== 'left';
    if (left) {
      acts.current.push(here);
      underway.current.add(here.id);
      go(next(here));
    }
    putAside(here, left);
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
    void act(() => say(given, here.id)).then(() => {
      // Back to the text: the next key is the next mark's.
      document.querySelector<HTMLElement>(`[data-figure="${here.id}"]`)?.focus();
    });
  }

  function say(given: Exclude<Answer, { do: 'leave' }>, figure: FigureId): Promise<DeskPlan> {
    return given.do === 'say'
      ? api.readings.say({ reading, figure, said: given.said })
      : api.readings.describe({ reading, said: given.said, areas: given.areas });
  }

  /** An answer that was chosen; it takes what nothing else is asked of, as the question says. */
  async function choose(given: Answer): Promise<void> {
    const here = current();
    if (!here || given.do !== 'say' || !settles(here)) return answer(given);
    if (underway.current.has(here.id)) return;
    underway.current.add(here.id);
    const answered = await act(async () => {
      const said = await say(given, here.id);
      const now = marksOf(said).find(({ id }) => id === here.id);
      // What it is by now, or what the data hold of it, nobody has seen yet.
      const isSeen = now?.entity === here.entity && (now.state === 'ready' || now.state === 'sure');
      return isSeen ? takeNow([here.id]) : said;
    });
    if (tellTaken([here.id], answered, here) && answered)
      return go(nextOpen(marksOf(answered), here.id, underway.current));
    document.querySelector<HTMLElement>(`[data-figure="${here.id}"]`)?.focus();
  }

  function takeSure() {
    const here = current();
    if (!here) return;
    const ids = new Set(sureBeside(latest.current.marks, here));
    const those = latest.current.marks.filter(({ id }) => ids.has(id) && !underway.current.has(id));
    if (those.length === 0) return setTold(message('desk.take-sure-none'));
    void take(those.slice(0, mostAtOnce), here);
  }

  function mark() {
    const place = selectedPlace();
    if (place === null) return setTold(message('desk.mark-hint'));
    const id: FigureId = `${place.line}:${place.start}-${place.end}`;
    void act(() => api.readings.mark({ reading, figure: id })).then((answered) => {
      if (answered) go(id);
    });
  }

  function unmark() {
    const here = current();
    if (!here) return;
    step(1);
    void act(() => api.readings.unmark({ reading, figure: here.id }));
  }

  function edit() {
    const here = current();
    if (here && !isDone(here)) setEditing(true);
  }

  const undoOwn = useRef(takeBack);
  useLayoutEffect(() => {
    undoOwn.current = takeBack;
  });
  useEffect(() => addUnsaved((asked) => undoOwn.current(asked)), []);

  return {
    ...{ at, isEditing, told, setEditing, setTold, go, step, edit },
    ...{ takeOne, takeSure, leave, answer, choose, mark, unmark },
    forget: () => {
      const here = current();
      if (here) void act(() => api.readings.forget({ reading, figure: here.id }));
    },
  };
}

/** Whether a mark has one question left that is about itself alone. */
export function settles({ questions: [only, ...more] }: Pick<DeskMark, 'questions'>): boolean {
  return only !== undefined && more.length === 0 && !ofDocument.has(only.about);
}

function wordsOf(mark: DeskMark): string {
  const name = nameOfMark(mark);
  return name === '' ? mark.rawText : `${name} ${mark.rawText}`;
}
