import { useContext, useId, useState } from 'react';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import type {
  FileToImport,
  ImportAnswers,
  ImportPlan,
  PlannedFigure,
} from '../../shared/model/import.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { InterfaceLocale, type Translate, useMessages } from '../ui/messages.ts';
import { Segments } from '../ui/Segments.tsx';
import { withCell } from './answers.ts';
import { BesideLines, besideOf } from './BesideLines.tsx';
import { ChangedLines, type Line } from './ChangedLines.tsx';
import styles from './import.module.css';
import { printedValue } from './printed-values.ts';
import { SheetPeek } from './SheetPeek.tsx';

interface ChangesStepProps {
  readonly file: FileToImport;
  readonly plan: ImportPlan;
  readonly answers: ImportAnswers;
  readonly onAnswers: (answers: ImportAnswers) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** In the order in which they matter to whoever looks. */
const kinds = [
  ...(['changed', 'beside', 'new', 'same', 'missing'] as const),
  ...(['undecided', 'refused', 'left-out'] as const),
] as const;
type Kind = (typeof kinds)[number];

/** A preview is looked through, not scrolled for ever. */
const mostLines = 500;

/** What will change: cell by cell beside what the store holds, each to be looked up in its sheet. */
export function ChangesStep({
  file,
  plan,
  answers,
  onAnswers,
  reason,
  onReason,
}: ChangesStepProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const id = useId();
  const nameOf = namesOf(plan, locale);
  const counts = countsOf(plan);
  const filled = kinds.filter((kind) => counts[kind] > 0);
  const [chosen, setChosen] = useState<Kind | null>(null);
  const [shown, setShown] = useState<{ table: number; cell: string } | null>(null);
  const kind = chosen && filled.includes(chosen) ? chosen : (filled[0] ?? null);
  const lines =
    kind === null || kind === 'beside' ? [] : linesOf(plan, kind, locale, message, nameOf);
  return (
    <div className={styles['changes']} data-testid="import-changes">
      <p>
        {plan.edits === 0
          ? message('import-dialog.all-same')
          : message('import-dialog.source', {
              title: plan.source.title,
              indicators: plan.newIndicators.length,
              areas: plan.newAreas.length,
            })}
      </p>
      {plan.edits === null && (
        <p className={styles['warning']} role="alert">
          {message('import-dialog.still-asked')}
        </p>
      )}
      {plan.needsReason && (
        <p className={styles['reason']}>
          <label htmlFor={id}>{message('import-dialog.reason')}</label>
          <input id={id} value={reason} onChange={(event) => onReason(event.target.value)} />
        </p>
      )}
      {filled.length > 0 && (
        <Segments
          label={message('import-dialog.step.changes')}
          value={kind}
          options={filled.map((one) => ({
            value: one,
            label: message(`import-dialog.kind.${one}`, { count: counts[one] }),
          }))}
          onChange={setChosen}
        />
      )}
      {plan.unchanged > 0 && <p>{message('import-dialog.unchanged', { count: plan.unchanged })}</p>}
      {kind === 'beside' && (
        <>
          <p>{message('import-beside.about')}</p>
          <BesideLines {...{ plan, answers, onAnswers, nameOf }} onShow={setShown} />
        </>
      )}
      {kind !== null && kind !== 'beside' && (
        <ChangedLines
          label={message(`import-dialog.kind.${kind}`, { count: counts[kind] })}
          {...{ plan, lines, shown }}
          hasBefore={kind === 'changed'}
          onShow={setShown}
          onTakeBack={(line) =>
            kind === 'left-out' && isOfCell(answers, line)
              ? () => onAnswers(withCell(answers, line.table, line.cell, null))
              : null
          }
        />
      )}
      {kind !== null && lines.length > 0 && counts[kind] > lines.length && (
        <p>{message('import-dialog.more', { count: counts[kind] - lines.length })}</p>
      )}
      {shown && <SheetPeek file={file} plan={plan} cell={shown} onClose={() => setShown(null)} />}
    </div>
  );
}

const isOfCell = ({ cells }: ImportAnswers, { table, cell }: Line) =>
  cells[`${table + 1}!${cell}`] === 'left-out';

/** What a figure is of, in the interface's language where the store says it. */
function namesOf({ series }: ImportPlan, locale: Locale) {
  const known = new Map(
    series.flatMap(({ series: name, indicator }) =>
      indicator ? [[name, inLocale(indicator.name, locale)] as const] : [],
    ),
  );
  return (figure: PlannedFigure) =>
    known.get(figure.series) ?? figure.indicator?.name ?? figure.path.join(' › ');
}

function countsOf(plan: ImportPlan): Record<Kind, number> {
  const outcomes = Map.groupBy(plan.figures, ({ outcome }) => outcome);
  return {
    changed: outcomes.get('changed')?.length ?? 0,
    beside: besideOf(plan).length,
    new: outcomes.get('new')?.length ?? 0,
    same: outcomes.get('same')?.length ?? 0,
    missing: plan.missing.length,
    undecided: plan.undecided.length,
    refused: plan.refused.length,
    'left-out': plan.leftOut.length,
  };
}

/** Those that are shown: to print all of 30,000 figures would take longer than a key press may. */
function linesOf(
  plan: ImportPlan,
  kind: Kind,
  locale: Locale,
  message: Translate,
  nameOf: (figure: PlannedFigure) => string,
): Line[] {
  if (kind === 'refused')
    return plan.refused.slice(0, mostLines).map(({ table, cell, text, reason }) => ({
      ...{ table, cell, name: text, area: null, period: null, before: null },
      after: message(`import.refused.${reason}` as MessageKey),
    }));
  if (kind === 'left-out')
    return plan.leftOut.slice(0, mostLines).map(({ table, cell, name, text }) => ({
      ...{ table, cell, name, area: null, period: null, before: null, after: text },
    }));
  const figures =
    kind === 'missing'
      ? plan.missing
      : kind === 'undecided'
        ? plan.undecided
        : plan.figures.filter(({ outcome }) => outcome === kind);
  return figures.slice(0, mostLines).map((figure) => ({
    ...{ table: figure.table, cell: figure.cell, name: nameOf(figure) },
    ...{ area: figure.area, period: figure.period },
    before: figure.before && printedValue(figure, figure.before, locale),
    after: kind === 'missing' ? figure.rawText : printedValue(figure, figure, locale),
  }));
}
