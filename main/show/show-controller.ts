import { settingsFor } from '../../shared/deck/deck-languages.ts';
import { AppError } from '../../shared/errors.ts';
import { areaOf } from '../../shared/figures/areas.ts';
import { bindFigure } from '../../shared/figures/bind-figure.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { DeckKey, SlideKey } from '../../shared/model/keys.ts';
import type {
  Answer,
  Ink,
  InkAction,
  Show,
  ShowAction,
  StagePoint,
  Stroke,
} from '../../shared/model/show.ts';
import type { SlideRef } from '../../shared/model/slide-ref.ts';
import { answeringFigure } from '../../shared/show/answer.ts';
import { draw, undo } from '../../shared/show/ink.ts';
import { timesOf } from '../../shared/show/rehearsal.ts';
import { reduceShow, untouchedShow } from '../../shared/show/show.ts';
import { contentOf } from '../store/content/changes.ts';
import { createFaultCounter } from './fault-counter.ts';
import type { ShowPorts } from './ports.ts';
import { createRecord, type ShowRecord, shownSlides } from './record.ts';
import type { DrawnPicture, PictureSource } from './slide-pictures.ts';
import { createWindowPlacements } from './window-placements.ts';

/** The part of a show that no window sees whole. */
interface Running {
  show: Show;
  briefing: Briefing;
  slides: ReturnType<typeof shownSlides>;
  readonly ink: Map<SlideKey, readonly Stroke[]>;
  readonly record: ShowRecord;
  /** Has the slides not pictured before anybody asks for them. */
  readonly stopPicturing: () => void;
}

/** A show's beginning is the audience's: pictures for the grid are drawn so long after it, in ms. */
const picturedAfter = 20_000;

export interface Start {
  readonly deck: DeckKey;
  readonly slide: number;
  readonly rehearsal: boolean;
}

export type ShowController = ReturnType<typeof createShowController>;

/**
 * Owns the show under way. Windows ask, act and are told; none holds anything that a reload would
 * lose. What comes when no show runs, like a key on its way as the show ended, is let pass.
 */
