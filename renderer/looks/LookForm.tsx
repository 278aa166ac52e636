import { useContext, useDeferredValue } from 'react';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { builtInLooks, type Look, type LookFields } from '../../shared/model/look.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { CheckField, LocalizedField } from '../editing/Field.tsx';
import { currentBriefing } from '../editing/record-fields.ts';
import { LogoButtons } from '../export/LogoField.tsx';
import { useLogo } from '../export/use-logo.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ColourFields } from './ColourFields.tsx';
import { LookPreview } from './LookPreview.tsx';
import { type LookValues, lookValues, readLook } from './look-values.ts';

interface LookFormProps {
  /** Null makes a new one. */
  readonly look: Look | null;
  readonly briefing: Briefing;
  /** The slides' language. */
  readonly slideLocale: Locale;
  readonly onClose: () => void;
}

/** A look of the district's own: its name, its colours, its logo, and what slides will be like. */
export function LookForm({ look, briefing, slideLocale, onClose }: LookFormProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const logo = useLogo();
  const taken = [...builtInLooks, ...briefing.looks.map(({ key }) => String(key))];
  return (
    <EditDialog<LookValues, LookFields>
      title={
        look
          ? message('looks.edit-title', { name: inLocale(look.name, locale) })
          : message('looks.new')
      }
      form={`look:${look?.key ?? 'new'}`}
      before={look}
      initial={lookValues(look)}
      toValues={lookValues}
      read={(values) => readLook(values, taken)}
      toEdit={(seen, after) => ({ entity: 'look', before: seen, after })}
      current={async () => {
        const { looks } = await currentBriefing(briefing);
        return looks.find(({ key }) => key === look?.key) ?? null;
      }}
      briefing={briefing}
      onClose={onClose}
    >
      {(values) => (
        <>
          <LocalizedField path="name" label="field.name" />
          <ColourFields colours={values.colours} />
          <CheckField path="showsLogo" label={message('looks.shows-logo')} />
          {values.showsLogo && <LogoButtons logo={logo} />}
          <Preview
            values={values}
            logo={values.showsLogo ? logo.url : null}
            briefing={briefing}
            slideLocale={slideLocale}
          />
        </>
      )}
    </EditDialog>
  );
}

/** Colours that are dragged must not wait for the slides: they follow as soon as there is time. */
function Preview({
  values,
  ...shown
}: {
  readonly values: LookValues;
  readonly logo: string | null;
  readonly briefing: Briefing;
  readonly slideLocale: Locale;
}) {
  const settled = useDeferredValue(values.colours.join());
  return <LookPreview colours={settled.split(',')} {...shown} />;
}
