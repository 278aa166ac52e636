import { useContext, useEffect, useId, useState } from 'react';
import type { Briefing } from '../../shared/model/briefing.ts';
import { IndicatorKind } from '../../shared/model/figure.ts';
import type { IndicatorAnswer, PlannedSeries } from '../../shared/model/import.ts';
import type { ThemeKey } from '../../shared/model/keys.ts';
import { inLocale, type Localized } from '../../shared/model/localized.ts';
import { LocalizedLine } from '../../shared/model/text.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './series.module.css';

type Said = Omit<Extract<IndicatorAnswer, { as: 'new' }>, 'as'>;

interface NewIndicatorFieldsProps {
  readonly proposal: NonNullable<PlannedSeries['proposal']>;
  /** What was said already, also what the proposal does not know yet. */
  readonly said: Said;
  readonly briefing: Briefing;
  readonly theme: ThemeKey | null;
  readonly onSay: (said: Said) => void;
}

/** A new indicator as it would be made: what is proposed stands in the fields, to be written over. */
export function NewIndicatorFields({
  proposal,
  said,
  briefing,
  theme,
  onSay,
}: NewIndicatorFieldsProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  // Two names that are typed fast must not take each other back.
  const name = said.name ?? proposal.name;
  const shortName = said.shortName ?? proposal.shortName;
  const unit = said.unit ?? proposal.unit;
  const decimals = said.decimals ?? proposal.decimals;
  const kind = said.kind ?? proposal.kind;
  const direction = said.direction ?? proposal.direction;
  const hasEnglish = briefing.languages.includes('en');
  const localized = (label: string, value: Localized, say: (written: Localized) => Said) => (
    <>
      <LineInput
        label={label}
        value={value.zh}
        onSay={(zh) => {
          const written = LocalizedLine.safeParse({ ...value, zh }).data;
          if (written) onSay(say(written));
          return written !== undefined;
        }}
      />
      {hasEnglish && (
        <LineInput
          label={message('import-series.in-english', { field: label })}
          lang="en"
          value={value.en ?? ''}
          onSay={(en) => {
            const written = LocalizedLine.safeParse({ ...value, en: en === '' ? null : en }).data;
            if (written) onSay(say(written));
            return written !== undefined;
          }}
        />
      )}
    </>
  );
  return (
    <div className={styles['fields']} data-testid="new-indicator">
      {localized(message('field.name'), name, (written) => ({ name: written }))}
      {localized(message('field.shortName'), shortName, (written) => ({ shortName: written }))}
      {localized(message('field.unit'), unit, (written) => ({ unit: written }))}
      <ChoiceInput
        label={message('import-dialog.theme')}
        value={said.theme ?? proposal.theme ?? theme ?? ''}
        options={[
          ...(said.theme === undefined && proposal.theme === null && theme === null
            ? [['', ''] as const]
            : []),
          ...briefing.themes.map((one) => [one.key, inLocale(one.name, locale)] as const),
        ]}
        onChoose={(chosen) => {
          const found = briefing.themes.find(({ key }) => key === chosen);
          if (found) onSay({ theme: found.key });
        }}
      />
      <ChoiceInput
        label={message('field.kind')}
        value={kind}
        options={IndicatorKind.options.map((one) => [one, message(`kind.${one}`)] as const)}
        onChoose={(chosen) => onSay({ kind: IndicatorKind.parse(chosen) })}
      />
      <ChoiceInput
        label={message('field.decimals')}
        value={String(decimals)}
        options={[0, 1, 2, 3, 4, 5, 6].map((count) => [String(count), String(count)] as const)}
        onChoose={(chosen) => onSay({ decimals: Number(chosen) })}
      />
      <ChoiceInput
        label={message('field.direction')}
        value={direction}
        options={(['higher', 'lower', 'neutral'] as const).map(
          (one) => [one, message(`direction.${one}`)] as const,
        )}
        onChoose={(chosen) => onSay({ direction: chosen as typeof direction })}
      />
    </div>
  );
}

interface LineInputProps {
  readonly label: string;
  readonly value: string;
  readonly lang?: 'en';
  /** @returns whether it was taken */
  readonly onSay: (text: string) => boolean;
}

/** A line that is said when it is left, or Enter is pressed: each word would plan everything anew. */
function LineInput({ label, value, lang, onSay }: LineInputProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => setText(value), [value]);
  const say = () => {
    if (text.trim() !== value) setWrong(!onSay(text.trim()));
  };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        {...(lang && { lang })}
        value={text}
        aria-invalid={isWrong}
        onChange={(event) => setText(event.target.value)}
        onBlur={say}
        onKeyDown={(event) => {
          if (event.key === 'Enter') say();
        }}
      />
    </div>
  );
}

interface ChoiceInputProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

function ChoiceInput({ label, value, options, onChoose }: ChoiceInputProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
