import { useContext, useEffect, useState } from 'react';
import { differencesOf } from '../../shared/import/mapping-differences.ts';
import type { FileToImport, MappingProposal, SavedMapping } from '../../shared/model/import.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { Button } from '../ui/Button.tsx';
import { InterfaceLocale, type Translate, useMessages } from '../ui/messages.ts';
import { moment } from '../ui/moment.ts';
import styles from './mappings.module.css';

interface MappingOfferProps {
  readonly file: FileToImport;
  /** The name of the mapping whose answers are in use. */
  readonly inUse: string | null;
  readonly onUse: (mapping: SavedMapping) => void;
  readonly onStop: () => void;
}

/** What was answered for files like this one: the best is offered, all of them are there to look at. */
export function MappingOffer({ file, inUse, onUse, onStop }: MappingOfferProps) {
  const message = useMessages();
  const [proposals, setProposals] = useState<readonly MappingProposal[]>([]);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same again
  useEffect(() => {
    let isAsked = true;
    api.imports
      .mappings({ file: file.file })
      .then((found) => isAsked && setProposals(found))
      .catch(reportError);
    return () => {
      isAsked = false;
    };
  }, [file, round]);

  const remove = (name: string) =>
    api.imports
      .removeMapping({ name })
      .then(() => setRound((before) => before + 1))
      .catch(reportError);

  const [best] = proposals;
  if (!best) return null;
  const isOffered = inUse === null && best.fit !== null && best.fit.known > 0;
  return (
    <section
      className={styles['offer']}
      aria-label={message('import-mapping.saved')}
      data-testid="import-mappings"
    >
      {inUse !== null && (
        <div className={styles['line']}>
          <p role="status">{message('import-mapping.in-use', { name: inUse })}</p>
          <Button onClick={onStop}>{message('import-mapping.stop')}</Button>
        </div>
      )}
      {isOffered && (
        <div className={styles['line']}>
          <div>
            <p>
              <strong>
                {message(isWhole(best) ? 'import-mapping.fits' : 'import-mapping.fits-partly', {
                  name: best.mapping.name,
                })}
              </strong>
            </p>
            <Fit proposal={best} />
          </div>
          <Button
            look={isWhole(best) ? 'primary' : 'plain'}
            onClick={() => onUse(best.mapping)}
            data-testid="use-mapping"
          >
            {message(isWhole(best) ? 'import-mapping.use' : 'import-mapping.use-partly')}
          </Button>
        </div>
      )}
      <details>
        <summary>{message('import-mapping.all', { count: proposals.length })}</summary>
        <ul className={styles['all']}>
          {proposals.map((proposal) => {
            const { name } = proposal.mapping;
            return (
              <li key={name} className={styles['line']}>
                <div>
                  <p>
                    <strong>{name}</strong>
                  </p>
                  <Fit proposal={proposal} />
                </div>
                {name !== inUse && (
                  <Button
                    onClick={() => onUse(proposal.mapping)}
                    aria-label={`${message('import-mapping.use')} ${name}`}
                  >
                    {message('import-mapping.use')}
                  </Button>
                )}
                <RemoveButton name={name} onRemove={() => void remove(name)} />
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}

/** Whether nothing of the file is new to it. */
function isWhole({ fit }: MappingProposal): boolean {
  return fit?.isWhole === true && fit.series.added.length === 0 && fit.lost.length === 0;
}

/** How a mapping does on the file that is open, and when it was last used. */
function Fit({ proposal: { fit, usedAt } }: { readonly proposal: MappingProposal }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const used =
    usedAt === null ? [] : [message('import-mapping.used', { at: moment(usedAt, locale) })];
  if (!fit) return <p className={styles['fit']}>{used}</p>;
  const { known, added, series } = fit;
  const tested = message('import-mapping.tested', {
    ...{ known, tables: known + added.length },
    ...{ rows: series.known, series: series.known + series.added.length },
  });
  const lines = linesOf(fit, message);
  return (
    <>
      <p className={styles['fit']}>{[tested, ...used].join(' · ')}</p>
      {lines.length > 0 && (
        <ul className={styles['differences']}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** As many names as one line takes. */
const mostNames = 6;

function linesOf(fit: NonNullable<MappingProposal['fit']>, message: Translate): string[] {
  const { changed, gone, added } = differencesOf(fit);
  const listed = (all: readonly string[]) => {
    const names = all.slice(0, mostNames).join(message('import-mapping.between'));
    return all.length > mostNames
      ? message('import-mapping.names-more', { names, more: all.length - mostNames })
      : names;
  };
  return [
    ...changed.flatMap(({ title, ...table }) => [
      ...(table.gone.length > 0
        ? [message('import-mapping.headers-gone', { title, names: listed(table.gone) })]
        : []),
      ...(table.added.length > 0
        ? [message('import-mapping.headers-added', { title, names: listed(table.added) })]
        : []),
    ]),
    ...gone.map((title) => message('import-mapping.table-gone', { title })),
    ...added.map((title) => message('import-mapping.table-added', { title })),
    ...(fit.series.added.length > 0
      ? [message('import-mapping.rows-added', { names: listed(fit.series.added) })]
      : []),
    ...(fit.lost.length > 0 ? [message('import-mapping.lost', { names: listed(fit.lost) })] : []),
  ];
}

/** Removes what no undo brings back: pressed twice. */
function RemoveButton({
  name,
  onRemove,
}: {
  readonly name: string;
  readonly onRemove: () => void;
}) {
  const message = useMessages();
  const [isAsked, setAsked] = useState(false);
  return (
    <Button onClick={() => (isAsked ? onRemove() : setAsked(true))} onBlur={() => setAsked(false)}>
      {message(isAsked ? 'import-mapping.remove-surely' : 'import-mapping.remove', { name })}
    </Button>
  );
}
