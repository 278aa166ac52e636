import { useEffect, useState } from 'react';
import type { PageOptions } from '../../shared/model/export.ts';
import { reportError } from '../error-report.ts';
import { greyLogo } from '../print/grey-logo.ts';

/** The logo as pages will show it: null until its greys are made, or when there is none. */
export function usePrintedLogo(
  logo: string | null,
  colour: PageOptions['colour'] | null,
): string | null {
  const [made, setMade] = useState<{ readonly of: string; readonly url: string } | null>(null);
  const wanted = colour === 'greyscale' ? logo : null;

  useEffect(() => {
    if (wanted === null) return;
    greyLogo(wanted).then((url) => setMade({ of: wanted, url }), reportError);
  }, [wanted]);

  if (wanted === null) return logo;
  return made?.of === wanted ? made.url : null;
}
