/** What the program is called, in both languages and in either. */
export const product = { zh: '洪山简报', en: 'Hongshan Briefing' } as const;

/** A person's own store, in the program's folder for them. */
export const storeFileName = 'hongshan.sqlite';

/** The data package that a new store is made from, a folder of `assets/dataset`. */
export const builtInDatasetName = 'hongshan-2023';

/** Who the audit log says it was where the program itself wrote something. */
export const programActor = 'hongshan-briefing';

/** Briefings that go from one laptop to another, in one file. */
export const bundleExtension = '.hsbrief';
