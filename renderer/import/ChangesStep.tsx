import { useContext, useId, useState } from 'react';
import { formatFigure } from '../../shared/figures/format-figure.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { UnitMultiplier } from '../../shared/model/figure.ts';
import type { ImportPlan, PlannedFigure, PlannedValue } from '../../shared/model/import.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { Segments } from '../ui/Segments.tsx';
import styles from './import.module.css';

interface ChangesStepProps {
  readonly plan: ImportPlan;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** In the order in which they matter to whoever looks. */
const kinds = ['changed', 'beside', 'new', 'same', 'missing', 'undecided', 'refused'] as const;
type Kind = (typeof kinds)[number];

interface Line {
  readonly key: string;
  readonly table: number;
  readonly cell: string;
  readonly name: string;
  readonly area: string | null;
  readonly period: string | null;
  readonly before: string | null;
  readonly after: string;
}

/** A preview is looked through, not scrolled for ever. */
const mostLines = 500;

/** What will change: cell by cell beside what the store holds. */
export function ChangesStep({ plan, reason, onReason }: ChangesStepProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const id = useId();
  const lines = new Map(kinds.map((kind) => [kind, linesOf(plan, kind, locale, message)]));
  const filled = kinds.filter((kind) => (lines.get(kind)?.length ?? 0) > 0);
  const [chosen, setChosen] = useState<Kind | null>(null);
  const kind = chosen && filled.includes(chosen) ? chosen : (filled[0] ?? null);
  const shown = (kind && lines.get(kind)) ?? [];
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
            label: message(`import-dialog.kind.${one}`, { count: lines.get(one)?.length ?? 0 }),
          }))}
          onChange={setChosen}
        />
      )}
      <div className={styles['lines']}>
        <table>
          <thead>
            <tr>
              <th scope="col">{message('import-dialog.cell')}</th>
              <th scope="col">{message('import-dialog.indicator')}</th>
              <th scope="col">{message('import-dialog.area')}</th>
              <th scope="col">{message('import-dialog.period')}</th>
              {(kind === 'changed' || kind === 'beside') && (
                <th scope="col">{message('import-dialog.before')}</th>
              )}
              <th scope="col">{message('import-dialog.value')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, mostLines).map((line) => (
              <tr key={line.key}>
                <td className={styles['whole']}>{placeOf(plan, line)}</td>
                <td>{line.name}</td>
                <td className={styles['whole']}>{line.area}</td>
                <td className={styles['whole']}>
                  {line.period && formatPeriod(line.period, locale)}
                </td>
                {(kind === 'changed' || kind === 'beside') && <td>{line.before}</td>}
                <td>{line.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length > mostLines && (
        <p>{message('import-dialog.more', { count: shown.length - mostLines })}</p>
      )}
    </div>
  );
}

function placeOf({ tables }: ImportPlan, { table, cell }: Line): string {
  const sheet = tables[table]?.sheet;
  return sheet && tables.some((one) => one.sheet !== sheet) ? `${sheet} · ${cell}` : cell;
}

type Message = ReturnType<typeof useMessages>;

function linesOf(plan: ImportPlan, kind: Kind, locale: Locale, message: Message): Line[] {
  if (kind === 'refused')
    return plan.refused.map(({ table, cell, text, reason }) => ({
      ...{ key: `${table} ${cell}`, table, cell, name: text, area: null, period: null },
      before: null,
      after: message(`import.refused.${reason}` as MessageKey),
    }));
  const figures =
    kind === 'missing'
      ? plan.missing
      : kind === 'undecided'
        ? plan.undecided
        : plan.figures.filter(({ outcome }) => outcome === kind);
  return figures.map((figure) => ({
    ...{ key: `${figure.table} ${figure.cell}`, table: figure.table, cell: figure.cell },
    name: figure.indicator?.name ?? figure.path.join(' › '),
    area: figure.area,
    period: figure.period,
    before: figure.before && printed(figure, figure.before, locale),
    after: kind === 'missing' ? figure.rawText : printed(figure, figure, locale),
  }));
}

/** As slides print it where that is known, else as the file does. */
function printed(figure: PlannedFigure, held: PlannedValue, locale: Locale): string {
  const unitMult = UnitMultiplier.safeParse(held.unitMult);
  if (!unitMult.success || figure.unit === null) return figure.rawText;
  const { value, valueLo, valueHi, qualifier, qualifierWord } = held;
  return formatFigure(
    {
      ...{ value, valueLo, valueHi, qualifier, qualifierWord, unitMult: unitMult.data },
      ...{
        decimals: decimalsOf(figure, value),
        unit: { zh: figure.unit, en: figure.unit },
        kind: 'flow' as const,
      },
    },
    locale,
  );
}

/** As many as the file prints, or the number needs. */
function decimalsOf({ rawText }: PlannedFigure, value: number | null): number {
  const needed = String(value ?? 0).split('.')[1]?.length ?? 0;
  const inFile = /\.(\d+)/.exec(rawText)?.[1]?.length ?? 0;
  return Math.min(6, Math.max(needed, inFile));
}
