import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { type VerbName, verbNamed, verbs } from './verbs.ts';

/** What `--help` prints: of one verb, or of all. */
export function helpText(about: VerbName | null, locale: Locale): string {
  return `${about === null ? overview(locale) : inLocale(verbNamed(about).help.text, locale)}\n`;
}

function overview(locale: Locale): string {
  const list = verbs
    .map(({ name, help }) => `  ${name.padEnd(9)}${inLocale(help.summary, locale)}`)
    .join('\n');
  return inLocale(
    {
      zh: `用法：briefing 命令 [选项]

命令：
${list}

每个命令都可以加 --help 查看选项。成功时退出码为 0，失败为 1，用法不对为 2。`,
      en: `Usage: briefing VERB [options]

Verbs:
${list}

Each verb has --help. Exit codes: 0 done, 1 failed, 2 wrong usage.`,
    },
    locale,
  );
}
