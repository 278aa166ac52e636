import { unzipSync, Zip, type ZipInputFile, type Zippable, zipSync } from 'fflate';

/**
 * Files in a folder of a zip archive, whose bytes depend on names, contents and moment only.
 *
 * @param levelOf how hard a file is compressed; 0 keeps it as it is
 */
export function zipFiles(
  files: Readonly<Record<string, Uint8Array>>,
  moment: Date,
  levelOf: (name: string) => 0 | 6 | 9 = () => 9,
): Uint8Array {
  const mtime = wallClock(moment);
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = [content, { level: levelOf(name), mtime }];
  return zipSync(entries);
}

/** What zip can say. */
const [first, last] = [new Date(1980, 0, 1, 12), new Date(2099, 11, 30)];

// The workbook's library dates its files by the clock and takes no other date, and fflate refuses a
// clock that stands before 1980, as many do whose battery is empty. `rezip` dates them in the end.
const { add } = Zip.prototype;
Zip.prototype.add = function addDated(this: Zip, file: ZipInputFile): void {
  file.mtime ??= first;
  add.call(this, file);
};

/** The same archive as of `moment`: what made it dates its files by the clock. */
export function rezip(archive: Uint8Array, moment: Date): Uint8Array {
  return zipFiles(unzipSync(archive), moment);
}

/** Zip keeps a time without its zone, from 1980 on; taken as UTC it is the same everywhere. */
function wallClock(moment: Date): Date {
  const utc = new Date(
    moment.getUTCFullYear(),
    moment.getUTCMonth(),
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
    moment.getUTCSeconds(),
  );
  return utc < first ? first : utc > last ? last : utc;
}
