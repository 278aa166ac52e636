import { type CSSProperties, Fragment } from 'react';
import type { Cell, Column, Page, Row, TablePart } from '../../shared/export/pages/page.ts';
import { measureOf } from '../../shared/export/pages/paper.ts';
import { columnsHeight } from '../../shared/export/pages/tables.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { hrefOf } from './href-of.ts';
import styles from './pages.module.css';

/** Tables of figures; where each row stands was worked out before (`layTables`). */
export function TablesPage({
  page,
  title,
  parts,
}: {
  readonly page: Page;
  readonly title: string | null;
  readonly parts: readonly TablePart[];
}) {
  const { paper } = page;
  const style = {
    '--text': `${paper.text.size}px`,
    '--text-line': `${paper.text.line}px`,
    '--small': `${paper.small.size}px`,
    '--small-line': `${paper.small.line}px`,
  };
  return (
    <div style={style as CSSProperties}>
      {title !== null && (
        <h1
          className={`${styles['page-title']} ${styles['page-at']}`}
          style={{ left: paper.side, top: paper.top }}
        >
          {title}
        </h1>
      )}
      {parts.map((part) => (
        <Part key={`${part.heading} ${part.top}`} page={page} part={part} />
      ))}
    </div>
  );
}

function Part({
  page,
  part: { heading, headingHeight, continued, columns, rows, top },
}: {
  readonly page: Page;
  readonly part: TablePart;
}) {
  const { paper, locale } = page;
  return (
    <table
      className={`${styles['page-table']} ${styles['page-at']}`}
      data-page="table"
      style={{ left: paper.side, top, width: measureOf(paper) }}
    >
      <caption style={{ height: headingHeight }}>
        {heading}
        {continued && <span>{translate(locale, 'pages.continued')}</span>}
      </caption>
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr style={{ height: columnsHeight }}>
          {columns.map(({ title, kind }) => (
            <th key={title} scope="col" data-kind={kind}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are drawn once, in this order
          <tr key={index} style={{ height: row.height }}>
            {row.cells.map((cell, column) => (
              <CellView
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are drawn once, in this order
                key={column}
                cell={cell}
                column={columns[column]}
                row={row}
                page={page}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellView({
  cell: { text, sub, links },
  column,
  row: { figure },
  page,
}: {
  readonly cell: Cell;
  readonly column: Column | undefined;
  readonly row: Row;
  readonly page: Page;
}) {
  const key = column?.kind === 'value' ? figure?.figure.key : undefined;
  const words = text.split('\n').map((line) => <div key={line}>{line}</div>);
  const inside = (
    <>
      {text !== '' && words}
      {sub !== null && <div className={styles['page-sub']}>{sub}</div>}
      {links.length > 0 && (
        <div className={styles['page-refs']}>
          {links.map(({ text: name, to }, index) => (
            <Fragment key={name}>
              {/* Without it 11 and 13 are read as 1113 wherever a page's text is all that is left. */}
              {index > 0 && ' '}
              <a href={hrefOf(page, to) ?? undefined}>{name}</a>
            </Fragment>
          ))}
        </div>
      )}
    </>
  );
  if (column?.kind === 'name') {
    return (
      <th scope="row" data-kind="name">
        {inside}
      </th>
    );
  }
  return (
    <td data-kind={column?.kind} data-figure-key={key}>
      {inside}
    </td>
  );
}
