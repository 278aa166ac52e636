import { useContext, useMemo, useState } from 'react';
import { areaName, homeOf, unlessMeant } from '../../shared/figures/areas.ts';
import {
  type AreaAndPeriod,
  dataSourceOf,
  isInForce,
  publishedAt,
} from '../../shared/figures/competing.ts';
import { figureParts } from '../../shared/figures/format-figure.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { readPeriod } from '../../shared/figures/read-period.ts';
import { formOf } from '../../shared/figures/series.ts';
import type { Area, AreaKey } from '../../shared/model/area.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { ObservationFields } from '../../shared/model/edit-fields.ts';
import type { Indicator, Observation } from '../../shared/model/indicator.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { type TimePeriod, yearsOf } from '../../shared/model/period.ts';
import { severalLines } from '../../shared/model/text.ts';
import { PrintedFigure } from '../figures/PrintedFigure.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { EditDialog } from './EditDialog.tsx';
import { ChoiceField, LocalizedField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { useForm } from './form-context.ts';
import { choiceOf, InForceField, otherSourcesAt, typedOne } from './InForceField.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { type Neighbour, noMeasure, readMeasure } from './measure-values.ts';
import { PassagesFields } from './PassagesFields.tsx';
import { Preview } from './Preview.tsx';
import { QuotationField } from './QuotationField.tsx';
import { currentIndicator, observationFields } from './record-fields.ts';
import {
  type ObservationValues,
  observationValues,
  type PassageValues,
  quotationsOf,
  readObservation,
} from './record-values.ts';
import { SlidesTouchedNote } from './SlidesTouchedNote.tsx';

interface ObservationFormProps {
  readonly indicator: Indicator;
  /** The observation to correct; null adds one. */
  readonly observation: Observation | null;
  /** For a new one: the observation whose area and period another source publishes, too. */
  readonly samePeriodAs?: Observation | null;
  /** For a new one: what it is of, where that is known beforehand. */
  readonly startsAs?: { readonly refArea: AreaKey | null; readonly timePeriod: TimePeriod };
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** Corrects a published figure, or adds another year's. */
export function ObservationForm({
  indicator,
  observation,
  samePeriodAs = null,
  startsAs,
  briefing,
  onClose,
}: ObservationFormProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { sources, areas } = briefing;
  const home = homeOf(areas);
  const area = observation && unlessMeant(observation.refArea, home);
  const before = observation && observationFields(observation);
  const initial = useMemo(
    () =>
      observation
        ? observationValues(observation)
        : {
            ...nextObservation(indicator, home),
            ...(samePeriodAs && periodOf(samePeriodAs)),
            ...(startsAs && {
              refArea: startsAs.refArea ?? home ?? '',
              timePeriod: startsAs.timePeriod,
            }),
          },
    [indicator, observation, samePeriodAs, startsAs, home],
  );
  const place = area === null ? '' : areaName(areas, area, locale);
  const name = [place, inLocale(indicator.name, locale)].filter(Boolean).join(' ');
  const period = observation?.timePeriod;
  const draft = period ?? (startsAs ? `new:${startsAs.timePeriod}` : 'new');
  const ofArea = area ?? startsAs?.refArea ?? null;
  const form = `observation:${indicator.key}@${draft}${ofArea === null ? '' : `#${ofArea}`}`;
  // As it was when the form was opened: another choice meanwhile is no other draft.
  const [other] = useState(() =>
    draftOf(observation ?? samePeriodAs, indicator, samePeriodAs !== null),
  );
  return (
    <EditDialog<ObservationValues, ObservationFields>
      title={
        period
          ? message('edit.correct-title', { name, period: formatPeriod(period, locale) })
          : message('edit.add-title', { name })
      }
      form={`${form}${other}`}
      before={before}
      initial={initial}
      toValues={observationValues}
      read={(values) =>
        readObservation(
          values,
          indicator,
          sources,
          neighboursOf(values, indicator, before),
          otherSourcesAt(values, indicator, before).length > 0,
        )
      }
      toEdit={(seen, after, { values, reason }) => {
        const isContested = otherSourcesAt(values, indicator, seen).length > 0;
        const typed = { chosen: values.inForce, reason: severalLines(reason) };
        const choice = isContested ? choiceOf(after, indicator, typed) : undefined;
        const edit = { entity: 'observation', indicator: indicator.key } as const;
        return { ...edit, before: seen, after, ...(choice && { choice }) };
      }}
      current={async () => {
        const now = await currentIndicator(indicator.key);
        const same =
          now &&
          observation &&
          publishedAt(now, observation).find(
            (one) => dataSourceOf(one) === dataSourceOf(observation),
          );
        return same ? observationFields(same) : null;
      }}
      unit={indicator.unit}
      briefing={briefing}
      onClose={onClose}
    >
      {(values, read) => (
        <>
          <FigurePreview values={values} indicator={indicator} areas={areas} />
          {isShownAfter(values, indicator, observation) && (
            <SlidesTouchedNote
              values={values}
              indicator={indicator}
              after={read.ok ? read.fields : null}
              replaced={replacedBy(values, indicator, observation)}
              briefing={briefing}
            />
          )}
          <div className={styles['field-row']}>
            <ChoiceField
              path="refArea"
              label={message('field.refArea')}
              help={message('field.refArea-help')}
              searchable
              choices={areas.map(({ key, name }) => ({
                value: key,
                label: inLocale(name, locale),
              }))}
            />
            <TextField
              path="timePeriod"
              label={message('field.timePeriod')}
              help={message('field.timePeriod-help')}
            />
            <ChoiceField
              path="status"
              label={message('field.status')}
              choices={(['A', 'P', 'E', 'M'] as const).map((status) => ({
                value: status,
                label: message(`status.${status}`),
              }))}
            />
          </div>
          {otherSourcesAt(values, indicator, before).length > 0 && (
            <InForceField
              others={otherSourcesAt(values, indicator, before)}
              indicator={indicator}
              briefing={briefing}
            />
          )}
          <MeasureFields
            prefix=""
            unit={indicator.unit}
            decimals={indicator.decimals}
            kind={indicator.kind}
            neighbours={neighboursOf(values, indicator, before)}
            isFirst={observation !== null}
          />
          <PassagesFields passages={values.passages} briefing={briefing} locale={locale} />
          <Quotations values={values} indicator={indicator} />
          <LocalizedField path="comment" label="field.comment" rows={1} />
        </>
      )}
    </EditDialog>
  );
}

function periodOf({ refArea, timePeriod, unitMult }: Observation) {
  return { refArea, timePeriod, unitMult: String(unitMult) };
}

/** Several sources' values of one period are typed apart. */
function draftOf(observation: Observation | null, indicator: Indicator, isNew: boolean): string {
  if (isNew) return `:other:${observation?.timePeriod}#${observation?.refArea}`;
  const isShown = observation === null || isInForce(indicator, observation);
  return isShown ? '' : `:${dataSourceOf(observation)}`;
}

/** Whether slides show the value once it is saved: another source's may be in force. */
function isShownAfter(
  values: ObservationValues,
  indicator: Indicator,
  observation: Observation | null,
): boolean {
  const before = observation && observationFields(observation);
  if (otherSourcesAt(values, indicator, before).length > 0) return values.inForce === typedOne;
  const at = { refArea: values.refArea, timePeriod: readPeriod(values.timePeriod) };
  const stays = observation?.refArea === at.refArea && observation.timePeriod === at.timePeriod;
  return !stays || isInForce(indicator, observation);
}

/** What the value takes the place of: of several sources' values of one period the one in force. */
function replacedBy(
  values: ObservationValues,
  indicator: Indicator,
  observation: Observation | null,
): AreaAndPeriod | null {
  const before = observation && observationFields(observation);
  const [other] = otherSourcesAt(values, indicator, before);
  return other ?? observation;
}

/**
 * What a number is held against before it is saved: the nearest other period of the same length, and
 * the figure that it corrects. Places on lists and named recognitions are compared with nothing.
 */
function neighboursOf(
  { timePeriod, refArea }: ObservationValues,
  { kind, decimals, observations }: Indicator,
  before: ObservationFields | null,
): Neighbour[] {
  if (kind === 'rank' || kind === 'recognition') return [];
  const period = readPeriod(timePeriod);
  const [nearest] = observations
    .filter((one) => one.refArea === refArea && period && formOf(one.timePeriod) === formOf(period))
    .filter((one) => one.timePeriod !== before?.timePeriod && one.timePeriod !== period)
    .sort((one, other) => distance(one.timePeriod, period) - distance(other.timePeriod, period));
  return [
    ...(nearest ? [{ measure: nearest, period: nearest.timePeriod }] : []),
    ...(before ? [{ measure: { ...before, decimals }, period: before.timePeriod }] : []),
  ];
}

function distance(one: TimePeriod, other: TimePeriod | null): number {
  return other === null ? 0 : Math.abs(yearsOf(one)[1] - yearsOf(other)[1]);
}

/** The figure as it will be printed, in both languages, while it is typed. */
function FigurePreview({
  values,
  indicator,
  areas,
}: {
  readonly values: ObservationValues;
  readonly indicator: Indicator;
  readonly areas: readonly Area[];
}) {
  const elsewhere = unlessMeant(values.refArea, homeOf(areas));
  const { unit, decimals, kind } = indicator;
  const { measure, reading } = readMeasure(values, unit, { mayBeMissing: true });
  const period = readPeriod(values.timePeriod);
  const isShown = reading.kind === 'figure' || (reading.kind === 'empty' && values.status === 'M');
  return (
    <Preview
      printed={(locale) =>
        isShown && (
          <PrintedFigure parts={figureParts({ ...measure, unit, decimals, kind }, locale)} />
        )
      }
      below={(locale) =>
        [
          elsewhere !== null && areaName(areas, elsewhere, locale),
          period && formatPeriod(period, locale),
        ]
          .filter(Boolean)
          .join(' ')
      }
    />
  );
}

/** What holds where the paragraphs do not print the figure as it is typed. */
function Quotations({
  values,
  indicator,
}: {
  readonly values: ObservationValues;
  readonly indicator: Indicator;
}) {
  const { set } = useForm();
  const { unit, decimals, kind } = indicator;
  const { measure } = readMeasure(values, unit, { mayBeMissing: true });
  return (
    <QuotationField
      figure={{ ...measure, unit, decimals, kind }}
      quotations={quotationsOf(values)}
      path="standsFor"
      onOtherGround={(amiss) => {
        const paths = new Set(amiss.map(({ path }) => path));
        const kept = values.passages.filter((_, index) => !paths.has(`passages.${index}.rawText`));
        set('passages', [...kept, noPassage]);
      }}
    />
  );
}

const noPassage: PassageValues = { source: '', section: '', paraNo: '', cell: '', rawText: '' };

/** The year after the latest, of the same area and multiplier; the figure itself is never carried over. */
function nextObservation({ observations }: Indicator, home: AreaKey | null): ObservationValues {
  const latest = observations[0];
  const year = latest && Number(latest.timePeriod.slice(0, 4)) + 1;
  const isYear = latest && /^\d{4}$/.test(latest.timePeriod);
  return {
    ...noMeasure,
    unitMult: String(latest?.unitMult ?? 0),
    refArea: latest?.refArea ?? home ?? '',
    timePeriod: isYear ? String(year) : '',
    status: 'A',
    comment: { zh: '', en: '' },
    passages: [noPassage],
    standsFor: '',
    inForce: '',
  };
}
