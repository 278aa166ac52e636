import { useContext, useId } from 'react';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import type { ImportAnswers, ImportPlan, PlannedFigure } from '../../shared/model/import.ts';
import { InterfaceLocale, type Translate, useMessages } from '../ui/messages.ts';
import { withCell } from './answers.ts';
import styles from './import.module.css';
import { printedValue } from './printed-values.ts';

interface BesideLinesProps {
  readonly plan: ImportPlan;
  readonly answers: ImportAnswers;
  readonly onAnswers: (answers: ImportAnswers) => void;
  readonly nameOf: (figure: PlannedFigure) => string;
  readonly onShow: (figure: PlannedFigure) => void;
}

/** What is done where another source publishes another figure; the first is what is done unasked. */
const ways = ['both', 'in-force', 'left-out'] as const;
type Way = (typeof ways)[number];

/**
 * Figures that contradict another source's, both side by side with value, source and date. What is in
 * force stays so unless a person says otherwise, of each or of all.
 */
export function BesideLines({ plan, answers, onAnswers, nameOf, onShow }: BesideLinesProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const figures = besideOf(plan);
  const choose = (chosen: readonly PlannedFigure[], way: Way) =>
    onAnswers(
      chosen.reduce(
        (said, { table, cell }) => withCell(said, table, cell, way === 'both' ? null : way),
        answers,
      ),
    );
  const { source } = plan;
  return (
    <div className={styles['lines']} data-testid="import-beside">
      {figures.length > 1 && (
        <p className={styles['all-ways']}>
          {message('import-beside.all', { count: figures.length })}{' '}
          <WayField
            label={message('import-beside.all-label')}
            value={null}
            onChoose={(way) => choose(figures, way)}
          />
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{message('import-dialog.indicator')}</th>
            <th scope="col">{message('import-beside.held')}</th>
            <th scope="col">{message('import-beside.file')}</th>
            <th scope="col">{message('import-beside.choice')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.slice(0, mostLines).map((figure) => (
            <tr key={`${figure.table} ${figure.cell}`} data-way={wayOf(figure)}>
              <td>
                <button type="button" className={styles['to-cell']} onClick={() => onShow(figure)}>
                  {figure.cell}
                </button>{' '}
                {nameOf(figure)}
                <small>
                  {[figure.area, figure.period && formatPeriod(figure.period, locale)]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </td>
              <td data-side="held">
                {figure.before && (
                  <Side
                    value={printedValue(figure, figure.before, locale)}
                    printed={figure.before.printed}
                    source={figure.before.source}
                    published={figure.before.published}
                    message={message}
                  />
                )}
              </td>
              <td data-side="file">
                <Side
                  value={printedValue(figure, figure, locale)}
                  printed={figure.rawText}
                  source={source.title}
                  published={source.datePublished}
                  message={message}
                />
              </td>
              <td>
                <WayField
                  label={message('import-beside.choice-of', {
                    name: nameOf(figure),
                    cell: figure.cell,
                  })}
                  value={wayOf(figure)}
                  onChoose={(way) => choose([figure], way)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.length > mostLines && (
        <p>{message('import-dialog.more', { count: figures.length - mostLines })}</p>
      )}
    </div>
  );
}

/** More are decided together. */
const mostLines = 500;

const wayOf = ({ putsInForce }: PlannedFigure): Way => (putsInForce ? 'in-force' : 'both');

/** Figures beside those of other sources. */
export function besideOf({ figures }: ImportPlan): PlannedFigure[] {
  return figures.filter(({ outcome }) => outcome === 'beside');
}

interface SideProps {
  readonly value: string;
  readonly printed: string | null;
  readonly source: string;
  readonly published: string | null;
  readonly message: Translate;
}

function Side({ value, printed, source, published, message }: SideProps) {
  return (
    <>
      <strong>{value}</strong>
      <small>
        {[
          source,
          published ?? message('import-beside.undated'),
          printed !== null &&
            !value.includes(printed) &&
            message('import-beside.printed', { printed }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  );
}

interface WayFieldProps {
  readonly label: string;
  readonly value: Way | null;
  readonly onChoose: (way: Way) => void;
}

function WayField({ label, value, onChoose }: WayFieldProps) {
  const message = useMessages();
  const id = useId();
  return (
    <select
      id={id}
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => {
        const way = ways.find((one) => one === target.value);
        if (way) onChoose(way);
      }}
    >
      {value === null && <option value="">{message('import-beside.choose')}</option>}
      {ways.map((way) => (
        <option key={way} value={way}>
          {message(`import-beside.${way}`)}
        </option>
      ))}
    </select>
  );
}
