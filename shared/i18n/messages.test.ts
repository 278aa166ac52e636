import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { type ErrorCode, errorCodes } from '../errors.ts';
import { type Locale, locales } from '../model/localized.ts';
import { en } from './en/index.ts';
import { describeFailure, type MessageKey, translate } from './messages.ts';
import { zhCN } from './zh-CN/index.ts';

const catalogues = { 'zh-CN': zhCN, en } as const;
const keys = Object.keys(zhCN) as MessageKey[];

type MessagePart = ReturnType<IntlMessageFormat['getAst']>[number];

/** The names of values that a message asks for, those within its plural forms among them. */
function namesIn(parts: readonly MessagePart[]): string[] {
  return parts.flatMap((part) => {
    if (part.type === 0 || !('value' in part)) return [];
    const within = 'options' in part ? Object.values(part.options).map(({ value }) => value) : [];
    return [part.value, ...within.flatMap(namesIn)];
  });
}

function parametersOf(key: MessageKey, locale: Locale): string[] {
  const written = catalogues[locale][key];
  const { getAst } = new IntlMessageFormat(written, locale, undefined, { ignoreTag: true });
  return [...new Set(namesIn(getAst()))].sort();
}

/** The message with all its values one number. */
const saidOf = (key: MessageKey, locale: Locale, count: number) =>
  translate(
    locale,
    key,
    Object.fromEntries(parametersOf(key, locale).map((name) => [name, count])),
  );

/**
 * “1 slides”; not a verb, as in “page 1 has”, and not the pixels of a picture, which is never one
 * pixel high.
 */
const severalOfOne =
  /(?<!× )\b1 (?:(?:more|new|open|other) )?(?!(?:does|has|holds|is|lacks|names|needs|reads|says|shows|stands|uses|was)\b)[a-z]+s\b/;

test('each message asks for the same values in both languages', () => {
  for (const key of keys) expect(parametersOf(key, 'en'), key).toEqual(parametersOf(key, 'zh-CN'));
});

test.each(locales)('each message in %s is said as it is written, but for its counts', (locale) => {
  for (const key of keys) {
    const written = catalogues[locale][key]
      .replace(/\{\w+, plural, one \{[^{}]*\} other \{([^{}]*)\}\}/g, '$1')
      .replace(/\{\w+, number\}/g, '#');
    expect(translate(locale, key), key).toBe(written);
  }
});

test('no English message says “1 slides”', () => {
  const wrong = keys.map((key) => saidOf(key, 'en', 1)).filter((said) => severalOfOne.test(said));
  expect(wrong).toEqual([]);
});

