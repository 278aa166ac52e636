import { useContext } from 'react';
import type { Area, AreaFields } from '../../shared/model/area.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { type AreaValues, areaFields, areaValues, readArea } from './area-values.ts';
import { EditDialog } from './EditDialog.tsx';
import { ChoiceField, LocalizedField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { currentBriefing } from './record-fields.ts';

interface AreaFormProps {
  /** Null makes a new one. */
  readonly area: Area | null;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** A place that figures are of: its names, its code, and what it lies in. */
export function AreaForm({ area, briefing, onClose }: AreaFormProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const others = briefing.areas.filter(({ key }) => key !== area?.key);
  return (
    <EditDialog<AreaValues, AreaFields>
      title={
        area
          ? message('areas.edit-title', { name: inLocale(area.name, locale) })
          : message('areas.new')
      }
      form={`area:${area?.key ?? 'new'}`}
      before={area && areaFields(area)}
      initial={areaValues(area && areaFields(area))}
      toValues={areaValues}
      read={readArea}
      toEdit={(seen, after) => ({ entity: 'area', before: seen, after })}
      current={async () => {
        const { areas } = await currentBriefing(briefing);
        const now = areas.find(({ key }) => key === area?.key);
        return now ? areaFields(now) : null;
      }}
      briefing={briefing}
      onClose={onClose}
    >
      {() => (
        <>
          <LocalizedField path="name" label="field.name" />
          <div className={styles['field-row']}>
            <TextField
              path="code"
              label={message('areas.code')}
              help={message('areas.code-help')}
            />
            <ChoiceField
              path="parent"
              label={message('areas.parent')}
              searchable
              clearable
              choices={others.map(({ key, name }) => ({
                value: key,
                label: inLocale(name, locale),
              }))}
            />
          </div>
          <TextField
            path="synonyms"
            label={message('field.synonyms')}
            help={message('areas.synonyms-help')}
          />
        </>
      )}
    </EditDialog>
  );
}
