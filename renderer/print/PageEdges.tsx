import { edgesOf } from '../../shared/export/pages/edges.ts';
import type { Page } from '../../shared/export/pages/page.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { ExportRequest } from '../../shared/model/export.ts';
import styles from './pages.module.css';

/** What stands around the text of each page, and the watermark across it. */
export function PageEdges({
  page,
  request,
  briefing,
  logo,
}: {
  readonly page: Page;
  readonly request: ExportRequest;
  readonly briefing: Briefing;
  readonly logo: string | null;
}) {
  const { paper } = page;
  const edges = edgesOf(page, request, briefing);
  const isSheet = paper.name === 'sheet';
  const hasHead = edges.head !== '' || edges.mark !== '' || logo !== null;
  const hasFoot = edges.foot !== '' || edges.about !== '' || edges.number !== '';
  return (
    <>
      {edges.watermark !== null && (
        <p
          className={styles['page-watermark']}
          aria-hidden="true"
          style={{ fontSize: edges.watermark.size, rotate: `${-edges.watermark.degrees}deg` }}
        >
          {edges.watermark.text}
        </p>
      )}
      {hasHead && (
        <header className={styles['page-head']} style={{ insetInline: paper.side }}>
          {logo !== null && <img src={logo} alt={translate(page.locale, 'pages.logo')} />}
          <p className={styles['page-head-text']}>{edges.head}</p>
          {edges.mark !== '' && <p className={styles['page-mark']}>{edges.mark}</p>}
        </header>
      )}
      {!isSheet && <div className={styles['page-rule']} style={{ insetInline: paper.side }} />}
      {hasFoot && (
        <footer
          className={styles['page-foot']}
          data-page="foot"
          style={{ insetInline: paper.side }}
        >
          <p className={styles['page-foot-text']}>{edges.foot}</p>
          <p className={styles['page-foot-text']}>{edges.about}</p>
          <p className={styles['page-foot-number']}>{edges.number}</p>
        </footer>
      )}
    </>
  );
}
