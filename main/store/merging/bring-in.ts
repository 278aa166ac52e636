import type { Database } from 'better-sqlite3';
import { orderKeysBetween } from '../../../shared/deck/order-keys.ts';
import { isSame } from '../../../shared/editing/edit-rules.ts';
import type { AppError } from '../../../shared/errors.ts';
import { dataSourceOf, inForceAt, publishedAt } from '../../../shared/figures/competing.ts';
import { editOf, type Fields, nameOfChoice } from '../../../shared/merging/mergeable.ts';
import type { MergeItem } from '../../../shared/merging/plan-merge.ts';
import type { Edit, EditedEntity } from '../../../shared/model/edit.ts';
import type { InForce } from '../../../shared/model/edit-fields.ts';
import type { Indicators } from '../content/indicators.ts';
import type { Attempt } from '../editing/edits.ts';

/** What comes before what it is needed by. */
const inOrder: readonly EditedEntity[] = [
  ...(['area', 'home-area', 'source', 'theme', 'indicator', 'observation', 'goal'] as const),
  ...(['progress', 'milestone', 'digit-name', 'look', 'logo', 'deck', 'section', 'slide'] as const),
];

/** A change that is to be made, and what the thing is to be; null is gone. */
export interface Wanted {
  readonly item: MergeItem;
  readonly target: Fields | null;
}

/** A change that the store refused, as something here needs the thing as it is. */
export interface Refused extends Wanted {
  readonly error: AppError;
}

interface Parts {
  readonly db: Database;
  readonly indicators: Pick<Indicators, 'get'>;
}

/**
 * Makes what another store changed, in whatever order the store takes it: what is refused is tried
 * again once others are made, until none is taken any more.
 */
export function createBringingIn({ db, indicators }: Parts) {
  const placesIn = {
    slide: db.prepare<[string], Placed>(
      'SELECT key, order_key AS orderKey FROM slide WHERE deck = ?',
    ),
    section: db.prepare<[string], Placed>(
      'SELECT key, order_key AS orderKey FROM deck_section WHERE deck = ?',
    ),
  } as const;

  /** @returns what was refused to the end */
  return (wanted: readonly Wanted[], attempt: Attempt): Refused[] => {
    const choices = new Map(
      wanted.flatMap(({ item, target }) =>
        item.entity === 'in-force' && target ? [[item.name, target] as const] : [],
      ),
    );
    const rank = ({ item }: Wanted) => inOrder.indexOf(item.entity);
    const things = wanted.filter(({ item }) => item.entity !== 'in-force');
    const coming = things
      .filter(({ target }) => target !== null)
      .sort((one, other) => rank(one) - rank(other));
    const going = things
      .filter(({ target }) => target === null)
      .sort((one, other) => rank(other) - rank(one));
    let left: Refused[] = [];
    let open: readonly Wanted[] = [...coming, ...going];
    for (let makesWay = false; ; ) {
      left = [];
      for (const one of open) {
        const error = attempt(asEdit(one, makesWay), one.item.ours ? null : one.item.place);
        if (error) left.push({ ...one, error });
      }
      const isStuck = left.length === open.length;
      if (left.length === 0 || (isStuck && makesWay)) break;
      makesWay = isStuck;
      open = left;
    }
    return [...left, ...choose()];

    function asEdit({ item, target }: Wanted, makesWay: boolean): Edit {
      const { ours, entity } = item;
      if (entity === 'observation') return withChoice(item, target);
      if (target && makesWay && (entity === 'slide' || entity === 'section'))
        return editOf(item, ours, withFreePlace({ ...item, entity }, target));
      return editOf(item, ours, target);
    }

    /** A figure beside another source's comes and goes with a choice: which is in force stays, where it can. */
    function withChoice(item: MergeItem, target: Fields | null): Edit {
      const edit = editOf(item, item.ours, target);
      const held = (target ?? item.ours) as Held | null;
      const indicator = item.owner === null ? undefined : indicators.get(item.owner);
      if (!indicator || !held || (item.ours && target)) return edit;
      const published = publishedAt(indicator, held);
      const before = inForceAt(indicator, held);
      if (!before || published.length < (target ? 1 : 2)) return edit;
      const source = dataSourceOf(held);
      if (target || before.source !== source)
        return { ...edit, choice: { before, after: before } } as Edit;
      const others = published.map(dataSourceOf).filter((one) => one !== source);
      const chosen = choices.get(nameOfChoice(String(item.owner), held))?.['source'];
      const next = others.find((one) => one === chosen) ?? others[0];
      return {
        ...edit,
        choice: { before, after: { ...before, source: next, reason: null } },
      } as Edit;
    }

    /** Beside whatever is in its place: by their keys, so that it is the same whichever came first. */
    function withFreePlace(
      item: MergeItem & { entity: 'slide' | 'section' },
      target: Fields,
    ): Fields {
      const { key, orderKey } = target as { key: string; orderKey: string };
      const placed = placesIn[item.entity].all(String(item.owner));
      const there = placed.find((one) => one.orderKey === orderKey && one.key !== key);
      if (!there) return target;
      const planned = coming
        .filter((one) => one.item.entity === item.entity && one.item.owner === item.owner)
        .map((one) => String(one.target?.['orderKey']));
      const all = [...new Set([...placed.map((one) => one.orderKey), ...planned])].sort(byCode);
      const at = all.indexOf(orderKey);
      const [free] =
        key < there.key
          ? orderKeysBetween(all[at - 1] ?? null, orderKey, 1)
          : orderKeysBetween(orderKey, all[at + 1] ?? null, 1);
      return { ...target, orderKey: free };
    }

    function choose(): Refused[] {
      return wanted.flatMap((one): Refused[] => {
        const { item, target } = one;
        if (item.entity !== 'in-force' || !target || item.owner === null) return [];
        const indicator = indicators.get(item.owner);
        const before = indicator ? inForceAt(indicator, target as unknown as InForce) : null;
        if (!before || isSame(before, target)) return [];
        const error = attempt(editOf(item, before, target), null);
        return error ? [{ ...one, error }] : [];
      });
    }
  };
}

interface Placed {
  readonly key: string;
  readonly orderKey: string;
}

interface Held {
  readonly refArea: never;
  readonly timePeriod: never;
  readonly passages: readonly { readonly source: never }[];
}

/** As the store orders them. */
function byCode(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
