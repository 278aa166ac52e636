import { useMessages } from '../ui/messages.ts';
import type { RecordChange } from './record-changes.ts';
import './change-list.css';

/** Fields with what they said before and say now. */
export function ChangeList({ changes }: { readonly changes: readonly RecordChange[] }) {
  const message = useMessages();
  return (
    <dl className="changes">
      {changes.map(({ field, before, after }) => (
        <div key={`${field} ${before} ${after}`} className="change">
          <dt>{message(field)}</dt>
          <dd>
            <del>{before ?? message('field.nothing')}</del>
            <span aria-hidden="true"> → </span>
            <ins>{after ?? message('field.nothing')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
