import { type CSSProperties, memo } from 'react';
import { figureParts } from '../../../shared/figures/format-figure.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Theme } from '../../../shared/model/indicator.ts';
import type { IndicatorKey } from '../../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { RecordRow } from '../../../shared/model/records.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useMessages } from '../../ui/messages.ts';
import { findMarks } from './find-mark.ts';
import { MarkedText } from './MarkedText.tsx';
import styles from './record-table.module.css';
import type { Line } from './row-window.ts';

/** What all lines are drawn by. */
export interface RowLook {
  /** The interface's language. */
  readonly locale: Locale;
  /** The language that figures are printed in. */
  readonly slideLocale: Locale;
  readonly themes: readonly Theme[];
}

/** Every line is as high, in CSS px, so that its place follows from its number. */
export const lineHeight = 40;

export function lineId(index: number): string {
  return `record-line-${index}`;
}

/** Where a line stands; the header is the grid's first row. */
function lineStyle(index: number) {
  return {
    id: lineId(index),
    'aria-rowindex': index + 2,
    style: { transform: `translateY(${index * lineHeight}px)` } satisfies CSSProperties,
  };
}

interface RecordLineProps {
  readonly index: number;
  /** Null while it is on its way. */
  readonly row: RecordRow | null;
  readonly look: RowLook;
  readonly active: boolean;
  readonly opened: boolean;
  readonly compared: boolean;
  /** Both must keep their identity: lines that stay are not drawn anew while others scroll in. */
  readonly onOpen: (index: number, key: IndicatorKey) => void;
  readonly onCompare: (key: IndicatorKey) => void;
}

/* biome-ignore-start lint/a11y: a table can't hold a window of its rows, and the grid has the keys */
export const RecordLine = memo(function RecordLine(props: RecordLineProps) {
  const { index, row, look, active, opened, compared, onOpen, onCompare } = props;
  const message = useMessages();
  const place = lineStyle(index);
  if (!row)
    return (
      <div {...place} className={styles['record-line']} role="row" aria-busy="true">
        <span role="gridcell" className={styles['record-coming']} />
      </div>
    );
  const { name, elsewhere } = findMarks(row, look.locale);
  return (
    <div
      {...place}
      className={styles['record-line']}
      role="row"
      aria-selected={opened}
      data-active={active}
      onClick={() => onOpen(index, row.key)}
    >
      <span role="gridcell" className={styles['record-compare']}>
        <button
          type="button"
          className={styles['record-check']}
          tabIndex={-1}
          aria-pressed={compared}
          aria-label={message('data.compare-this', { name: name.text })}
          title={message('data.compare')}
          onClick={(event) => {
            event.stopPropagation();
            onCompare(row.key);
          }}
        >
          <Icon name="done" />
        </button>
      </span>
      <span role="gridcell" title={name.text}>
        <MarkedText marked={name} />
        {elsewhere && (
          <span className={styles['record-elsewhere']}>
            <MarkedText marked={elsewhere} />
          </span>
        )}
      </span>
      <span role="gridcell" className={styles['record-value']} lang={look.slideLocale}>
        {row.unreadable !== null ? (
          <span className={styles['record-part-word']}>
            {message('unreadable.short', { field: row.unreadable })}
          </span>
        ) : row.latest ? (
          figureParts(row.latest, look.slideLocale).map((part) => (
            <span key={part.text} className={styles[`record-part-${part.role}`]}>
              {part.text}
            </span>
          ))
        ) : (
          <span className={styles['record-part-word']}>{message('data.no-observation')}</span>
        )}
      </span>
      <span role="gridcell" className={styles['record-period']}>
        {row.latest?.area && `${inLocale(row.latest.area.name, look.locale)} `}
        {row.latest && formatPeriod(row.latest.timePeriod, look.locale)}
        {row.observations > 1 && (
          <span
            className={styles['record-more']}
            title={message('data.periods', { count: row.observations })}
          >
            {row.observations}
          </span>
        )}
      </span>
      <span role="gridcell" className={styles['record-unit']}>
        {inLocale(row.unit, look.locale)}
      </span>
      <span role="gridcell" className={styles['record-kind']}>
        {message(`kind.${row.kind}`)}
      </span>
      <span role="gridcell" className={styles['record-slides']}>
        {row.usedOn.length === 0 ? (
          <span className={styles['record-unused']}>{message('data.unused-short')}</span>
        ) : (
          row.usedOn.length
        )}
      </span>
    </div>
  );
});

export function HeadingLine({
  index,
  line,
  look: { themes, locale },
}: {
  readonly index: number;
  readonly line: Extract<Line, { type: 'heading' }>;
  readonly look: RowLook;
}) {
  const message = useMessages();
  const theme = themes.find(({ key }) => key === line.theme);
  return (
    <div
      {...lineStyle(index)}
      className={`${styles['record-line']} ${styles['record-heading']}`}
      data-testid="record-heading"
      role="row"
    >
      <span role="gridcell">
        <span
          className={styles['record-theme-dot']}
          data-accent={theme?.accent}
          aria-hidden="true"
        />
        {theme ? inLocale(theme.name, locale) : line.theme}
        <span className={styles['record-heading-count']}>
          {message('data.count', { count: line.count })}
        </span>
      </span>
    </div>
  );
}
/* biome-ignore-end lint/a11y: see above */
