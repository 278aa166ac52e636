import { canonicalJson } from '../../shared/editing/edit-rules.ts';
import { type AreaAndPeriod, publishedAt } from '../../shared/figures/competing.ts';
import type { ObservationFields } from '../../shared/model/edit-fields.ts';
import type { Indicator, Observation } from '../../shared/model/indicator.ts';
import type { IndicatorKey } from '../../shared/model/keys.ts';
import type { ParagraphValues } from '../editing/record-values.ts';

/** What was typed into a cell of the grid and is not saved yet. */
export interface Entry {
  readonly text: string;
  /** Where it stands printed; null for the place that is given for all. */
  readonly place: ParagraphValues | null;
  /** What the person said is meant, as in `MeasureValues`. */
  readonly confirmed: string;
  /** What the store held when it was typed: its mark, as `markOf` gives it. */
  readonly seen: string;
}

/** A cell's name among those typed: `hi-tech-enterprises@2024#CN-420111`. */
export function cellName(indicator: IndicatorKey, { refArea, timePeriod }: AreaAndPeriod): string {
  return `${indicator}@${timePeriod}#${refArea}`;
}

/** The area and period that a cell's name ends with. */
export function placeInName(name: string): { readonly period: string; readonly area: string } {
  const [, period = '', area = ''] = /@([^@#]+)#([^#]+)$/.exec(name) ?? [];
  return { period, area };
}

/**
 * A mark of all that sources publish for an indicator, an area and a period: another one once any
 * of it has changed. Empty where nothing is published.
 */
export function markOf(
  indicator: Pick<Indicator, 'observations' | 'competing'>,
  at: AreaAndPeriod,
): string {
  const published = publishedAt(indicator, at);
  return published.length === 0 ? '' : hash(canonicalJson(published));
}

/** An observation as an edit names it. */
export function editedFields(observation: Observation): ObservationFields {
  const { revision: _, decimals: __, ...fields } = observation;
  return fields;
}

/** FNV-1a of 32 bits, in hex: it tells states apart, and proves nothing. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16);
}
