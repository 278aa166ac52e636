import type { BindResult } from '../../shared/domain/bound-slide.ts';
import { translate } from '../../shared/i18n/messages.ts';
import styles from '../styles/slide.module.css';
import { useSlides } from './slide-context.ts';

const shown = 6;

/** What stands in the place of a slide that can't be shown: which one, and why. */
export function ErrorCard({ result }: { result: Extract<BindResult, { ok: false }> }) {
  const { interfaceLocale, total } = useSlides();
  const rest = result.problems.length - shown;
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
        {result.problems.slice(0, shown).map((problem) => (
          <li key={`${problem.code} ${problem.detail}`}>
            {translate(interfaceLocale, `slide.problem.${problem.code}`, {
              detail: problem.detail,
            })}
          </li>
        ))}
        {rest > 0 && <li>+ {rest}</li>}
      </ul>
    </div>
  );
}
