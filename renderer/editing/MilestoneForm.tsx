import { useContext } from 'react';
import { homeOf } from '../../shared/figures/areas.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { readDate } from '../../shared/figures/read-period.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Milestone } from '../../shared/model/goal.ts';
import type { MilestoneKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { AreaField } from './AreaField.tsx';
import { EditDialog } from './EditDialog.tsx';
import { LocalizedField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { localizedFrom } from './form-values.ts';
import { KeyField } from './KeyField.tsx';
import { ParagraphFields } from './ParagraphFields.tsx';
import { Preview } from './Preview.tsx';
import { currentBriefing } from './record-fields.ts';
import { type MilestoneValues, milestoneValues, readMilestone } from './record-values.ts';
import { ThemeField } from './ThemeField.tsx';

interface MilestoneFormProps {
  /** Null makes a new one. */
  readonly milestone: Milestone | null;
  readonly briefing: Briefing;
  readonly onClose: () => void;
  /** Told what was saved. */
  readonly onSaved?: (key: MilestoneKey) => void;
}

/** Something dated that happened or was set. */
export function MilestoneForm({ milestone, briefing, onClose, onSaved }: MilestoneFormProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const home = homeOf(briefing.areas);
  return (
    <EditDialog<MilestoneValues, Milestone>
      title={
        milestone
          ? message('edit.milestone-title', { name: inLocale(milestone.title, locale) })
          : message('edit.new-milestone')
      }
      form={`milestone:${milestone?.key ?? 'new'}`}
      before={milestone}
      initial={milestoneValues(milestone, home)}
      toValues={(fields) => milestoneValues(fields, home)}
      read={(values) => readMilestone(values, briefing.sources)}
      toEdit={(seen, after) => ({ entity: 'milestone', before: seen, after })}
      current={async () => {
        const { milestones } = await currentBriefing(briefing);
        return milestones.find(({ key }) => key === milestone?.key) ?? null;
      }}
      briefing={briefing}
      onClose={onClose}
      onSaved={({ key }) => onSaved?.(key)}
    >
      {(values) => (
        <>
          <Preview
            printed={(shown) => inLocale(localizedFrom(values.title), shown)}
            below={(shown) => {
              const date = readDate(values.date);
              return date && formatPeriod(date, shown);
            }}
          />
          <LocalizedField path="title" label="field.title" />
          <KeyField from="title" isNew={milestone === null} />
          <div className={styles['field-row']}>
            <TextField
              path="date"
              label={message('field.date')}
              help={message('field.date-help')}
            />
            <ThemeField themes={briefing.themes} />
            <AreaField areas={briefing.areas} />
          </div>
          <ParagraphFields path="passage" sources={briefing.sources} locale={locale} />
        </>
      )}
    </EditDialog>
  );
}
