import type { CSSProperties } from 'react';
import { figureParts } from '../../../shared/domain/format-figure.ts';
import { formatPeriod } from '../../../shared/domain/format-period.ts';
import type { Theme } from '../../../shared/model/indicator.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { RecordRow } from '../../../shared/model/records.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useMessages } from '../../ui/messages.ts';
import { findMarks } from './find-mark.ts';
import { MarkedText } from './MarkedText.tsx';
import type { Line } from './row-window.ts';

/** What all lines are drawn by. */
export interface RowLook {
  /** The interface's language. */
  readonly locale: Locale;
  /** The language that figures are printed in. */
  readonly slideLocale: Locale;
  readonly themes: readonly Theme[];
}

/** Where a line stands. */
interface Place {
  readonly id: string;
  readonly 'aria-rowindex': number;
  readonly style: CSSProperties;
}

interface RecordLineProps {
  readonly place: Place;
  /** Null while it is on its way. */
  readonly row: RecordRow | null;
  readonly look: RowLook;
  readonly active: boolean;
  readonly opened: boolean;
  readonly compared: boolean;
  readonly onOpen: () => void;
  readonly onCompare: () => void;
}

/* biome-ignore-start lint/a11y: a table can't hold a window of its rows, and the grid has the keys */
export function RecordLine(props: RecordLineProps) {
  const { place, row, look, active, opened, compared, onOpen, onCompare } = props;
  const message = useMessages();
  if (!row)
    return (
      <div {...place} className="record-line" role="row" aria-busy="true">
        <span role="gridcell" className="record-coming" />
      </div>
    );
  const { name, elsewhere } = findMarks(row, look.locale);
  return (
    <div
      {...place}
      className="record-line"
      role="row"
      aria-selected={opened}
      data-active={active}
      onClick={onOpen}
    >
      <span role="gridcell" className="record-compare">
        <button
          type="button"
          className="record-check"
          tabIndex={-1}
          aria-pressed={compared}
          aria-label={message('data.compare-this', { name: name.text })}
          title={message('data.compare')}
          onClick={(event) => {
            event.stopPropagation();
            onCompare();
          }}
        >
          <Icon name="done" />
        </button>
      </span>
      <span role="gridcell" className="record-name" title={name.text}>
        <MarkedText marked={name} />
        {elsewhere && (
          <span className="record-elsewhere">
            <MarkedText marked={elsewhere} />
          </span>
        )}
      </span>
      <span role="gridcell" className="record-value" lang={look.slideLocale}>
        {row.latest ? (
          figureParts(row.latest, look.slideLocale).map((part) => (
            <span key={part.text} className={`record-part-${part.role}`}>
              {part.text}
            </span>
          ))
        ) : (
          <span className="record-part-word">{message('data.no-observation')}</span>
        )}
      </span>
      <span role="gridcell" className="record-period">
        {row.latest && formatPeriod(row.latest.timePeriod, look.locale)}
        {row.observations > 1 && (
          <span
            className="record-more"
            title={message('data.periods', { count: row.observations })}
          >
            {row.observations}
          </span>
        )}
      </span>
      <span role="gridcell" className="record-unit">
        {inLocale(row.unit, look.locale)}
      </span>
      <span role="gridcell" className="record-kind">
        {message(`kind.${row.kind}`)}
      </span>
      <span role="gridcell" className="record-slides">
        {row.usedOn.length === 0 ? (
          <span className="record-unused">{message('data.unused-short')}</span>
        ) : (
          row.usedOn.length
        )}
      </span>
    </div>
  );
}

export function HeadingLine({
  place,
  line,
  look: { themes, locale },
}: {
  readonly place: Place;
  readonly line: Extract<Line, { type: 'heading' }>;
  readonly look: RowLook;
}) {
  const message = useMessages();
  const theme = themes.find(({ key }) => key === line.theme);
  return (
    <div {...place} className="record-line record-heading" role="row">
      <span role="gridcell">
        <span className="record-theme-dot" data-accent={theme?.accent} aria-hidden="true" />
        {theme ? inLocale(theme.name, locale) : line.theme}
        <span className="record-heading-count">{message('data.count', { count: line.count })}</span>
      </span>
    </div>
  );
}
/* biome-ignore-end lint/a11y: see above */
