import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { Edit, HistoryEntry } from '../../shared/model/edit.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { briefing } from '../briefing.fixture.ts';
import { InterfaceLocale } from '../ui/messages.ts';
import { HistoryList } from './HistoryList.tsx';

vi.mock('../live/use-person.ts', () => ({ useProfile: () => null }));

const words = (zh: string, en: string) => ({ zh, en });
const [slide] = briefing.deck.slides.map(({ position: _, ...fields }) => fields);
const [section] = briefing.deck.sections;
const [theme] = briefing.themes;
const { sections: _, slides: __, ...deck } = briefing.deck;

/** The texts of a history with this one edit, as a person reads them. */
function told(edit: unknown, locale: Locale): string {
  const entry = HistoryEntry.parse({
    ...{ id: '018d6000-0000-7000-8000-000000000000', at: '2024-02-01T00:00:00Z' },
    ...{ actor: '王芳', device: null, action: 'edit', reason: null },
    edit: Edit.parse(edit),
  });
  const list = renderToStaticMarkup(
    <InterfaceLocale value={locale}>
      <HistoryList entries={[entry]} briefing={briefing} />
    </InterfaceLocale>,
  );
  return list
    .replace(/<time.*?<\/time>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const ofSlide = (after: object | null, key = 'annual-2023') => ({
  ...{ entity: 'slide', deck: key, before: slide },
  after: after && { ...slide, ...after },
});

test.each([
  [
    ofSlide({ orderKey: 'a5' }),
    '王芳 移动了 幻灯片“标题突破1300家” 次序 原位置 → 新位置',
    '王芳 moved slide “Title over 1,300” Order where it was → where it is now',
  ],
  [
    ofSlide({ section: 'economy', hidden: true, layout: 'closing' }),
    '王芳 修改了 幻灯片“标题突破1300家” 版式 封面 → 封底 放映时隐藏 否 → 是 章节 开篇 → 产业',
    '王芳 changed slide “Title over 1,300” Layout Cover → Closing Hidden in shows no → yes Section Opening → Industry',
  ],
  [
    ofSlide({ body: { lead: words('共{{hi-tech-enterprises}}', 'In all'), scene: 'lake' } }),
    '王芳 修改了 幻灯片“标题突破1300家” 内容 引子 → 共突破1300家',
    '王芳 changed slide “Title over 1,300” Content Lead → In all',
  ],
  [ofSlide(null, 'other'), '王芳 删除了 幻灯片“标题…”', '王芳 deleted slide “Title …”'],
  [
    { entity: 'section', deck: 'annual-2023', before: null, after: section },
    '王芳 新增了 章节“开篇”',
    '王芳 added section “Opening”',
  ],
  [
    { entity: 'deck', before: deck, after: { ...deck, period: '2024' } },
    '王芳 修改了 简报“年度简报” 报告期 2023年 → 2024年',
    '王芳 changed briefing “Yearly briefing” Reporting period 2023 → 2024',
  ],
  [
    { entity: 'deck', before: deck, after: { ...deck, languages: ['zh-CN'] } },
    '王芳 修改了 简报“年度简报” 语言 中文；English → 中文',
    '王芳 changed briefing “Yearly briefing” Languages 中文; English → 中文',
  ],
  [
    { entity: 'theme', before: theme, after: { ...theme, accent: 'gold', position: 2 } },
    '王芳 修改了 主题“经济” 次序 0 → 2 颜色 主色 → 金',
    '王芳 changed theme “Economy” Order 0 → 2 Colour main colour → gold',
  ],
])('the history tells of %o in both languages', (edit, zh, en) => {
  expect(told(edit, 'zh-CN')).toBe(zh);
  expect(told(edit, 'en')).toBe(en);
});
