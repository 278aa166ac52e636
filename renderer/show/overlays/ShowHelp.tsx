import { useMessages } from '../../ui/messages.ts';
import styles from './show-help.module.css';
import { keyGroups } from './show-help.ts';

/** Every key that works during a show. */
export function ShowHelp() {
  const message = useMessages();
  return (
    // It scrolls, so it can be focused to scroll it by key.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls on a small window
    <section className={styles['show-help']} tabIndex={0} aria-label={message('show.help')}>
      {keyGroups.map(({ title, lines }) => (
        <section key={title}>
          <h3>{message(title)}</h3>
          <dl>
            {lines.map((line) => (
              <div key={line.title}>
                <dt>{message(line.title)}</dt>
                <dd>
                  {line.caps.map((cap) => (
                    <kbd key={cap}>{cap}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}