test.each([0, 1, 2, 1000])('every message can be said of %i, in both languages', (count) => {
  for (const key of keys)
    for (const locale of locales)
      expect(saidOf(key, locale, count), key).not.toMatch(/[{}#]|NaN|undefined/);
});

/** Every English message that has forms of a count, for one and for a thousand. */
const counted: Readonly<Partial<Record<MessageKey, readonly [one: string, thousand: string]>>> = {
  'briefings.left-lacking': ['no figure yet of 1 indicator.', 'no figure yet of 1,000 indicators.'],
  'slide-fields.minutes-each': [
    'One other slide of this section',
    '1,000 other slides of this section',
  ],
  'print-dialog.done': ['1 page handed to the printer', '1,000 pages handed to the printer'],
  'slide-fields.minutes-own': [
    'One slide of this section says',
    '1,000 slides of this section say',
  ],
  'chart.ranked': ['1 figure, largest first: …', '1,000 figures, largest first: …'],
  'chart.ranked-years': ['1 figure of … beside …', '1,000 figures of … beside …'],
  'show.end-text': ['You drew on 1 slide during', 'You drew on 1,000 slides during'],
  'pace.over': ['add up to 1 minute, more', 'add up to 1,000 minutes, more'],
  'review.deleted-with': ['with 1 reply.', 'with 1,000 replies.'],
  'review-turn.note-long': ['At most 1 character, 1 now', 'At most 1,000 characters, 1,000 now'],
  'differences.summary-comments': ['; 1 comment differs', '; 1,000 comments differ'],
  'merge.passed': ['for review: once.', 'for review: 1,000 times.'],
  'meetings.about': ['1 question · 1 decision', '1,000 questions · 1,000 decisions'],
  'meetings.ink': ['Ink kept on 1 slide', 'Ink kept on 1,000 slides'],
  'cli.deck-slides': ['1 slide', '1,000 slides'],
  'desk.did-take-several': ['1 entry taken', '1,000 entries taken'],
  'reading.figures': ['1 figure', '1,000 figures'],
  'reading.asked': ['1 place to settle', '1,000 places to settle'],
  'reading.left-out': ['1 place left out', '1,000 places left out'],
  'verifying.summary': ['1 figure', '1,000 figures'],
  'slide-list.delete-section-text': ['1 slide', '1,000 slides'],
  'slide-list.delete-section-last': ['1 slide', '1,000 slides'],
  'slide-list.delete-with-slides': ['1 slide', '1,000 slides'],
  'slide-list.deleted': ['1 slide', '1,000 slides'],
  'slide-list.section-deleted-with-slides': ['1 slide', '1,000 slides'],
  'slide-list.copied': ['1 slide', '1,000 slides'],
  'slide-list.inserted': ['1 slide', '1,000 slides'],
  'slide-list.hidden': ['1 slide', '1,000 slides'],
  'slide-list.shown': ['1 slide', '1,000 slides'],
  'finding.cut': ['its last 1 character finds no room', 'its last 1,000 characters find no room'],
  'finding.cut-record': [
    'its last 1 character finds no room',
    'its last 1,000 characters find no room',
  ],
  'finding.neighbours': ['1 figure the same', '1,000 figures the same'],
  'check.excess': ['1 character too long', '1,000 characters too long'],
  'check.shared': ['1 figure the same', '1,000 figures the same'],
  'checks.left-over': [
    '1 indicator of this period is on no slide',
    '1,000 indicators of this period are on no slide',
  ],
  'find.hits': ['1 hit', '1,000 hits'],
  'find.done': ['1 hit replaced', '1,000 hits replaced'],
  'error.usage.replacement-too-long': ['longer than 1 character:', 'longer than 1,000 characters:'],
  'damage.found': [
    '1 record of the data file is not as the program wrote it.',
    '1,000 records of the data file are not as the program wrote them.',
  ],
  'backup.changed.area': ['1 area', '1,000 areas'],
  'backup.changed.source': ['1 source', '1,000 sources'],
  'backup.changed.passage': ['1 quotation', '1,000 quotations'],
  'backup.changed.theme': ['1 theme', '1,000 themes'],
  'backup.changed.indicator': ['1 indicator', '1,000 indicators'],
  'backup.changed.observation': ['1 figure', '1,000 figures'],
  'backup.changed.goal': ['1 goal', '1,000 goals'],
  'backup.changed.milestone': ['1 milestone', '1,000 milestones'],
  'backup.changed.digit-name': ['1 name with digits', '1,000 names with digits'],
  'backup.changed.look': ['1 look', '1,000 looks'],
  'backup.changed.deck': ['1 briefing', '1,000 briefings'],
  'backup.changed.section': ['1 section', '1,000 sections'],
  'backup.changed.slide': ['1 slide', '1,000 slides'],
  'damage.more': ['1 more record.', '1,000 more records.'],
  'damage.accept': ['It was looked at and is right', 'All 1,000 were looked at and are right'],
  'data.count': ['1 indicator', '1,000 indicators'],
  'data.periods': ['Figures of 1 period', 'Figures of 1,000 periods'],
  'data.comparison-of': ['1 indicator compared', '1,000 indicators compared'],
  'term.years': ['1 year (…)', '1,000 years (…)'],
  'edit.delete-used': [
    '1 slide shows it, so it can’t be deleted. Put another figure on this slide first.',
    '1,000 slides show it, so it can’t be deleted. Put another figure on these slides first.',
  ],
  'picker.count': ['1 found', '1,000 found'],
  'figure-text.over': ['1 character more than fits', '1,000 characters more than fit'],
  'import-dialog.write': ['Import 1 change', 'Import 1,000 changes'],
  'import-dialog.unreadable': ['1 place can’t be read', '1,000 places can’t be read'],
  'import-dialog.figures': ['1 figure', '1,000 figures'],
  'import-dialog.unchanged': ['1 row of goals', '1,000 rows of goals'],
  'import-dialog.more': ['1 more row', '1,000 more rows'],
  'import-dialog.left-out': ['not imported: 1 cell', 'not imported: 1,000 cells'],
  'import-dialog.left-out-table': ['left out (1 cell)', 'left out (1,000 cells)'],
  'import-dialog.written': ['Of 1 cell of', 'Of 1,000 cells of'],
  'import.would-write': ['Of 1 cell, 1 would be written', 'Of 1,000 cells, 1,000 would be written'],
  'import.written': ['Of 1 cell, 1 was written', 'Of 1,000 cells, 1,000 were written'],
  'import.not-written': [
    '1 question is open; nothing was written.',
    '1,000 questions are open; nothing was written.',
  ],
  'field.paraNo-help': ['This section has 1 paragraph', 'This section has 1,000 paragraphs'],
  'issue.too-long': ['shorten it to 1 character.', 'shorten it to 1,000 characters.'],
  'export.done': ['1 page exported', '1,000 pages exported'],
  'proof.page-count': ['has 1 page instead of', 'has 1,000 pages instead of'],
  'data-export.unreadable': [
    '1 more can’t be read and is not in it.',
    '1,000 more can’t be read and are not in it.',
  ],
  'data-export.done': ['1 figure exported', '1,000 figures exported'],
  'differences.unlisted': [
    '1 more figure differs that no slide shows; it is not listed',
    '1,000 more figures differ that no slide shows; they are not listed',
  ],
  'review.text-long': ['At most 1 character, 1 now.', 'At most 1,000 characters, 1,000 now.'],
  'sources.count': [
    '1 paragraph, 1 of them used, 1 extract',
    '1,000 paragraphs, 1,000 of them used, 1,000 extracts',
  ],
  'sources.found': ['1 found in 1 paragraph', '1,000 found in 1,000 paragraphs'],
  'make-slide.title': ['A slide of 1 figure', 'A slide of 1,000 figures'],
  'waiting.texts': ['1 text', '1,000 texts'],
  'waiting.figures': ['1 figure', '1,000 figures'],
  'waiting.goals': ['1 goal', '1,000 goals'],
  'waiting.milestones': ['1 event', '1,000 events'],
  'waiting.sources': ['1 source', '1,000 sources'],
  'waiting.pictures': ['1 picture', '1,000 pictures'],
  'waiting.others': ['1 thing', '1,000 things'],
  'goals.due-count': ['1 entry, 1 overdue', '1,000 entries, 1,000 overdue'],
  'goals.due-overdue': ['1 day overdue', '1,000 days overdue'],
  'goals.due-left': ['1 day left', '1,000 days left'],
  'goals.count': ['1 goal', '1,000 goals'],
  'edit.did-undo-several': ['Undone: 1 change, ', 'Undone: 1,000 changes, '],
  'edit.did-redo-several': ['Redone: 1 change, ', 'Redone: 1,000 changes, '],
  'error.record.edits-refused': ['Of 1 change none', 'Of 1,000 changes none'],
  'figure.other-briefing': ['1 slide of', '1,000 slides of'],
  'error.usage.input-unfit': ['wrong in 1 place;', 'wrong in 1,000 places;'],
  'first-steps.sample-about': ['“…”: 1 slide, and', '“…”: 1,000 slides, and'],
  'briefings.found': ['1 briefing', '1,000 briefings'],
  'briefings.slides': ['1 slide', '1,000 slides'],
  'briefings.delete-about': ['Its slide goes', 'Its 1,000 slides go'],
  'briefings.delete-hidden': ['One of them is hidden.', '1,000 of them are hidden.'],
  'error.merge.undecided': ['1 thing differs', '1,000 things differ'],
  'grid.columns-count': ['1 period', '1,000 periods'],
  'grid.count': ['1 indicator', '1,000 indicators'],
  'grid.faults': ['1 cell to mend', '1,000 cells to mend'],
  'grid.place-here': ['The chosen cell', 'The 1,000 chosen cells'],
  'grid.save-count': ['Save 1 figure…', 'Save 1,000 figures…'],
  'grid.discard-ask': [
    'Discard the 1 cell that is typed',
    'Discard the 1,000 cells that are typed',
  ],
  'grid.elsewhere': ['1 cell not', '1,000 cells not'],
  'grid.elsewhere-area': ['1 cell not', '1,000 cells not'],
  'grid.pasted': ['1 cell pasted', '1,000 cells pasted'],
  'grid.pasted-named': ['1 cell pasted', '1,000 cells pasted'],
  'grid.pasted-left': ['1 row found', '1,000 rows found'],
  'grid.copied': ['1 cell copied', '1,000 cells copied'],
  'grid.filled': ['1 cell filled', '1,000 cells filled'],
  'grid.confirm-new': ['1 new figure', '1,000 new figures'],
  'grid.confirm-correct': ['1 correction', '1,000 corrections'],
  'grid.confirm-beside': ['1 figure that another', '1,000 figures that another'],
  'grid.confirm-left': ['1 cell can’t be saved', '1,000 cells can’t be saved'],
  'grid.confirm-same': ['1 figure is as stored', '1,000 figures are as stored'],
  'grid.confirm-more': ['and 1 more', 'and 1,000 more'],
  'grid.confirm-act': ['Save 1 figure', 'Save 1,000 figures'],
  'grid.saved': ['1 figure saved', '1,000 figures saved'],
  'drafting.done': ['“…”: 1 slide', '“…”: 1,000 slides'],
  'drafting.holds': ['1 figure, 1 goal, 1 event.', '1,000 figures, 1,000 goals, 1,000 events.'],
  'drafting.left-about': ['drafted: 1 slide.', 'drafted: 1,000 slides.'],
  'drafting.round': [
    '1 slide drawn and looked over; 1 is made',
    '1,000 slides drawn and looked over; 1,000 are made',
  ],
  'error.usage.value-too-long': ['at most 1 character.', 'at most 1,000 characters.'],
};

/** Values that stand beside a count and are none. */
const uncounted = { title: '…', list: '…', year: '…', before: '…', years: '…' };

describe('English counts rightly', () => {
  test.each(Object.entries(counted))('%s', (key, [one, thousand]) => {
    const said = (count: number) => {
      const names = parametersOf(key as MessageKey, 'en');
      const counts = Object.fromEntries(names.map((name) => [name, count]));
      return translate('en', key as MessageKey, { ...counts, ...uncounted });
    };
    expect(said(1)).toContain(one);
    expect(said(1000)).toContain(thousand);
    expect(said(0)).toContain(thousand.replaceAll('1,000', '0'));
    expect(said(2)).toContain(thousand.replaceAll('1,000', '2'));
  });

  test('no message with forms of a count is left out', () => {
    const withForms = keys.filter((key) => en[key].includes(', plural,'));
    expect(withForms.sort()).toEqual(Object.keys(counted).sort());
  });

  test('a count that came as text, as what is wrong with a file does', () => {
    expect(translate('en', 'proof.page-count', { detail: '1', expected: '1200' })).toBe(
      'the file has 1 page instead of 1,200',
    );
  });
});

describe('what people write stays as it is', () => {
  test.each([
    'the {count} of ‘it’s’ and it’s',
    "'{name}' and ''quoted''",
    '{count, plural, one {#} other {#}}',
    '<b>bold</b> & # 100% $& $1',
    '}{',
    '',
  ])('%s', (name) => {
    for (const locale of locales) {
      expect(translate(locale, 'review.about', { name })).toContain(name);
      expect(translate(locale, 'chart.ranked', { count: 1, list: name })).toContain(name);
    }
  });
});

test('a name without a value stays as written, and so does a count', () => {
  expect(translate('en', 'reader.position', { number: 3 })).toBe('Slide 3 of {total}');
  expect(translate('en', 'goals.count')).toBe('# goals');
  expect(translate('zh-CN', 'goals.count')).toBe('{count} 个目标');
});

test('values are filled in, anew each time', () => {
  expect(translate('en', 'reader.position', { number: 3, total: 24 })).toBe('Slide 3 of 24');
  expect(translate('en', 'reader.position', { number: 4, total: 24 })).toBe('Slide 4 of 24');
  expect(translate('zh-CN', 'reader.position', { number: 4, total: 24 })).toBe('第 4 张，共 24 张');
  expect(
    describeFailure('zh-CN', { code: 'store.newer', params: { found: 7, known: 5 } }),
  ).toContain('版本 7，本程序支持到 5');
});

describe('what went wrong is said', () => {
  /** An error's sentence; for what it names stands a sign of neither language. */
  const tell = (code: ErrorCode, locale: Locale) => {
    const names = parametersOf(`error.${code}`, locale);
    const params = Object.fromEntries(names.map((name) => [name, name === 'limit' ? 40 : '·']));
    return describeFailure(locale, { code, params });
  };

  test('in whole sentences of Chinese', () => {
    for (const code of errorCodes) {
      // The reason that another program gave may end it.
      expect(tell(code, 'zh-CN'), code).toMatch(/[\u4e00-\u9fff].*(?:。|：·)$/u);
      expect(tell(code, 'zh-CN'), code).not.toMatch(/[.,;!?](?:\s|$)/);
    }
  });

  test('in whole sentences of English, and in English alone', () => {
    for (const code of errorCodes) {
      expect(tell(code, 'en'), code).toMatch(/^[A-Z“·].*[a-z].*(?:\.|: ·)$/);
      expect(tell(code, 'en'), code).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/u);
    }
  });
});

test.each(locales)('no message of %s stands twice: one of them would be lost', (locale) => {
  const folder = path.join(import.meta.dirname, locale);
  const written = readdirSync(folder).flatMap((name) =>
    [...readFileSync(path.join(folder, name), 'utf8').matchAll(/^ {2}'([a-z][^']+)':/gm)].map(
      ([, key]) => key,
    ),
  );
  expect(written.length).toBe(keys.length);
  expect(written.filter((key, at) => written.indexOf(key) !== at)).toEqual([]);
});
