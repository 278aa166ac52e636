import { expect, test } from 'vitest';
import { placedFigures, typedFigures, typedYears } from './typed-figures.ts';

const names = ['5G', '1+N', '武钢云谷606', 'Cloud Valley 606'];

test.each([
  ['总投资2000亿元', ['2000亿']],
  ['新增企业1950家', ['1950']],
  ['培育606家', ['606']],
  ['高新技术企业1300家', ['1300']],
  ['成交额107亿元', ['107亿']],
  ['占比94.6%', ['94.6%']],
  ['占比９４．６％', ['94.6%']],
  ['企业１９５０家', ['1950']],
  ['规模2000—2500亿元', ['2000', '2500亿']],
  ['规模2000至2500家', ['2000', '2500']],
  ['产值2019万元', ['2019万']],
  ['2008户居民搬迁', ['2008']],
  ['2023年培育2023家', ['2023']],
  ['新增2024', ['2024']],
  ['达到2000', ['2000']],
  ['总投资2021.5亿元', ['2021.5亿']],
  ['培育1606家', ['1606']],
  ['武钢云谷6066', ['6066']],
  ['15G带宽', ['15']],
  ['三十家企业', ['三十家']],
  ['新增两个园区', ['两个']],
  ['引进百余家机构', ['百余家']],
  ['数十家企业落户', ['数十家']],
  ['一百二十项改革', ['一百二十项']],
  ['超过三千人', ['三千人']],
  ['增长百分之五', ['百分之五']],
  ['约占三分之一', ['三分之一']],
  ['超六成企业', ['六成']],
  ['产值翻一番', ['翻一番']],
  ['惠及一半小区', ['一半']],
  ['增长两倍', ['两倍']],
  ['提前3年完成', ['3']],
  ['排名第1', ['1']],
  ['排名全市第1位', ['1']],
  ['覆盖12345人', ['12345']],
  ['增长5.2个百分点', ['5.2']],
  ['RMB2000万', ['2000万']],
  ['一季度新增18家', ['18']],
  ['12月新增35家', ['35']],
  ['over 2013 firms', ['2013']],
  ['About 1,300 of them', ['1,300']],
  ['a total of 2000 homes', ['2000']],
  ['RMB 2000 billion', ['2000']],
  ['2000-2500 billion in all', ['2000', '2500']],
  ['from 2000 to 2500 firms', ['2000', '2500']],
  ['in 2013 firms and 12 parks', ['2013', '12']],
  ['with 1950 places', ['1950']],
  ['94.6% of services', ['94.6%']],
  ['up 5.2 percentage points', ['5.2']],
  ['ranked 1st in the city', ['1']],
  ['in June 2023, 16 deals', ['16']],
  ['by 2025, 1950 firms', ['1950']],
  ['two parks opened', ['two']],
  ['twenty-three schools', ['twenty-three']],
  ['dozens of firms', ['dozens of']],
  ['hundreds of homes', ['hundreds of']],
  ['half of the estates', ['half of']],
  ['output doubled', ['doubled']],
  ['a third of services', ['a third of']],
  ['Q4 saw 3 starts', ['3']],
  ['on 23 January, 66 projects', ['66']],
  ['Cloud Valley 6066', ['6066']],
])('%s holds typed figures', (text, expected) => {
  expect(typedFigures(text, names)).toEqual(expected);
});

test.each([
  ['2023年工作回顾与2024年展望'],
  ['２０２３年底'],
  ['2019—2023年累计'],
  ['“十四五”规划（2021—2025）'],
  ['2021—2025规划期内'],
  ['2023/24学年'],
  ['2024年1月23日签约'],
  ['2024-01-23签约'],
  ['2024.1.23签约'],
  ['1月23日'],
  ['1—6月进展'],
  ['23日揭牌'],
  ['23年底完成'],
  ['2023上半年'],
  ['2023第四季度'],
  ['4季度开工'],
  ['一季度与上半年'],
  ['截至2023，各项推进'],
  ['自2019以来'],
  ['2024目标'],
  ['2024：做优大学之城'],
  ['洪山2023：大学之城'],
  ['2023'],
  ['年度回顾（2023）'],
  ['获省级5G工厂认定'],
  ['“1+N”注销改革与武钢云谷606'],
  ['武钢云谷606首发区'],
  ['“四上”企业与“一窗通办”'],
  ['共{{hi-tech@2023}}，一批项目'],
  ['亿元以上项目在列'],
  ['第14个五年规划'],
  ['第3批试点'],
  ['地铁11号线'],
  ['服务热线9:00开通'],
  ['PM2.5治理'],
  ['服务千家万户'],
  ['一流大学、三农工作、二期已投用'],
  ['半数以上的人说好'],
  ['成功引入，成效初显'],
  ['The year’s work, and the outlook for 2024'],
  ['ahead to 2024.'],
  ['Registered in 2023'],
  ['in 2023 and 2024'],
  ['Between 2019 and 2023 the university grew'],
  ['Over the years 2019–2023'],
  ['the 14th Five-Year Plan (2021–2025)'],
  ['from March 2023 to 23 January 2024'],
  ['On January 23, 2024 it opened'],
  ['Stock at the end of 2023'],
  ['2024: a finer university city'],
  ['Hongshan 2023: a university city'],
  ['the 2024 goals'],
  ['2023’s harvest'],
  ['since 2019'],
  ['Q4 2023'],
  ['in the fourth quarter, Q4'],
  ['to 5G and to smart production'],
  ['Cloud Valley 606 is open'],
  ['“1+N” one-stop deregistration'],
  ['pilot reforms for 2023'],
  ['momentum carries into 2024'],
  ['a two-way street, one city'],
  ['{{hi-tech}} firms, {{contracts@2023}} signed'],
])('%s holds none', (text) => {
  expect(typedFigures(text, names)).toEqual([]);
});

test('a name with digits is one only where it was told', () => {
  expect(typedFigures('5G、武钢云谷606', [])).toEqual(['5', '606']);
});

test.each([
  ['2023年底的存量', [2023]],
  ['2019—2023年累计', [2019, 2023]],
  ['比2022年增加，2024年再上台阶', [2022, 2024]],
  ['总投资2000亿元', []],
  ['Registered in 2023, up on 2022.', [2023]],
  ['in June 2023', [2023]],
  ['over 2013 firms', []],
])('the years of %s are known', (text, expected) => {
  expect(typedYears(text, names).map((typed) => typed.year)).toEqual(expected);
});

test('a typed figure is found where it stands, behind references and among full-width digits', () => {
  const text = '5G基站{{hi-tech@2022}}，共１３００家、4.6 万户；2023年三十余家';
  for (const { text: typed, at } of placedFigures(text, ['5G']))
    expect(text.slice(at, at + typed.length).replace(/[！-～]/g, halfWidth)).toBe(typed);
  expect(placedFigures(text, ['5G']).map(({ text: typed }) => typed)).toEqual(
    typedFigures(text, ['5G']),
  );
});

function halfWidth(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}
