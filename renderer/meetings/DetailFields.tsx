import { Input } from 'antd';
import { useId } from 'react';
import { longest } from '../../shared/model/bounds.ts';
import type { DetailField } from '../../shared/model/meeting-details.ts';
import type { Meeting } from '../../shared/model/show.ts';
import fieldStyles from '../editing/field.module.css';
import { useMessages } from '../ui/messages.ts';
import styles from './meetings.module.css';
import { SavingNote } from './SavingNote.tsx';
import { useFieldSaver } from './use-field-saver.ts';
import { writeDetail } from './write-meeting.ts';

interface DetailFieldsProps {
  readonly meeting: Meeting;
  readonly mayWrite: boolean;
}

/** What a meeting is called, where it was, who was there, and what was said; saved while it is typed. */
export function DetailFields(props: DetailFieldsProps) {
  return (
    <div className={styles['meeting-details']}>
      <div className={fieldStyles['field-pair']}>
        <DetailText {...props} field="name" most={longest.meetingName} />
        <DetailText {...props} field="place" most={longest.meetingPlace} />
      </div>
      <DetailText {...props} field="people" most={longest.meetingPeople} rows={[1, 6]} />
      <DetailText {...props} field="notes" most={longest.meetingNotes} rows={[2, 14]} />
    </div>
  );
}

interface DetailTextProps extends DetailFieldsProps {
  readonly field: DetailField;
  /** In characters. */
  readonly most: number;
  /** The fewest and most lines in sight; one line alone where there are none. */
  readonly rows?: readonly [number, number];
}

function DetailText({ meeting, mayWrite, field, most, rows }: DetailTextProps) {
  const message = useMessages();
  const id = useId();
  const saving = useFieldSaver(meeting.details[field], (before, after) =>
    writeDetail(meeting.id, field, [before, after]),
  );
  const { value, saver } = saving;
  const isUnsaved = saving.failure !== null || saving.theirs !== null;
  const shared = {
    id,
    value,
    maxLength: most,
    dir: 'auto',
    readOnly: !mayWrite,
    ...(isUnsaved && { status: 'error' as const, 'aria-describedby': `${id}-told` }),
    ...(field === 'people' && { placeholder: message('meetings.people-help') }),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      saver.change(event.target.value),
    onBlur: () => void saver.leave(),
  };
  return (
    <div className={fieldStyles['field']} data-detail={field}>
      <label htmlFor={id}>{message(`meetings.${field}`)}</label>
      {rows ? (
        <Input.TextArea {...shared} autoSize={{ minRows: rows[0], maxRows: rows[1] }} />
      ) : (
        <Input {...shared} />
      )}
      <SavingNote id={`${id}-told`} saving={saving} words={(text) => text} otherwise={null} />
    </div>
  );
}
