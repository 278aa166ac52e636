import type { Database } from 'better-sqlite3';
import { orderKeysBetween } from '../../../shared/deck/order-keys.ts';
import { isSame } from '../../../shared/editing/edit-rules.ts';
import type { AppError } from '../../../shared/errors.ts';
import { dataSourceOf, inForceAt, publishedAt } from '../../../shared/figures/competing.ts';
import type { MergeItem } from '../../../shared/merging/merge-item.ts';
import { editOf, type Fields, nameOfChoice } from '../../../shared/merging/mergeable.ts';
import { type Placed, placeComing } from '../../../shared/merging/place-slides.ts';
import { inOrderOfWriting } from '../../../shared/merging/report-order.ts';
import type { Edit, EditedEntity } from '../../../shared/model/edit.ts';
import type { InForce } from '../../../shared/model/edit-fields.ts';
import type { Goals } from '../content/goals.ts';
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

/** The places that people gave slides and sections, on each side, and the order of what has no other place. */
export interface Places {
  /** Which reports on goals were written first (`reportsWritten`). */
  readonly reports: ReadonlyMap<string, string>;
  readonly ours: ReadonlyMap<string, string>;
  readonly theirs: ReadonlyMap<string, string>;
}

interface Dependencies {
  readonly db: Database;
  readonly indicators: Pick<Indicators, 'get'>;
  readonly goals: Pick<Goals, 'list'>;
}

/**
 * Makes what another store changed, in whatever order the store takes it: what is refused is tried
 * again once others are made, until none is taken any more.
 */
export function createBringingIn({ db, indicators, goals }: Dependencies) {
  type Row = Pick<Placed, 'key' | 'orderKey'>;
  const there = {
    slide: db.prepare<[string], Row>('SELECT key, order_key AS orderKey FROM slide WHERE deck = ?'),
    section: db.prepare<[string], Row>(
      'SELECT key, order_key AS orderKey FROM deck_section WHERE deck = ?',
    ),
  } as const;

  const reasonAt = db
    .prepare<[{ indicator: string; refArea: string; timePeriod: string }], string | null>(`
      SELECT in_force_reason FROM observation
      WHERE indicator = :indicator AND ref_area = :refArea AND time_period = :timePeriod
        AND is_in_force = 1`)
    .pluck();

  /** Slides and sections that come to where another one stands, or is to stand, come beside it. */
  function withPlaces(wanted: readonly Wanted[], { ours, theirs }: Places): Wanted[] {
    const found = new Map<string, string>();
    for (const entity of ['section', 'slide'] as const) {
      const changing = wanted.filter(({ item }) => item.entity === entity);
      for (const deck of new Set(changing.map(({ item }) => String(item.owner)))) {
        const nameOf = (key: string) => `${entity}:${deck}/${key}`;
        const moving = changing.filter(
          ({ item, target }) =>
            item.owner === deck && target?.['orderKey'] !== item.ours?.['orderKey'],
        );
        const isMoving = new Set(moving.map(({ item }) => item.name));
        const staying = there[entity]
          .all(deck)
          .filter(({ key }) => !isMoving.has(nameOf(key)))
          .map((row) => ({ ...row, wanted: ours.get(nameOf(row.key)) ?? row.orderKey }));
        const coming = moving.flatMap(({ target }) => {
          if (!target) return [];
          const [key, orderKey] = [String(target['key']), String(target['orderKey'])];
          return [{ key, orderKey, wanted: theirs.get(nameOf(key)) ?? orderKey }];
        });
        for (const [key, place] of placeComing(staying, coming)) found.set(nameOf(key), place);
      }
    }
    return wanted.map((one) => {
      const orderKey = found.get(one.item.name);
      return one.target && orderKey ? { ...one, target: { ...one.target, orderKey } } : one;
    });
  }

  /** @returns what was refused to the end */
  return (asked: readonly Wanted[], places: Places, attempt: Attempt): Refused[] => {
    const wanted = withPlaces(asked, places);
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
    let left: readonly Refused[] = [];
    let open: readonly Wanted[] = [...coming, ...going];
    const aside = new Set<string>();
    for (;;) {
      left = open.flatMap((one): Refused[] => {
        const { item, target } = one;
        const edit =
          item.entity === 'observation'
            ? withChoice(item, target)
            : editOf(item, item.ours, target);
        const error = attempt(edit, item.ours ? null : item.place);
        return error ? [{ ...one, error }] : [];
      });
      if (left.length === 0) break;
      const next = left.length < open.length ? left : withOneAside();
      if (!next) break;
      open = next;
    }
    putReportsInOrder();
    return [...left, ...choose()];

    /** Of things that stand in each other's places one stands behind all others until its place is free. */
    function withOneAside(): readonly Wanted[] | null {
      for (const [at, { item, target, error }] of left.entries()) {
        const { entity, owner, ours, name } = item;
        if (entity !== 'slide' && entity !== 'section') continue;
        if (error.code !== 'record.place-taken' || !ours || !target || aside.has(name)) continue;
        aside.add(name);
        const last = there[entity]
          .all(String(owner))
          .map((row) => row.orderKey)
          .sort()
          .at(-1);
        const [orderKey] = orderKeysBetween(last ?? null, null, 1);
        const parked = { ...ours, orderKey };
        if (attempt(editOf(item, ours, parked), null)) continue;
        return left.with(at, { item: { ...item, ours: parked }, target, error });
      }
      return null;
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
      if (target || before.source !== source) {
        // A figure alone shows no reason; it may have one, from when there were others.
        const reason =
          before.reason ??
          reasonAt.get({
            indicator: indicator.key,
            refArea: held.refArea,
            timePeriod: held.timePeriod,
          }) ??
          null;
        return { ...edit, choice: { before, after: { ...before, reason } } } as Edit;
      }
      const others = published.map(dataSourceOf).filter((one) => one !== source);
      const chosen = choices.get(nameOfChoice(String(item.owner), held))?.['source'];
      const next = others.find((one) => one === chosen) ?? others[0];
      return {
        ...edit,
        choice: { before, after: { ...before, source: next, reason: null } },
      } as Edit;
    }

    function putReportsInOrder(): void {
      const changed = new Set(
        coming.flatMap(({ item }) => (item.entity === 'progress' ? [item.owner] : [])),
      );
      for (const { key, progress } of goals.list()) {
        if (!changed.has(key)) continue;
        const ordered = inOrderOfWriting(key, progress, places.reports);
        const at = ordered.findIndex((report, nth) => report !== progress[nth]);
        if (at < 0) continue;
        // All behind the first that stands wrong are written once more, in turn.
        for (const report of ordered.slice(at)) {
          const fields = report as unknown as Fields;
          const thing = { entity: 'progress', owner: key } as const;
          attempt(editOf(thing, fields, null), null);
          attempt(editOf(thing, null, fields), null);
        }
      }
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

interface Held {
  readonly refArea: never;
  readonly timePeriod: never;
  readonly passages: readonly { readonly source: never }[];
}
