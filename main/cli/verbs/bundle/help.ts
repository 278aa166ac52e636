import { storeLine } from '../../help-lines.ts';
import type { VerbHelp } from '../../verb.ts';

export const bundleHelp: VerbHelp = {
  summary: {
    zh: '把简报连同数据、照片和意见打成一个文件，送给别人审阅或修改',
    en: 'pack briefings with their data, pictures and comments into one file for others',
  },
  text: {
    zh: `用法：briefing bundle --out 文件 [选项]

把简报连同它们的数字、出处、目标、照片、主题和意见打成一个文件（.hsbrief），可以在另一台电脑上
打开审阅，或用 briefing merge 并入。同样的内容每次得到同样的文件。成功后在标准输出写出文件路径。

选项：
  --out 文件            写到哪里
  --deck 名称           只要这些简报，用逗号分隔；默认全部
  --by 姓名             谁送出的；默认是在程序里填写的本人姓名
${storeLine.zh}`,
    en: `Usage: briefing bundle --out FILE [options]

Packs briefings with their figures, sources, goals, pictures, looks and comments into one file
(.hsbrief), to be opened for review on another computer or brought in by briefing merge. The same
content gives the same file. Prints the file's path.

Options:
  --out FILE            where to
  --deck KEYS           only these briefings, separated by commas; all by default
  --by NAME             who sends it; by default who said so in the app
${storeLine.en}`,
  },
};
