import { type RichText, slideNumberOf, slideTitleOf } from '../../shared/deck/bound-slide.ts';
import type { PageBody } from '../../shared/export/pages/page.ts';
import { measureOf, type Paper } from '../../shared/export/pages/paper.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Ink } from '../../shared/model/show.ts';
import { useSlides } from '../slides/slide-context.ts';
import { classNames } from '../styles/class-names.ts';
import { PageSlide } from './PageSlide.tsx';
import styles from './pages.module.css';

/** A slide with what is to be said to it below; long notes go on without the slide. */
export function NotesPage({
  paper,
  body: { slide, part, paragraphs },
  ink,
}: {
  readonly paper: Paper;
  readonly body: Extract<PageBody, { kind: 'notes' }>;
  readonly ink: Ink | null;
}) {
  const { locale } = useSlides();
  const isEmpty = part === 1 && paragraphs.length === 0;
  return (
    <div
      className={styles['page-text']}
      data-page="text"
      style={{ insetInline: paper.side, top: paper.top }}
    >
      {part === 1 ? (
        <div className={styles['page-framed']}>
          <PageSlide result={slide} width={measureOf(paper)} ink={ink} />
        </div>
      ) : (
        <h2 className={styles['page-continued']}>
          {slideNumberOf(slide)} {slideTitleOf(slide)}
          {translate(locale, 'pages.continued')}
        </h2>
      )}
      <div className={classNames(styles['page-notes'], part === 1 && styles['page-notes-below'])}>
        {paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are drawn once, in this order
          <p key={index}>
            <Words text={paragraph} />
          </p>
        ))}
        {isEmpty && <p className={styles['page-empty']}>{translate(locale, 'pages.no-notes')}</p>}
      </div>
    </div>
  );
}

/** Text with its figures, each kept on one line. */
function Words({ text }: { readonly text: RichText }) {
  return text.map((run, index) =>
    typeof run === 'string' ? (
      run
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: one figure may stand in a text twice
      <span key={index} className={styles['page-figure']}>
        {run.printed}
      </span>
    ),
  );
}
