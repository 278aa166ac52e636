import { useContext, useId } from 'react';
import type { MergeChoice } from '../../shared/merging/resolve-item.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { MergePart } from '../../shared/model/bundle.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { changesOf, subjectOf } from '../editing/describe-edit.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { moment } from '../ui/moment.ts';
import styles from './bundles.module.css';

interface OpenPartProps {
  readonly part: MergePart;
  readonly briefing: Briefing;
  readonly chosen: MergeChoice | null;
  readonly onChoose: (side: 'ours' | 'theirs') => void;
}

/** One thing that both sides changed: what each says, side by side, and whose it is to be. */
export function OpenPart({ part, briefing, chosen, onChoose }: OpenPartProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const id = useId();
  const { name, edit, theirs, last } = part;
  const known = (edit ?? theirs) as Edit | null;
  const [here, there] = [edit?.after ?? null, theirs?.after ?? null];
  const between = known && ({ ...known, before: here, after: there } as Edit);
  const rows = between && here && there ? changesOf(between, briefing, { locale, message }) : [];
  const by = (side: 'ours' | 'theirs') => {
    const changed = last?.[side];
    return changed
      ? message('merge.by-at', { actor: changed.actor, at: moment(changed.at, locale) })
      : '';
  };
  const sides = [
    { side: 'ours', label: message('merge.take-ours'), isGone: here === null },
    { side: 'theirs', label: message('merge.take-theirs'), isGone: there === null },
  ] as const;

  return (
    <table className={styles['open']} data-testid="open-part" aria-labelledby={id}>
      <caption id={id}>{known ? subjectOf(known, briefing, locale) : name}</caption>
      <thead>
        <tr>
          <td />
          {sides.map(({ side, label, isGone }) => (
            <th key={side} scope="col">
              <label>
                <input
                  type="radio"
                  name={id}
                  checked={chosen === side}
                  onChange={() => onChoose(side)}
                />
                <span>{label}</span>
              </label>
              <small>{by(side)}</small>
              {isGone && <p className={styles['gone']}>{message('merge.gone')}</p>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, before, after }) => (
          <tr key={`${field} ${before} ${after}`}>
            <th scope="row">{message(field)}</th>
            <td>{before ?? message('field.nothing')}</td>
            <td>{after ?? message('field.nothing')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
