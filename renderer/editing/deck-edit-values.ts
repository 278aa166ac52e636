import { bindTitle } from '../../shared/deck/bind-slide.ts';
import { isReference } from '../../shared/deck/references.ts';
import { canonicalJson } from '../../shared/editing/edit-rules.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Localized } from '../../shared/model/localized.ts';
import type { Translate } from '../ui/messages.ts';

/** An edit of a deck, or of what one holds. */
export type DeckEdit = Extract<Edit, { entity: 'deck' | 'section' | 'slide' }>;

type Record = { readonly [name: string]: unknown };

/** A title as it reads; the figures of a deck that is not open here are left out, for its period is not known. */
export function readTitle(title: Localized, edit: DeckEdit, briefing: Briefing): Localized {
  if (deckOf(edit) !== briefing.deck.key)
    return {
      zh: withoutReferences(title.zh),
      en: title.en === null ? null : withoutReferences(title.en),
    };
  return {
    zh: bindTitle(title, briefing, 'zh-CN'),
    en: title.en === null ? null : bindTitle(title, briefing, 'en'),
  };
}

/** Both sides of an edit as people read them: titles with their figures, of a body what differs. */
export function readSides(
  edit: DeckEdit,
  briefing: Briefing,
  message: Translate,
): { readonly before: Record | null; readonly after: Record | null } {
  const { before, after } = edit as {
    readonly before: Record | null;
    readonly after: Record | null;
  };
  const read = (text: Localized) => readTitle(text, edit, briefing);
  const side = (own: Record | null, other: Record | null, place: string): Record | null => {
    if (own === null) return null;
    const { section, orderKey, body, ...rest } = own;
    const moved = other !== null && other['orderKey'] !== orderKey;
    return {
      ...Object.fromEntries(
        Object.entries(rest).map(([name, value]) => [name, isText(value) ? read(value) : value]),
      ),
      ...(typeof section === 'string' && { deckSection: sectionName(section, edit, briefing) }),
      ...(moved && { orderKey: place }),
      ...(body !== undefined && { body: leavesBeside(body, other?.['body']).map(readLeaf(read)) }),
    };
  };
  return {
    before: side(before, after, message('order.before')),
    after: side(after, before, message('order.after')),
  };
}

/** Whether all that an edit does is to put a thing elsewhere. */
export function isMove({ before, after }: Edit): boolean {
  if (!before || !after || !('orderKey' in before) || !('orderKey' in after)) return false;
  const [was, is] = [before, { ...after, orderKey: before.orderKey }];
  return before.orderKey !== after.orderKey && canonicalJson(was) === canonicalJson(is);
}

function deckOf(edit: DeckEdit): string | undefined {
  return edit.entity === 'deck' ? (edit.after ?? edit.before)?.key : edit.deck;
}

function sectionName(key: string, edit: DeckEdit, { deck }: Briefing): Localized | string {
  const known = deckOf(edit) === deck.key ? deck.sections : [];
  return known.find((section) => section.key === key)?.name ?? key;
}

function withoutReferences(text: string): string {
  return text.replace(/\{\{[^}]*\}\}/g, '…');
}

/** The texts, references and choices of a body that another one lacks. */
function leavesBeside(body: unknown, other: unknown): (Localized | string)[] {
  const known = new Set(leavesOf(other).map((leaf) => canonicalJson(leaf)));
  return leavesOf(body).filter((leaf) => !known.has(canonicalJson(leaf)));
}

function leavesOf(value: unknown): (Localized | string)[] {
  if (typeof value === 'string' || isText(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leavesOf);
}

function readLeaf(read: (text: Localized) => Localized) {
  return (leaf: Localized | string) => {
    if (typeof leaf !== 'string') return read(leaf);
    return isReference(leaf) ? read({ zh: leaf, en: leaf }) : leaf;
  };
}

function isText(value: unknown): value is Localized {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 2 &&
    typeof (value as Partial<Localized>).zh === 'string' &&
    ['string', 'object'].includes(typeof (value as Partial<Localized>).en)
  );
}
