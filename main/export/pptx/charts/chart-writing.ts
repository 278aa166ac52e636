import type { Locale } from '../../../../shared/model/localized.ts';
import type { Colours } from '../colours.ts';

/** What a chart is written with. */
export interface ChartWriting {
  readonly language: Locale;
  readonly colours: Colours;
  /** A GUID of its own for each text. */
  readonly id: (text: string) => string;
}
