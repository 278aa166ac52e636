import { useContext, useEffect, useRef } from 'react';
import { bindTitle } from '../../../shared/deck/bind-slide.ts';
import type {
  LackingFigure,
  RollForwardReport,
  TypedPeriod,
} from '../../../shared/deck/reporting-period.ts';
import { areaName } from '../../../shared/figures/areas.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import styles from '../../editing/field.module.css';
import { placeKey } from '../../findings/place-key.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import viewStyles from '../../ui/view.module.css';
import leftStyles from './left-to-do.module.css';

interface LeftToDoProps {
  readonly briefing: Briefing;
  readonly report: RollForwardReport;
  /** Opens the form of a figure that is not there yet. */
  readonly onEnter: (figure: LackingFigure) => void;
  /** Opens the grid of the period for those of one area; absent while there is no briefing of it yet. */
  readonly onEnterAll?: (figures: readonly LackingFigure[]) => void;
  /** Leads to a slide; absent while there is none to lead to yet. */
  readonly onGo?: (slide: SlideKey) => void;
}

/** What rolling forward leaves to be done by hand: figures to be entered, years that stand typed. */
export function LeftToDo({ briefing, report, onEnter, onEnterAll, onGo }: LeftToDoProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const root = useRef<HTMLDivElement>(null);
  const { lacking, typed } = report;
  const { comparison } = briefing.deck;

  // The button that led to the form goes with the figure that was entered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the list is another
  useEffect(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    root.current?.querySelector<HTMLElement>('button')?.focus();
  }, [lacking]);

  function titleOf(slide: SlideKey): string {
    const found = briefing.deck.slides.find(({ key }) => key === slide);
    return found ? bindTitle(found.title, briefing, locale) : slide;
  }

  const nameOf = ({ name, area }: LackingFigure) =>
    [area !== null && areaName(briefing.areas, area, locale), inLocale(name, locale)]
      .filter(Boolean)
      .join(' ');

  function slidesOf({ slides }: LackingFigure): string {
    const list = locale === 'en' ? ', ' : '、';
    const numbers = slides.flatMap(({ number }) => number ?? []);
    const hidden = slides.filter(({ number }) => number === null);
    return [
      ...(numbers.length > 0
        ? [message('briefings.left-slides', { slides: numbers.join(list) })]
        : []),
      ...hidden.map(({ key }) => message('briefings.left-hidden', { title: titleOf(key) })),
    ].join(locale === 'en' ? '; ' : '；');
  }

  function typedWords({ number, slide, place, text }: TypedPeriod): string {
    const where = { place: message(placeKey(place)), text };
    if (number !== null) return message('period.typed-line', { number, ...where });
    return slide === null
      ? message('briefings.left-typed-deck', where)
      : message('briefings.left-typed-hidden', { title: titleOf(slide), ...where });
  }

  return (
    <div ref={root} className={styles['field-group-plain']}>
      {lacking.length > 0 && (
        <>
          <p>{message('briefings.left-lacking', { count: lacking.length })}</p>
          <ul className={leftStyles['left']} data-testid="lacking-figures">
            {lacking.map((figure) => (
              <li key={`${figure.key}#${figure.area ?? ''}`}>
                <span className={leftStyles['left-words']}>
                  <span>{nameOf(figure)}</span>
                  <span className={leftStyles['left-where']}>{slidesOf(figure)}</span>
                </span>
                <button
                  type="button"
                  className={leftStyles['left-act']}
                  aria-haspopup="dialog"
                  aria-label={message('briefings.left-enter-named', { name: nameOf(figure) })}
                  onClick={() => onEnter(figure)}
                >
                  {message('briefings.left-enter')}
                </button>
              </li>
            ))}
          </ul>
          {onEnterAll &&
            [...Map.groupBy(lacking, ({ area }) => area)].map(([area, figures]) => (
              <div key={area ?? ''}>
                <Button onClick={() => onEnterAll(figures)}>
                  {area === null
                    ? message('grid.enter-all')
                    : message('grid.enter-all-of', {
                        area: areaName(briefing.areas, area, locale),
                      })}
                </Button>
              </div>
            ))}
        </>
      )}
      {typed.length > 0 && (
        <>
          <p>{message('period.typed')}</p>
          <ul className={styles['field-list']} data-testid="typed-periods">
            {typed.map((one) => (
              <li key={`${one.slide} ${one.place}`}>
                {onGo && one.slide !== null ? (
                  <button
                    type="button"
                    className={viewStyles['way']}
                    onClick={() => one.slide !== null && onGo(one.slide)}
                  >
                    {typedWords(one)}
                  </button>
                ) : (
                  typedWords(one)
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {lacking.length + typed.length === 0 && <p>{message('briefings.left-none')}</p>}
      {comparison !== null && (
        <p data-testid="kept-comparison">
          {message('briefings.left-comparison', { period: formatPeriod(comparison, locale) })}
        </p>
      )}
    </div>
  );
}
