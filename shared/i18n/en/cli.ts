import type { cli as zh } from '../zh-CN/cli.ts';

export const cli: Readonly<Record<keyof typeof zh, string>> = {
  'cli.deck-slides': '{count, plural, one {# slide} other {# slides}}',
  'cli.standard-input': 'standard input',
  'cli.slide-problem': 'The slide “{slide}” was written, but can’t be shown yet: {problem}',
  'cli.no-layout': 'there is no layout “{layout}”; known: {known}',
  'cli.no-section': 'the briefing has no section “{section}”; known: {known}',
  'cli.body-unfit': 'does not fit the layout “{layout}”',
  'cli.body-newer': 'was written by a newer version of the app',
  'cli.key-differs': 'is another than --slide “{slide}”; a slide keeps its key',
  'cli.not-an-object': 'a slide is one JSON object',
  'cli.package-made-store':
    'Made the store {path} of the data package; its snapshot is {snapshot}.',
  'cli.package-would-be-store':
    'The data package would become the store {path}, with the snapshot {snapshot}; nothing was written.',
  'cli.package-changed':
    'The data package was changed since it was exported: its snapshot is not the one it names.',
  'cli.store-made': 'There was no {path}: it was made from the built-in data.',

  'check.typed': 'Figures typed on slides: {count, number}',
  'check.problems':
    'Content that can’t be shown and references that resolve to nothing: {count, number}',
  'check.misplaced-years': 'Years that do not fit the figures beside them: {count, number}',
  'check.misplaced-year': '{year} stands beside {figure}, which is of {period}',
  'check.disagreements': 'Figures that are not as their sources print them: {count, number}',
  'check.disagreement': 'the source prints “{quotation}”',
  'check.competing-sources': 'Figures of which other sources publish something else: {count}',
  'check.competing-source': '“{source}” prints “{quotation}”',
  'check.mixed-periods':
    'Charts and sentences of several years, each figure marked with its own: {count, number}',
  'check.missing': 'Texts with characters that no font can print: {count, number}',
  'check.damaged': 'Records that are not as the program wrote them: {count, number}',
  'check.missing-english':
    'Texts without English, shown in Chinese, with the numbers of their slides: {count, number}',
  'check.typed-periods':
    'Words with the reporting period’s year typed, where a token would follow: {count, number}',
  'check.cut': 'Texts that are cut, as their slides have no room: {count, number}',
  'check.excess': '{excess, plural, one {# character} other {# characters}} too long',
  'check.unwritten': 'Texts that still say what a new slide begins with: {count, number}',
  'check.unsourced': 'Figures that name no paragraph: {count, number}',
  'check.like-neighbours': 'Slides nearly like the one before them: {count, number}',
  'check.shared': '{shared, plural, one {# figure} other {# figures}} the same',
  'check.unused': 'Indicators and targets on no slide: {count, number}',
};
