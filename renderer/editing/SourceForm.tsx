import { useContext, useState } from 'react';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { readDate } from '../../shared/figures/read-period.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { SourceKey } from '../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { type Source, sourceKinds } from '../../shared/model/source.ts';
import { oneLine } from '../../shared/model/text.ts';
import { reportError } from '../error-report.ts';
import { Button } from '../ui/Button.tsx';
import buttonStyles from '../ui/button.module.css';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import visuallyHiddenStyles from '../ui/visually-hidden.module.css';
import { EditDialog } from './EditDialog.tsx';
import { ChoiceField, FieldFrame, LocalizedField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { useForm } from './form-context.ts';
import { localizedFrom } from './form-values.ts';
import { KeyField } from './KeyField.tsx';
import { Preview } from './Preview.tsx';
import { currentBriefing } from './record-fields.ts';
import { readSource, type SourceValues, sourceValues } from './record-values.ts';

interface SourceFormProps {
  /** Null makes a new one. */
  readonly source: Source | null;
  readonly briefing: Briefing;
  readonly onClose: () => void;
  /** Told what was saved. */
  readonly onSaved?: (key: SourceKey) => void;
}

/** A new one counts its paragraphs as reports that are read do, until somebody says otherwise. */
function proposedFor({ languages }: Pick<Briefing, 'languages'>): SourceValues {
  const en = languages.includes('en') ? translate('en', 'desk.locator-note') : '';
  return {
    ...sourceValues(null),
    locatorNote: { zh: translate('zh-CN', 'desk.locator-note'), en },
  };
}

export function SourceForm({ source, briefing, onClose, onSaved }: SourceFormProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <EditDialog<SourceValues, Source>
      title={
        source
          ? message('edit.source-title', { name: inLocale(source.title, locale) })
          : message('edit.new-source')
      }
      form={`source:${source?.key ?? 'new'}`}
      before={source}
      initial={source ? sourceValues(source) : proposedFor(briefing)}
      toValues={sourceValues}
      read={readSource}
      toEdit={(seen, after) => ({ entity: 'source', before: seen, after })}
      current={async () => {
        const { sources } = await currentBriefing(briefing);
        return sources.find(({ key }) => key === source?.key) ?? null;
      }}
      briefing={briefing}
      onClose={onClose}
      onSaved={({ key }) => onSaved?.(key)}
    >
      {(values) => (
        <>
          <Preview
            printed={(shown) => {
              const title = inLocale(localizedFrom(values.title), shown);
              return title && (shown === 'en' ? `“${title}”` : `《${title}》`);
            }}
            below={(shown) => publication(values, shown)}
          />
          <LocalizedField path="title" label="field.title" />
          <KeyField from="title" isNew={source === null} />
          <ChoiceField
            path="kind"
            label={message('field.source-kind')}
            choices={sourceKinds.map((kind) => ({
              value: kind,
              label: message(`source-kind.${kind}`),
            }))}
          />
          <div className={styles['field-row']}>
            <TextField
              path="publisher"
              label={message('field.publisher')}
              help={message('field.if-printed')}
            />
            <TextField
              path="datePublished"
              label={message('field.datePublished')}
              help={message('field.day-help')}
            />
          </div>
          {values.kind !== 'paper' && <Checksum />}
          <Sections sections={values.sections} />
          <LocalizedField
            path="locatorNote"
            label="field.locatorNote"
            rows={2}
            help={message('field.locatorNote-help')}
          />
        </>
      )}
    </EditDialog>
  );
}

/** Who published it and when, as far as it says. */
function publication({ publisher, datePublished }: SourceValues, locale: Locale): string {
  const date = readDate(datePublished);
  return [oneLine(publisher), date && formatPeriod(date, locale)].filter(Boolean).join(' · ');
}

/** The file's SHA-256, worked out from the file when it is chosen; the file itself is not kept. */
function Checksum() {
  const message = useMessages();
  const { valueAt, set, leave } = useForm();
  const [working, setWorking] = useState(false);
  const known = String(valueAt('sha256'));

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    setWorking(true);
    try {
      const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      set(
        'sha256',
        [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      );
      leave('sha256');
    } catch (error) {
      reportError(error);
    } finally {
      setWorking(false);
    }
  }

  return (
    <FieldFrame
      path="sha256"
      label={message('field.file')}
      help={known ? message('field.sha256-known', { sha256: known }) : message('field.sha256-help')}
    >
      {({ id, described }) => (
        <span className={styles['field-file']} aria-busy={working}>
          <input
            id={id}
            type="file"
            className={visuallyHiddenStyles['visually-hidden']}
            aria-describedby={described}
            onChange={(event) => void read(event.target.files?.[0])}
          />
          <label
            htmlFor={id}
            className={`${buttonStyles['button']} ${buttonStyles['button-plain']}`}
            data-look="plain"
          >
            {message(known ? 'edit.choose-file-again' : 'edit.choose-file')}
          </label>
        </span>
      )}
    </FieldFrame>
  );
}

function Sections({ sections }: { readonly sections: SourceValues['sections'] }) {
  const message = useMessages();
  const { set } = useForm();
  const last = sections.at(-1);
  return (
    <fieldset className={styles['field-group']}>
      <legend>{message('field.sections')}</legend>
      {sections.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a section has no name but its place
        <div key={index} className={styles['field-row']}>
          <TextField path={`sections.${index}.number`} label={message('field.number')} />
          <TextField
            path={`sections.${index}.heading`}
            label={message('field.heading')}
            placeholder={message('field.before-headings')}
          />
          <TextField path={`sections.${index}.paragraphs`} label={message('field.paragraphs')} />
        </div>
      ))}
      <div className={styles['field-choices']}>
        <Button
          onClick={() =>
            set('sections', [
              ...sections,
              {
                number: String(Number(last?.number ?? -1) + 1),
                heading: '',
                paragraphs: '1',
                texts: '',
              },
            ])
          }
        >
          {message('edit.add-section')}
        </Button>
        {sections.length > 1 && (
          <Button look="quiet" onClick={() => set('sections', sections.slice(0, -1))}>
            {message('edit.remove-section')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
