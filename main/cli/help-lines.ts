import type { Localized } from '../../shared/model/localized.ts';

/** What the help of several verbs says alike. */
export const storeLine: Localized = {
  zh: '  --store 文件          另用一个数据文件；不存在就新建。默认用本人的数据文件',
  en: '  --store FILE          another store file, made if there is none; by default your own',
};

export const existingStoreLine: Localized = {
  zh: '  --store 文件          另一个数据文件；默认用本人的数据文件',
  en: '  --store FILE          another store file; by default your own',
};

export const deckLine: Localized = {
  zh: '  --deck 名称           哪份简报；默认是报告期最近的那份',
  en: '  --deck KEY            which deck; by default the one whose reporting period ends last',
};
