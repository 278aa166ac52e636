import { useContext, useEffect, useRef, useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { MergeChoice } from '../../shared/merging/resolve-item.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { MergePart, MergePreview } from '../../shared/model/bundle.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { api } from '../api.ts';
import { ChangeList } from '../editing/ChangeList.tsx';
import { changesOf, deedOf, subjectOf } from '../editing/describe-edit.ts';
import { settlePendingSaves } from '../editing/pending-saves.ts';
import { reportError } from '../error-report.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { moment } from '../ui/moment.ts';
import styles from './bundles.module.css';
import { OpenPart } from './OpenPart.tsx';

interface MergeDialogProps {
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

type Choices = Readonly<Record<string, MergeChoice>>;

/** Asks for a bundle, says what it would bring, lets one choose where both changed the same, and brings it in. */
export function MergeDialog({ briefing, onClose }: MergeDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [told, setTold] = useState<string | null>(null);
  const [state, setState] = useState<'reading' | 'asking' | 'merging' | 'done'>('reading');
  const isAsked = useRef(false);

  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    const read = async () => {
      await settlePendingSaves();
      const found = await api.bundles.choose();
      if (found === null) return onClose();
      setPreview(found);
      setState('asking');
    };
    read().catch((error: unknown) => {
      setTold(describeFailure(locale, AppError.toFailure(error)));
      setState('done');
    });
  }, [onClose, locale]);

  const leave = () => {
    api.bundles.giveUp().catch(reportError);
    onClose();
  };

  async function merge({ hash }: MergePreview): Promise<void> {
    setState('merging');
    try {
      await settlePendingSaves();
      const { changed, reviews } = await api.bundles.merge({ hash, choices });
      const { added, changed: rewritten, removed } = reviews;
      setTold(message('merge.done', { changed, reviews: added + rewritten + removed }));
      setState('done');
    } catch (error) {
      setTold(describeFailure(locale, AppError.toFailure(error)));
      setState('asking');
    }
  }

  const open = preview?.parts.filter(isOpen) ?? [];
  const others = preview?.parts.filter((part) => !isOpen(part)) ?? [];
  const left = open.filter(({ name }) => !(name in choices)).length;
  const chooseAll = (side: MergeChoice) =>
    setChoices(Object.fromEntries(open.map(({ name }) => [name, side])));
  const look = { locale, message };

  return (
    <Dialog
      wide
      title={
        preview ? message('merge.title', { name: preview.bundle.name }) : message('bundles.choose')
      }
      onDismiss={leave}
      note={told ?? (state === 'merging' ? message('merge.busy') : noteOf(left))}
      actions={
        state === 'done' || !preview ? (
          <Button look="primary" onClick={leave}>
            {message('reader.close')}
          </Button>
        ) : (
          <>
            <Button onClick={leave}>{message('bundles.cancel')}</Button>
            <Button
              look="primary"
              disabled={state !== 'asking' || left > 0 || isNothing(preview)}
              onClick={() => void merge(preview)}
            >
              {message('merge.do')}
            </Button>
          </>
        )
      }
    >
      {state === 'reading' && <p role="status">{message('bundles.reading')}</p>}
      {preview && state !== 'done' && (
        <div className={styles['merge']} data-testid="merge">
          <p className={styles['about']}>
            {message('merge.from', {
              by: preview.bundle.madeBy || message('merge.nobody'),
              at: moment(preview.bundle.changedAt, locale),
            })}
          </p>
          {isNothing(preview) && <p>{message('merge.nothing')}</p>}
          {open.length > 0 && (
            <section>
              <h3>
                {message(
                  open.some(isOfKnownHand) ? 'merge.to-choose' : 'merge.to-choose-differing',
                  {
                    count: open.length,
                  },
                )}
              </h3>
              <p className={styles['about']}>{message('merge.to-choose-about')}</p>
              <p className={styles['all']}>
                <Button look="quiet" onClick={() => chooseAll('ours')}>
                  {message('merge.all-ours')}
                </Button>
                <Button look="quiet" onClick={() => chooseAll('theirs')}>
                  {message('merge.all-theirs')}
                </Button>
              </p>
              {open.map((part) => (
                <OpenPart
                  key={part.name}
                  part={part}
                  briefing={briefing}
                  chosen={choices[part.name] ?? null}
                  onChoose={(side) => setChoices({ ...choices, [part.name]: side })}
                />
              ))}
            </section>
          )}
          {others.length > 0 && (
            <section>
              <h3>{message('merge.changes', { count: others.length + preview.unlisted })}</h3>
              <ul className={styles['parts']}>
                {others.map(({ name, edit, isNeeded }) => (
                  <li key={name}>
                    <strong>{edit ? subjectOf(edit as Edit, briefing, locale) : name}</strong>{' '}
                    {edit && <small>{message(deedOf(edit as Edit))}</small>}{' '}
                    {isNeeded && <small>{message('merge.needed')}</small>}
                    {edit && <ChangeList changes={changesOf(edit as Edit, briefing, look)} />}
                  </li>
                ))}
              </ul>
              {preview.unlisted > 0 && (
                <p>{message('merge.unlisted', { count: preview.unlisted })}</p>
              )}
            </section>
          )}
          {preview.kept.length > 0 && (
            <section>
              <h3>{message('merge.kept', { count: preview.kept.length })}</h3>
              <ul className={styles['parts']}>
                {preview.kept.map(({ name, edit, why }) => (
                  <li key={name}>
                    <strong>{edit ? subjectOf(edit as Edit, briefing, locale) : name}</strong>{' '}
                    {describeFailure(locale, why)}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h3>{message('merge.reviews')}</h3>
            <p>
              {message('merge.comment-counts-new', {
                added: preview.reviews.added,
                changed: preview.reviews.changed,
                removed: preview.reviews.removed,
              })}
            </p>
            {preview.passed > 0 && <p>{message('merge.passed', { count: preview.passed })}</p>}
          </section>
        </div>
      )}
    </Dialog>
  );

  function noteOf(count: number): string | null {
    return state === 'asking' && count > 0 ? message('merge.left', { count }) : null;
  }
}

function isOpen({ last }: MergePart): boolean {
  return last !== null;
}

/** Whether the other side says who changed it: a data package has no history. */
function isOfKnownHand({ last }: MergePart): boolean {
  return last?.theirs != null;
}

function isNothing({ parts, reviews, passed }: MergePreview): boolean {
  const { added, changed, removed } = reviews;
  return parts.length === 0 && added + changed + removed + passed === 0;
}
