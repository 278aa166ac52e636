import { useContext, useMemo } from 'react';
import {
  type MissingOnPage,
  missingInPages,
  missingInSlides,
} from '../../shared/export/pages/missing-on-page.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Source } from '../../shared/model/source.ts';
import { excerptOf, nameCharacter } from '../../shared/text/missing-characters.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './missing-characters.module.css';
import type { Preview } from './preview.ts';

/** Places that are listed; the rest are counted. */
const most = 5;

/** Warns of characters that no font can print, while the text can still be changed. */
export function MissingCharacters({
  preview,
  sources,
}: {
  readonly preview: Preview;
  readonly sources: readonly Source[];
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const found = useMemo(() => missingIn(preview, sources), [preview, sources]);

  if (found.length === 0) return null;
  return (
    <div className={styles['export-missing']} role="status">
      <p>
        {message(preview.kind === 'pdf' ? 'export-dialog.missing' : 'export-dialog.missing-drawn')}
      </p>
      <ul>
        {found.slice(0, most).map((place) => (
          <li key={`${place.page} ${place.text}`}>
            {translate(locale, 'export-dialog.missing-at', {
              page: place.page,
              text: excerptOf(place),
              characters: place.characters.map(nameCharacter).join(' '),
            })}
          </li>
        ))}
      </ul>
      {found.length > most && (
        <p>{message('export-dialog.missing-more', { count: found.length - most })}</p>
      )}
    </div>
  );
}

function missingIn(preview: Preview, sources: readonly Source[]): MissingOnPage[] {
  switch (preview.kind) {
    case 'pdf':
      return missingInPages(preview.pages, sources);
    case 'images':
      return missingInSlides(preview.pages, preview.request.locale, sources);
    // It holds its characters, and is drawn with the fonts of whoever opens it.
    case 'presentation':
      return [];
  }
}
