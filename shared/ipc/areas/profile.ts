import { z } from 'zod';
import { Profile, ProfileChange } from '../../model/profile.ts';
import { call, event } from '../define.ts';

/** Who works at this computer: asked once, and signed with everywhere. */
export const profileArea = {
  get: call(z.void(), Profile),
  /** @throws file.disk-full, file.not-writable */
  change: call(ProfileChange, Profile),
  changed: event(Profile),
} as const;
