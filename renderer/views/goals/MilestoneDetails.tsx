import { useContext } from 'react';
import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import { homeOf } from '../../../shared/figures/areas.ts';
import { wordsInPlace } from '../../../shared/figures/bind-figure.ts';
import { citeParagraph } from '../../../shared/figures/cite.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Area } from '../../../shared/model/area.ts';
import type { Milestone } from '../../../shared/model/goal.ts';
import type { Theme } from '../../../shared/model/indicator.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import { paragraphOf } from '../../figures/destinations.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { PaneSection, SidePane } from '../../ui/SidePane.tsx';
import sidePaneStyles from '../../ui/side-pane.module.css';
import viewStyles from '../../ui/view.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import { SlidesSection } from './SlidesSection.tsx';

interface MilestoneDetailsProps {
  readonly milestone: Milestone;
  /** Of the store. */
  readonly areas: readonly Area[];
  readonly themes: readonly Theme[];
  /** The slides that show it. */
  readonly slides: readonly BindResult[];
  readonly slideLocale: Locale;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** When it was, where that was published, and the slides that show it. */
export function MilestoneDetails(props: MilestoneDetailsProps) {
  const { milestone, areas, themes, slides, slideLocale, onEdit, onDelete, onClose } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go } = useNavigation();
  const theme = themes.find(({ key }) => key === milestone.theme);
  return (
    <SidePane label={message('goals.milestone-details')} onClose={onClose}>
      <h2>{wordsInPlace(milestone.title, milestone, { areas, meant: homeOf(areas) }, locale)}</h2>
      <p className={sidePaneStyles['side-pane-muted']}>
        {theme && inLocale(theme.name, locale)} · {formatPeriod(milestone.date, locale)}
      </p>
      <div className={sidePaneStyles['side-pane-actions']}>
        <Button look="primary" icon="pen" onClick={onEdit}>
          {message('sources.edit-milestone')}
        </Button>
      </div>
      <PaneSection title={message('goals.passage')}>
        <button
          type="button"
          className={viewStyles['way']}
          onClick={() => go(paragraphOf(milestone.passage))}
        >
          {citeParagraph(milestone.passage, locale)}
        </button>
      </PaneSection>
      <SlidesSection slides={slides} lang={slideLocale} />
      <section>
        <Button onClick={onDelete}>{message('goals.delete')}</Button>
      </section>
    </SidePane>
  );
}
