import { z } from 'zod';

export const logoTypes = ['image/png', 'image/svg+xml'] as const;

/** A logo as a page shows it: a `data:` URL, which can load nothing and run nothing. */
export const Logo = z.strictObject({
  type: z.enum(logoTypes),
  url: z.string().startsWith('data:image/').max(800_000),
});
export type Logo = z.infer<typeof Logo>;

/** A logo as edits name it: by the SHA-256 of its file, in hex. */
export const LogoRef = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type LogoRef = z.infer<typeof LogoRef>;

/** A logo as it is kept. */
export interface LogoFile {
  readonly type: Logo['type'];
  readonly content: Uint8Array;
}
