import type { Page, Target } from '../../shared/export/pages/page.ts';
import { pageHref } from '../../shared/export/pages/page-links.ts';

/** The link to a place of the same file; null where the file has no such place. */
export function hrefOf(page: Pick<Page, 'find'>, target: Target): string | null {
  const place = page.find(target);
  return place && pageHref(place);
}
