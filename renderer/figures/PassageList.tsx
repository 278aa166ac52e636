import { useMessages } from '../ui/messages.ts';
import type { TracePassage } from './trace.ts';
import './passage-list.css';

/** The paragraphs that a figure was published in. */
export function PassageList({ passages }: { readonly passages: readonly TracePassage[] }) {
  return (
    <ul className="passages">
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
    <li className="passage">
      <p className="passage-source">{source}</p>
      <p>
        {place}
        {heading && (
          <span className="passage-heading" lang="zh-CN">
            {heading}
          </span>
        )}
      </p>
      <p className="passage-raw">
        <span className="passage-raw-label">{message('figure.printed-as')}</span>
        <q lang="zh-CN">{rawText}</q>
      </p>
    </li>
  );
}
