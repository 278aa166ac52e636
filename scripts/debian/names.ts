/** What the Debian package and its parts are called, and where they go. */
export const packageName = 'hongshan-briefing';

/** The app in menus and software centres; package.json's `desktopName` says the same to Electron. */
export const desktopId = 'cn.hongshan.briefing';

/** Bundles, as electron-builder.yml names them for the AppImage too. */
export const mediaType = 'application/x-hongshan-briefing';

export const maintainer = 'Hongshan Briefing contributors';

/** Folders and files on the person's machine. */
export const installed = {
  app: `/opt/${packageName}`,
  program: `/opt/${packageName}/${packageName}`,
  sandbox: `/opt/${packageName}/chrome-sandbox`,
  command: `/usr/bin/${packageName}`,
  desktopEntry: `/usr/share/applications/${desktopId}.desktop`,
  mediaType: `/usr/share/mime/packages/${desktopId}.xml`,
  metainfo: `/usr/share/metainfo/${desktopId}.metainfo.xml`,
  documents: `/usr/share/doc/${packageName}`,
  icons: '/usr/share/icons/hicolor',
} as const;

/** One sentence of what it is for, without a full stop, as menus and software centres show it. */
export const summary = {
  en: 'A district’s yearly figures as slides, each traced to its source',
  zh: '把全区一年的数字做成汇报幻灯片，每个数字都能查到出处',
} as const;

/** A paragraph of what it does, for whoever decides whether to install it. */
export const description = {
  en:
    'Hongshan Briefing is for the staff of a city district who present the year’s figures and the ' +
    'next year’s goals: on a projector, on a laptop without network, and on paper as PDF. Figures ' +
    'are kept once, with the paragraph that they were published in, and are the same on every slide.',
  zh:
    '洪山简报供城区工作人员汇报当年数据和来年目标：可投影放映，可在没有网络的电脑上审阅，' +
    '也可导出 PDF 打印。每个数字只存一处，连同公布它的原文段落，在每张幻灯片上都一致。',
} as const;
