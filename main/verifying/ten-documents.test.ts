import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { VerifyingContent } from '../../shared/verifying/known-figures.ts';
import type { VerifiedFigure } from '../../shared/verifying/model.ts';
import { aPdf } from '../import/report/testing/a-pdf.ts';
import { openStore } from '../store/file/open.ts';
import { builtInDataset } from '../store/testing/built-in-dataset.ts';
import { aDocx, anXlsx, aPptx } from './testing/office-files.ts';
import { verifyTasks } from './verify-tasks.ts';

let content: VerifyingContent;
let digitNames: readonly string[];
beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
  const store = openStore(path.join(folder, 'store.sqlite'), {
    datasetFolder: builtInDataset,
    onDamaged: 'refuse',
  });
  const all = store.content();
  content = all;
  digitNames = all.digitNames.map(({ name }) => name);
  store.close();
  rmSync(folder, { recursive: true });
});

const encode = (text: string) => new TextEncoder().encode(text);

async function verified(name: string, bytes: Uint8Array): Promise<readonly VerifiedFigure[]> {
  const { figures } = await verifyTasks.verify({
    ...{ source: { name, bytes }, digitNames, period: null, shown: [] },
    content: { areas: content.areas, indicators: content.indicators, goals: content.goals },
  });
  return figures;
}

/** `printed cause where`: what a person would be told to look at. */
const alarm = ({ claim, cause, isSure, state }: VerifiedFigure) => {
  const { slide, page, sheet, cell, line } = claim.place;
  const where = [
    slide && `slide ${slide}`,
    page && `page ${page}`,
    sheet && `table ${sheet}`,
    cell,
    !slide && !page && !cell && line && `line ${line}`,
  ];
  return [claim.rawText, cause ?? state, isSure ? '' : '?', ...where].filter(Boolean).join(' ');
};

interface KnownDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The errors in it, gravest first. */
  readonly wrong: readonly string[];
  /** How many of its figures are right. */
  readonly equal: number;
  readonly rounded?: number;
  readonly unknown?: number;
}

const card = (label: string, number: string, left: number, top: number) =>
  [
    [`文本框 ${label}`, label, left, top, 160, 24],
    [`数字 ${label}`, number, left, top + 28, 160, 48],
  ] as const;

