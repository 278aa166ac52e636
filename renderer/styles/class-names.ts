/** The names that are given, in one attribute: `classNames(styles['figure'], large && styles['large'])`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
