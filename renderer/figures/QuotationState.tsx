import { disagreeingOf } from '../../shared/figures/quotation.ts';
import type { Figure } from '../../shared/model/figure.ts';
import { Icon } from '../ui/Icon.tsx';
import { useMessages } from '../ui/messages.ts';
import styles from './quotation-state.module.css';

interface QuotationStateProps {
  readonly figure: Figure;
  /** One of its quotations. */
  readonly rawText: string;
}

/** Says that a quotation does not state its figure; nothing while it does. */
export function QuotationState({ figure, rawText }: QuotationStateProps) {
  const message = useMessages();
  if (!disagreeingOf(figure).some((passage) => passage.rawText === rawText)) return null;
  return (
    <span className={styles['quotation-state']}>
      <Icon name="warning" />
      {message('figure.quotation-amiss')}
    </span>
  );
}
