import { createContext, useContext } from 'react';
import type { BoundFigure } from '../../shared/deck/bound-slide.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { PictureSize } from '../../shared/model/picture.ts';
import type { Source } from '../../shared/model/source.ts';
import type { ChartLook } from '../charts/look.ts';
import type { DrawnLook } from '../styles/looks.ts';

/** What every slide of a deck shares. */
export interface SlideContextValue {
  /** The slides' language. */
  readonly locale: Locale;
  /** The language of button names. */
  readonly interfaceLocale: Locale;
  readonly look: DrawnLook;
  /** The district's logo as a `data:` URL, where the look shows it. */
  readonly logo: string | null;
  readonly deckTitle: string;
  /**
   * The state of the data that slides name at their foot; null where they name none. Where it is not
   * given, `SnapshotContext` has it.
   */
  readonly snapshotId?: string | null;
  /** Number of shown slides. */
  readonly total: number;
  readonly sources: readonly Source[];
  /** Shows where a figure comes from; null where figures are not to be asked. */
  readonly trace: ((figure: BoundFigure, anchor: HTMLElement) => void) | null;
  /** Files of pictures that are not on this computer. */
  readonly missingPictures?: readonly string[];
  /** Which file of a picture is drawn; thumbnails always have the smaller one. */
  readonly pictureSize?: PictureSize;
  /** In print: where the figure's source stands in the same file, if it does. */
  readonly figureHref?: (figure: BoundFigure) => string | null;
}

export const SlideContext = createContext<SlideContextValue | null>(null);

/**
 * The state of the data, in a window that follows the store: another one after each edit. It is by
 * itself, so that only what names it is drawn anew.
 */
export const SnapshotContext = createContext('');

export function useSlides(): SlideContextValue {
  const value = useContext(SlideContext);
  if (!value) throw new Error('A slide was drawn outside a SlideContext.');
  return value;
}

/** `stage` answers clicks; `thumbnail` and `print` are still pictures. */
export type SlideMode = 'stage' | 'thumbnail' | 'print';

/** What one slide hands down to its layout. */
export interface SheetValue {
  readonly mode: SlideMode;
  /** The look on the sheet's ground. */
  readonly drawnLook: DrawnLook;
  readonly look: ChartLook;
  /** Size of the area between title and footer, in CSS px. */
  readonly content: { readonly width: number; readonly height: number };
}

export const SheetContext = createContext<SheetValue | null>(null);

export function useSheet(): SheetValue {
  const value = useContext(SheetContext);
  if (!value) throw new Error('A layout was drawn outside a SlideSheet.');
  return value;
}
