import type { records as zh } from '../zh-CN/records.ts';

export const records: Readonly<Record<keyof typeof zh, string>> = {
  'reviews.title': 'Review comments',
  'reviews.none': 'There are no review comments.',
  'reviews.slide-number': 'Slide {number}',
  'reviews.about-slide': 'Slide',
  'reviews.about-indicator': 'Indicator',
  'reviews.about-goal': 'Goal',
  'reviews.kind-comment': 'Comment',
  'reviews.kind-question': 'Question',
  'reviews.kind-correction': 'Correction',
  'reviews.kind-approved': 'Approved',
  'reviews.resolved': 'Resolved',
  'reviews.open': 'Open',
  'reviews.continued': 'continued',
  'reviews.column-about': 'About',
  'reviews.column-number': 'Slide',
  'reviews.column-subject': 'Title or name',
  'reviews.column-kind': 'Kind',
  'reviews.column-text': 'Text',
  'reviews.column-author': 'Author',
  'reviews.column-at': 'Time',
  'reviews.column-resolved': 'State',
  'differences.choose-file': 'Choose a data file to compare with',
  'invalid.date': 'The calendar has no such day: please check day and month.',
  'invalid.term-reversed': 'It ends before it begins. Please change one of the two.',
  'invalid.range-needs-both': 'A range needs its lower and its upper end.',
  'invalid.range-reversed': 'The upper end can’t be below the lower end; please swap them.',
  'invalid.value-or-missing':
    'Enter a value, or set the status to “missing”; it is one or the other.',
  'invalid.value-missing': 'Enter a value, or the two ends of a range.',
  'invalid.passage-twice':
    'A figure is listed once for each paragraph; please remove one of the two.',
  'invalid.target-key':
    'A target’s key begins with the key of its goal; please add the target anew.',
  'invalid.target-twice': 'Two targets have the same name; please change the English name of one.',
  'invalid.targets-of-words':
    'A goal in words has no targets: make it a numeric goal, or remove them.',
  'invalid.section-twice': 'Two sections have the same number; please change one.',
  'invalid.half-character':
    'Half of a character is in here, as copying cuts one in two. Please delete it and type the character again.',
  'invalid.empty': 'There is nothing to save.',
  'invalid.key-changed': 'A key can’t change: slides refer to it.',
  'invalid.review-text': 'Write a comment; only an approval may be without words.',
};
