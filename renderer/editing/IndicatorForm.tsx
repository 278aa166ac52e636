import { useContext } from 'react';
import { figureParts } from '../../shared/figures/format-figure.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { IndicatorFields } from '../../shared/model/edit-fields.ts';
import { IndicatorKind, PriceBasis } from '../../shared/model/figure.ts';
import type { Indicator, Observation } from '../../shared/model/indicator.ts';
import type { IndicatorKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { PrintedFigure } from '../figures/PrintedFigure.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { EditDialog } from './EditDialog.tsx';
import { ChoiceField, LocalizedField, SegmentField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { localizedFrom, wholeNumber } from './form-values.ts';
import { KeyField } from './KeyField.tsx';
import { Preview } from './Preview.tsx';
import { currentIndicator, indicatorFields } from './record-fields.ts';
import { type IndicatorValues, indicatorValues, readIndicator } from './record-values.ts';
import { ThemeField } from './ThemeField.tsx';

interface IndicatorFormProps {
  /** Null makes a new one. */
  readonly indicator: Indicator | null;
  readonly briefing: Briefing;
  readonly onClose: () => void;
  /** Told what was saved. */
  readonly onSaved?: (key: IndicatorKey) => void;
}

/** What an indicator is: its names, unit, kind and theme. Its figures have a form of their own. */
export function IndicatorForm({ indicator, briefing, onClose, onSaved }: IndicatorFormProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const before = indicator && indicatorFields(indicator);
  const wholes = [
    ...new Map(
      briefing.figures
        .filter(({ origin, key }) => origin === 'observation' && String(key) !== indicator?.key)
        .map((figure) => [figure.key, figure]),
    ).values(),
  ];
  return (
    <EditDialog<IndicatorValues, IndicatorFields>
      title={
        indicator
          ? message('edit.indicator-title', { name: inLocale(indicator.name, locale) })
          : message('edit.new-indicator')
      }
      form={`indicator:${indicator?.key ?? 'new'}`}
      before={before}
      initial={indicatorValues(before)}
      toValues={indicatorValues}
      read={readIndicator}
      toEdit={(seen, after) => ({ entity: 'indicator', before: seen, after })}
      current={async () => {
        const now = indicator && (await currentIndicator(indicator.key));
        return now && indicatorFields(now);
      }}
      briefing={briefing}
      onClose={onClose}
      onSaved={({ key }) => onSaved?.(key)}
    >
      {(values) => (
        <>
          <IndicatorPreview values={values} latest={indicator?.observations[0] ?? null} />
          <LocalizedField path="name" label="field.name" />
          <LocalizedField
            path="shortName"
            label="field.shortName"
            help={message('field.shortName-help')}
          />
          <TextField
            path="synonyms"
            label={message('field.synonyms')}
            help={message('field.synonyms-help')}
          />
          <KeyField from="name" isNew={indicator === null} />
          <div className={styles['field-row']}>
            <ThemeField themes={briefing.themes} />
            <ChoiceField
              path="kind"
              label={message('field.kind')}
              choices={IndicatorKind.options.map((kind) => ({
                value: kind,
                label: message(`kind.${kind}`),
              }))}
            />
            <TextField
              path="decimals"
              label={message('field.decimals')}
              help={message('field.decimals-help')}
            />
          </div>
          <LocalizedField path="unit" label="field.unit" help={message('field.unit-help')} />
          <SegmentField
            path="direction"
            label={message('field.direction')}
            choices={(['higher', 'lower', 'neutral'] as const).map((direction) => ({
              value: direction,
              label: message(`direction.${direction}`),
            }))}
          />
          <ChoiceField
            path="denominator"
            label={message('field.denominator')}
            help={message('field.denominator-help')}
            searchable
            clearable
            choices={wholes.map(({ key, name }) => ({ value: key, label: inLocale(name, locale) }))}
          />
          <ChoiceField
            path="priceBasis"
            label={message('field.priceBasis')}
            help={message('field.priceBasis-help')}
            clearable
            choices={PriceBasis.options.map((basis) => ({
              value: basis,
              label: message(`price-basis.${basis}`),
            }))}
          />
          <LocalizedField path="note" label="field.note" rows={2} />
        </>
      )}
    </EditDialog>
  );
}

/** Its short name, and its latest figure in the unit and with the decimals that are typed. */
function IndicatorPreview({
  values,
  latest,
}: {
  readonly values: IndicatorValues;
  readonly latest: Observation | null;
}) {
  const unit = localizedFrom(values.unit);
  const name = localizedFrom(values.shortName);
  const decimals = Math.min(Math.max(wholeNumber(values.decimals) || 0, 0), 6);
  if (!latest || unit.zh === '') return <Preview printed={(locale) => inLocale(name, locale)} />;
  return (
    <Preview
      printed={(locale) => (
        <PrintedFigure parts={figureParts({ ...latest, unit, decimals }, locale)} />
      )}
      below={(locale) => inLocale(name, locale)}
    />
  );
}