export function createShowController(ports: ShowPorts) {
  const { now, emit, store, windows, pictures, log } = ports;
  const places = createWindowPlacements(ports, store.audienceDisplays);
  let running: Running | null = null;
  let consoleForward = false;
  const faults = { audience: createFaultCounter(now), console: createFaultCounter(now) };

  function set(current: Running, show: Show): void {
    const before = current.show;
    if (show.slide !== before.slide || (show.ended && !before.ended)) noteShown(current, now());
    current.show = show;
    if (show !== before) emit('show', 'changed', show);
  }

  function noteShown({ show, slides, record }: Running, until: number): void {
    // After the end none is in view any more.
    const slide = show.ended ? undefined : slides[show.slide];
    if (slide) record.shown(slide, show.slideSince, until);
  }

  function start({ deck, slide, rehearsal }: Start): void {
    if (running) return;
    const briefing = store.briefings.get(deck);
    const slides = shownSlides(briefing);
    if (slides.length === 0) throw new AppError('export.no-slides');
    // What is drawn is kept; the rest of it comes after the show's beginning.
    pictures.rest();
    pictures.recall(picturesOf(briefing, slide));
    const at = now();
    const { mode, notice } = rehearsal
      ? { mode: 'rehearsal' as const, notice: null }
      : places.settle(false);
    const show: Show = {
      deck,
      snapshot: briefing.snapshot.id,
      newerSnapshot: null,
      mode,
      beside: false,
      audienceShown: false,
      slide: Math.min(slide, slides.length - 1),
      total: slides.length,
      ...untouchedShow,
      clock: { elapsed: 0, runningSince: at },
      slideSince: at,
      notice,
    };
    const stopPicturing = ports.later(
      () => running && pictures.ahead(pictured(running)),
      picturedAfter,
    );
    running = { show, briefing, slides, ink: new Map(), record: createRecord(at), stopPicturing };
    consoleForward = mode !== 'one-display';
    ports.onRunning(true);
    emit('show', 'changed', show);
    bringForward();
  }

  function act(action: ShowAction): void {
    const current = running;
    if (!current) return;
    const before = current.show;
    const { show, ends } = reduceShow(before, action, now());
    set(current, show);
    followOverlay(before.overlay, show);
    if (ends) askToEnd(current);
    else if (action.type === 'swap-displays') swap(current);
    else if (action.type === 'toggle-beside') toggleBeside(current);
    else if (action.type === 'show-audience') showAudience(current);
    else if (action.type === 'figures' && action.use === 'newer') takeNewerFigures(current);
  }

  function askToEnd(current: Running): void {
    const mustAsk = current.ink.size > 0 && current.show.mode !== 'rehearsal';
    if (!mustAsk) {
      end({ keepInk: false });
      return;
    }
    set(current, { ...current.show, overlay: 'end' });
    // On the only display it is asked in the window in use: the console's notes stay behind.
    if (current.show.mode === 'two-displays' || current.show.beside) bringConsole();
  }

  /** One slide alone is no rehearsal of a briefing. */
  function keepRehearsal({ briefing, record }: Running, at: number): void {
    const { deck, endedAt, slides: shown } = record.finish(briefing, {}, at);
    const slides = timesOf(shown);
    if (slides.length < 2) return;
    try {
      store.rehearsals.add({ deck, endedAt, slides });
    } catch (error) {
      log.error('the rehearsal could not be kept', error);
    }
  }

  function end({ keepInk }: { readonly keepInk: boolean }): void {
    const current = running;
    if (!current) return;
    running = null;
    const at = now();
    noteShown(current, at);
    places.close();
    current.stopPicturing();
    pictures.rest();
    ports.onRunning(false);
    emit('show', 'changed', null);
    windows.bringForward('console');
    if (current.show.mode === 'rehearsal') {
      keepRehearsal(current, at);
      return;
    }
    const ink = keepInk ? Object.fromEntries(copyOf(current.ink)) : {};
    const record = current.record.finish(current.briefing, ink, at);
    const keep = () => void store.meetings.add(record);
    try {
      keep();
    } catch (error) {
      log.error('the meeting could not be recorded', error);
      ports.onUnrecorded?.(error, keep);
    }
  }

  function swap(current: Running): void {
    const { mode, beside } = current.show;
    if (mode !== 'two-displays') return;
    if (places.hasAudience()) {
      set(current, { ...current.show, ...places.swap(beside) });
      bringForward();
    } else showAudience(current);
  }

  /** What the audience is to see: opened anew where it was given up, else in front of the console. */
  function showAudience(current: Running): void {
    const { mode, beside } = current.show;
    if (mode === 'rehearsal') return;
    if (!places.hasAudience()) {
      faults.audience.forget();
      set(current, { ...current.show, ...places.reopen(beside) });
    } else if (mode === 'two-displays' || beside) return;
    consoleForward = current.show.mode === 'two-displays';
    bringForward();
  }

  /** On the only display: both windows side by side, or the audience's alone over all of it. */
  function toggleBeside(current: Running): void {
    const { mode, beside } = current.show;
    if (mode !== 'one-display') return;
    set(current, { ...current.show, ...places.settle(!beside) });
    consoleForward = current.show.beside;
    bringForward();
  }

  /** The keys follow what opened in the console. */
  function followOverlay(before: Show['overlay'], { mode, beside, overlay }: Show): void {
    if (overlay === before || overlay === 'none') return;
    if (mode === 'two-displays' || beside) bringForward();
  }

  /** Where both are to be seen, this is the one that the keys go to. */
  function bringForward(): void {
    if (running?.show.beside) windows.bringForward('audience');
    windows.bringForward(consoleForward ? 'console' : 'audience');
  }

  function bringConsole(): void {
    consoleForward = true;
    bringForward();
  }

  /** The slide in view stays, by its key; where it is no longer shown, its place in the order. */
  function takeNewerFigures(current: Running): void {
    const key = current.slides[current.show.slide]?.slide;
    const newer = newerSlides(current.show.deck);
    if (!newer) {
      set(current, { ...current.show, newerSnapshot: null, notice: 'slides-gone' });
      return;
    }
    const { briefing, slides } = newer;
    const found = slides.findIndex(({ slide }) => slide === key);
    const slide = found >= 0 ? found : Math.min(current.show.slide, slides.length - 1);
    const snapshot = briefing.snapshot.id;
    noteShown(current, now());
    current.briefing = briefing;
    current.slides = slides;
    current.show = {
      ...current.show,
      snapshot,
      newerSnapshot: null,
      slide,
      total: slides.length,
      slideSince: now(),
    };
    emit('show', 'changed', current.show);
  }

  /** Null when the deck, or all that it showed, was deleted meanwhile: no show ends for that. */
  function newerSlides(deck: DeckKey): Pick<Running, 'briefing' | 'slides'> | null {
    if (!store.decks.list().some(({ key }) => key === deck)) return null;
    const briefing = store.briefings.get(deck);
    const slides = shownSlides(briefing);
    return slides.length === 0 ? null : { briefing, slides };
  }

  function drawInk(action: InkAction): void {
    const slide = running?.slides[running.show.slide]?.slide;
    if (!running || !slide || running.show.ended) return;
    const { ink } = running;
    const strokes = ink.get(slide) ?? [];
    if (action.type === 'draw') {
      ink.set(slide, draw(strokes, action.stroke));
      emit('show', 'inked', { type: 'stroke', slide, stroke: action.stroke });
    } else {
      const left = action.type === 'undo' ? undo(strokes) : [];
      if (left.length > 0) ink.set(slide, left);
      else ink.delete(slide);
      emit('show', 'inked', { type: 'replaced', slide, strokes: left });
    }
  }

  function noteQuestion({ asked, answer }: { asked: string; answer: Answer | null }): void {
    if (!running) return;
    const found =
      answer &&
      (answeringFigure(running.briefing.figures, answer) ??
        store.records.figure(answer.figure, answer.period, {
          area: answer.area,
          meant: areaOf(running.briefing.deck, running.briefing.areas),
        }));
    const { slideLocale } = settingsFor(store.settings.get(), running.briefing.deck);
    const printed = found ? bindFigure(found, slideLocale).printed : '';
    const [zh, en] = (['zh-CN', 'en'] as const).map((locale) => found && bindFigure(found, locale));
    const name = zh && en ? { zh: zh.name, en: en.name } : null;
    const period = found?.timePeriod ?? null;
    running.record.asked({ asked, figure: found?.key ?? null, name, period, printed }, now());
  }

  /** A small picture of a slide; null when there is none to be had, or no show. */
  async function picture({ deck, slide }: SlideRef): Promise<Uint8Array<ArrayBuffer> | null> {
    return running?.show.deck === deck ? pictures.of(pictured(running), slide) : null;
  }

  function drawnPictures({
    deck,
    slides,
  }: {
    readonly deck: DeckKey;
    readonly slides: readonly SlideKey[];
  }): DrawnPicture[] {
    return running?.show.deck === deck ? pictures.drawn(pictured(running), slides) : [];
  }

  function pictured({ briefing, show }: Running): PictureSource {
    return picturesOf(briefing, show.slide);
  }

  function picturesOf(briefing: Briefing, at: number): PictureSource {
    const { slideLocale: locale, slideLook: look } = settingsFor(
      store.settings.get(),
      briefing.deck,
    );
    return { briefing, locale, look, at };
  }

  /** @throws deck.unknown */
  function pictureAhead({ deck, slide }: SlideRef): void {
    if (running) return;
    const briefing = store.briefings.get(deck);
    const shown = briefing.deck.slides.filter(({ hidden }) => !hidden);
    const at = shown.findIndex(({ key }) => key === slide);
    pictures.ahead(picturesOf(briefing, Math.max(0, at)));
  }

  store.onChange((areas) => {
    if (contentOf(areas).length === 0) return;
    if (!running) {
      // What is being drawn shows the state before.
      pictures.rest();
      return;
    }
    const { id } = store.snapshot();
    const newerSnapshot = id === running.show.snapshot ? null : id;
    set(running, { ...running.show, newerSnapshot });
  });

  return {
    show: (): Show | null => running?.show ?? null,

    /** @throws show.none when no show runs */
    briefing(): Briefing {
      if (!running) throw new AppError('show.none');
      return running.briefing;
    },

    picture,
    /** Those of the slides that are pictured by now; none where no show of their deck runs. */
    drawnPictures,
    pictureAhead,

    /** Somebody is at the window for which slides are pictured ahead; during a show it changes nothing. */
    restFromPictures(): void {
      if (!running) pictures.rest();
    },

    /** Has the slides pictured before anybody asks, those about the one in view first. */
    preparePictures(): void {
      const slide = running?.slides[running.show.slide]?.slide;
      if (running && slide) void picture({ deck: running.show.deck, slide });
    },

    ink: (): Ink => (running ? Object.fromEntries(copyOf(running.ink)) : {}),

    /** @throws deck.unknown; export.no-slides when all slides are hidden */
    start,
    act,
    end,
    drawInk,
    noteQuestion,

    point(at: StagePoint | null): void {
      if (running) emit('show', 'pointed', at);
    },

    /** A display came, went or changed its size. */
    displaysChanged(): void {
      if (!running || running.show.mode === 'rehearsal') return;
      const { mode, beside, notice } = places.settle(running.show.beside);
      set(running, { ...running.show, mode, beside, notice: notice ?? running.show.notice });
      // What changed may have put this display on the wall: the notes must not be on it.
      consoleForward = notice === null ? consoleForward : notice === 'display-found';
      if (notice !== null) bringForward();
    },

    /**
     * A window of the show crashed or hangs.
     *
     * @returns whether to make it anew; a console that is not, stays as it is
     */
    windowFailed(window: 'audience' | 'console'): boolean {
      if (!running) return false;
      const again = faults[window].count();
      const notice = again ? ('window-recovered' as const) : ('window-given-up' as const);
      if (window === 'console') set(running, { ...running.show, notice });
      else if (again) {
        set(running, { ...running.show, ...places.reopen(running.show.beside), notice });
      } else {
        places.closeAudience();
        set(running, { ...running.show, beside: false, audienceShown: false, notice });
        bringConsole();
      }
      return again;
    },

    /** The audience's window has come up, over whatever stood there. */
    audienceShown(): void {
      if (!running) return;
      const { notice } = running.show;
      const isOld = notice === 'window-given-up';
      set(running, { ...running.show, audienceShown: true, notice: isOld ? null : notice });
      bringForward();
    },

    /** The presenter wants the audience's window closed, by the system's own means. */
    audienceCloseAsked(): void {
      if (running) askToEnd(running);
    },
  };
}

function copyOf(ink: ReadonlyMap<SlideKey, readonly Stroke[]>): [SlideKey, Stroke[]][] {
  return [...ink].map(([slide, strokes]) => [slide, [...strokes]]);
}
