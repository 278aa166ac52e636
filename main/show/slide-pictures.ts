import { AppError } from '../../shared/errors.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import type { ImageDrawer } from '../export/images/image-drawer.ts';
import type { PrintTask } from '../export/pdf/printer.ts';
import type { Log } from '../log.ts';
import type { DrawnPngs, DrawnSlides } from './drawn-slides.ts';
import type { DrawingNames, DrawnDeck, nameDrawings } from './name-drawings.ts';

/** What slides are drawn from, and how. */
export interface PictureSource extends DrawnDeck {
  /** The slide in view, of the shown ones, from 0: those about it are drawn first. */
  readonly at: number;
}

/** The pictures of one source, made and to be made. */
interface Album {
  readonly name: string;
  source: PictureSource;
  /** Of the shown slides, in their order. */
  readonly keys: readonly SlideKey[];
  readonly pictures: Map<SlideKey, Picture>;
  /** Of what each slide is drawn from; none until they are worked out. */
  names: DrawingNames;
  /** Resolves when what is known of its slides is among the pictures. */
  recalled: Promise<void>;
  /** What was asked for and is not being drawn yet. */
  readonly wanted: Set<SlideKey>;
  drawing: AbortController | null;
  /** Whether all slides are drawn, before anybody asks for them. */
  ahead: boolean;
}

interface Picture {
  readonly png: Promise<Uint8Array<ArrayBuffer> | null>;
  readonly settle: (png: Uint8Array<ArrayBuffer> | null) => void;
  /** Null until it is. */
  drawn: Uint8Array<ArrayBuffer> | null;
}

export interface DrawnPicture {
  readonly slide: SlideKey;
  readonly png: Uint8Array<ArrayBuffer>;
}

/** 480 x 270 px: what a thumbnail takes on a dense display. */
const scale = 0.375;
/** A window that draws holds so many slides at once; the first one few, so that they come soon. */
const mostAtOnce = 32;
const mostAtFirst = 12;

export type SlidePictures = ReturnType<typeof createSlidePictures>;

interface Dependencies {
  readonly drawer: Pick<ImageDrawer, 'slides'>;
  readonly kept: DrawnSlides;
  readonly nameDrawings: typeof nameDrawings;
  readonly log: Pick<Log, 'error'>;
}

/**
 * Small pictures of a show's slides, each drawn once, by a window that nobody sees: the windows of
 * the show have none of the work. Of another state of the deck only those slides are drawn that look
 * otherwise in it, and pictures are kept for a later start of the app.
 */
export function createSlidePictures({ drawer, kept, nameDrawings, log }: Dependencies) {
  let album: Album | null = null;

  function albumOf(source: PictureSource): Album {
    const { deck } = source.briefing;
    const name = nameOf(source);
    if (album?.name === name) {
      album.source = source;
      return album;
    }
    rest();
    const former = album;
    const keys = deck.slides.filter(({ hidden }) => !hidden).map(({ key }) => key);
    const begun: Album = {
      name,
      source,
      keys,
      pictures: new Map(),
      names: new Map(),
      recalled: Promise.resolve(),
      wanted: new Set(),
      drawing: null,
      ahead: false,
    };
    begun.recalled = recall(begun, former);
    album = begun;
    return begun;
  }

  async function recall(of: Album, former: Album | null): Promise<void> {
    try {
      of.names = await nameDrawings(of.source);
      const known = new Map(await kept.recall(placeOf(of.source)));
      if (former) for (const [name, png] of drawnIn(former)) known.set(name, png);
      for (const key of of.keys) {
        const png = known.get(of.names.get(key) ?? '');
        if (!png) continue;
        settle(of, key, png);
        of.wanted.delete(key);
      }
    } catch (error) {
      // They are drawn anew.
      log.error('pictures of slides could not be recalled', error);
    }
  }

  /** Draws what was asked for, and as many of the slides about it as one window takes. */
  async function drawWanted(of: Album): Promise<void> {
    await of.recalled;
    if (of.drawing || of !== album) return;
    const batch = nextBatch(of);
    if (batch.length === 0) return;
    const drawing = new AbortController();
    of.drawing = drawing;
    for (const key of batch) {
      of.wanted.delete(key);
      pictureIn(of, key);
    }
    try {
      await drawer.slides(taskOf(of, batch), {
        scale,
        signal: drawing.signal,
        order: nearestFirst(of, batch),
        async onCaptured(png, index) {
          const key = batch[index];
          if (key) settle(of, key, new Uint8Array(png));
        },
      });
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'export.cancelled'))
        log.error('slides could not be pictured', error);
      // Whoever asks has it tried again; nobody else does.
      of.ahead = false;
      for (const key of batch) giveUp(of, key);
    } finally {
      of.drawing = null;
      const drawn = drawnIn(of);
      if (drawn.size > 0) void kept.keep(placeOf(of.source), drawn);
    }
    await drawWanted(of);
  }

  /** Gives up what is being drawn; what is drawn is kept. */
  function rest(): void {
    if (!album) return;
    album.drawing?.abort(new AppError('export.cancelled'));
    for (const key of album.wanted) giveUp(album, key);
    album.wanted.clear();
    album.ahead = false;
  }

  return {
    /**
     * A slide as a PNG, as soon as it is drawn; null when that fails, or another source is
     * asked for meanwhile. It may be asked for again.
     */
    async of(source: PictureSource, slide: SlideKey): Promise<Uint8Array<ArrayBuffer> | null> {
      const asked = albumOf(source);
      if (!asked.keys.includes(slide)) return null;
      if (!asked.pictures.has(slide)) {
        asked.wanted.add(slide);
        void drawWanted(asked);
      }
      return pictureIn(asked, slide).png;
    },

    /** Has what is kept of a source at hand soon; nothing is drawn for this. */
    recall(source: PictureSource): void {
      albumOf(source);
    },

    /** Those of the slides whose pictures are drawn by now, as PNGs; none is drawn for this. */
    drawn(source: PictureSource, slides: readonly SlideKey[]): DrawnPicture[] {
      const { pictures } = album?.name === nameOf(source) ? album : { pictures: null };
      return slides.flatMap((slide) => {
        const png = pictures?.get(slide)?.drawn;
        return png ? [{ slide, png }] : [];
      });
    },

    /** Draws all slides, those about the one in view first, so that whoever asks later has them at once. */
    ahead(source: PictureSource): void {
      const drawn = albumOf(source);
      drawn.ahead = true;
      void drawWanted(drawn);
    },

    rest,
  };
}

