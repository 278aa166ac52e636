import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';

describe('what is still to be reached', () => {
  const roles = (text: string) =>
    readText(text).figures.map(({ rawText, role, period }) => `${rawText} ${role} ${period}`);

  test('a title says no more of a figure than its text does', () => {
    const text = `生产总值增长5%以上，东山区描绘2025年蓝图
2025年经济社会发展主要预期目标是：生产总值增长5%以上，财政收入增长4%。`;
    expect(roles(text)).toEqual([
      '增长5%以上 goal 2025',
      '增长5%以上 goal 2025',
      '增长4% goal 2025',
    ]);
  });

  test('lines below a marked heading are of its year, and goals where it says so', () => {
    const text = `政府工作报告要点
■ 2024年成绩单
●粮食总产达到55万斤
■ 2025年主要预期目标
●城镇新增就业7000人以上
●粮食产量保持50万斤以上`;
    expect(roles(text)).toEqual([
      '55万斤 level 2024',
      '7000人以上 goal 2025',
      '50万斤以上 goal 2025',
    ]);
  });

  test('what a district will do is a goal to the end of its paragraph, and no longer', () => {
    const text = `东山区政府工作报告
2023年，东山区将培育企业15家。同时，创建工作室12个，引进过百亿元项目2个以上。
2022年，新增就业1.2万人。按规定将补偿资金3亿元纳入决算。
2022年，我们将财政支出的81%用于民生。`;
    expect(roles(text).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      '15家 goal',
      '12个 goal',
      '2个以上 goal',
      '1.2万人 level',
      '3亿元 level',
      '81% share',
    ]);
  });

  test('a report of a year looks back on the one before, unless it says otherwise', () => {
    const text = `2024年东山区政府工作报告
新增就业1.2万人。
三、2024年重点工作
新改建公园12个。`;
    expect(roles(text)).toEqual(['1.2万人 level 2023', '12个 goal 2024']);
    const review = text.replace('新增就业', '一、2024年工作回顾\n新增就业');
    expect(roles(review)[0]).toBe('1.2万人 level 2024');
  });

  test('numbers of a term of years are of one year each, where they are as many', () => {
    const figures = (text: string) =>
      readText(`东山区2024年统计公报\n${text}`).figures.map(
        ({ rawText, name, period }) => `${rawText} ${name} ${period}`,
      );
    expect(figures('2021年至2023年，分别完成生产总值230亿元、310亿元、365亿元。')).toEqual([
      '230亿元 生产总值 2021',
      '310亿元 生产总值 2022',
      '365亿元 生产总值 2023',
    ]);
    expect(
      figures(
        '2022年至2023年，分别完成产值5亿元、6亿元；分别完成销售7亿元、8亿元，甲、乙分别增长1%、2%。',
      ),
    ).toEqual([
      '5亿元 产值 2022',
      '6亿元 产值 2023',
      '7亿元 销售 2022',
      '8亿元 销售 2023',
      '增长1% 甲 2022/2023',
      '2% 乙 2022/2023',
    ]);
    expect(
      figures('2021年至2024年，分别完成生产总值230亿元、310亿元。').map((one) => one.slice(-9)),
    ).toEqual(['2021/2024', '2021/2024']);
  });

  test('the year of a report that is spoken of is no figure’s', () => {
    const text = `东山区2024年统计公报
东山区2022年工作报告提到，建成公园12个。`;
    expect(roles(text)).toEqual(['12个 level 2024']);
  });

  test('the years of a picture’s caption are no years of the text below', () => {
    const text = `东山区2024年统计公报
一、综合
初步核算，全年生产总值300亿元。
图1 2020-2024年生产总值
全区户籍人口27万人。`;
    const reading = readText(text);
    expect(reading.figures.map(({ period }) => period)).toEqual(['2024', '2024']);
    expect(reading.sections.map(({ heading }) => heading)).toEqual(['一、综合']);
  });
});
