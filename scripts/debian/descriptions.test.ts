import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { mediaTypeXml, metainfoXml } from './descriptions.ts';
import { desktopId, mediaType } from './names.ts';

function textsOf(xml: string, element: string): string[] {
  const found = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName(element);
  return Array.from(found, (each) => each.textContent ?? '');
}

test('a file of the bundles’ ending is called a bundle in both languages', () => {
  const xml = mediaTypeXml();
  expect(xml).toContain(`type="${mediaType}"`);
  expect(xml).toContain('<glob pattern="*.hsbrief"/>');
  expect(textsOf(xml, 'comment')).toEqual(['Hongshan Briefing bundle', '洪山简报文件']);
});

test('software centres learn version and day, licence and what starts it', () => {
  const xml = metainfoXml({ version: '0.2.0', date: new Date('2026-11-30T23:00:00Z') });
  expect(xml).toContain('<release version="0.2.0" date="2026-11-30"/>');
  expect(textsOf(xml, 'id')).toEqual([desktopId]);
  expect(textsOf(xml, 'project_license')).toEqual(['Apache-2.0']);
  expect(textsOf(xml, 'launchable')).toEqual([`${desktopId}.desktop`]);
  expect(textsOf(xml, 'mediatype')).toEqual([mediaType]);
  expect(textsOf(xml, 'name')).toEqual(['Hongshan Briefing', '洪山简报']);
});

test('the sentence for software centres has no full stop, which they refuse', () => {
  const summaries = textsOf(metainfoXml({ version: '1', date: new Date(0) }), 'summary');
  expect(summaries).toHaveLength(2);
  expect(summaries.filter((summary) => /[.。]$/.test(summary))).toEqual([]);
});
