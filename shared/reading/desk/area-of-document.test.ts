import { expect, test } from 'vitest';
import { type Area, AreaKey } from '../../model/area.ts';
import { areaAtHead, areaOfDocument, areasAround } from './area-of-document.ts';

const area = (key: string, zh: string, parent: string | null, isHome = false): Area => ({
  ...{ key: AreaKey.parse(key), code: null, name: { zh, en: null }, synonyms: [], isHome },
  parent: parent === null ? null : AreaKey.parse(parent),
});
const areas = [
  area('CN-420000', '湖北省', null),
  area('CN-420100', '武汉市', 'CN-420000'),
  area('CN-420111', '洪山区', 'CN-420100', true),
];

test.each([
  [['洪山区2023年工作总结'], '洪山区', 'CN-420111'],
  [['湖北省武汉市洪山区2023年国民经济和社会发展统计公报'], '洪山区', 'CN-420111'],
  [['武汉市2023年统计公报'], '武汉市', 'CN-420100'],
  [['武汉市武昌区2023年统计公报'], '武昌区', null],
  [['2019年云阳县国民经济和社会发展统计公报'], '云阳县', null],
  [
    ['政府工作报告', '——2026年1月8日在洪山区第十七届人民代表大会第五次会议上'],
    '洪山区',
    'CN-420111',
  ],
  [['天津市蓟州区2025年工作总结'], '蓟州区', null],
  [['全区科技创新工作总结'], null, null],
  [['创新推动大学之城转型', '完成区域技术合同成交额'], null, null],
  [['培育市场主体情况'], null, null],
  [['社区建设与园区发展'], null, null],
  [['政府工作报告'], null, null],
])('%j is of %s', (head, named, key) => {
  expect(areaOfDocument(head, areas)).toEqual({ named, key });
});

test.each([
  ['江夏区生产总值', '江夏区'],
  ['武汉市生产总值', '武汉市'],
  ['嘉鱼县的粮食产量', '嘉鱼县'],
  ['技术市场合同成交额', null],
  ['新登记市场主体', null],
  ['老旧小区改造数', null],
  ['高新区企业数', null],
  ['建成区绿化覆盖率', null],
  ['城市公园数', null],
  ['全区生产总值', null],
])('%s begins with the area %s', (name, head) => {
  expect(areaAtHead(name, areas)).toBe(head);
});

test('an area lies in others, the nearest first, and a circle ends', () => {
  const home = areas[2]?.key ?? null;
  expect(areasAround(areas, home).map(({ key }) => key)).toEqual(['CN-420100', 'CN-420000']);
  const round = [area('A', '甲', 'B'), area('B', '乙', 'A')];
  expect(areasAround(round, AreaKey.parse('A')).length).toBeLessThan(3);
});
