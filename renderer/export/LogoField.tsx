import { useContext } from 'react';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './export-dialog.module.css';
import { Check, FieldGroup } from './fields.tsx';
import type { useLogo } from './use-logo.ts';

interface LogoFieldProps {
  readonly logo: ReturnType<typeof useLogo>;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}

/** Which picture stands on each page, and whether it does. */
export function LogoField({ logo, shown, onShow }: LogoFieldProps) {
  const message = useMessages();
  const { url } = logo;
  return (
    <FieldGroup label={message('export-dialog.logo')}>
      {/* Whoever chooses a logo wants to see it. */}
      <LogoButtons logo={logo} onChosen={onShow} />
      {url && (
        <Check label={message('export-dialog.logo.show')} checked={shown} onChange={onShow} />
      )}
    </FieldGroup>
  );
}

/**
 * The district's logo, and changing it.
 *
 * @param onChosen told whether there is one now
 */
export function LogoButtons({
  logo: { url, failure, choose, remove },
  onChosen = () => {},
}: Pick<LogoFieldProps, 'logo'> & { readonly onChosen?: (there: boolean) => void }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <>
      <div className={styles['logo-row']}>
        {url && (
          <img className={styles['logo-picture']} src={url} alt={message('export-dialog.logo')} />
        )}
        <Button
          onClick={() => {
            void choose().then((chosen) => chosen && onChosen(true));
          }}
        >
          {message(url ? 'export-dialog.logo.change' : 'export-dialog.logo.choose')}
        </Button>
        {url && (
          <Button
            look="quiet"
            onClick={() => {
              void remove();
              onChosen(false);
            }}
          >
            {message('export-dialog.logo.remove')}
          </Button>
        )}
      </div>
      {failure && (
        <p className={styles['range-problem']} role="alert">
          {describeFailure(locale, failure)}
        </p>
      )}
    </>
  );
}
