/**
 * What was read anew, with all in it that did not change being the very things that were read before:
 * whoever draws them need not draw them again, and they are held once. Plain data alone is compared.
 *
 * @returns what was there before, where nothing changed at all
 */
export function keepUnchanged<Value>(before: unknown, now: Value): Value {
  return kept(before, now) as Value;
}

function kept(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  if (Array.isArray(before) && Array.isArray(now)) return keptList(before, now);
  return isPlain(before) && isPlain(now) ? keptRecord(before, now) : now;
}

function keptList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const next = now.map((one, index) => kept(before[index], one));
  // Something that was put in, or taken out, moved all behind it: those are found by their keys.
  const moved = before.length === now.length ? next : next.map((one) => byKey(before, one));
  const isSame =
    before.length === moved.length && moved.every((one, index) => one === before[index]);
  return isSame ? before : moved;
}

function byKey(before: readonly unknown[], one: unknown): unknown {
  if (!isPlain(one) || one['key'] === undefined || before.includes(one)) return one;
  return kept(
    before.find((other) => isPlain(other) && other['key'] === one['key']),
    one,
  );
}

function keptRecord(before: PlainRecord, now: PlainRecord): PlainRecord {
  const names = Object.keys(now);
  let isSame = names.length === Object.keys(before).length;
  const next: Record<string, unknown> = {};
  for (const name of names) {
    next[name] = kept(before[name], now[name]);
    isSame &&= Object.hasOwn(before, name) && next[name] === before[name];
  }
  return isSame ? before : next;
}

type PlainRecord = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is PlainRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
