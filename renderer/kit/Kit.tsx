import { ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import { type ReactNode, useContext, useRef } from 'react';
import type { Locale } from '../../shared/model/localized.ts';
import { InterfaceLocale } from '../ui/messages.ts';
import styles from './kit.module.css';
import { useKitTheme } from './kit-theme.ts';

const locales: Readonly<Record<Locale, typeof enUS>> = { 'zh-CN': zhCN, en: enUS };

/**
 * Where a view uses Ant Design's controls: in our colours and words, their lists inside the view.
 * Import it, and `antd`, only in modules that are loaded with such a view (ADR 11).
 */
export function Kit({ children }: { readonly children: ReactNode }) {
  const locale = useContext(InterfaceLocale);
  const theme = useKitTheme();
  const root = useRef<HTMLDivElement>(null);
  return (
    <ConfigProvider
      locale={locales[locale]}
      theme={theme}
      wave={{ disabled: true }}
      // Of a control in a dialog, the list must be in that dialog: whatever is outside is inert.
      getPopupContainer={(trigger) => trigger?.closest('dialog') ?? root.current ?? document.body}
    >
      <div ref={root} className={styles['kit-root']}>
        {children}
      </div>
    </ConfigProvider>
  );
}
