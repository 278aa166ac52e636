import { useCallback, useContext, useMemo, useState } from 'react';
import { type BindResult, bindFigure } from '../../../shared/domain/bind-slide.ts';
import { changeInWords } from '../../../shared/domain/change-in-words.ts';
import { citePlace } from '../../../shared/domain/cite.ts';
import { absoluteValue } from '../../../shared/domain/format-figure.ts';
import { formOf } from '../../../shared/domain/series.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Figure, Passage } from '../../../shared/model/figure.ts';
import type { Observation } from '../../../shared/model/indicator.ts';
import type { IndicatorKey } from '../../../shared/model/keys.ts';
import { inLocale, locales } from '../../../shared/model/localized.ts';
import type { IndicatorRecord } from '../../../shared/model/records.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { api } from '../../api.ts';
import { useLive } from '../../data/use-live.ts';
import { PrintedFigure } from '../../figures/PrintedFigure.tsx';
import { figuresBeside, slidesShowing } from '../../figures/related.ts';
import { SlideLinks } from '../../figures/SlideLinks.tsx';
import { traceOf } from '../../figures/trace.ts';
import { DeleteDialog } from '../../records/DeleteDialog.tsx';
import { HistoryList } from '../../records/HistoryList.tsx';
import { IndicatorForm } from '../../records/IndicatorForm.tsx';
import { ObservationForm } from '../../records/ObservationForm.tsx';
import { indicatorFields, observationFields } from '../../records/record-fields.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import { ShareChart, TrendChart } from './DetailChart.tsx';
import { GoalTracks } from './GoalTracks.tsx';
import { PeriodList } from './PeriodList.tsx';
import './detail.css';

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
    <aside className="detail" aria-label={message('data.detail')}>
      {live.status === 'failed' && (
        <div className="detail-failed">
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
  | { readonly form: 'observation'; readonly observation: Observation | null }
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
  const { indicator, figures, history } = record;
  const [latest] = figures;
  const theme = briefing.themes.find(({ key }) => key === indicator.theme);
  const slides = useMemo(() => (latest ? slidesShowing(latest, results) : []), [latest, results]);
  const name = inLocale(indicator.name, locale);
  const close = () => setOpen(null);
  const years = new Set(figures.map(({ timePeriod }) => timePeriod));

  return (
    <>
      <header className="detail-head">
        <div>
          <p className="detail-theme">{theme && inLocale(theme.name, locale)}</p>
          <h2>{name}</h2>
        </div>
        <IconButton icon="close" label={message('reader.close')} keys="Esc" onClick={onClose} />
      </header>

      {latest ? (
        <Printed figure={latest} figures={figures} />
      ) : (
        <p className="detail-empty">{message('data.no-observation-yet')}</p>
      )}

      <div className="detail-actions">
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
      {years.size > 1 && (
        <PeriodList
          record={record}
          locale={settings.slideLocale}
          onCorrect={(observation) => setOpen({ form: 'observation', observation })}
          onDelete={(observation) => setOpen({ form: 'delete', observation })}
        />
      )}
      {latest && (
        <>
          <Facts figure={latest} briefing={briefing} />
          <Passages figure={latest} briefing={briefing} />
          {slides.length > 0 ? (
            <Section title={message('figure.slides')}>
              <SlideLinks
                slides={slides}
                onGo={(slide) => navigation.go({ view: 'briefing', slide })}
              />
            </Section>
          ) : (
            <Section title={message('figure.slides')}>
              <p className="detail-quiet">{message('data.on-no-slide')}</p>
            </Section>
          )}
          <Neighbours figure={latest} briefing={briefing} onOpen={onOpen} />
        </>
      )}
      <Section title={message('data.history')}>
        <HistoryList entries={history} briefing={briefing} />
      </Section>
      <div className="detail-actions">
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
          briefing={briefing}
          onClose={close}
        />
      )}
      {open?.form === 'indicator' && (
        <IndicatorForm indicator={indicator} briefing={briefing} onClose={close} />
      )}
      {open?.form === 'delete' && (
        <DeleteDialog
          name={name}
          edit={
            open.observation
              ? {
                  entity: 'observation',
                  indicator: indicator.key,
                  before: observationFields(open.observation),
                  after: null,
                }
              : { entity: 'indicator', before: indicatorFields(indicator), after: null }
          }
          slides={indicator.observations.length > 1 ? [] : slides}
          onGo={(slide) => navigation.go({ view: 'briefing', slide })}
          onClose={close}
        />
      )}
    </>
  );
}

