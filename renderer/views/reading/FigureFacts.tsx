import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Area } from '../../../shared/model/area.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { AreaOfFigures, DeskFigure, DeskReason } from '../../../shared/model/reading.ts';
import { useMessages } from '../../ui/messages.ts';
import { Fact } from './Fact.tsx';
import styles from './reading.module.css';

/** What is proposed of a figure, each with its reason. */
export function FigureFacts({
  figure,
  briefing: { areas, themes, languages },
  locale,
}: {
  readonly figure: DeskFigure;
  readonly briefing: Pick<Briefing, 'areas' | 'themes' | 'languages'>;
  readonly locale: Locale;
}) {
  const message = useMessages();
  const { name, nameEn, printed, unit, period, area, status, indicator, theme, state } = figure;
  const [match] = figure.matches;
  const isTaken = state === 'taken';
  const reason = (code: DeskReason | null) =>
    isTaken || code === null ? null : message(`desk.reason.${code}`);
  return (
    <dl className={styles['facts']}>
      <Fact
        label={message('desk.field.name')}
        text={name === '' ? message('desk.unnamed') : name}
        also={nameEn}
        reason={reason(figure.nameReason)}
      />
      {printed && (
        <Fact
          label={message('desk.field.printed')}
          text={printed.zh}
          also={languages.includes('en') ? printed.en : null}
          reason={null}
        />
      )}
      <Fact
        label={message('desk.field.unit')}
        text={unit || '—'}
        reason={reason(figure.unitReason)}
      />
      <Fact
        label={message('desk.field.period')}
        text={period === null ? '—' : formatPeriod(period, locale)}
        reason={period === null ? null : reason(figure.periodReason)}
      />
      <Fact
        label={message('desk.field.area')}
        text={area === null ? '—' : areaInWords(area, areas, locale, message)}
        reason={area === null ? null : reason(figure.areaReason)}
      />
      {status !== 'A' && (
        <Fact
          label={message('desk.field.status')}
          text={message(`desk.status.${status as 'E' | 'P'}`)}
          reason={reason('stated')}
        />
      )}
      {indicator?.as === 'existing' && match && (
        <>
          <Fact
            label={message('desk.continues')}
            text={inLocale(match.name, locale)}
            reason={reason(figure.indicatorReason)}
          />
          {!isTaken && (
            <div className={styles['fact']}>
              <dt />
              <dd className={styles['last']}>
                {match.last
                  ? message('desk.last', {
                      value: inLocale(match.last.printed, locale),
                      period: formatPeriod(match.last.period, locale),
                      source: match.last.source,
                    })
                  : message('desk.last-none')}
                {match.change && (
                  <div>{message('desk.change', { change: inLocale(match.change, locale) })}</div>
                )}
              </dd>
            </div>
          )}
        </>
      )}
      {indicator?.as === 'new' && (
        <Fact
          label={message('desk.new-indicator')}
          text={inLocale(
            themes.find(({ key }) => key === theme)?.name ?? { zh: '—', en: '—' },
            locale,
          )}
          reason={
            theme === null
              ? reason(figure.indicatorReason)
              : [reason(figure.indicatorReason), reason(figure.themeReason)]
                  .filter(Boolean)
                  .join(locale === 'en' ? '; ' : '；')
          }
        />
      )}
    </dl>
  );
}

/** What an area is called, also one that is not made yet. */
export function areaInWords(
  area: AreaOfFigures,
  areas: readonly Area[],
  locale: Locale,
  message: ReturnType<typeof useMessages>,
): string {
  if (area.as === 'new') return message('desk.new-area', { name: area.name });
  const known = areas.find(({ key }) => key === area.key);
  return known ? inLocale(known.name, locale) : area.key;
}

/** What the store holds of the same indicator, area and period. */
export function HeldFigures({
  figure,
  locale,
}: {
  readonly figure: DeskFigure;
  readonly locale: Locale;
}) {
  const message = useMessages();
  if (figure.state === 'taken' || figure.held.length === 0) return null;
  if (figure.questions.some(({ about }) => about === 'clash')) return null;
  const own = figure.held.find(({ isOwn }) => isOwn);
  const [first] = figure.held;
  if (own && figure.state !== 'same')
    return <p className={styles['held']}>{message('desk.held-own')}</p>;
  return (
    first && (
      <p className={styles['held']}>
        {message(figure.isRounded ? 'desk.held-rounded' : 'desk.held-same', {
          value: inLocale(first.printed, locale),
          source: first.source,
        })}
      </p>
    )
  );
}
