import { z } from 'zod';

/**
 * The identity of a record that a person makes, such as a comment or a meeting: a UUID of version 7
 * (RFC 9562), so that no two laptops ever give the same one and later ones come after earlier ones.
 */
export const RecordId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  .brand('RecordId');
export type RecordId = z.infer<typeof RecordId>;
