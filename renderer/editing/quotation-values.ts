import { formatFigure, type Printable } from '../../shared/figures/format-figure.ts';
import { disagreeing } from '../../shared/figures/quotation.ts';
import type { Issues } from './form-issues.ts';

/** A quotation in a form, with the path of its field. */
export interface QuotationValues {
  readonly path: string;
  readonly rawText: string;
  /** Of a table, whose cells print the number alone. */
  readonly cell?: string | null;
}

/** The figure as a source prints it: what a quotation of it would say. */
export function printedInSource(figure: Printable): string {
  return formatFigure(figure, 'zh-CN');
}

/**
 * The quotations that do not state the figure as it is being saved. A person says what holds: that
 * they are to read otherwise, that another paragraph is the ground, or that the figure stands
 * although its source prints something else.
 */
export function quotationsAmiss(
  figure: Printable,
  quotations: readonly QuotationValues[],
): readonly QuotationValues[] {
  return disagreeing(
    figure,
    figure.unit,
    quotations.filter(({ rawText }) => rawText.trim() !== ''),
  );
}

/**
 * @param figure with nothing else wrong with it: null while there is
 * @param standsFor the figure, as printed, that the person let stand against its quotations
 */
export function quotationIssues(
  figure: Printable | null,
  quotations: readonly QuotationValues[],
  standsFor: string,
): Issues {
  if (figure === null || standsFor === printedInSource(figure)) return {};
  return Object.fromEntries(
    quotationsAmiss(figure, quotations).map(({ path }) => [path, { key: 'issue.quotation' }]),
  );
}
