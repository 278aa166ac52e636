import { useCallback, useContext, useMemo, useState } from 'react';
import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import { competingAt, inForceAt, isInForce } from '../../../shared/figures/competing.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { Indicator, Observation } from '../../../shared/model/indicator.ts';
import type { IndicatorKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { IndicatorRecord } from '../../../shared/model/records.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { api } from '../../api.ts';
import { DeleteDialog } from '../../editing/DeleteDialog.tsx';
import { DeleteInForceDialog } from '../../editing/DeleteInForceDialog.tsx';
import { HistoryList } from '../../editing/HistoryList.tsx';
import { IndicatorForm } from '../../editing/IndicatorForm.tsx';
import { InForceDialog } from '../../editing/InForceDialog.tsx';
import { ObservationForm } from '../../editing/ObservationForm.tsx';
import { indicatorFields, observationFields } from '../../editing/record-fields.ts';
import { OtherBriefings } from '../../figures/OtherBriefings.tsx';
import { slidesShowing } from '../../figures/related.ts';
import { SlideLinks } from '../../figures/SlideLinks.tsx';
import { useLive } from '../../live/use-live.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { UnreadableCards } from '../../ui/UnreadableCards.tsx';
import { useNavigation } from '../../workspace/use-navigation.ts';
import { CompetingSection, type CompetingValue } from './CompetingSection.tsx';
import { DetailDrawing } from './DetailDrawing.tsx';
import { Facts, Neighbours, Passages, Printed, Section } from './DetailSections.tsx';
import styles from './detail.module.css';
import { GoalTracks } from './GoalTracks.tsx';
import { inForceOf } from './in-force-of.ts';
import { PeriodList } from './PeriodList.tsx';

interface DetailProps {
  readonly shown: IndicatorKey;
  readonly briefing: Briefing;
  readonly settings: Settings;
  readonly results: readonly BindResult[];
  readonly onOpen: (key: IndicatorKey) => void;
  readonly onClose: () => void;
}

/** All about one indicator, beside the table. */
export function Detail(props: DetailProps) {
  const { shown, onClose } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const load = useCallback(() => api.records.get({ key: shown }), [shown]);
  const { live, retry } = useLive(load, onContentChanged);
  return (
    <aside className={styles['detail']} aria-label={message('data.detail')}>
      {live.status === 'failed' && (
        <div className={styles['detail-failed']}>
          <p role="alert">{describeFailure(locale, live.failure)}</p>
          <Button onClick={retry}>{message('reader.retry')}</Button>
          <Button look="quiet" onClick={onClose}>
            {message('reader.close')}
          </Button>
        </div>
      )}
      {live.status === 'ready' && <Record {...props} record={live.value} />}
    </aside>
  );
}

type Open =
  | {
      readonly form: 'observation';
      readonly observation: Observation | null;
      /** The one whose period a new value is for, of another source. */
      readonly samePeriodAs?: Observation;
    }
  | { readonly form: 'in-force'; readonly value: CompetingValue }
  | { readonly form: 'delete'; readonly observation: Observation | null }
  | { readonly form: 'indicator' };

function Record({
  record,
  briefing,
  settings,
  results,
  onOpen,
  onClose,
}: DetailProps & { readonly record: IndicatorRecord }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const navigation = useNavigation();
  const [open, setOpen] = useState<Open | null>(null);
  const { indicator, figures, history, unreadable } = record;
  const [latest] = figures;
  const [newest] = indicator.observations;
  const theme = briefing.themes.find(({ key }) => key === indicator.theme);
  const slides = useMemo(() => (latest ? slidesShowing(latest, results) : []), [latest, results]);
  const name = inLocale(indicator.name, locale);
  const close = () => setOpen(null);
  const competesAt = (one: Observation) => competingAt(indicator, one) !== null;
  const inForceToDelete =
    open?.form === 'delete' && open.observation && inForceBesideOthers(open.observation, record);

  return (
    <>
      <header className={styles['detail-head']}>
        <div>
          <p className={styles['detail-theme']}>{theme && inLocale(theme.name, locale)}</p>
          <h2>{name}</h2>
        </div>
        <IconButton icon="close" label={message('reader.close')} keys="Esc" onClick={onClose} />
      </header>

      <UnreadableCards records={unreadable} />
      {latest ? (
        <Printed figure={latest} figures={figures} languages={briefing.languages} />
      ) : (
        <p className={styles['detail-empty']}>{message('data.no-observation-yet')}</p>
      )}

      <div className={styles['detail-actions']}>
        <Button
          look="primary"
          icon="add"
          onClick={() => setOpen({ form: 'observation', observation: null })}
        >
          {addLabel(message, latest)}
        </Button>
        {indicator.observations[0] && (
          <Button
            icon="edit"
            onClick={() =>
              setOpen({ form: 'observation', observation: indicator.observations[0] ?? null })
            }
          >
            {message('data.correct')}
          </Button>
        )}
        <Button onClick={() => setOpen({ form: 'indicator' })}>{message('data.edit')}</Button>
      </div>

      {latest && <DetailDrawing figures={figures} briefing={briefing} settings={settings} />}
      <GoalTracks indicators={[indicator.key]} briefing={briefing} />
      {figures.length > 1 && (
        <PeriodList
          record={record}
          areas={briefing.areas}
          locale={settings.slideLocale}
          onCorrect={(observation) => setOpen({ form: 'observation', observation })}
          onDelete={(observation) => setOpen({ form: 'delete', observation })}
          onAddSource={(samePeriodAs) =>
            setOpen({ form: 'observation', observation: null, samePeriodAs })
          }
        />
      )}
      {latest && (
        <>
          <Facts figure={latest} briefing={briefing} />
          <Passages figure={latest} briefing={briefing} />
          <CompetingSection
            record={record}
            briefing={briefing}
            onChoose={(value) => setOpen({ form: 'in-force', value })}
            onCorrect={(observation) => setOpen({ form: 'observation', observation })}
            onDelete={(observation) => setOpen({ form: 'delete', observation })}
          />
          {newest && (
            <div className={styles['detail-actions']}>
              <Button
                icon="add"
                onClick={() =>
                  setOpen({ form: 'observation', observation: null, samePeriodAs: newest })
                }
              >
                {message('competing.add')}
              </Button>
            </div>
          )}
          {record.usedOn.length > 0 || slides.length > 0 ? (
            <Section title={message('figure.slides')}>
              <SlideLinks slides={slides} onGo={navigation.show} />
              <OtherBriefings deck={briefing.deck.key} slides={record.usedOn} />
            </Section>
          ) : (
            <Section title={message('figure.slides')}>
              <p className={styles['detail-quiet']}>{message('data.on-no-slide')}</p>
            </Section>
          )}
          <Neighbours figure={latest} briefing={briefing} onOpen={onOpen} />
        </>
      )}
      <Section title={message('data.history')}>
        <HistoryList entries={history} briefing={briefing} />
      </Section>
      <div className={styles['detail-actions']}>
        <Button
          look="quiet"
          onClick={() =>
            setOpen({ form: 'delete', observation: indicator.observations[0] ?? null })
          }
        >
          {message(indicator.observations.length > 0 ? 'data.delete-latest' : 'data.delete')}
        </Button>
      </div>

      {open?.form === 'observation' && (
        <ObservationForm
          indicator={indicator}
          observation={open.observation}
          samePeriodAs={open.samePeriodAs ?? null}
          briefing={briefing}
          onClose={close}
        />
      )}
      {open?.form === 'indicator' && (
        <IndicatorForm indicator={indicator} briefing={briefing} onClose={close} />
      )}
      {open?.form === 'in-force' && (
        <ChooseInForce {...open} record={record} {...{ briefing, close }} />
      )}
      {open?.form === 'delete' && inForceToDelete && (
        <DeleteInForceDialog
          {...inForceToDelete}
          {...{ name, briefing }}
          indicator={indicator.key}
          onClose={close}
        />
      )}
      {open?.form === 'delete' && !inForceToDelete && (
        <DeleteDialog
          name={name}
          edit={
            open.observation
              ? deletionOf(open.observation, indicator)
              : { entity: 'indicator', before: indicatorFields(indicator), after: null }
          }
          slides={indicator.observations.length > 1 || indicator.competing.length > 0 ? [] : slides}
          {...(open.observation &&
            competesAt(open.observation) && { note: message('competing.delete-other') })}
          onGo={navigation.show}
          onClose={close}
        />
      )}
    </>
  );
}

/** The value in force of a period that other sources publish a figure for, too; null for any other. */
function inForceBesideOthers(observation: Observation, record: IndicatorRecord) {
  const { indicator } = record;
  if (!competingAt(indicator, observation) || !isInForce(indicator, observation)) return null;
  const before = inForceAt(indicator, observation);
  const found = inForceOf(record, observation);
  return before && found && { observation, before, figure: found.figure };
}

/** What of several sources' values is deleted leaves the one in force as it is. */
function deletionOf(observation: Observation, indicator: Indicator): Edit {
  const inForce = competingAt(indicator, observation) && inForceAt(indicator, observation);
  return {
    entity: 'observation',
    indicator: indicator.key,
    before: observationFields(observation),
    after: null,
    ...(inForce && { choice: { before: inForce, after: inForce } }),
  };
}

function ChooseInForce({
  value: { figure, inForce, index },
  record: { indicator },
  briefing,
  close,
}: {
  readonly value: CompetingValue;
  readonly record: IndicatorRecord;
  readonly briefing: Briefing;
  readonly close: () => void;
}) {
  const before = inForceAt(indicator, inForce);
  const other = figure.competing?.others[index];
  if (!before || !other) return null;
  return (
    <InForceDialog
      indicator={indicator.key}
      figure={figure}
      before={before}
      other={other}
      briefing={briefing}
      onClose={close}
    />
  );
}

function addLabel(message: ReturnType<typeof useMessages>, latest: Figure | undefined): string {
  const year = latest && /^\d{4}$/.test(latest.timePeriod) ? Number(latest.timePeriod) + 1 : null;
  return year === null ? message('data.add-observation') : message('data.add-year', { year });
}

function onContentChanged(refresh: () => void): () => void {
  return api.briefing.changed(refresh);
}
