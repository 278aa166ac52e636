import type { Database } from 'better-sqlite3';
import { initial } from './0001-initial.ts';
import { meetings } from './0002-meetings.ts';
import { exportChoices } from './0003-export-choices.ts';
import { logo } from './0004-logo.ts';
import { records } from './0005-records.ts';
import { progressTarget } from './0006-progress-target.ts';
import { targetIndicator } from './0007-target-indicator.ts';
import { reportingPeriod } from './0008-reporting-period.ts';
import { digitNames } from './0009-digit-names.ts';
import { areas } from './0010-areas.ts';
import { synonyms } from './0011-synonyms.ts';
import { builtInSlides } from './0012-built-in-slides.ts';
import { deckEdits } from './0013-deck-edits.ts';
import { identities } from './0014-identities.ts';
import { competingValues } from './0015-competing-values.ts';
import { languages } from './0016-languages.ts';
import { recordChecksums } from './0017-record-checksums.ts';
import { looks } from './0018-looks.ts';
import { slidesWithoutNotes } from './0019-slides-without-notes.ts';
import { districtLooks } from './0020-district-looks.ts';
import { imports } from './0021-import.ts';
import { merging } from './0022-merging.ts';
import { slideMinutes } from './0023-slide-minutes.ts';
import { readings } from './0024-readings.ts';
import { fieldSynonyms } from './0025-field-synonyms.ts';
import { rehearsals } from './0026-rehearsals.ts';
import { meetingDetails } from './0027-meeting-details.ts';
import { areasOfBriefings } from './0028-areas-of-briefings.ts';
import { responsibleAndSteps } from './0029-responsible-and-steps.ts';
import { reviewThreads } from './0030-review-threads.ts';

/** One step of the schema's history. `up` runs in a transaction and never changes once released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (db: Database) => void;
}

/** Every step, numbered from 1 without gaps: the last version is what this program writes. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'initial', up: initial },
  { version: 2, name: 'meetings', up: meetings },
  { version: 3, name: 'export-choices', up: exportChoices },
  { version: 4, name: 'logo', up: logo },
  { version: 5, name: 'records', up: records },
  { version: 6, name: 'progress-target', up: progressTarget },
  { version: 7, name: 'target-indicator', up: targetIndicator },
  { version: 8, name: 'reporting-period', up: reportingPeriod },
  { version: 9, name: 'digit-names', up: digitNames },
  { version: 10, name: 'areas', up: areas },
  { version: 11, name: 'synonyms', up: synonyms },
  { version: 12, name: 'built-in-slides', up: builtInSlides },
  { version: 13, name: 'deck-edits', up: deckEdits },
  { version: 14, name: 'identities', up: identities },
  { version: 15, name: 'competing-values', up: competingValues },
  { version: 16, name: 'languages', up: languages },
  { version: 17, name: 'record-checksums', up: recordChecksums },
  { version: 18, name: 'looks', up: looks },
  { version: 19, name: 'slides-without-notes', up: slidesWithoutNotes },
  { version: 20, name: 'district-looks', up: districtLooks },
  { version: 21, name: 'imports', up: imports },
  { version: 22, name: 'merging', up: merging },
  { version: 23, name: 'slide-minutes', up: slideMinutes },
  { version: 24, name: 'readings', up: readings },
  { version: 25, name: 'field-synonyms', up: fieldSynonyms },
  { version: 26, name: 'rehearsals', up: rehearsals },
  { version: 27, name: 'meeting-details', up: meetingDetails },
  { version: 28, name: 'areas-of-briefings', up: areasOfBriefings },
  { version: 29, name: 'responsible-and-steps', up: responsibleAndSteps },
  { version: 30, name: 'review-threads', up: reviewThreads },
];
