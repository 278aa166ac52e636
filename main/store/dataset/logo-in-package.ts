import type { LogoFile } from '../../../shared/model/logo.ts';

/** What a logo is called in a data package. */
export const logoInPackage: Readonly<Record<LogoFile['type'], string>> = {
  'image/png': 'logo.png',
  'image/svg+xml': 'logo.svg',
};
