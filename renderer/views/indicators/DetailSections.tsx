import { type ReactNode, useContext } from 'react';
import { figureName } from '../../../shared/figures/areas.ts';
import { bindFigure } from '../../../shared/figures/bind-figure.ts';
import { changeInWords } from '../../../shared/figures/change-in-words.ts';
import { citeParagraph } from '../../../shared/figures/cite.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Figure, Passage } from '../../../shared/model/figure.ts';
import type { IndicatorKey } from '../../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import { PrintedFigure } from '../../figures/PrintedFigure.tsx';
import { QuotationState } from '../../figures/QuotationState.tsx';
import { figuresOfSameParagraph } from '../../figures/related.ts';
import { traceOf } from '../../figures/trace.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import styles from './detail.module.css';

/** The figure as it is printed, in the languages of the store's decks. */
export function Printed({
  figure,
  figures,
  languages,
}: {
  readonly figure: Figure;
  readonly languages: readonly Locale[];
  readonly figures: readonly Figure[];
}) {
  const change = changeInWords(figure, figures, useContext(InterfaceLocale));
  return (
    <div className={styles['detail-printed']}>
      {languages.map((locale) => {
        const { parts, period } = bindFigure(figure, locale);
        return (
          <p key={locale} lang={locale}>
            <PrintedFigure parts={parts} />
            <span className={styles['detail-period']}>{period}</span>
          </p>
        );
      })}
      {change && <p className={styles['detail-change']}>{change}</p>}
    </div>
  );
}

/** What kind of figure it is, and its note. */
export function Facts({
  figure,
  briefing,
}: {
  readonly figure: Figure;
  readonly briefing: Briefing;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { facts, note } = traceOf(figure, briefing, locale, message);
  return (
    <dl className={styles['detail-facts']}>
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
export function Passages({
  figure,
  briefing,
}: {
  readonly figure: Figure;
  readonly briefing: Briefing;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const navigation = useNavigation();
  const titleOf = (key: Passage['source']) => {
    const source = briefing.sources.find((one) => one.key === key);
    return source ? inLocale(source.title, locale) : key;
  };
  return (
    <Section title={message('figure.source')}>
      <ul className={styles['detail-passages']}>
        {figure.passages.map(({ source, section, paraNo, cell, heading, rawText }) => (
          <li key={`${source} ${section} ${cell ?? paraNo} ${rawText}`}>
            <button
              type="button"
              className={styles['detail-passage']}
              onClick={() => navigation.go({ view: 'sources', source, section, paraNo })}
            >
              <span>{titleOf(source)}</span>
              <span className={styles['detail-quiet']}>
                {citeParagraph({ section, paraNo, cell, heading }, locale)}
                {heading && cell === null && <span lang="zh-CN"> {heading}</span>}
              </span>
              <q lang="zh-CN">{rawText}</q>
              <QuotationState figure={figure} rawText={rawText} />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The other figures of its paragraph. */
export function Neighbours({
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
  const beside = figuresOfSameParagraph(figure, briefing.figures).filter(
    ({ origin }) => origin === 'observation',
  );
  if (beside.length === 0) return null;
  return (
    <Section title={message('figure.beside')}>
      <ul className={styles['detail-beside']}>
        {beside.map((other) => (
          <li key={figureName(other)}>
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

export function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles['detail-section']}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
