import { useContext, useMemo, useState } from 'react';
import { placeOfKey } from '../../shared/commands/key-place.ts';
import { AppError, type Failure } from '../../shared/errors.ts';
import { citePassages } from '../../shared/figures/cite.ts';
import { dataSourceOf } from '../../shared/figures/competing.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { oneLine, severalLines } from '../../shared/model/text.ts';
import { api } from '../api.ts';
import fieldStyles from '../editing/field.module.css';
import { LineField } from '../editing/LineField.tsx';
import { setNotice } from '../editing/undo.ts';
import { useDraftText } from '../live/use-draft-text.ts';
import { usePerson } from '../live/use-person.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { Segments } from '../ui/Segments.tsx';
import { printed } from './cell-facts.ts';
import { editOf, type ForceChoice, type ReadyCell } from './grid-edits.ts';
import styles from './period-grid.module.css';
import type { TypedCell } from './read-cells.ts';

/** As many edits as one step may have (`EditsRequest`). */
const mostEdits = 10_000;
/** As many lines as somebody may read. */
const mostLines = 100;

type ReadyTyped = TypedCell & { readonly reading: ReadyCell };

interface SaveDialogProps {
  readonly cells: readonly TypedCell[];
  readonly briefing: Briefing;
  /** They are saved, or were the same: nothing of them is kept. */
  readonly onSaved: (names: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Says what saving will do, asks what only a person knows, and saves all as one step. */
export function SaveDialog({ cells, briefing, onSaved, onClose }: SaveDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { person, setPerson, keepPerson } = usePerson();
  const reason = useDraftText('period-grid:reason');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [choices, setChoices] = useState<ReadonlyMap<string, ForceChoice>>(new Map());

  const ready = useMemo(() => cells.filter(isReady), [cells]);
  const saved = ready.slice(0, mostEdits);
  const ofAct = (act: ReadyCell['act']) => saved.filter(({ reading }) => reading.act === act);
  const [fresh, corrected, beside] = [ofAct('new'), ofAct('correct'), ofAct('beside')];
  const same = cells.filter(({ reading }) => reading.state === 'same');
  const left = cells.filter(
    ({ reading: { state } }) => !['ready', 'same', 'nothing'].includes(state),
  );
  const asksReason = corrected.length + beside.length > 0;
  const isChosen = beside.every(({ name }) => choices.has(name));
  const given = severalLines(reason.text);
  const lacks = oneLine(person) === '' || (asksReason && given === '') || !isChosen || isSaving;
  const periods = new Set(saved.map(({ at }) => at.timePeriod));
  const [period] = periods;

  const nameOf = ({ indicator, at }: TypedCell) =>
    [
      inLocale(indicator.name, locale),
      ...(periods.size > 1 ? [formatPeriod(at.timePeriod, locale)] : []),
    ].join(' ');
  const titleOf = (key: string | null) => {
    const found = briefing.sources.find((source) => source.key === key);
    return found ? inLocale(found.title, locale) : (key ?? '');
  };
  const placesOf = (typed: readonly ReadyTyped[]) =>
    citePassages(
      [
        ...new Map(
          typed.map(({ reading: { after } }) => [
            JSON.stringify([
              after.passages[0]?.source,
              after.passages[0]?.section,
              after.passages[0]?.paraNo,
            ]),
            after.passages[0],
          ]),
        ).values(),
      ].flatMap((one) => one ?? []),
      briefing.sources,
      locale,
    );

  async function save(): Promise<void> {
    if (lacks) return;
    setSaving(true);
    setFailure(null);
    try {
      const edits = saved.map(({ name, indicator, reading }) =>
        editOf(indicator, reading, choices.get(name) ?? 'held', given),
      );
      const { undo } = await api.records.applyAll({ edits, actor: person.trim(), reason: given });
      keepPerson();
      reason.drop();
      const text = message('grid.saved', { count: saved.length });
      if (undo) setNotice({ done: 'just-now', entry: undo, text });
      onSaved([...saved, ...same].map(({ name }) => name));
    } catch (error) {
      setFailure(AppError.toFailure(error));
      setSaving(false);
    }
  }

  const whyLeft = (reading: TypedCell['reading']) => {
    if (reading.state === 'asked') return message('grid.asked');
    if (reading.state === 'stale') return message('grid.stale-short');
    if ('issue' in reading && reading.issue)
      return message(reading.issue.key, reading.issue.params);
    return message('grid.place-asked');
  };
  const chooseAll = (choice: ForceChoice) =>
    setChoices(new Map(beside.map(({ name }) => [name, choice])));

  return (
    <Dialog
      title={
        periods.size === 1 && period
          ? message('grid.confirm-title', { period: formatPeriod(period, locale) })
          : message('grid.confirm-title-several')
      }
      wide={beside.length > 0}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{message('grid.cancel')}</Button>
          <Button
            look="primary"
            disabled={lacks}
            onClick={() => void save()}
            data-first-focus={!asksReason && person !== '' ? true : undefined}
          >
            {message('grid.confirm-act', { count: saved.length })}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields within */}
      <div
        className={fieldStyles['field-group-plain']}
        data-testid="save-figures"
        onKeyDown={(event) => {
          if (placeOfKey(event) !== 'Enter' || event.repeat) return;
          const { target } = event;
          if (!(target instanceof HTMLInputElement) || target.type !== 'text') return;
          event.preventDefault();
          void save();
        }}
      >
        {fresh.length > 0 && (
          <section>
            <h3 className={styles['save-head']}>
              {message('grid.confirm-new', { count: fresh.length })}
            </h3>
            <p>{message('grid.confirm-place', { place: placesOf(fresh) })}</p>
          </section>
        )}
        {corrected.length > 0 && (
          <section>
            <h3 className={styles['save-head']}>
              {message('grid.confirm-correct', { count: corrected.length })}
            </h3>
            <Listed cells={corrected}>
              {(cell) => (
                <>
                  {nameOf(cell)}{' '}
                  <s>{cell.reading.held && printed(cell.indicator, cell.reading.held, locale)}</s> →{' '}
                  {printed(cell.indicator, cell.reading.measure, locale)}
                </>
              )}
            </Listed>
            <p>{message('grid.confirm-correct-about')}</p>
          </section>
        )}
        {beside.length > 0 && (
          <section>
            <h3 className={styles['save-head']}>
              {message('grid.confirm-beside', { count: beside.length })}
            </h3>
            <p>{message('grid.confirm-beside-about')}</p>
            {beside.length > 1 && (
              <p className={styles['save-all']}>
                <Button onClick={() => chooseAll('held')}>
                  {message('grid.confirm-keep-all')}
                </Button>
                <Button onClick={() => chooseAll('typed')}>
                  {message('grid.confirm-take-all')}
                </Button>
              </p>
            )}
            <ul className={styles['save-list']} data-testid="beside">
              {beside.map((cell) => {
                const { indicator, reading, name } = cell;
                return (
                  <li key={name} className={styles['save-choice']}>
                    <span>{nameOf(cell)}</span>
                    <Segments<ForceChoice>
                      label={nameOf(cell)}
                      value={choices.get(name) ?? null}
                      options={[
                        {
                          value: 'held',
                          label: message('grid.confirm-keep', {
                            source: titleOf(reading.held && dataSourceOf(reading.held)),
                            before: reading.held ? printed(indicator, reading.held, locale) : '',
                          }),
                        },
                        {
                          value: 'typed',
                          label: message('grid.confirm-take', {
                            after: printed(indicator, reading.measure, locale),
                          }),
                        },
                      ]}
                      onChange={(choice) => setChoices(new Map(choices).set(name, choice))}
                    />
                  </li>
                );
              })}
            </ul>
          </section>
        )}
        {same.length > 0 && <p>{message('grid.confirm-same', { count: same.length })}</p>}
        {left.length > 0 && (
          <section data-testid="left-cells">
            <p>{message('grid.confirm-left', { count: left.length })}</p>
            <Listed cells={left}>
              {(cell) => (
                <>
                  {nameOf(cell)} “{cell.entry.text}” {whyLeft(cell.reading)}
                </>
              )}
            </Listed>
          </section>
        )}
        {ready.length > mostEdits && <p>{message('grid.confirm-too-many', { most: mostEdits })}</p>}
        {asksReason && (
          <LineField
            label={message('field.reason')}
            value={reason.text}
            longest={longest.reason}
            isFirst
            onChange={reason.change}
          />
        )}
        <LineField
          label={message('field.person')}
          value={person}
          longest={longest.person}
          isFirst={!asksReason}
          onChange={setPerson}
        />
        {failure && (
          <p className={fieldStyles['field-failed']} role="alert">
            {describeFailure(locale, failure)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function isReady(cell: TypedCell): cell is ReadyTyped {
  return cell.reading.state === 'ready';
}

function Listed<Cell extends TypedCell>({
  cells,
  children,
}: {
  readonly cells: readonly Cell[];
  readonly children: (cell: Cell) => React.ReactNode;
}) {
  const message = useMessages();
  return (
    <ul className={styles['save-list']}>
      {cells.slice(0, mostLines).map((cell) => (
        <li key={cell.name}>{children(cell)}</li>
      ))}
      {cells.length > mostLines && (
        <li>{message('grid.confirm-more', { count: cells.length - mostLines })}</li>
      )}
    </ul>
  );
}