/** The logo and the files of photographs are on slides and no part of the data's state. */
function nameOf({ briefing, locale, look }: PictureSource): string {
  const { deck, snapshot, logo, missingPictures } = briefing;
  return [deck.key, snapshot.id, locale, look, logo?.url, ...missingPictures].join(' ');
}

/** What its pictures are kept under, whatever state the deck is in. */
function placeOf({ briefing, locale, look }: PictureSource): string {
  return [briefing.deck.key, locale, look].join(' ');
}

function pictureIn({ pictures }: Album, slide: SlideKey): Picture {
  const known = pictures.get(slide);
  if (known) return known;
  let settle: Picture['settle'] = () => {};
  const png = new Promise<Uint8Array<ArrayBuffer> | null>((resolve) => {
    settle = resolve;
  });
  const made = { png, settle, drawn: null };
  pictures.set(slide, made);
  return made;
}

function settle(album: Album, key: SlideKey, png: Uint8Array<ArrayBuffer>): void {
  const picture = pictureIn(album, key);
  picture.drawn = png;
  picture.settle(png);
}

/** By the names of what they are drawn from. */
function drawnIn({ pictures, names }: Album): DrawnPngs {
  return new Map(
    [...pictures].flatMap(([key, { drawn }]) => {
      const name = names.get(key);
      return drawn && name ? [[name, drawn] as const] : [];
    }),
  );
}

/** Whoever waits is told; who asks again has it drawn anew. */
function giveUp({ pictures }: Album, slide: SlideKey): void {
  const picture = pictures.get(slide);
  if (!picture || picture.drawn) return;
  pictures.delete(slide);
  picture.settle(null);
}

/**
 * The slides that are drawn next, in the deck's order: those without a picture about the slide in
 * view, which comes first; then about what was asked for, the nearest to it first.
 */
function nextBatch({ keys, pictures, wanted, source, ahead }: Album): SlideKey[] {
  const missing = keys
    .map((key, index) => ({ key, index }))
    .filter(({ key }) => wanted.has(key) || !pictures.has(key));
  const asked = missing.filter(({ key }) => wanted.has(key));
  if (asked.length === 0 && !ahead) return [];
  const hasAny = [...pictures.values()].some(({ drawn }) => drawn);
  const [nearest] = hasAny ? byDistance(asked, source.at) : [];
  return byDistance(missing, nearest?.index ?? source.at)
    .slice(0, hasAny ? mostAtOnce : mostAtFirst)
    .sort((one, other) => one.index - other.index)
    .map(({ key }) => key);
}

/** The places of a batch's slides in the order in which their pictures are taken. */
function nearestFirst({ keys, source }: Album, batch: readonly SlideKey[]): number[] {
  const places = batch.map((key, place) => ({ index: keys.indexOf(key), place }));
  return byDistance(places, source.at).map(({ place }) => place);
}

function byDistance<Place extends { readonly index: number }>(
  places: readonly Place[],
  at: number,
): Place[] {
  const distance = ({ index }: Place) => Math.abs(index - at);
  return places.toSorted((one, other) => distance(one) - distance(other));
}

function taskOf({ source, keys }: Album, batch: readonly SlideKey[]): PrintTask {
  const { briefing, locale, look } = source;
  return {
    briefing,
    slides: batch.length,
    runs: [[0, batch.length]],
    job: {
      kind: 'images',
      deck: briefing.deck.key,
      format: 'png',
      scale: 1,
      locale,
      look,
      slides: batch.map((key) => keys.indexOf(key) + 1),
      namesState: false,
    },
  };
}
