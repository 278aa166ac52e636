import { type ThemeConfig, theme } from 'antd';
import { useMemo } from 'react';
import { useDark } from '../ui/use-dark.ts';

/** The kit's theme, made of the chrome's own colours, in step with the system's light and dark. */
export function useKitTheme(): ThemeConfig {
  const isDark = useDark();
  return useMemo(
    () => kitTheme(isDark, matchMedia('(prefers-reduced-motion: reduce)').matches),
    [isDark],
  );
}

function kitTheme(isDark: boolean, isStill: boolean): ThemeConfig {
  const styles = getComputedStyle(document.documentElement);
  // The kit works hovers and shades out of these, so it needs colours, not references to them.
  const chrome = (name: string) => styles.getPropertyValue(`--chrome-${name}`).trim();
  const [panel, ink, muted] = [chrome('panel'), chrome('ink'), chrome('muted')];
  const [line, strong, accent] = [chrome('line'), chrome('line-strong'), chrome('accent')];
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    // The key is a class of every list and control: no class of ours may be called so.
    cssVar: { key: 'kit-tokens' },
    hashed: false,
    token: {
      colorPrimary: accent,
      colorLink: accent,
      colorInfo: accent,
      colorError: chrome('danger'),
      colorText: ink,
      colorTextHeading: ink,
      colorTextSecondary: muted,
      colorTextTertiary: muted,
      colorTextDescription: muted,
      // The kit's own is too pale to be read.
      colorTextPlaceholder: muted,
      colorBgContainer: panel,
      colorBgElevated: panel,
      colorBorder: strong,
      colorBorderSecondary: line,
      colorSplit: line,
      colorTextLightSolid: chrome('on-accent'),
      controlItemBgActive: chrome('accent-soft'),
      controlItemBgHover: chrome('hover'),
      fontFamily: 'var(--chrome-font)',
      fontSize: 14,
      borderRadius: 8,
      borderRadiusLG: 10,
      borderRadiusSM: 6,
      controlHeight: 36,
      controlHeightSM: 30,
      controlOutlineWidth: 0,
      lineWidthFocus: 2,
      boxShadowSecondary: chrome('shadow'),
      motion: !isStill,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Select: {
        optionSelectedBg: chrome('accent-soft'),
        optionActiveBg: chrome('hover'),
        optionSelectedFontWeight: 500,
      },
      Segmented: {
        trackBg: chrome('hover'),
        itemSelectedBg: panel,
        itemColor: muted,
        itemSelectedColor: ink,
      },
    },
  };
}
