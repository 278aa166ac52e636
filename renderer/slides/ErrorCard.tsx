import type { BindResult } from '../../shared/deck/bound-slide.ts';
import { translate } from '../../shared/i18n/messages.ts';
import styles from '../styles/slide.module.css';
import { useSlides } from './slide-context.ts';

const shown = 6;

/** What stands in the place of a slide that can't be shown: which one, and why. */
export function ErrorCard({ result }: { result: Extract<BindResult, { ok: false }> }) {
  const { interfaceLocale, total } = useSlides();
  // Title, body and both languages may name the same record.
  const problems = new Map(result.problems.map((one) => [`${one.code} ${one.detail}`, one]));
  const rest = problems.size - shown;
  return (
    <div className={styles['error-card']} lang={interfaceLocale}>
      <p className={styles['slide-kicker']}>
        {translate(interfaceLocale, 'reader.position', { number: result.number, total })}
      </p>
      <h1 className={styles['error-title']}>{translate(interfaceLocale, 'slide.broken-title')}</h1>
      <p className={styles['error-slide']}>
        <span>{result.title}</span> <code>{result.key}</code>
      </p>
      <p className={styles['error-help']}>{translate(interfaceLocale, 'slide.broken-help')}</p>
      <ul className={styles['error-causes']}>
        {[...problems].slice(0, shown).map(([key, { code, detail }]) => (
          <li key={key}>{translate(interfaceLocale, `slide.problem.${code}`, { detail })}</li>
        ))}
        {rest > 0 && <li>+ {rest}</li>}
      </ul>
    </div>
  );
}
