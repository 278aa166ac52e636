import { useEffect, useRef, useState } from 'react';
import { slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import { DeckKey, GoalKey, IndicatorKey, SlideKey } from '../../../shared/model/keys.ts';
import { RecordId } from '../../../shared/model/record-id.ts';
import type { ReviewAnchor } from '../../../shared/model/review.ts';
import { anchorKey, anchorOfFigure, goalsOn } from '../../../shared/review/review-state.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import type { ReviewItem } from './items.ts';

/** A comment being written: what about, and in which entry its field stands. */
export interface OpenForm {
  readonly anchor: ReviewAnchor;
  readonly item: string;
  /** It was opened just now, by the person: it takes the focus. */
  readonly fresh: boolean;
}

const prefix = 'review:';
const editing = 'review:edit:';
const replying = 'review:reply:';

/** The name that a comment's draft is kept under. */
export function formOf(anchor: ReviewAnchor): string {
  return prefix + anchorKey(anchor).replace(' ', ':');
}

/** The name that the draft of a changed comment is kept under. */
export function editFormOf(id: RecordId): string {
  return `${editing}${id}`;
}

/** The name that the draft of an answer to a comment is kept under. */
export function replyFormOf(id: RecordId): string {
  return `${replying}${id}`;
}

/** Which comments are being written, changed or answered. Drafts that were left are open again at the start. */
export function useOpenForms(items: readonly ReviewItem[], deck: DeckKey) {
  const [open, setOpen] = useState<ReadonlyMap<string, OpenForm>>(new Map());
  const [edited, setEdited] = useState<ReadonlySet<RecordId>>(new Set());
  /** By the comment: whether its answer was begun just now, or is a draft that was left. */
  const [replied, setReplied] = useState<ReadonlyMap<RecordId, 'now' | 'left'>>(new Map());
  const first = useRef(items);

  useEffect(() => {
    let left = false;
    api.drafts.list().then((drafts) => {
      if (left) return;
      const forms = drafts.map(({ form }) => form).filter((form) => form.startsWith(prefix));
      const idsOf = (kind: string) =>
        forms
          .filter((form) => form.startsWith(kind))
          .flatMap((form) => RecordId.safeParse(form.slice(kind.length)).data ?? []);
      const begun = forms.flatMap((form): [string, OpenForm][] => {
        const anchor = anchorOfForm(form);
        const item = anchor && first.current.find((candidate) => shows(candidate, anchor, deck));
        return anchor && item ? [[form, { anchor, item: item.id, fresh: false }]] : [];
      });
      // What the person has opened meanwhile stays open.
      setEdited((ids) => new Set([...idsOf(editing), ...ids]));
      const unfinished = idsOf(replying).map((id) => [id, 'left'] as const);
      setReplied((ids) => new Map([...unfinished, ...ids]));
      setOpen((now) => new Map([...begun, ...now]));
    }, reportError);
    return () => {
      left = true;
    };
  }, [deck]);

  function openAbout(anchor: ReviewAnchor, item: string): void {
    setOpen((forms) => new Map(forms).set(formOf(anchor), { anchor, item, fresh: true }));
  }

  return {
    of: (item: string) => [...open.values()].filter((form) => form.item === item),
    openAbout,
    /** A comment about the entry itself. */
    openFor(item: ReviewItem) {
      openAbout(anchorOf(item, deck), item.id);
    },
    close(anchor: ReviewAnchor) {
      setOpen((forms) => {
        const rest = new Map(forms);
        rest.delete(formOf(anchor));
        return rest;
      });
    },
    isReplied: (id: RecordId) => replied.get(id) ?? null,
    reply(id: RecordId, on: boolean) {
      setReplied((ids) => {
        const next = new Map(ids);
        if (on) next.set(id, 'now');
        else next.delete(id);
        return next;
      });
    },
    isEdited: (id: RecordId) => edited.has(id),
    edit(id: RecordId, on: boolean) {
      setEdited((ids) => {
        const next = new Set(ids);
        if (on) next.add(id);
        else next.delete(id);
        return next;
      });
    },
  };
}

export type OpenForms = ReturnType<typeof useOpenForms>;

function anchorOf(item: ReviewItem, deck: DeckKey): ReviewAnchor {
  switch (item.kind) {
    case 'slide':
      return { about: 'slide', deck, slide: slideKeyOf(item.result) };
    case 'figure':
      return anchorOfFigure(item.figure);
    case 'elsewhere':
      return item.anchor;
  }
}

function anchorOfForm(form: string): ReviewAnchor | null {
  const [about, key = ''] = form.slice(prefix.length).split(':');
  const [deck = '', slide = ''] = key.split('/');
  switch (about) {
    case 'slide':
      return { about, deck: DeckKey.parse(deck), slide: SlideKey.parse(slide) };
    case 'indicator':
      return { about, indicator: IndicatorKey.parse(key) };
    case 'goal':
      return { about, goal: GoalKey.parse(key) };
    default:
      return null;
  }
}

function shows(item: ReviewItem, anchor: ReviewAnchor, deck: DeckKey): boolean {
  if (item.kind === 'figure') return anchorKey(anchorOfFigure(item.figure)) === anchorKey(anchor);
  if (item.kind === 'elsewhere') return anchorKey(item.anchor) === anchorKey(anchor);
  if (anchor.about === 'slide')
    return anchor.deck === deck && slideKeyOf(item.result) === anchor.slide;
  if (!item.result.ok) return false;
  const { slide } = item.result;
  if (anchor.about === 'goal' && goalsOn(slide).some(({ goal }) => goal.key === anchor.goal))
    return true;
  return slide.figures.some(
    ({ figure }) => anchorKey(anchorOfFigure(figure)) === anchorKey(anchor),
  );
}
