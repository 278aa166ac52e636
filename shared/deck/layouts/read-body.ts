import { z } from 'zod';
import { layouts } from './index.ts';
import type { SlideLayout, StoredFields } from './layout.ts';
import { bodyOnSlide, splitTray, Tray, trayOf } from './tray.ts';

/** The version that a body was written as; bodies of version 1 do not say so. */
const Version = z.int().min(1).default(1);

const Stored = z.looseObject({ version: Version });

/** What a body turned out to be. */
export type ReadBody =
  | {
      readonly ok: true;
      readonly body: unknown;
      /** What the slide keeps for other layouts. */
      readonly tray: Tray;
    }
  | {
      readonly ok: false;
      readonly code: 'layout-unknown' | 'body-newer' | 'body-invalid';
      /** The layout's name, or each place in the body that does not fit. */
      readonly details: readonly string[];
    };

/** Undefined for a layout that this program does not know. */
export function layoutOf(key: string): SlideLayout | undefined {
  return (layouts as readonly SlideLayout[]).find((layout) => layout.key === key);
}

/**
 * Reads a stored body of whatever version: an older one is brought forward first.
 *
 * @returns the body in its layout's latest version, without that version and apart from its tray; or
 *   why there is none. A tray that can't be read is no reason.
 */
export function readBody(key: string, stored: unknown): ReadBody {
  const layout = layoutOf(key);
  if (!layout) return { ok: false, code: 'layout-unknown', details: [key] };
  const read = Stored.safeParse(bodyOnSlide(bringForward(key, stored)));
  if (!read.success) return invalid(key, read.error);
  const { version, ...fields } = read.data;
  if (version > layout.version) return { ok: false, code: 'body-newer', details: [key] };
  const parsed = layout.body.safeParse(fields);
  return parsed.success
    ? { ok: true, body: parsed.data, tray: trayOf(stored) }
    : invalid(key, parsed.error);
}

/**
 * Reads a body that is to be stored: as `readBody`, and its tray, where it has one, must be one.
 */
export function readNewBody(key: string, stored: unknown): ReadBody {
  const { tray } = splitTray(stored);
  const { error } = tray === undefined ? { error: undefined } : Tray.safeParse(tray);
  const read = readBody(key, stored);
  if (!read.ok || !error) return read;
  const details = error.issues.map(({ path }) => ['tray', ...path].join('.'));
  return { ok: false, code: 'body-invalid', details };
}

/**
 * A stored body as its layout's latest version writes it. One that is newer, or no body at all, stays
 * as it is: what this program can't read it passes on whole.
 */
export function bringForward(key: string, stored: unknown): unknown {
  const layout = layoutOf(key);
  // Of most layouts there is one version only, and every slide of a deck is asked about.
  if (!layout || layout.version === 1) return stored;
  const { body, tray } = splitTray(stored);
  const read = Stored.safeParse(body);
  if (!read.success) return stored;
  const { version, ...fields } = read.data;
  if (version >= layout.version) return stored;
  try {
    const brought = layout.migrations
      .slice(version - 1)
      .reduce((body: StoredFields, migrate) => migrate(body), fields);
    // What waits is of no version: it is read part by part when the layout changes.
    return storedBody(layout, tray === undefined ? brought : { ...brought, tray });
  } catch {
    // A body that was never one of its version; reading it says so.
    return stored;
  }
}

/** A body of the latest version as it is stored. */
export function storedBody({ version }: Pick<SlideLayout, 'version'>, body: StoredFields): object {
  return version === 1 ? body : { version, ...body };
}

function invalid(key: string, error: z.ZodError): ReadBody {
  const details = error.issues.map(({ path }) => path.join('.') || key);
  return { ok: false, code: 'body-invalid', details };
}
