import type { Show, ShowAction, ShowClock } from '../model/show.ts';
import { stageSize } from '../model/stage.ts';

const middle: Show['zoom'] = { scale: 1, at: [stageSize.width / 2, stageSize.height / 2] };

/** A show in which nobody has done anything yet. */
export const untouchedShow = {
  ended: false,
  blank: 'none',
  tool: 'arrow',
  pointerHidden: false,
  inkHidden: false,
  sourcesShown: false,
  overlay: 'none',
  typed: '',
  zoom: middle,
  answer: null,
} as const satisfies Partial<Show>;

/** What an action makes of a show; `ends` when it asks to end it. */
export interface Reduced {
  readonly show: Show;
  readonly ends: boolean;
}

/**
 * What can be said of an action without displays, windows and the store: those actions
 * (swap-displays, toggle-beside, show-audience, figures: newer) leave the show as it is.
 *
 * @param now epoch ms
 */
export function reduceShow(show: Show, action: ShowAction, now: number): Reduced {
  if (action.type === 'escape') return closeTop(show);
  if (leaves(show, action)) return { show, ends: now - show.slideSince >= bounce };
  return { show: step(show, action, now), ends: false };
}

/** A key that is held, or a clicker that bounces, must not run through the end of a show, in ms. */
const bounce = 400;

/** Whether a page is turned after the end of the show. */
function leaves({ ended, blank, typed }: Show, { type }: ShowAction): boolean {
  if (!ended || blank !== 'none') return false;
  return type === 'next' || (type === 'enter' && typed === '');
}

function step(show: Show, action: Exclude<ShowAction, { type: 'escape' }>, now: number): Show {
  switch (action.type) {
    case 'next':
      return walk(show, 1, now);
    case 'previous':
      return walk(show, -1, now);
    case 'first':
      return goTo(show, 0, now);
    case 'last':
      return goTo(show, show.total - 1, now);
    case 'go':
      return goTo(show, action.slide, now);
    case 'digit':
      return { ...show, typed: (show.typed + action.digit).slice(-4) };
    case 'enter':
      return show.typed === '' ? walk(show, 1, now) : goTo(show, Number(show.typed) - 1, now);
    case 'blank':
      return { ...show, typed: '', blank: otherwise(show.blank, action.blank, 'none') };
    case 'tool':
      return takeUp(show, otherwise(show.tool, action.tool, 'arrow'));
    case 'toggle':
      return toggle(show, action.what);
    case 'overlay':
      return { ...show, typed: '', overlay: otherwise(show.overlay, action.overlay, 'none') };
    case 'zoom':
      return { ...show, zoom: zoomTo(action.scale, action.at ?? show.zoom.at) };
    case 'answer':
      // An answer is given to be seen.
      return action.answer === null
        ? { ...show, answer: null }
        : { ...backFromEnd(show, now), answer: action.answer, blank: 'none' };
    case 'clock':
      return { ...show, clock: turnClock(show.clock, action.to, now) };
    case 'figures':
      return action.use === 'frozen' ? { ...show, newerSnapshot: null } : show;
    case 'dismiss-notice':
      return { ...show, notice: null };
    case 'swap-displays':
    case 'toggle-beside':
    case 'show-audience':
      return show;
  }
}

/** Asked for what there is already, a key or button takes it away. */
function otherwise<Choice>(now: Choice, asked: Choice, rest: Choice): Choice {
  return now === asked ? rest : asked;
}

/** One slide on or back. From a blank screen the slide comes back first, as in PowerPoint. */
function walk(show: Show, by: 1 | -1, now: number): Show {
  if (show.blank !== 'none') return { ...show, blank: 'none', typed: '' };
  if (show.ended) return backFromEnd(show, now);
  if (by === 1 && show.slide === show.total - 1) return endOf(show, now);
  return turnTo(show, show.slide + by, now);
}

/** After the last slide, a black screen that says so. */
function endOf(show: Show, now: number): Show {
  const untouched = { typed: '', answer: null, tool: 'arrow', zoom: middle } as const;
  return { ...show, ...untouched, ended: true, slideSince: now };
}

/** From the end of the show to its last slide. */
function backFromEnd(show: Show, now: number): Show {
  return show.ended ? { ...show, typed: '', ended: false, slideSince: now } : show;
}

/** To a slide that was chosen; what it was chosen in goes away. */
function goTo(show: Show, slide: number, now: number): Show {
  return turnTo({ ...show, blank: 'none', overlay: 'none' }, slide, now);
}

function turnTo(show: Show, asked: number, now: number): Show {
  const slide = Math.min(Math.max(asked, 0), show.total - 1);
  const still = { ...backFromEnd(show, now), typed: '', answer: null };
  return slide === show.slide ? still : { ...still, slide, slideSince: now, zoom: middle };
}

function takeUp(show: Show, tool: Show['tool']): Show {
  const draws = tool === 'pen' || tool === 'highlighter';
  return { ...show, tool, pointerHidden: false, inkHidden: draws ? false : show.inkHidden };
}

function toggle(show: Show, what: 'pointer' | 'ink' | 'sources'): Show {
  switch (what) {
    case 'pointer':
      return { ...show, pointerHidden: !show.pointerHidden };
    case 'ink':
      return { ...show, inkHidden: !show.inkHidden };
    case 'sources':
      return { ...show, sourcesShown: !show.sourcesShown };
  }
}

/** What lies on top goes first: overlay or half-typed number, answer, blank, zoom, the show. */
function closeTop(show: Show): Reduced {
  const stays = (shown: Show): Reduced => ({ show: shown, ends: false });
  if (show.overlay !== 'none' || show.typed !== '')
    return stays({ ...show, overlay: 'none', typed: '' });
  if (show.answer !== null) return stays({ ...show, answer: null });
  if (show.blank !== 'none') return stays({ ...show, blank: 'none' });
  if (show.zoom.scale > 1) return stays({ ...show, zoom: middle });
  return { show, ends: true };
}

/** Magnified around a point, never beyond the stage's edges. */
function zoomTo(scale: number, [x, y]: Show['zoom']['at']): Show['zoom'] {
  const within = (value: number, size: number) => {
    const half = size / 2 / scale;
    return Math.min(Math.max(value, half), size - half);
  };
  return { scale, at: [within(x, stageSize.width), within(y, stageSize.height)] };
}

/**
 * Whether the console may show what is the presenter's alone. On the only display, which may be the
 * wall, it does so behind the audience's window, or beside it when the person asked for that.
 */
export function mayShowNotes({ mode, beside, audienceShown }: Show): boolean {
  return mode !== 'one-display' || beside || audienceShown;
}

/** How long a clock has run, in ms. */
export function elapsedOf({ elapsed, runningSince }: ShowClock, now: number): number {
  return runningSince === null ? elapsed : elapsed + Math.max(0, now - runningSince);
}

function turnClock(clock: ShowClock, to: 'pause' | 'resume' | 'reset', now: number): ShowClock {
  switch (to) {
    case 'pause':
      return { elapsed: elapsedOf(clock, now), runningSince: null };
    case 'resume':
      return clock.runningSince === null ? { ...clock, runningSince: now } : clock;
    case 'reset':
      return { elapsed: 0, runningSince: clock.runningSince === null ? null : now };
  }
}
