import { z } from 'zod';
import { longest } from './bounds.ts';
import { RecordId } from './record-id.ts';
import { line, optionalLine } from './text.ts';

/** The computer that a record was made on: one installation of the app, by a name that people know. */
export const Device = z.strictObject({ id: RecordId, name: z.string() });
export type Device = z.infer<typeof Device>;

/** Who works at this computer; it stays here when a store goes elsewhere. */
export const Profile = z.strictObject({
  /** Who signs comments, changes and meetings; empty until it was given. */
  person: z.string(),
  device: Device,
});
export type Profile = z.infer<typeof Profile>;

export const ProfileChange = z
  .strictObject({ person: optionalLine(longest.person), deviceName: line(longest.device) })
  .partial();
export type ProfileChange = z.infer<typeof ProfileChange>;
