import type { findings as chinese } from '../zh-CN/findings.ts';

export const findings: Readonly<Record<keyof typeof chinese, string>> = {
  'finding.heading': 'To check',
  'finding.typed':
    '“{text}” is typed in the {place}: it would not follow a correction of the data.',
  'finding.is-name': 'It is part of a name',
  'finding.year': 'The {place} says {year}, but “{figure}” is of {period}.',
  'finding.deck-year': 'The {place} says {year}, but this briefing reports on {period}.',
  'finding.quotation':
    '“{figure}” is not what its source prints, “{quotation}”; a star on the slide says so.',
  'finding.competing':
    '“{figure}”: “{source}” prints “{quotation}”; the figure here is another source’s.',
  'finding.english': 'The {place} “{text}” has no English: English slides show the Chinese.',
  'finding.english-record': '“{text}” has no English: English slides show the Chinese.',
  'finding.open-figure': 'Show this figure',
  'finding.mixed': 'This slide has figures of several years; each says its own.',
  'finding.cut':
    'The {place} is too long, its last {excess, plural, one {# character finds} other {# characters find}} no room: “{text}”',
  'finding.cut-record':
    '“{text}” is too long for this slide: its last {excess, plural, one {# character finds} other {# characters find}} no room.',
  'finding.unwritten': 'The {place} still says what a new slide begins with: “{text}”.',
  'finding.characters':
    'No font in the app has these characters of the {place}, they print as empty boxes: {characters}',
  'finding.unsourced': '“{figure}” names no paragraph it was published in.',
  'finding.neighbours':
    'Like the slide before it: the same layout, {shared, plural, one {# figure} other {# figures}} the same.',
  'finding.place.title.zh': 'Chinese title',
  'finding.place.title.en': 'title',
  'finding.place.subtitle.zh': 'Chinese subtitle',
  'finding.place.subtitle.en': 'subtitle',
  'finding.place.body.zh': 'Chinese text',
  'finding.place.body.en': 'text',
  'finding.place.notes.zh': 'Chinese notes',
  'finding.place.notes.en': 'notes',
  'figure.quotation-amiss': 'Not the figure as it is now',
  'finding.count': 'Slides to check: {count, number}',
  'finding.before-export': 'Slides to check: {count, number}. They are exported as they stand.',
  'finding.show': 'Show',
  'digit-name.title': 'A name that holds digits',
  'digit-name.name': 'The whole name',
  'digit-name.help':
    'Such as 5G, 1+N, 武钢云谷606. Write all of it: the same digits are still found elsewhere',
  'digit-name.known': 'Names that are known',
  'digit-name.remove': 'Delete “{name}”',
  'invalid.digit-name': 'There is no digit in it, so there is no need to enter it.',
};
