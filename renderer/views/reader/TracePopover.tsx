import { useContext } from 'react';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import { IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { Popover } from '../../ui/Popover.tsx';
import { type Trace, type TracePassage, traceOf } from './trace.ts';
import './trace-popover.css';

interface TracePopoverProps {
  readonly figure: Figure;
  readonly anchor: HTMLElement;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** Everything known of the figure that was clicked, down to the paragraphs it was printed in. */
export function TracePopover({ figure, anchor, briefing, onClose }: TracePopoverProps) {
  const locale = useContext(InterfaceLocale);
  const message = useMessages();
  const trace = traceOf(figure, briefing, locale, message);

  return (
    <Popover anchor={anchor} label={trace.bound.name} onClose={onClose}>
      <div className="trace" lang={locale}>
        <header className="trace-head">
          <h2 className="trace-name">{trace.bound.name}</h2>
          <IconButton icon="close" label={message('reader.close')} onClick={onClose} />
          <p className="trace-printed">
            {trace.bound.parts.map((part) => (
              <span key={part.text} className={`trace-${part.role}`}>
                {part.text}
              </span>
            ))}
          </p>
        </header>
        <Facts trace={trace} />
        {trace.note && <p className="trace-note">{trace.note}</p>}
        <section className="trace-sources">
          <h3 className="trace-heading">{message('figure.source')}</h3>
          <ul className="trace-passages">
            {trace.passages.map((passage) => (
              <PassageEntry
                key={`${passage.source}${passage.place}${passage.rawText}`}
                passage={passage}
              />
            ))}
          </ul>
        </section>
      </div>
    </Popover>
  );
}

function Facts({ trace }: { readonly trace: Trace }) {
  const message = useMessages();
  return (
    <dl className="trace-facts">
      {trace.facts.map(({ label, text }) => (
        <div key={label} className="trace-fact">
          <dt>{message(label)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The report is in Chinese: its heading and its words keep their language. */
function PassageEntry({ passage }: { readonly passage: TracePassage }) {
  const message = useMessages();
  return (
    <li className="trace-passage">
      <p className="trace-source">{passage.source}</p>
      <p className="trace-place">
        {passage.place}
        {passage.heading && (
          <span className="trace-section" lang="zh-CN">
            {passage.heading}
          </span>
        )}
      </p>
      <p className="trace-raw">
        <span className="trace-raw-label">{message('figure.printed-as')}</span>
        <q lang="zh-CN">{passage.rawText}</q>
      </p>
    </li>
  );
}
