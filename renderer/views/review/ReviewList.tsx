import { useCallback, useContext, useMemo, useRef, useState } from 'react';
import { slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import { AppError } from '../../../shared/errors.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import type { SectionKey } from '../../../shared/model/keys.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { Passed } from '../../../shared/model/review-turn.ts';
import type { UnreadableRecord } from '../../../shared/model/unreadable.ts';
import { type Changes, isOpen, saidIn } from '../../../shared/review/review-state.ts';
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
import type { ReviewActions } from './item-props.ts';
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
  readonly turns: readonly Passed[];
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
  const { briefing, settings, destination, visit, reviews, changes, unreadable, turns } = props;
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

  const actions: ReviewActions = {
    add: (anchor, said) =>
      signature.sign((author) =>
        attempt(async () => {
          await api.reviews.add({ anchor, ...said, author });
          return null;
        }),
      ),
    reply: (replyTo, text) =>
      signature.sign((author) =>
        attempt(async () => {
          await api.reviews.reply({ replyTo, text, author });
          return null;
        }),
      ),
    change: (id, text, pin) =>
      attempt(async () => {
        await api.reviews.change({ id, text, pin });
        return null;
      }),
    resolve: ({ id, resolved }) =>
      attempt(async () => {
        await api.reviews.resolve({ id, resolved: !resolved });
        return null;
      }),
    pass: (passed) =>
      signature.sign((author) =>
        attempt(async () => {
          const { id, turn } = await api.reviews.pass({
            ...passed,
            ...{ deck: briefing.deck.key, author },
          });
          return {
            kind: 'done',
            text: message('review-turn.passed', { turn: message(`review-turn.${turn}`) }),
            undo: () => {
              setTold(null);
              void attempt(async () => {
                await api.reviews.takeBack({ id });
                return null;
              });
            },
          };
        }),
      ),
    takeNewForm: (newForm) =>
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
    keepOwnForm: (slide) =>
      signature.sign((actor) =>
        attempt(async () => {
          await api.builtIn.keep({ deck: briefing.deck.key, slide, actor });
          return { kind: 'done', text: message('new-form.kept') };
        }),
      ),
    remove: ({ id, replyTo }) =>
      attempt(async () => {
        const removed = await api.reviews.remove({ id });
        const count = removed.length - 1;
        return {
          kind: 'done',
          text:
            count > 0
              ? message('review.deleted-with', { count })
              : message(replyTo === null ? 'review.deleted' : 'review.deleted-reply'),
          undo: () => {
            setTold(null);
            void attempt(async () => {
              await api.reviews.restore({ removed });
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

  /** The comment that has the focus or holds it, else the first of the entry that is open. */
  function chosenComment(): Review | null {
    if (!current) return null;
    const about = saidIn(current.kind === 'slide' ? current.review.reviews : current.reviews);
    const chosen =
      document.activeElement?.closest<HTMLElement>('[data-comment]')?.dataset['comment'];
    return about.find(({ id }) => id === chosen) ?? about.find(isOpen) ?? null;
  }

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
          { kind: 'approved', text: '', pin: null },
        );
    },
    resolve: () => {
      const review = chosenComment();
      if (review) void actions.resolve(review);
    },
    reply: () => {
      const review = chosenComment();
      if (review) forms.reply(review.id, true);
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
          turns={turns}
          onPass={actions.pass}
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
