import { useContext } from 'react';
import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import { figureName } from '../../../shared/figures/areas.ts';
import { bindFigure } from '../../../shared/figures/bind-figure.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import { CompetingValues } from '../../figures/CompetingValues.tsx';
import { FigureWays } from '../../figures/FigureWays.tsx';
import { PassageList } from '../../figures/PassageList.tsx';
import { PrintedFigure } from '../../figures/PrintedFigure.tsx';
import { figuresOfSameParagraph, slidesShowing } from '../../figures/related.ts';
import { SlideLinks } from '../../figures/SlideLinks.tsx';
import { type Trace, traceOf } from '../../figures/trace.ts';
import { IconButton } from '../../ui/Button.tsx';
import { FloatingPanel } from '../../ui/FloatingPanel.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import type { Destination } from '../../workspace/navigation.ts';
import styles from './trace-popover.module.css';

export interface TracePopoverProps {
  readonly figure: Figure;
  readonly anchor: HTMLElement;
  readonly briefing: Briefing;
  readonly results: readonly BindResult[];
  /** The slide in view, which needs no link to itself. */
  readonly currentKey: SlideKey | null;
  readonly onAsk: (figure: Figure) => void;
  readonly onGo: (slide: SlideKey) => void;
  /** To another view: the figure's record, its sentence. */
  readonly onLeave: (to: Destination) => void;
  /** Where the store may be edited. */
  readonly onCorrect?: () => void;
  readonly onClose: () => void;
}

/**
 * Everything known of the figure that was clicked, down to the paragraphs it was printed in, and
 * from there to the other figures of those paragraphs and to the slides that show it.
 */
export function TracePopover({
  figure,
  anchor,
  briefing,
  results,
  currentKey,
  onAsk,
  onGo,
  onLeave,
  onCorrect,
  onClose,
}: TracePopoverProps) {
  const locale = useContext(InterfaceLocale);
  const message = useMessages();
  const trace = traceOf(figure, briefing, locale, message);
  const beside = figuresOfSameParagraph(figure, briefing.figures);
  const slides = slidesShowing(figure, results).filter(({ key }) => key !== currentKey);

  return (
    <FloatingPanel
      anchor={anchor}
      holdsAnchor
      placing="beside"
      label={trace.bound.name}
      initialFocus="panel"
      onClose={onClose}
    >
      <div className={styles['trace']} lang={locale}>
        <div className={styles['trace-head']}>
          <h2 className={styles['trace-name']}>{trace.bound.name}</h2>
          <IconButton icon="close" label={message('reader.close')} onClick={onClose} />
          <p className={styles['trace-printed']} data-testid="trace-printed">
            <PrintedFigure parts={trace.bound.parts} />
          </p>
        </div>
        <Facts trace={trace} />
        <FigureWays figure={figure} onGo={onLeave} {...(onCorrect && { onCorrect })} />
        {trace.note && <p className={styles['trace-note']}>{trace.note}</p>}
        <section className={styles['trace-sources']}>
          <h3 className={styles['trace-heading']}>{message('figure.source')}</h3>
          <PassageList figure={figure} passages={trace.passages} onGo={onLeave} />
        </section>
        {trace.competing && (
          <section className={styles['trace-sources']}>
            <h3 className={styles['trace-heading']}>{message('competing.title')}</h3>
            <CompetingValues competing={trace.competing} />
          </section>
        )}
        {beside.length > 0 && (
          <section className={styles['trace-sources']}>
            <h3 className={styles['trace-heading']}>{message('figure.beside')}</h3>
            <ul className={styles['trace-beside']}>
              {beside.map((other) => (
                <RelatedFigures key={figureName(other)} figure={other} onAsk={onAsk} />
              ))}
            </ul>
          </section>
        )}
        {slides.length > 0 && (
          <section className={styles['trace-sources']}>
            <SlideLinks slides={slides} onGo={onGo} />
          </section>
        )}
      </div>
    </FloatingPanel>
  );
}

function Facts({ trace }: { readonly trace: Trace }) {
  const message = useMessages();
  return (
    <dl className={styles['trace-facts']}>
      {trace.facts.map(({ label, text }) => (
        <div key={label} className={styles['trace-fact']}>
          <dt>{message(label)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface RelatedFiguresProps {
  readonly figure: Figure;
  readonly onAsk: (figure: Figure) => void;
}

function RelatedFigures({ figure, onAsk }: RelatedFiguresProps) {
  const locale = useContext(InterfaceLocale);
  const { label, printed } = bindFigure(figure, locale);
  return (
    <li>
      <button type="button" onClick={() => onAsk(figure)}>
        <span>{label}</span>
        <span className={styles['trace-beside-value']}>{printed}</span>
      </button>
    </li>
  );
}
