import { product } from '../../../shared/product.ts';
import { element, escaped, type Xml } from './package/xml.ts';
import type { PresentationDocument } from './presentation-document.ts';
import { languages } from './text/runs.ts';

/** `docProps/core.xml`: what the file is called, in which language, and of when its data is. */
export function coreProperties({ title, language, snapshot }: PresentationDocument): Xml {
  const moment = new Date(snapshot.changedAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const dated = { 'xsi:type': 'dcterms:W3CDTF' };
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escaped(title)),
    element('dc:creator', {}, escaped(productName(language))),
    element('dc:identifier', {}, escaped(snapshot.id)),
    element('dc:language', {}, escaped(languages(language).lang)),
    element('cp:lastModifiedBy', {}, escaped(productName(language))),
    element('cp:revision', {}, escaped('1')),
    element('dcterms:created', dated, escaped(moment)),
    element('dcterms:modified', dated, escaped(moment)),
  );
}

/** `docProps/app.xml` */
export function extendedProperties({ language, sections }: PresentationDocument): Xml {
  const slides = sections.flatMap((section) => section.slides);
  return element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    element('TotalTime', {}, escaped('0')),
    element('Application', {}, escaped(productName(language))),
    element('PresentationFormat', {}, escaped('Widescreen')),
    element('Slides', {}, escaped(String(slides.length))),
    element('Notes', {}, escaped(String(slides.filter(({ notes }) => notes.length > 0).length))),
    element('HiddenSlides', {}, escaped(String(slides.filter(({ isHidden }) => isHidden).length))),
  );
}

/** `docProps/custom.xml`: by these words a file is known again, whatever it was renamed to. */
export function customProperties({ title, language, snapshot }: PresentationDocument): Xml {
  const named = { Title: title, Language: languages(language).lang, Snapshot: snapshot.id };
  return element(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    Object.entries(named).map(([name, value], index) =>
      element(
        'property',
        { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
        element('vt:lpwstr', {}, escaped(value)),
      ),
    ),
  );
}

function productName(language: PresentationDocument['language']): string {
  return language === 'en' ? product.en : product.zh;
}