const documents: readonly KnownDocument[] = [
  {
    name: '1 工作总结.txt',
    bytes: encode(
      [
        '洪山区2023年工作总结',
        '一、产业发展',
        '2023年，全区新增“四上”企业260家，“四上”企业总量突破1000家。完成技术改造项目10个。',
        '全年入库科技型中小企业1259家，新认定瞪羚企业128家，区域技术合同成交额107亿元。',
        '二、民生保障',
        '新增就业2.8万人，医保参保98.7万人，社保扩面2.1万人。',
      ].join('\n'),
    ),
    wrong: ['260家 digit line 3'],
    equal: 8,
  },
  {
    name: '2 讲话稿.txt',
    bytes: encode(
      [
        '同志们：',
        '过去的2023年，我们稳住了千亿以上经济总量，完成技术合同成交额107万元，高新技术企业总数达到1300家。',
        '新增市场主体4.6万户、总量突破20万户；94.6%的服务事项实现“全程网办”。',
        '我们打造了186个共同缔造试点小区，9个街道开通商会服务社区直通车。',
      ].join('\n'),
    ),
    wrong: ['107万元 scale line 2', '1300家 qualifier-lost line 2'],
    equal: 6,
  },
  {
    name: '3 网页.html',
    bytes: encode(
      `<!doctype html><html><body><h1>洪山区2023年生态建设</h1>
      <p>2023年，新增绿地15公里、绿道8<b>公里</b>、口袋公园12个，建设公园5处。</p>
      <table><tr><th>指标</th><th>单位</th><th>2023年</th></tr>
      <tr><td>筹集保障性租赁住房</td><td>套</td><td>8057</td></tr>
      <tr><td>老旧小区改造开工</td><td>个</td><td>16</td></tr>
      <tr><td>老旧小区改造完工</td><td>个</td><td>19</td></tr></table></body></html>`,
    ),
    wrong: ['15公里 unit line 2', '16 swapped table 1 3:3', '19 swapped table 1 4:3'],
    equal: 4,
  },
  {
    name: '4 汇报.docx',
    bytes: aDocx([
      '2023年民生实事完成情况',
      '2023年，建成棚户区改造住房1496套、新开工棚户区改造住房4135套，新改扩建中小学9所。',
      '新增义务教育学位1.7万个，开园公办幼儿园6所。',
      [
        ['指标', '单位', '2023年'],
        ['筹集保障性租赁住房', '套', 8075],
        ['新增养老服务综合体', '家', 2],
        ['新增社区老年人服务中心', '个', 5],
      ],
    ]),
    wrong: ['1496套 swapped line 2', '4135套 swapped line 2', '8075 digit table 1 2:3'],
    equal: 5,
  },
  {
    name: '5 材料.docx',
    bytes: aDocx(
      [
        '洪山区2023年营商环境',
        '2023年，“全程网办”服务事项占比94.6个百分点，“一窗通办”政务事项占比100%，“免提交”高频证照120类。',
        '新增落户创投机构8家、产业基金24支。',
      ],
      { box: '新增基金注册规模300亿元', footnote: '其中洪山母基金总规模50亿元。' },
    ),
    wrong: ['94.6个百分点 points line 2', '300亿元 qualifier-lost line 4'],
    equal: 5,
  },
  {
    name: '6 幻灯片.pptx',
    bytes: aPptx([
      { title: '洪山区2023年工作汇报' },
      {
        title: '2023年主要数据',
        boxes: [
          ...card('高新技术企业', '突破1300家', 40, 120),
          ...card('技术合同成交额', '170亿元', 240, 120),
          ...card('校友经济大厦建筑面积', '13.5万平方米', 440, 120),
        ],
        notes: '2023年，市场主体总量达到20万户，当年新增4.6万户。',
      },
      {
        chart: {
          ...{ name: '图表 4', title: '2023年新增（个）', series: '新增' },
          points: [
            ['新建产学研平台', 30],
            ['成果转化签约项目', 69],
            ['新增口袋公园', 12],
          ],
        },
      },
    ]),
    wrong: ['170亿元 digit slide 2', '69 digit slide 3 B4', '20万户 qualifier-lost slide 2'],
    equal: 5,
  },
  {
    name: '7 表格.pptx',
    bytes: aPptx([
      {
        title: '2023年科技创新',
        table: [
          ['指标', '2023年'],
          ['新增省级专精特新企业', '42%'],
          ['新增国家级小巨人企业', '4家'],
          ['高新技术企业认定报备', '430余家'],
          ['洪山实验室累计投入', '1.3亿元'],
        ],
      },
    ]),
    wrong: ['42% share slide 1 2:2'],
    equal: 3,
  },
  {
    name: '8 台账.xlsx',
    bytes: anXlsx([
      ['洪山区2023年主要指标'],
      ['指标', '单位', '2023年'],
      ['技术合同成交额', '万元', 107],
      ['洪山母基金规模', '亿元', 50],
      ['新增就业', '万人', 2.8],
      ['新增公办幼儿园学位', '个', 2301],
      ['开园公办幼儿园', '所', 6],
    ]),
    wrong: ['107 scale table Sheet1 C3', '2301 digit table Sheet1 C6'],
    equal: 3,
  },
  {
    name: '9 brief.pdf',
    bytes: aPdf([
      [60, 780, 'Hongshan District in 2023', 20],
      [
        60,
        740,
        'In 2023, high-tech enterprises numbered 1,300 and market entities totalled over 200,000.',
      ],
      [60, 720, 'Technology contract value reached RMB 10.7 million.'],
      [60, 700, 'Affordable rental homes secured totalled 8,057.'],
      [60, 600, 'New green space', 12],
      [60, 570, '51 ha', 24],
      [300, 600, 'New greenways', 12],
      [300, 570, '8 km', 24],
    ]),
    wrong: ['RMB 10.7 million scale page 1', '51 ha digit page 1', '1,300 qualifier-lost page 1'],
    equal: 3,
  },
  {
    name: '10 新闻稿.txt',
    bytes: encode(
      [
        '2023年，江夏区高新技术企业突破1300家，洪山区技术合同成交额107亿元。',
        '2023年，洪山区医保参保近99万人，新增就业约3万人，筹集保障性租赁住房超8000套。',
        '2023年，全市新增绿地15公顷，洪山区新增绿道8公里。',
        '到2025年，实际使用外资达到3.2亿美元。',
      ].join('\n'),
    ),
    wrong: ['突破1300家 area line 1', '15公顷 area line 3'],
    equal: 2,
    rounded: 3,
    unknown: 1,
  },
];

test.each(documents)(
  '$name: all errors are found, and nothing else',
  async ({ name, bytes, ...known }) => {
    const found = await verified(name, bytes);
    const told = found.filter(({ state }) => !['equal', 'rounded', 'unknown'].includes(state));
    expect(told.map(alarm)).toEqual(known.wrong);
    const count = (state: string) => found.filter((one) => one.state === state).length;
    expect({ equal: count('equal'), rounded: count('rounded'), unknown: count('unknown') }).toEqual(
      {
        ...{ equal: known.equal, rounded: known.rounded ?? 0, unknown: known.unknown ?? 0 },
      },
    );
  },
);