/** The figure as it is printed, in both languages. */
function Printed({
  figure,
  figures,
}: {
  readonly figure: Figure;
  readonly figures: readonly Figure[];
}) {
  const change = changeInWords(figure, figures, useContext(InterfaceLocale));
  return (
    <div className="detail-printed">
      {locales.map((locale) => {
        const { parts, period } = bindFigure(figure, locale);
        return (
          <p key={locale} lang={locale}>
            <PrintedFigure parts={parts} />
            <span className="detail-period">{period}</span>
          </p>
        );
      })}
      {change && <p className="detail-change">{change}</p>}
    </div>
  );
}

/** Several periods as a trend; one as a share where the store holds the whole; else nothing more. */
function DetailDrawing({
  figures,
  briefing,
  settings,
}: {
  readonly figures: readonly Figure[];
  readonly briefing: Briefing;
  readonly settings: Settings;
}) {
  const [latest] = figures;
  if (!latest) return null;
  const look = {
    accent: briefing.themes.find(({ key }) => key === latest.theme)?.accent ?? 'primary',
    locale: settings.slideLocale,
  };
  // Quarters and years, or two areas, never stand in one line.
  const form = formOf(latest.timePeriod);
  const alike = figures.filter(({ timePeriod }) => formOf(timePeriod) === form);
  const isLine = new Set(alike.map(({ timePeriod }) => timePeriod)).size === alike.length;
  const values = alike.filter((figure) => absoluteValue(figure) !== null);
  if (isLine && form !== 'span' && values.length > 1)
    return <TrendChart {...look} figures={alike} />;
  const whole = briefing.figures.find(({ key }) => key === latest.denominator) ?? null;
  const isShare = latest.unit.zh === '%' || (whole && whole.unit.zh === latest.unit.zh);
  if (!isShare || latest.value === null || latest.value < 0) return null;
  if (!whole && latest.value > 100) return null;
  return <ShareChart {...look} part={latest} whole={latest.unit.zh === '%' ? null : whole} />;
}

function Facts({ figure, briefing }: { readonly figure: Figure; readonly briefing: Briefing }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { facts, note } = traceOf(figure, briefing, locale, message);
  return (
    <dl className="detail-facts">
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt>{message(label)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {note && (
        <div>
          <dt>{message('figure.note')}</dt>
          <dd>{note}</dd>
        </div>
      )}
    </dl>
  );
}

/** The paragraphs that state it; each leads to its place in the source. */
function Passages({ figure, briefing }: { readonly figure: Figure; readonly briefing: Briefing }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const navigation = useNavigation();
  const titleOf = (key: Passage['source']) => {
    const source = briefing.sources.find((one) => one.key === key);
    return source ? inLocale(source.title, locale) : key;
  };
  return (
    <Section title={message('figure.source')}>
      <ul className="detail-passages">
        {figure.passages.map(({ source, section, paraNo, heading, rawText }) => (
          <li key={`${source} ${section} ${paraNo} ${rawText}`}>
            <button
              type="button"
              className="detail-passage"
              onClick={() => navigation.go({ view: 'sources', source, section, paraNo })}
            >
              <span>{titleOf(source)}</span>
              <span className="detail-quiet">
                {citePlace({ section, paraNo }, locale)}
                {heading && <span lang="zh-CN"> {heading}</span>}
              </span>
              <q lang="zh-CN">{rawText}</q>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Neighbours({
  figure,
  briefing,
  onOpen,
}: {
  readonly figure: Figure;
  readonly briefing: Briefing;
  readonly onOpen: (key: IndicatorKey) => void;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const beside = figuresBeside(figure, briefing.figures).filter(
    ({ origin }) => origin === 'observation',
  );
  if (beside.length === 0) return null;
  return (
    <Section title={message('figure.beside')}>
      <ul className="detail-beside">
        {beside.map((other) => (
          <li key={`${other.key} ${other.timePeriod}`}>
            <button type="button" onClick={() => onOpen(other.key as unknown as IndicatorKey)}>
              <span>{inLocale(other.shortName, locale)}</span>
              <span>{bindFigure(other, locale).printed}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section className="detail-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function addLabel(message: ReturnType<typeof useMessages>, latest: Figure | undefined): string {
  const year = latest && /^\d{4}$/.test(latest.timePeriod) ? Number(latest.timePeriod) + 1 : null;
  return year === null ? message('data.add-observation') : message('data.add-year', { year });
}

function onContentChanged(refresh: () => void): () => void {
  return api.briefing.changed(refresh);
}
