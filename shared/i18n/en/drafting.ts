import type { drafting as zh } from '../zh-CN/drafting.ts';

export const drafting: Record<keyof typeof zh, string> = {
  'command.draft': 'Draft a Briefing from a Source…',
  'drafting.act-in-sources': 'Draft a Briefing…',
  'drafting.title': 'Draft a Briefing from a Source',
  'drafting.source': 'Source',
  'drafting.about':
    'Slides follow the order and headings of the source. Figures refer to the data; titles and notes are the source’s own words. What is drafted is yours to change.',
  'drafting.holds':
    'The store has of it: {figures, plural, one {# figure} other {# figures}}, {goals, plural, one {# goal} other {# goals}}, {milestones, plural, one {# event} other {# events}}.',
  'drafting.no-text':
    'Its paragraphs are not kept word by word: titles name figures and say no more.',
  'drafting.empty':
    'The store has no figures, goals or events of this source yet. Enter or import them first.',
  'drafting.no-sources': 'There are no sources yet. Add one, or import a table, first.',
  'drafting.act': 'Draft',
  'drafting.stop': 'Stop',
  'drafting.working': 'Drafting',
  'drafting.beginning': 'Making slides of the source…',
  'drafting.round':
    '{slides, plural, one {# slide} other {# slides}} drawn and looked over; {mended, plural, one {# is} other {# are}} made otherwise…',
  'drafting.done': 'Drafted “{title}”: {count, plural, one {# slide} other {# slides}}',
  'drafting.left-title': 'On No Slide',
  'drafting.left-about':
    '“{title}” has been drafted: {count, plural, one {# slide} other {# slides}}. This is in the source and on none of them:',
  'drafting.left-place': 'section {section}, paragraph {paragraph}',
  'drafting.left-goal': 'goal',
  'drafting.left-milestone': 'event',
  'drafting.open': 'Open the Briefing',
  'briefings.new-from-source': 'A source: a draft that follows it…',
};
