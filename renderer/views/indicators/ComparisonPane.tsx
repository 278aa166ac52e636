import { useContext } from 'react';
import { bindFigure } from '../../../shared/figures/bind-figure.ts';
import { compareFigures } from '../../../shared/figures/compare-figures.ts';
import { absoluteValue } from '../../../shared/figures/format-figure.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { IndicatorKey } from '../../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import { PrintedFigure } from '../../figures/PrintedFigure.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import styles from './comparison-pane.module.css';
import { RankedChart, TrendChart } from './DetailChart.tsx';
import detailStyles from './detail.module.css';
import { GoalTracks } from './GoalTracks.tsx';
import { useSeries } from './use-series.ts';

interface ComparisonPaneProps {
  readonly compared: readonly IndicatorKey[];
  readonly briefing: Briefing;
  /** The language that figures are printed in. */
  readonly slideLocale: Locale;
  readonly onOpen: (key: IndicatorKey) => void;
  readonly onRemove: (key: IndicatorKey) => void;
  readonly onClose: () => void;
}

/**
 * Up to six indicators beside each other: those of one unit on one axis from zero, their years
 * drawn to one scale; the others as cards, with the reason.
 */
export function ComparisonPane(props: ComparisonPaneProps) {
  const { compared, briefing, slideLocale, onOpen, onRemove, onClose } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const series = useSeries(compared, briefing.snapshot.id);
  const latest = series.flatMap(([figure]) => figure ?? []);
  const { together, apart } = compareFigures(latest);
  const accentOf = ({ theme }: Figure) =>
    briefing.themes.find(({ key }) => key === theme)?.accent ?? 'primary';

  return (
    <aside className={detailStyles['detail']} aria-label={message('data.comparison')}>
      <header className={detailStyles['detail-head']}>
        <h2>{message('data.comparison-of', { count: latest.length })}</h2>
        <IconButton icon="close" label={message('reader.close')} keys="Esc" onClick={onClose} />
      </header>
      {together.map((group) => (
        <section key={group[0]?.unit.zh} className={detailStyles['detail-section']}>
          <h3>{message('data.same-unit', { unit: inLocale(group[0]?.unit ?? none, locale) })}</h3>
          <RankedChart figures={group} accent={accentOf(group[0] as Figure)} locale={slideLocale} />
          <PeriodsDiffer figures={group} />
          <Years
            series={series.filter(([first]) => first && group.includes(first))}
            accent={accentOf(group[0] as Figure)}
            locale={slideLocale}
          />
        </section>
      ))}
      {apart.length > 0 && (
        <section className={detailStyles['detail-section']}>
          <h3>{message(together.length > 0 ? 'data.apart-also' : 'data.apart')}</h3>
          <ul className={styles['comparison-cards']}>
            {apart.map(({ figure, reason }) => {
              const bound = bindFigure(figure, slideLocale);
              return (
                <li key={figure.key}>
                  <p>{inLocale(figure.shortName, locale)}</p>
                  <p className={styles['comparison-figure']} lang={slideLocale}>
                    <PrintedFigure parts={bound.parts} />
                  </p>
                  <p className={detailStyles['detail-quiet']}>
                    {bound.period} · {message(`data.apart.${reason}`)}
                  </p>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <GoalTracks indicators={compared} briefing={briefing} />
      <section className={detailStyles['detail-section']}>
        <h3>{message('data.compared')}</h3>
        <ul className={detailStyles['detail-beside']}>
          {latest.map((figure) => {
            const key = figure.key as unknown as IndicatorKey;
            const name = inLocale(figure.name, locale);
            return (
              <li key={key} className={styles['comparison-entry']}>
                <button type="button" onClick={() => onOpen(key)}>
                  <span>{name}</span>
                </button>
                <IconButton
                  icon="close"
                  label={message('data.remove-compared', { name })}
                  onClick={() => onRemove(key)}
                />
              </li>
            );
          })}
        </ul>
      </section>
    </aside>
  );
}

const none = { zh: '', en: '' };

/** Figures of different periods on one axis: the reader is told. */
function PeriodsDiffer({ figures }: { readonly figures: readonly Figure[] }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  if (new Set(figures.map(({ timePeriod }) => timePeriod)).size === 1) return null;
  const list = figures
    .map((figure) => `${inLocale(figure.shortName, locale)} ${bindFigure(figure, locale).period}`)
    .join(locale === 'en' ? ', ' : '，');
  return <p className={detailStyles['detail-quiet']}>{message('data.periods-differ', { list })}</p>;
}

/** The years of each, drawn to one scale; nothing where all have one year. */
function Years({
  series,
  accent,
  locale,
}: {
  readonly series: readonly (readonly Figure[])[];
  readonly accent: Parameters<typeof TrendChart>[0]['accent'];
  readonly locale: Locale;
}) {
  const message = useMessages();
  const several = series.filter((figures) => figures.length > 1);
  if (several.length === 0) return null;
  const values = several.flat().map((figure) => absoluteValue(figure) ?? 0);
  const axis = { min: Math.min(...values, 0), max: Math.max(...values, 0) };
  return (
    <div className={styles['comparison-years']}>
      <p className={detailStyles['detail-quiet']}>{message('data.one-scale')}</p>
      {several.map((figures) => (
        <div key={figures[0]?.key}>
          <p>{figures[0] && inLocale(figures[0].shortName, locale)}</p>
          <TrendChart figures={figures} accent={accent} locale={locale} axis={axis} height={170} />
        </div>
      ))}
    </div>
  );
}
