import { useContext, useMemo } from 'react';
import { slidesTouched } from '../../shared/deck/slides-touched.ts';
import { areaName, homeOf, unlessHome } from '../../shared/figures/areas.ts';
import { figureParts } from '../../shared/figures/format-figure.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { readPeriod } from '../../shared/figures/read-period.ts';
import { formOf } from '../../shared/figures/series.ts';
import type { Area, AreaKey } from '../../shared/model/area.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { ObservationFields } from '../../shared/model/edit.ts';
import type { Indicator, Observation } from '../../shared/model/indicator.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { type TimePeriod, yearsOf } from '../../shared/model/period.ts';
import { PrintedFigure } from '../figures/PrintedFigure.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { EditDialog } from './EditDialog.tsx';
import { ChoiceField, LocalizedField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { useFormDesk } from './form-context.ts';
import { MeasureFields } from './MeasureFields.tsx';
import { type Neighbour, noMeasure, readMeasure } from './measure-values.ts';
import { PlaceFields } from './PlaceFields.tsx';
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

interface ObservationFormProps {
  readonly indicator: Indicator;
  /** The observation to correct; null adds one. */
  readonly observation: Observation | null;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** Corrects a published figure, or adds another year's. */
export function ObservationForm({
  indicator,
  observation,
  briefing,
  onClose,
}: ObservationFormProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { sources, areas } = briefing;
  const home = homeOf(areas);
  const area = observation && unlessHome(observation.refArea, home);
  const before = observation && observationFields(observation);
  const initial = useMemo(
    () => (observation ? observationValues(observation) : nextObservation(indicator, home)),
    [indicator, observation, home],
  );
  const place = area === null ? '' : areaName(areas, area, locale);
  const name = [place, inLocale(indicator.name, locale)].filter(Boolean).join(' ');
  const period = observation?.timePeriod;
  return (
    <EditDialog<ObservationValues, ObservationFields>
      title={
        period
          ? message('edit.correct-title', { name, period: formatPeriod(period, locale) })
          : message('edit.add-title', { name })
      }
      form={`observation:${indicator.key}@${period ?? 'new'}${area === null ? '' : `#${area}`}`}
      before={before}
      initial={initial}
      toValues={observationValues}
      read={(values) =>
        readObservation(values, indicator, sources, neighboursOf(values, indicator, before))
      }
      toEdit={(seen, after) => ({
        entity: 'observation',
        indicator: indicator.key,
        before: seen,
        after,
      })}
      current={async () => {
        const now = await currentIndicator(indicator.key);
        const same = now?.observations.find(
          ({ timePeriod, refArea }) =>
            timePeriod === observation?.timePeriod && refArea === observation?.refArea,
        );
        return same ? observationFields(same) : null;
      }}
      unit={indicator.unit}
      briefing={briefing}
      onClose={onClose}
    >
      {(values) => (
        <>
          <FigurePreview values={values} indicator={indicator} areas={areas} />
          <Touched
            values={values}
            indicator={indicator}
            from={period ?? null}
            briefing={briefing}
          />
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
          <MeasureFields
            prefix=""
            unit={indicator.unit}
            decimals={indicator.decimals}
            kind={indicator.kind}
            neighbours={neighboursOf(values, indicator, before)}
          />
          <Passages passages={values.passages} briefing={briefing} locale={locale} />
          <Quotations values={values} indicator={indicator} />
          <LocalizedField path="comment" label="field.comment" rows={1} />
        </>
      )}
    </EditDialog>
  );
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
  const elsewhere = unlessHome(values.refArea, homeOf(areas));
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

/** The paragraphs that state the figure; there is always one. */
function Passages({
  passages,
  briefing,
  locale,
}: {
  readonly passages: readonly PassageValues[];
  readonly briefing: Briefing;
  readonly locale: Locale;
}) {
  const message = useMessages();
  const { set } = useFormDesk();
  const first = passages[0];
  return (
    <>
      {passages.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no name but its place
        <fieldset key={index} className={styles['field-group']}>
          <legend>{message('field.passage-number', { number: index + 1 })}</legend>
          <PlaceFields path={`passages.${index}`} sources={briefing.sources} locale={locale} />
          <TextField
            path={`passages.${index}.rawText`}
            label={message('field.rawText')}
            help={message('field.rawText-help')}
            lang="zh-CN"
          />
          {passages.length > 1 && (
            <div className={styles['field-group-head']}>
              <Button
                look="quiet"
                onClick={() =>
                  set(
                    'passages',
                    passages.filter((__, other) => other !== index),
                  )
                }
              >
                {message('edit.remove-passage')}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button
          onClick={() =>
            set('passages', [
              ...passages,
              { source: first?.source ?? '', section: '', paraNo: '', rawText: '' },
            ])
          }
        >
          {message('edit.add-passage')}
        </Button>
      </div>
    </>
  );
}

/** Which slides follow, said before it is saved. */
function Touched({
  values,
  indicator,
  from,
  briefing: { deck, areas },
}: {
  readonly values: ObservationValues;
  readonly indicator: Indicator;
  readonly from: TimePeriod | null;
  readonly briefing: Briefing;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const to = readPeriod(values.timePeriod);
  const area = values.refArea;
  const home = homeOf(areas);
  const touched = useMemo(() => {
    const periods = indicator.observations
      .filter(({ refArea }) => refArea === area)
      .map(({ timePeriod }) => timePeriod);
    return to && slidesTouched(deck, indicator.key, periods, { area, home, from, to });
  }, [deck, indicator, area, home, from, to]);
  if (!touched) return null;
  const listed = (numbers: readonly number[]) => numbers.join(locale === 'en' ? ', ' : '、');
  return (
    <>
      {touched.following.length > 0 && (
        <p className={styles['field-told']}>
          {message('edit.slides-follow', { slides: listed(touched.following) })}
        </p>
      )}
      {touched.turning.length > 0 && (
        <p className={styles['field-told']} role="status">
          <Icon name="warning" />
          {message('edit.slides-turn', { slides: listed(touched.turning) })}
        </p>
      )}
    </>
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
  const { set } = useFormDesk();
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

const noPassage: PassageValues = { source: '', section: '', paraNo: '', rawText: '' };

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
  };
}
