import { Segmented, Select } from 'antd';
import { useContext } from 'react';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { SectionKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { Passed } from '../../../shared/model/review-turn.ts';
import { classNames } from '../../styles/class-names.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import viewStyles from '../../ui/view.module.css';
import visuallyHiddenStyles from '../../ui/visually-hidden.module.css';
import type { ReviewActions } from './item-props.ts';
import { type ReviewFilter, type ReviewLists, reviewFilters } from './items.ts';
import styles from './review.module.css';
import { TurnLine } from './TurnLine.tsx';

interface ReviewBarProps {
  readonly briefing: Briefing;
  readonly lists: ReviewLists;
  readonly filter: ReviewFilter;
  readonly section: SectionKey | null;
  readonly author: string;
  readonly onFilter: (filter: ReviewFilter) => void;
  readonly onSection: (section: SectionKey | null) => void;
  readonly onAuthor: () => void;
  readonly onExport: (format: 'pdf' | 'csv') => void;
  readonly onHelp: () => void;
  readonly turns: readonly Passed[];
  readonly onPass: ReviewActions['pass'];
}

/** What is shown of the deck, who reviews it, what to do with the comments, and whose turn it is. */
export function ReviewBar(props: ReviewBarProps) {
  const { briefing, lists, filter, section, author } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const every = '';
  return (
    <header className={viewStyles['view-bar']}>
      <h1 className={visuallyHiddenStyles['visually-hidden']}>{message('command.go-review')}</h1>
      <Segmented<ReviewFilter>
        aria-label={message('review.filter')}
        value={filter}
        onChange={props.onFilter}
        options={reviewFilters.map((value) => ({
          value,
          label: (
            <span className={styles['review-filter']} data-testid="review-filter">
              {message(`review.filter.${value}`)}{' '}
              <span className={viewStyles['count']}>{lists[value].length}</span>
            </span>
          ),
        }))}
      />
      <Select<string>
        aria-label={message('review.section')}
        className={classNames(styles['review-section'])}
        value={section ?? every}
        disabled={filter === 'no-source' || filter === 'unused'}
        onChange={(value) =>
          props.onSection(briefing.deck.sections.find(({ key }) => key === value)?.key ?? null)
        }
        options={[
          { value: every, label: message('review.every-section') },
          ...briefing.deck.sections.map(({ key, name }) => ({
            value: key as string,
            label: inLocale(name, locale),
          })),
        ]}
      />
      <div className={viewStyles['view-bar-end']}>
        <Button
          look="quiet"
          icon="author"
          title={message('review.author')}
          onClick={props.onAuthor}
        >
          <span className={visuallyHiddenStyles['visually-hidden']}>
            {message('review.author')}:{' '}
          </span>
          <bdi className={styles['review-author']}>{author || message('review.author-none')}</bdi>
        </Button>
        <Button
          icon="export"
          onClick={() => props.onExport('pdf')}
          aria-label={message('review.export-pdf')}
          title={message('review.export')}
        >
          PDF
        </Button>
        <Button
          icon="export"
          onClick={() => props.onExport('csv')}
          aria-label={message('review.export-csv')}
          title={message('review.export')}
        >
          CSV
        </Button>
        <IconButton icon="help" label={message('review.keys')} keys="?" onClick={props.onHelp} />
      </div>
      <TurnLine deck={briefing.deck.key} turns={props.turns} onPass={props.onPass} />
    </header>
  );
}
