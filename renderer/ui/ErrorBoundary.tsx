import { Component, type ReactNode } from 'react';
import { translate } from '../../shared/i18n/messages.ts';
import { locales } from '../../shared/model/localized.ts';
import { reportError } from '../error-report.ts';
import buttonStyles from './button.module.css';
import styles from './error-boundary.module.css';

interface Props {
  readonly children: ReactNode;
  /** Told of what was thrown, beside the log. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Keeps an error of a view from leaving an empty window. The language may be what failed to
 * load, so it speaks both.
 */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
    this.props.onError?.(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className={styles['error-boundary']} role="alert">
        {locales.map((locale) => (
          <p key={locale} lang={locale}>
            {translate(locale, 'error.internal')}
          </p>
        ))}
        <button
          type="button"
          className={`${buttonStyles['button']} ${buttonStyles['button-plain']}`}
          data-look="plain"
          onClick={() => location.reload()}
        >
          {translate('zh-CN', 'reader.retry')} · {translate('en', 'reader.retry')}
        </button>
      </main>
    );
  }
}
