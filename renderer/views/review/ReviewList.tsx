import { useCallback, useContext, useMemo, useRef, useState } from 'react';
import { slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import { AppError } from '../../../shared/errors.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import type { NewForm } from '../../../shared/model/built-in-slide.ts';
import type { SectionKey, SlideKey } from '../../../shared/model/keys.ts';
import type { RecordId } from '../../../shared/model/record-id.ts';
import type { Review, ReviewAnchor } from '../../../shared/model/review.ts';
import type { UnreadableRecord } from '../../../shared/model/unreadable.ts';
import { type Changes, isOpen } from '../../../shared/review/review-state.ts';
import { api } from '../../api.ts';
import { useOfferedKeys } from '../../commands/offered-keys.ts';
import { step as undoStep } from '../../editing/undo.ts';
import { WrittenActions } from '../../export/WrittenActions.tsx';
import { DigitNameForm } from '../../findings/DigitNameForm.tsx';
import { useFindings } from '../../findings/use-findings.ts';
import { ProfileDialog } from '../../profile/ProfileDialog.tsx';
import { boundDeck } from '../../slides/bound-deck.ts';
import { sharedContext } from '../../slides/shared-context.ts';
import { SlideContext } from '../../slides/slide-context.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { Toast } from '../../ui/Toast.tsx';
import { UnreadableCards } from '../../ui/UnreadableCards.tsx';
import viewStyles from '../../ui/view.module.css';
import { useNavigatedTo } from '../../workspace/use-navigated-to.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import type { ViewProps } from '../../workspace/view-props.ts';
import { editToForm } from './edit-to-form.ts';
import { inSection, type ReviewFilter, reviewLists } from './items.ts';
import { ReviewBar } from './ReviewBar.tsx';
import { ReviewItem } from './ReviewItem.tsx';
import styles from './review.module.css';
import { reviewKeys } from './review-keys.ts';
import { useNewForms } from './use-new-forms.ts';
import { useOpenForms } from './use-open-forms.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useSignature } from './use-signature.ts';
import { useStops } from './use-stops.ts';

interface ReviewListProps extends ViewProps<'review'> {
  readonly reviews: readonly Review[];
  readonly changes: Changes;
  readonly unreadable: readonly UnreadableRecord[];
}

interface Told {
  readonly kind: 'done' | 'warning';
  readonly text: string;
  readonly undo?: () => void;
  /** It is a file that was written. */
  readonly isWritten?: true;
}

/** The bar, the document under it, and what the keys of the review do. */
export function ReviewList(props: ReviewListProps) {
  const { briefing, settings, destination, visit, reviews, changes, unreadable } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [filter, setFilter] = useState<ReviewFilter>('all');
  const [section, setSection] = useState<SectionKey | null>(null);
  const [naming, setNaming] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const list = useRef<HTMLElement>(null);

  const { slideLocale } = settings;
  const results = boundDeck(briefing, slideLocale);
  const findings = useFindings(briefing);
  const newForms = useNewForms(briefing.deck.key);
  const lists = useMemo(
    () => reviewLists(briefing, results, reviews, changes, findings, newForms),
    [briefing, results, reviews, changes, findings, newForms],
  );
  const items = useMemo(
    () => inSection(lists[filter], section, briefing),
    [lists, filter, section, briefing],
  );

  const stops = useStops(items, list);
  const signature = useSignature();
  const forms = useOpenForms(
    [...lists.all, ...lists.unused, ...lists['no-source']],
    briefing.deck.key,
  );

  useNavigatedTo(visit, () => {
    if (destination.findings) {
      setFilter('findings');
      setSection(null);
    } else if (destination.slide?.deck === briefing.deck.key) {
      setFilter('all');
      setSection(null);
      stops.ask(`slide ${destination.slide.slide}`);
    }
  });

  async function attempt(work: () => Promise<Told | null>): Promise<boolean> {
    try {
      const next = await work();
      if (next) setTold(next);
      return true;
    } catch (error) {
      setTold({ kind: 'warning', text: describeFailure(locale, AppError.toFailure(error)) });
      return false;
    }
  }

  const actions = {
    add: (anchor: ReviewAnchor, kind: Review['kind'], text: string) =>
      signature.sign((author) =>
        attempt(async () => {
          await api.reviews.add({ anchor, kind, text, author });
          return null;
        }),
      ),
    change: (id: RecordId, text: string) =>
      attempt(async () => {
        await api.reviews.change({ id, text });
        return null;
      }),
    resolve: ({ id, resolved }: Review) =>
      attempt(async () => {
        await api.reviews.resolve({ id, resolved: !resolved });
        return null;
      }),
    takeNewForm: (newForm: NewForm) =>
      signature.sign((actor) =>
        attempt(async () => {
          const edit = editToForm(briefing.deck, newForm);
          await api.records.apply({ edit, actor, reason: '' });
          return {
            kind: 'done',
            text: message('new-form.taken'),
            undo: () => {
              setTold(null);
              void undoStep('undo');
            },
          };
        }),
      ),
    keepOwnForm: (slide: SlideKey) =>
      signature.sign((actor) =>
        attempt(async () => {
          await api.builtIn.keep({ deck: briefing.deck.key, slide, actor });
          return { kind: 'done', text: message('new-form.kept') };
        }),
      ),
    remove: (review: Review) =>
      attempt(async () => {
        await api.reviews.remove({ id: review.id });
        return {
          kind: 'done',
          text: message('review.deleted'),
          undo: () => {
            setTold(null);
            void attempt(async () => {
              await api.reviews.restore(review);
              return null;
            });
          },
        };
      }),
  };

  function exportAs(format: 'pdf' | 'csv'): void {
    void attempt(async () => {
      const path = await api.reviews.export({
        deck: briefing.deck.key,
        format,
        locale,
      });
      if (path === null) return null;
      return { kind: 'done', text: message('review.exported', { path }), isWritten: true };
    });
  }

  const { current } = stops;
  const navigation = useNavigation();
  const showKeys = () => navigation.run('help.keys');
  useOfferedKeys(reviewKeys);
  useReviewKeys({
    next: () => stops.step(1),
    previous: () => stops.step(-1),
    comment: () => current && forms.openFor(current),
    approve: () => {
      if (current?.kind === 'slide')
        void actions.add(
          { about: 'slide', deck: briefing.deck.key, slide: slideKeyOf(current.result) },
          'approved',
          '',
        );
    },
    resolve: () => {
      if (!current) return;
      const about = current.kind === 'slide' ? current.review.reviews : current.reviews;
      const chosen =
        document.activeElement?.closest<HTMLElement>('[data-comment]')?.dataset['comment'];
      const review = about.find(({ id }) => id === chosen) ?? about.find(isOpen);
      if (review && review.kind !== 'approved') void actions.resolve(review);
    },
    help: showKeys,
  });

  // It keeps its identity: every slide would be drawn anew with it.
  const showRow = useCallback(({ figure }: { figure: { key: string } }, anchor: HTMLElement) => {
    const row = anchor
      .closest('[data-entry]')
      ?.querySelector<HTMLElement>(`[data-figure-row="${figure.key}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, []);
  const slides = useMemo(
    () => sharedContext(briefing, settings, results.length, showRow),
    [briefing, settings, results.length, showRow],
  );

  return (
    <SlideContext value={slides}>
      <div className={`${viewStyles['view']} ${styles['review-view']}`}>
        <ReviewBar
          briefing={briefing}
          lists={lists}
          filter={filter}
          section={section}
          author={signature.author}
          onFilter={setFilter}
          onSection={setSection}
          onAuthor={signature.change}
          onExport={exportAs}
          onHelp={showKeys}
        />
        <main
          ref={list}
          className={styles['review-document']}
          data-scrolls
          aria-label={message('review.document')}
          {...stops.listeners}
        >
          <UnreadableCards records={unreadable} />
          {items.length === 0 ? (
            <div className={viewStyles['view-nothing']} role="status">
              <p>
                {message(
                  section !== null && lists[filter].length > 0
                    ? 'review.empty.section'
                    : `review.empty.${filter}`,
                )}
              </p>
            </div>
          ) : (
            items.map((item) => (
              <ReviewItem
                key={item.id}
                item={item}
                current={item === current}
                briefing={briefing}
                author={signature.author}
                forms={forms}
                actions={actions}
                onName={setNaming}
                onCurrent={() => stops.settle(item.id)}
              />
            ))
          )}
        </main>
      </div>
      {told && (
        <Toast
          kind={told.kind}
          text={told.text}
          {...(told.undo && {
            action: <Button onClick={told.undo}>{message('review.undo')}</Button>,
          })}
          {...(told.isWritten && { action: <WrittenActions /> })}
          closeLabel={message('reader.close')}
          onClose={() => setTold(null)}
        />
      )}
      {signature.asking && <ProfileDialog onClose={signature.answer} />}
      {naming !== null && (
        <DigitNameForm typed={naming} briefing={briefing} onClose={() => setNaming(null)} />
      )}
    </SlideContext>
  );
}
