import type { Figure } from '../../shared/model/figure.ts';
import { useMessages } from '../ui/messages.ts';
import type { Destination } from '../workspace/navigation.ts';
import styles from './passage-list.module.css';
import { QuotationState } from './QuotationState.tsx';
import type { TracePassage } from './trace.ts';

interface PassageListProps {
  readonly figure: Figure;
  readonly passages: readonly TracePassage[];
  /** Goes to the sentence in its source; without it the place is only named. */
  readonly onGo?: (to: Destination) => void;
}

/** The paragraphs that a figure was published in. */
export function PassageList({ figure, passages, onGo }: PassageListProps) {
  return (
    <ul className={styles['passages']} data-testid="passages">
      {passages.map((passage) => (
        <PassageItem
          key={`${passage.source}${passage.place}${passage.rawText}`}
          figure={figure}
          {...(onGo && { onGo })}
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
  leadsTo,
  onGo,
}: TracePassage & Pick<PassageListProps, 'figure' | 'onGo'>) {
  const message = useMessages();
  const where = (
    <>
      {place}
      {heading && (
        <span className={styles['passage-heading']} lang="zh-CN">
          {heading}
        </span>
      )}
    </>
  );
  return (
    <li className={styles['passage']}>
      <p className={styles['passage-source']}>{source}</p>
      <p>
        {onGo ? (
          <button
            type="button"
            className={styles['passage-way']}
            title={message('figure.in-source')}
            onClick={() => onGo(leadsTo)}
          >
            {where}
          </button>
        ) : (
          where
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
