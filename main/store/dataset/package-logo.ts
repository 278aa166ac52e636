import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogoFile } from '../../../shared/model/logo.ts';
import { readLogo } from '../../export/logo/logo.ts';

const nameByType = {
  'image/svg+xml': 'logo.svg',
  'image/png': 'logo.png',
} as const satisfies Readonly<Record<LogoFile['type'], string>>;

/** What the district's logo may be called in a data package. */
export const logoNames = Object.values(nameByType);

export function logoNameOf({ type }: Pick<LogoFile, 'type'>): string {
  return nameByType[type];
}

/**
 * The logo that a data package carries; null for none.
 *
 * @throws logo.* for a file that would not be taken if a person chose it
 */
export function readPackageLogo(folder: string): LogoFile | null {
  const name = logoNames.find((one) => existsSync(join(folder, one)));
  return name === undefined ? null : readLogo(new Uint8Array(readFileSync(join(folder, name))));
}
