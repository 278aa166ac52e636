import type { Figure } from '../../shared/model/figure.ts';
import { useMessages } from '../ui/messages.ts';
import styles from './passage-list.module.css';
import { QuotationState } from './QuotationState.tsx';
import type { TracePassage } from './trace.ts';

interface PassageListProps {
  readonly figure: Figure;
  readonly passages: readonly TracePassage[];
}

/** The paragraphs that a figure was published in. */
export function PassageList({ figure, passages }: PassageListProps) {
  return (
    <ul className={styles['passages']} data-testid="passages">
      {passages.map((passage) => (
        <PassageItem
          key={`${passage.source}${passage.place}${passage.rawText}`}
          figure={figure}
          {...passage}
        />
      ))}
    </ul>
  );
}

/** The report is in Chinese: its heading and its words keep their language. */
function PassageItem({
  figure,
  source,
  place,
  heading,
  rawText,
  text,
}: TracePassage & Pick<PassageListProps, 'figure'>) {
  const message = useMessages();
  return (
    <li className={styles['passage']}>
      <p className={styles['passage-source']}>{source}</p>
      <p>
        {place}
        {heading && (
          <span className={styles['passage-heading']} lang="zh-CN">
            {heading}
          </span>
        )}
      </p>
      {text !== null && (
        <blockquote className={styles['passage-text']} lang="zh-CN" data-testid="passage-text">
          {text}
        </blockquote>
      )}
      <p className={styles['passage-raw']}>
        <span className={styles['passage-raw-label']}>{message('figure.printed-as')}</span>
        <q lang="zh-CN">{rawText}</q>
        <QuotationState figure={figure} rawText={rawText} />
      </p>
    </li>
  );
}
