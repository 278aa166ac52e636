import { Select } from 'antd';
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { BoundSlide } from '../../../shared/deck/bound-slide.ts';
import { slidesNaming } from '../../../shared/deck/slides-naming.ts';
import { homeOf } from '../../../shared/figures/areas.ts';
import { wordsInPlace } from '../../../shared/figures/bind-figure.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Milestone } from '../../../shared/model/goal.ts';
import type { MilestoneKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { DeleteDialog } from '../../editing/DeleteDialog.tsx';
import { MilestoneForm } from '../../editing/MilestoneForm.tsx';
import { boundDeck } from '../../slides/bound-deck.ts';
import { classNames } from '../../styles/class-names.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { UnreadableCards } from '../../ui/UnreadableCards.tsx';
import viewStyles from '../../ui/view.module.css';
import { useNavigatedTo } from '../../workspace/use-navigated-to.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import type { ViewProps } from '../../workspace/view-props.ts';
import styles from './goals.module.css';
import { MilestoneDetails } from './MilestoneDetails.tsx';

interface MilestoneBoardProps extends ViewProps<'goals'> {
  /** What leads to the goals. */
  readonly boards: ReactNode;
}

type Open =
  | { readonly form: 'edit'; readonly milestone: Milestone | null }
  | { readonly form: 'delete'; readonly milestone: Milestone };

/** What happened, or was set, on a date: year by year, the latest first. */
export function MilestoneBoard(props: MilestoneBoardProps) {
  const { briefing, settings, destination, visit, boards } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const navigation = useNavigation();
  const [theme, setTheme] = useState('');
  const [chosen, setChosen] = useState<MilestoneKey | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const list = useRef<HTMLElement>(null);

  useNavigatedTo(visit, () => {
    if (destination.milestone) {
      setChosen(destination.milestone);
      setTheme('');
    }
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a way led to a milestone
  useEffect(() => {
    if (destination.milestone)
      list.current
        ?.querySelector(`[data-milestone="${destination.milestone}"]`)
        ?.scrollIntoView({ block: 'nearest' });
  }, [visit]);

  const { milestones, themes, areas } = briefing;
  const { slideLocale } = settings;
  const results = boundDeck(briefing, slideLocale);
  const years = useMemo(
    () => byYear(milestones.filter((one) => theme === '' || one.theme === theme)),
    [milestones, theme],
  );
  const milestone = milestones.find(({ key }) => key === chosen) ?? null;
  const slides = useMemo(
    () => (milestone ? slidesNaming({ kind: 'milestone', milestone }, results) : []),
    [milestone, results],
  );

  return (
    <div className={viewStyles['view']}>
      <header className={viewStyles['view-bar']}>
        {boards}
        <Select<string>
          className={classNames(styles['goals-theme-choice'])}
          aria-label={message('goals.theme')}
          value={theme}
          onChange={setTheme}
          options={[
            { value: '', label: message('goals.every-theme') },
            ...themes.map(({ key, name }) => ({
              value: key as string,
              label: inLocale(name, locale),
            })),
          ]}
        />
        <div className={viewStyles['view-bar-end']}>
          <Button icon="add" onClick={() => setOpen({ form: 'edit', milestone: null })}>
            {message('edit.new-milestone')}
          </Button>
        </div>
      </header>
      <div className={styles['goals-body']} data-details={milestone !== null}>
        <main
          ref={list}
          className={styles['goals-board']}
          aria-label={message('goals.boards.milestones')}
        >
          <UnreadableCards records={briefing.unreadable} of={['milestone']} />
          {years.length === 0 && (
            <p className={viewStyles['view-nothing']} role="status">
              {message(milestones.length === 0 ? 'goals.no-milestones' : 'goals.none-of-theme')}
            </p>
          )}
          {years.map(([year, inYear]) => (
            <section key={year} className={styles['milestones-year']}>
              <h2>{formatPeriod(year, locale)}</h2>
              <ul>
                {inYear.map(({ key, date, title, area }) => (
                  <li key={key} data-milestone={key}>
                    <button
                      type="button"
                      className={styles['milestone']}
                      aria-pressed={key === chosen}
                      onClick={() => setChosen(key === chosen ? null : key)}
                    >
                      <span className={styles['milestone-date']}>{formatPeriod(date, locale)}</span>
                      <span className={styles['milestone-title']}>
                        {wordsInPlace(title, { area }, { areas, meant: homeOf(areas) }, locale)}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </main>
        {milestone && (
          <MilestoneDetails
            areas={areas}
            milestone={milestone}
            themes={themes}
            slides={slides}
            slideLocale={slideLocale}
            onEdit={() => setOpen({ form: 'edit', milestone })}
            onDelete={() => setOpen({ form: 'delete', milestone })}
            onClose={() => setChosen(null)}
          />
        )}
      </div>
      {open?.form === 'edit' && (
        <MilestoneForm
          milestone={open.milestone}
          briefing={briefing}
          onClose={() => setOpen(null)}
          onSaved={setChosen}
        />
      )}
      {open?.form === 'delete' && (
        <DeleteDialog
          name={inLocale(open.milestone.title, locale)}
          edit={{ entity: 'milestone', before: open.milestone, after: null }}
          slides={slides.flatMap((result): BoundSlide[] => (result.ok ? [result.slide] : []))}
          onGo={navigation.show}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** @param milestones the earliest first */
function byYear(milestones: readonly Milestone[]): (readonly [string, readonly Milestone[]])[] {
  const years = new Map<string, Milestone[]>();
  for (const milestone of milestones.toReversed()) {
    const year = milestone.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), milestone]);
  }
  return [...years];
}
