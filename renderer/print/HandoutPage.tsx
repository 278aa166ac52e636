import { slideKeyOf } from '../../shared/deck/bound-slide.ts';
import type { PageBody } from '../../shared/export/pages/page.ts';
import { measureOf, type Paper, roomOf } from '../../shared/export/pages/paper.ts';
import type { Ink } from '../../shared/model/show.ts';
import { PageSlide } from './PageSlide.tsx';
import styles from './pages.module.css';

/** How many slides stand beside each other, by how many there are on a page. */
const columnsOf: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 1, 4: 2, 6: 2, 9: 3 };

const gap = 24;
/** Beside each slide of three there are lines to write on. */
const lined = { slide: 384, gap: 32, lines: 7, line: 28 } as const;

/** Slides of a handout, each in the same place whether the page is full or not. */
export function HandoutPage({
  paper,
  body: { perPage, slides },
  ink,
}: {
  readonly paper: Paper;
  readonly body: Extract<PageBody, { kind: 'handout' }>;
  readonly ink: Ink | null;
}) {
  const columns = columnsOf[perPage] ?? 1;
  const rows = perPage / columns;
  const hasLines = perPage === 3;
  const cell = {
    width: (measureOf(paper) - gap * (columns - 1)) / columns,
    height: (roomOf(paper) - gap * (rows - 1)) / rows,
  };
  const width = hasLines ? lined.slide : Math.min(cell.width, (cell.height * 16) / 9);
  return slides.map((result, index) => (
    <div
      key={slideKeyOf(result)}
      className={styles['page-cell']}
      style={{
        left: paper.side + (index % columns) * (cell.width + gap),
        top: paper.top + Math.floor(index / columns) * (cell.height + gap),
        width: cell.width,
        height: cell.height,
      }}
    >
      <div className={styles['page-framed']}>
        <PageSlide result={result} width={width} ink={ink} />
      </div>
      {hasLines && <Lines width={cell.width - lined.slide - lined.gap} />}
    </div>
  ));
}

function Lines({ width }: { readonly width: number }) {
  return (
    <div
      className={styles['page-lines']}
      style={{ width, marginInlineStart: lined.gap }}
      aria-hidden="true"
    >
      {Array.from({ length: lined.lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all lines are alike
        <div key={line} style={{ height: lined.line }} />
      ))}
    </div>
  );
}
