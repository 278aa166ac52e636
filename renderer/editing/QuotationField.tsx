import type { Printable } from '../../shared/figures/format-figure.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import styles from './field.module.css';
import { useForm } from './form-context.ts';
import { printedInSource, type QuotationValues, quotationsAmiss } from './quotation-values.ts';

interface QuotationFieldProps {
  readonly figure: Printable;
  readonly quotations: readonly QuotationValues[];
  /** Where the form holds the figure that stands against its quotations. */
  readonly path: string;
  /** Puts an empty paragraph in the place of those that say otherwise; absent where there is one alone. */
  readonly onOtherGround?: (amiss: readonly QuotationValues[]) => void;
}

/** Asks what holds where a quotation does not state the figure; nothing where all do. */
export function QuotationField({ figure, quotations, path, onOtherGround }: QuotationFieldProps) {
  const message = useMessages();
  const { setAll, set, valueAt } = useForm();
  const amiss = quotationsAmiss(figure, quotations);
  if (amiss.length === 0) return null;
  const printed = printedInSource(figure);
  if (valueAt(path) === printed)
    return (
      <p className={styles['field-told']} role="status">
        {message('field.quotation.stands', { printed })}
      </p>
    );
  return (
    <fieldset className={styles['field-choices']}>
      <legend>
        {message('field.quotation.asked', {
          quoted: [...new Set(amiss.map(({ rawText }) => `“${rawText.trim()}”`))].join(''),
          printed,
        })}
      </legend>
      <Button onClick={() => setAll(Object.fromEntries(amiss.map((one) => [one.path, printed])))}>
        {message('field.quotation.reads', { printed })}
      </Button>
      {onOtherGround && (
        <Button onClick={() => onOtherGround(amiss)}>{message('field.quotation.other')}</Button>
      )}
      <Button onClick={() => set(path, printed)}>{message('field.quotation.mark')}</Button>
    </fieldset>
  );
}
