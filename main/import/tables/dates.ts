const dayMilliseconds = 86_400_000;
/** The day that is 0 in a workbook that counts from 1904. */
const first1904 = Date.UTC(1904, 0, 1);
/** The day that is 0 in one that counts from 1900, from its day 61 on. */
const first1900 = Date.UTC(1899, 11, 30);
/** 31 December 9999, the last day of Excel. */
const lastDay = 2_958_465;

/**
 * The date and time that a workbook's number means, as ISO 8601 without a zone, as workbooks have
 * none: `2024-01-31`, `2024-01-31T08:30:00`.
 *
 * @returns null for what is no day of the calendar: a time alone, 29 February 1900, a number beyond
 *   the year 9999
 */
export function dateOfSerial(serial: number, date1904: boolean): string | null {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const day = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  if (day > lastDay || serial < 0) return null;
  const start = date1904 ? first1904 : startOf1900(day);
  if (start === null) return null;
  const moment = start + day * dayMilliseconds + (seconds % 86_400) * 1000;
  return isoDate(new Date(moment).toISOString());
}

/** The same of a date that the file writes in ISO 8601; null where it is none. */
export function dateOfIso(written: string): string | null {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?Z?)?$/.exec(written.trim());
  if (!parts) return null;
  const [, date = '', time = '00:00'] = parts;
  const moment = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(moment) || !new Date(moment).toISOString().startsWith(date)) return null;
  return isoDate(new Date(moment).toISOString());
}

/** Excel counts a 29 February 1900, its day 60, as Lotus 1-2-3 did. */
function startOf1900(day: number): number | null {
  if (day === 0 || day === 60) return null;
  return day < 60 ? first1900 + dayMilliseconds : first1900;
}

function isoDate(iso: string): string {
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19);
}
