import { z } from 'zod';
import { layouts } from './index.ts';
import type { SlideLayout, StoredFields } from './layout.ts';

/** The version that a body was written as; bodies of version 1 do not say so. */
const Version = z.int().min(1).default(1);

const Stored = z.looseObject({ version: Version });

/** What a body turned out to be. */
export type ReadBody =
  | { readonly ok: true; readonly body: unknown }
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
 * @returns the body in its layout's latest version, without that version; or why there is none
 */
export function readBody(key: string, stored: unknown): ReadBody {
  const layout = layoutOf(key);
  if (!layout) return { ok: false, code: 'layout-unknown', details: [key] };
  const read = Stored.safeParse(bringForward(key, stored));
  if (!read.success) return invalid(key, read.error);
  const { version, ...fields } = read.data;
  if (version > layout.version) return { ok: false, code: 'body-newer', details: [key] };
  const parsed = layout.body.safeParse(fields);
  return parsed.success ? { ok: true, body: parsed.data } : invalid(key, parsed.error);
}

/**
 * A stored body as its layout's latest version writes it. One that is newer, or no body at all, stays
 * as it is: what this program can't read it passes on whole.
 */
export function bringForward(key: string, stored: unknown): unknown {
  const layout = layoutOf(key);
  // Of most layouts there is one version only, and every slide of a deck is asked about.
  if (!layout || layout.version === 1) return stored;
  const read = Stored.safeParse(stored);
  if (!read.success) return stored;
  const { version, ...fields } = read.data;
  if (version >= layout.version) return stored;
  try {
    const brought = layout.migrations
      .slice(version - 1)
      .reduce((body: StoredFields, migrate) => migrate(body), fields);
    return storedBody(layout, brought);
  } catch {
    // A body that was never one of its version; reading it says so.
    return stored;
  }
}

/** A body of the latest version as it is stored. */
export function storedBody({ version }: Pick<SlideLayout, 'version'>, body: StoredFields): unknown {
  return version === 1 ? body : { version, ...body };
}

function invalid(key: string, error: z.ZodError): ReadBody {
  const details = error.issues.map(({ path }) => path.join('.') || key);
  return { ok: false, code: 'body-invalid', details };
}
