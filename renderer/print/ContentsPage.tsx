import type { ContentsLine, Page } from '../../shared/export/pages/page.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { hrefOf } from './href-of.ts';
import styles from './pages.module.css';

/** What stands on which page, each line a link to it. */
export function ContentsPage({
  page,
  lines,
}: {
  readonly page: Page;
  readonly lines: readonly ContentsLine[];
}) {
  const { paper, locale } = page;
  return (
    <div
      className={styles['page-text']}
      data-page="text"
      style={{ insetInline: paper.side, top: paper.top }}
    >
      <h1 className={styles['page-title']}>{translate(locale, 'pages.contents')}</h1>
      <ol className={styles['page-contents']}>
        {lines.map(({ title, level, height, to }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are drawn once, in this order
          <li key={index} style={{ height }} data-level={level}>
            <a href={hrefOf(page, to) ?? undefined}>
              <span className={styles['page-contents-title']}>{title}</span>
              <span className={styles['page-leader']} aria-hidden="true" />
              <span>{page.find(to)?.page}</span>
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
