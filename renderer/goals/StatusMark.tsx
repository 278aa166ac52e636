import { useContext } from 'react';
import type { SaidStatus } from '../../shared/goals/attainment.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { InterfaceLocale } from '../ui/messages.ts';
import styles from './status-mark.module.css';

interface StatusMarkProps {
  readonly status: SaidStatus;
  /** Of its word; by default the interface's. */
  readonly locale?: Locale;
}

/**
 * How a goal stands, as everywhere in the interface: a light, which has a shape of its own so that
 * colour says nothing alone, and its word.
 */
export function StatusMark({ status, locale }: StatusMarkProps) {
  const own = useContext(InterfaceLocale);
  const { light, sign } = lights[status];
  return (
    <span className={styles['status-mark']} data-status={status}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
        {light && <path className={styles['status-light']} d={light} />}
        <path className={light ? styles['status-sign'] : undefined} d={sign} />
      </svg>
      {translate(locale ?? own, `progress.${status}`)}
    </span>
  );
}

interface Light {
  /** What shines; null where nothing was reported, or nothing has begun. */
  readonly light: string | null;
  readonly sign: string;
}

const disc = 'M7 0.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z';
const ring = 'M7 1.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5z';

const lights: Readonly<Record<SaidStatus, Light>> = {
  no_data: { light: null, sign: 'M2.5 7h9' },
  measured: { light: null, sign: 'M3 11.5V7.5M7 11.5V2.5M11 11.5V5.5' },
  not_started: { light: null, sign: ring },
  on_track: { light: disc, sign: 'M7 10.2V4M7 4L4.4 6.6M7 4l2.6 2.6' },
  at_risk: { light: 'M7 0.8l6.6 12H0.4z', sign: 'M7 5v3.6M7 10.7v0.1' },
  achieved: { light: disc, sign: 'M4 7.2l2.1 2.1L10 5' },
};
