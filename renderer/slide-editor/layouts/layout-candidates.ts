import {
  changeLayout,
  type LayoutChange,
  type SlideTerms,
} from '../../../shared/deck/change-layout.ts';
import { ideasForSlide } from '../../../shared/deck/ideas.ts';
import type { Lacking } from '../../../shared/deck/layouts/arrange.ts';
import { layouts } from '../../../shared/deck/layouts/index.ts';
import type { SlideLayout } from '../../../shared/deck/layouts/layout.ts';
import type { MessageKey } from '../../../shared/i18n/messages.ts';
import type { SlideFields } from '../../../shared/model/edit-fields.ts';

/** A slide as it could be, to be chosen from a list. */
export interface Candidate {
  readonly id: string;
  /** What its layout is called. */
  readonly name: MessageKey;
  /** Null where the slide lacks something for it. */
  readonly slide: SlideFields | null;
  readonly lacking: readonly Lacking[];
  /** Whether it is the slide as it stands. */
  readonly isCurrent: boolean;
}

export interface CandidateGroup {
  readonly title: MessageKey;
  readonly candidates: readonly Candidate[];
}

/** A slide in the layouts that suit it best, and in all of them. */
export function candidatesFor(slide: SlideFields, terms: SlideTerms): CandidateGroup[] {
  const every = layouts as readonly SlideLayout[];
  const changes = new Map(every.map(({ key }) => [key, changeLayout(slide, key, terms)]));
  const changeTo = (key: string) => changes.get(key) ?? null;
  const ideas = ideasForSlide(slide, terms, changeTo).map(({ slide: idea }): Candidate => {
    const name = every.find(({ key }) => key === idea.layout)?.name ?? 'layout-gallery.title';
    return { id: `idea-${idea.layout}`, name, slide: idea, lacking: [], isCurrent: false };
  });
  const all = every.map(({ key, name }): Candidate => {
    const isCurrent = key === slide.layout;
    return { id: `layout-${key}`, name, isCurrent, ...outcomeOf(changeTo(key)) };
  });
  return [
    ...(ideas.length > 0 ? [{ title: 'layout-gallery.ideas', candidates: ideas } as const] : []),
    { title: 'layout-gallery.all', candidates: all },
  ];
}

function outcomeOf(change: LayoutChange<SlideFields> | null): Pick<Candidate, 'slide' | 'lacking'> {
  if (change?.ok) return { slide: change.slide, lacking: [] };
  return { slide: null, lacking: change?.lacking ?? [] };
}
