import { deckLine, storeLine } from '../../help-lines.ts';
import type { VerbHelp } from '../../verb.ts';

export const exportHelp: VerbHelp = {
  summary: {
    zh: '把简报导出为 PDF、PPTX、PNG 或 SVG',
    en: 'export the briefing as PDF, PPTX, PNG or SVG',
  },
  text: {
    zh: `用法：briefing export --out 文件 [选项]

把简报导出为 PDF 或可编辑的 PPTX，重新读出并与数据核对，成功后在标准输出写出文件路径。失败时原有
文件不变；没有通过核对的另存为“文件.unproved.pdf”或“文件.unproved.pptx”。

选项：
  --out 文件            导出到哪里；多张图片时是文件夹
  --format 格式         pdf（默认）、pptx（可编辑的文稿）、png（幻灯片）或 svg（幻灯片上的图表）
  --scale 倍数          PNG 的大小：1（1280 × 720）、2（默认）、3 或 4
${deckLine.zh}
  --locale 语言         zh-CN（默认）、en，或 both：两种语言在一个 PDF 里；PPTX 则是两个文件，
                        英文的另存为“文件.en.pptx”
  --look 主题           south-lake（默认）、night、civic-red，或本地区主题的代号：
                        浅色写代号，深色写代号加 .dark
  --slides 范围         只导出这些幻灯片，如 1-5,8
  --sections 名称       只导出这些章节，如 overview,outlook
  --preset 名称         按方案导出：projector（会议投影）、handout（打印讲义）、
                        review（领导审阅）、colleagues（交同事修改，PPTX），或自己存的方案；
                        下列选项优先于方案
  --kind 种类           slides（默认）、handout（讲义）、notes（备注页）或 data-book（数据册）
  --per-page 张数       讲义每页 1、2、3（带书写线）、4、6 或 9 张
  --colour 颜色         colour（彩色，默认）或 greyscale（灰度）
  --pictures 大小       full（清晰，默认）或 small（文件小）
  --appendix            附上出处附录，与幻灯片互相链接
  --no-notes            PPTX 不带备注（讲稿和数字来源）
  --no-hidden           PPTX 不带隐藏的幻灯片；不写时带上，在文件里仍隐藏
  --page-numbers        标页码
  --header 文字         页眉
  --footer 文字         页脚
  --watermark 文字      水印
  --classification 文字 页眉右侧的标识，如“内部资料”
  --header-en、--footer-en、--watermark-en、--classification-en 文字
                        以上各项在英文页上的写法；不写时，英文页用中文页的文字
  --logo 文件           本单位标志，SVG 或 PNG
  --ink 编号            画上这次会议留下的墨迹
  --proof 文件          把核对结果以 JSON 写到这里，没有通过时也写
${storeLine.zh}`,
    en: `Usage: briefing export --out FILE [options]

Exports the briefing as PDF or as PPTX to edit, reads it again to check it against the data, and
prints the file's path. When it fails, an earlier file is unchanged; one that did not pass is kept as
FILE.unproved.pdf or FILE.unproved.pptx.

Options:
  --out FILE            where to; a folder for several images
  --format FORMAT       pdf (default), pptx (to edit), png (slides) or svg (the charts on slides)
  --scale NUMBER        size of a PNG: 1 (1280 × 720), 2 (default), 3 or 4
${deckLine.en}
  --locale LANGUAGE     zh-CN (default), en, or both: two languages in one PDF; as PPTX two files,
                        the English one FILE.en.pptx
  --look NAME           south-lake (default), night, civic-red, or the key of a look of your
                        district’s: KEY on light ground, KEY.dark on dark
  --slides RANGE        only these slides, such as 1-5,8
  --sections KEYS       only these sections, such as overview,outlook
  --preset NAME         projector, handout, review, colleagues (PPTX), or one you saved; the
                        options below go before what it says
  --kind KIND           slides (default), handout, notes or data-book
  --per-page COUNT      slides a page of a handout: 1, 2, 3 (with lines), 4, 6 or 9
  --colour COLOUR       colour (default) or greyscale
  --pictures SIZE       full (default) or small: half the pixels, a quarter of the bytes
  --appendix            add the sources of the figures, linked both ways
  --no-notes            PPTX without notes (what is said, and where figures are from)
  --no-hidden           PPTX without hidden slides, which are else kept, hidden there too
  --page-numbers        number the pages
  --header TEXT         at the top of each page
  --footer TEXT         at the foot of each page
  --watermark TEXT      across each page
  --classification TEXT a mark at the top right, such as Internal
  --header-en, --footer-en, --watermark-en, --classification-en TEXT
                        the same on English pages, where else the above stands
  --logo FILE           the district’s logo, SVG or PNG
  --ink NUMBER          draw the ink kept of this meeting
  --proof FILE          write what the check found here as JSON, also when it did not pass
${storeLine.en}`,
  },
};
