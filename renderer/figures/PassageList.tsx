import { useMessages } from '../ui/messages.ts';
import styles from './passage-list.module.css';
import type { TracePassage } from './trace.ts';

/** The paragraphs that a figure was published in. */
export function PassageList({ passages }: { readonly passages: readonly TracePassage[] }) {
  return (
    <ul className={styles['passages']} data-testid="passages">
      {passages.map((passage) => (
        <PassageEntry key={`${passage.source}${passage.place}${passage.rawText}`} {...passage} />
      ))}
    </ul>
  );
}

/** The report is in Chinese: its heading and its words keep their language. */
function PassageEntry({ source, place, heading, rawText }: TracePassage) {
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
      <p className={styles['passage-raw']}>
        <span className={styles['passage-raw-label']}>{message('figure.printed-as')}</span>
        <q lang="zh-CN">{rawText}</q>
      </p>
    </li>
  );
}
