import { useContext } from 'react';
import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import { slidesNaming } from '../../../shared/deck/slides-naming.ts';
import { bindFigure } from '../../../shared/figures/bind-figure.ts';
import { citeParagraph } from '../../../shared/figures/cite.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Attainments } from '../../../shared/goals/attainment.ts';
import type { Milestone } from '../../../shared/model/goal.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { Extract } from '../../../shared/search/source-extracts.ts';
import { destinationOfFigure, paragraphOf } from '../../figures/destinations.ts';
import { PrintedFigure } from '../../figures/PrintedFigure.tsx';
import { QuotationState } from '../../figures/QuotationState.tsx';
import { StatusMark } from '../../goals/StatusMark.tsx';
import { SlideList } from '../../slides/SlideList.tsx';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { PaneSection, SidePane } from '../../ui/SidePane.tsx';
import sidePaneStyles from '../../ui/side-pane.module.css';
import viewStyles from '../../ui/view.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import styles from './sources.module.css';

interface ExtractDetailsProps {
  readonly extract: Extract;
  readonly results: readonly BindResult[];
  readonly statusOf: Attainments['statusOf'];
  readonly onEdit: (milestone: Milestone) => void;
  readonly onClose: () => void;
}

/** What became of a passage: the figure, goal or event, and the slides that show it. */
export function ExtractDetails({
  extract,
  results,
  statusOf,
  onEdit,
  onClose,
}: ExtractDetailsProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go, show } = useNavigation();
  const slides = slidesNaming(extract, results);
  return (
    <SidePane label={message('sources.taken')} onClose={onClose}>
      {extract.kind === 'figure' && <Figure extract={extract} />}
      {extract.kind === 'goal' && (
        <>
          <h2>{inLocale(extract.goal.statement, locale)}</h2>
          <p>
            <StatusMark status={statusOf(extract.goal)} />
          </p>
          <Button icon="goals" onClick={() => go({ view: 'goals', goal: extract.goal.key })}>
            {message('sources.open-goal')}
          </Button>
        </>
      )}
      {extract.kind === 'milestone' && (
        <>
          <h2>{inLocale(extract.milestone.title, locale)}</h2>
          <p>{formatPeriod(extract.milestone.date, locale)}</p>
          <div className={sidePaneStyles['side-pane-actions']}>
            <Button
              icon="meetings"
              onClick={() => go({ view: 'goals', milestone: extract.milestone.key })}
            >
              {message('sources.open-milestone')}
            </Button>
            <Button icon="pen" onClick={() => onEdit(extract.milestone)}>
              {message('sources.edit-milestone')}
            </Button>
          </div>
        </>
      )}
      <PaneSection title={message('sources.slides')}>
        {slides.length > 0 ? (
          <SlideList slides={slides} lang={locale} onGo={show} />
        ) : (
          <p className={sidePaneStyles['side-pane-muted']}>{message('sources.no-slides')}</p>
        )}
      </PaneSection>
    </SidePane>
  );
}

function Figure({ extract: { figure } }: { readonly extract: Extract & { kind: 'figure' } }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go } = useNavigation();
  const { name, parts, period } = bindFigure(figure, locale);
  return (
    <>
      <h2>{name}</h2>
      <p className={styles['sources-figure']}>
        <PrintedFigure parts={parts} />
      </p>
      <p className={sidePaneStyles['side-pane-muted']}>
        {period} · {message(figure.origin === 'target' ? 'kind.target' : `kind.${figure.kind}`)}
      </p>
      {figure.note && <p>{inLocale(figure.note, locale)}</p>}
      <Button
        icon={figure.origin === 'target' ? 'goals' : 'list'}
        onClick={() => go(destinationOfFigure(figure))}
      >
        {message(figure.origin === 'target' ? 'sources.open-goal' : 'sources.open-figure')}
      </Button>
      <PaneSection title={message('sources.paragraphs')}>
        <ul className={styles['sources-places']}>
          {figure.passages.map((passage) => (
            <li
              key={`${passage.source} ${passage.section} ${passage.cell ?? passage.paraNo} ${passage.rawText}`}
            >
              <button
                type="button"
                className={viewStyles['way']}
                onClick={() => go(paragraphOf(passage))}
              >
                {citeParagraph(passage, locale)}
              </button>{' '}
              <q lang="zh-CN">{passage.rawText}</q>
              <QuotationState figure={figure} rawText={passage.rawText} />
            </li>
          ))}
        </ul>
      </PaneSection>
    </>
  );
}
