import { useContext, useId } from 'react';
import type { DeckOverview } from '../../../shared/model/deck.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import styles from './briefings.module.css';

interface FirstStepsProps {
  /** The briefing to look at; null where there is none. */
  readonly sample: DeckOverview | null;
  readonly onSample: () => void;
  readonly onOwn: () => void;
  readonly onReport: () => void;
  readonly onDistrict: () => void;
  readonly onClose: () => void;
}

/** At a first start: the ways in, and which district it is for. In the way of nothing. */
export function FirstSteps({
  sample,
  onSample,
  onOwn,
  onReport,
  onDistrict,
  onClose,
}: FirstStepsProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const title = useId();
  return (
    <section className={styles['first-steps']} aria-labelledby={title} data-testid="first-steps">
      <header>
        <h2 id={title}>{message('first-steps.title')}</h2>
        <IconButton icon="close" label={message('first-steps.close')} onClick={onClose} />
      </header>
      <ul>
        {sample && (
          <li>
            <Button look="primary" onClick={onSample}>
              {message('first-steps.sample')}
            </Button>
            <p>
              {message('first-steps.sample-about', {
                title: inLocale(sample.title, locale),
                count: sample.shownSlides,
              })}
            </p>
          </li>
        )}
        <li>
          <Button look="primary" onClick={onOwn}>
            {message('first-steps.own')}
          </Button>
          <p>{message('first-steps.own-about')}</p>
        </li>
        <li>
          <Button look="primary" onClick={onReport}>
            {message('first-steps.report')}
          </Button>
          <p>{message('first-steps.report-about')}</p>
        </li>
        <li>
          <Button onClick={onDistrict}>{message('first-steps.district')}</Button>
          <p>{message('first-steps.district-about')}</p>
        </li>
      </ul>
    </section>
  );
}
