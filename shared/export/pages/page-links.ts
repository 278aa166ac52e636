import type { PagePosition } from './page.ts';

/**
 * How a page names a place in its own file: a link that printing passes on as it is, and that
 * finishing turns into a link within the file. A fragment would not do, for Chromium drops it where
 * its target is printed in another run. The name can't be reserved by anyone (RFC 2606).
 */
const origin = 'https://page.invalid/';

export function pageHref({ page, top }: PagePosition): string {
  return `${origin}${page}/${Math.round(top)}`;
}

/** The place that a link names; null for a link to elsewhere. */
export function positionOfHref(href: string): PagePosition | null {
  const [, page, top] = /^https:\/\/page\.invalid\/(\d+)\/(\d+)$/.exec(href) ?? [];
  return page === undefined ? null : { page: Number(page), top: Number(top) };
}
