import type { Accent } from '../../../shared/model/indicator.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type { PictureHash } from '../../../shared/model/picture.ts';
import type { SlideDrawing } from '../../../shared/model/presentation.ts';

/** All that a presentation file holds, in one language and one look. It can be sent to a thread. */
export interface PresentationDocument {
  readonly title: string;
  readonly language: Locale;
  /** The state of the data that its figures were taken from. */
  readonly snapshot: {
    readonly id: string;
    /** When the data became so, as ISO 8601: all that the file says of a time. */
    readonly changedAt: string;
  };
  /** At the foot of pages that print no source of their own: source and snapshot, in one line. */
  readonly footer: string;
  readonly look: PresentationLook;
  /** In order; the slides of all of them, one after the other, are the pages of the file. */
  readonly sections: readonly PresentationSection[];
}

/** `#0B5FA5` */
type Colour = string;

/** The colours that become the file's own, by what they are for. */
export interface PresentationLook {
  /** As people call it: 南湖, South Lake. */
  readonly name: string;
  readonly paper: Colour;
  readonly surface: Colour;
  readonly ink: Colour;
  readonly muted: Colour;
  readonly line: Colour;
  readonly outline: Colour;
  readonly accents: Readonly<
    Record<
      Accent,
      {
        readonly plain: Colour;
        readonly strong: Colour;
        readonly tint: Colour;
        readonly wash: Colour;
      }
    >
  >;
}

export interface PresentationSection {
  readonly name: string;
  readonly slides: readonly PresentationSlide[];
}

export interface PresentationSlide {
  /** Among the names of the file's slides; may be that of another. */
  readonly name: string;
  readonly drawing: SlideDrawing;
  readonly isHidden: boolean;
  /** What the speaker says, and where the figures are from, a paragraph each; empty for no notes. */
  readonly notes: readonly string[];
}

/** What the writer asks for while it writes. */
export interface PresentationSources {
  /** The file of a picture, JPEG or PNG. */
  readonly readPicture: (hash: PictureHash) => Uint8Array | Promise<Uint8Array>;
  readonly signal?: AbortSignal | undefined;
}
