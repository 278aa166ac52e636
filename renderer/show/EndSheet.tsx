import type { Locale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './show-stage.module.css';

interface EndSheetProps {
  readonly locale: Locale;
  readonly isRehearsal: boolean;
}

/** What stands after the last slide, in the language of the slides: the show is over, and how it is left. */
export function EndSheet(sheet: EndSheetProps) {
  return (
    <InterfaceLocale value={sheet.locale}>
      <EndWords {...sheet} />
    </InterfaceLocale>
  );
}

function EndWords({ locale, isRehearsal }: EndSheetProps) {
  const message = useMessages();
  return (
    <div className={styles['show-ended']} data-testid="show-ended" lang={locale}>
      <p role="status">{message(isRehearsal ? 'rehearsal.ended' : 'show.ended')}</p>
    </div>
  );
}
