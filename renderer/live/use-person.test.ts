import { beforeEach, expect, test, vi } from 'vitest';
import type { Profile, ProfileChange } from '../../shared/model/profile.ts';
import { RecordId } from '../../shared/model/record-id.ts';

const main = vi.hoisted(() => ({ profile: null as unknown as Profile }));
vi.mock('../error-report.ts', () => ({ reportError: vi.fn() }));
vi.mock('../api.ts', () => ({
  api: {
    profile: {
      get: async () => main.profile,
      async change({ person }: ProfileChange) {
        main.profile = { ...main.profile, person: person ?? main.profile.person };
        return main.profile;
      },
      changed: () => () => {},
    },
  },
}));

const { readProfile } = await import('./use-person.ts');

const device = {
  id: RecordId.parse('01900000-0000-7000-8000-000000000001'),
  name: '办公室电脑',
};
let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => kept.delete(key),
  });
});

test('a name given to an earlier version is taken over, and asked for no more', async () => {
  main.profile = { person: '', device };
  kept.set('hongshan.person', '王芳');
  expect((await readProfile()).person).toBe('王芳');
  expect(main.profile.person).toBe('王芳');
  expect(kept.size).toBe(0);
});

test('a name that was given since goes before the earlier one', async () => {
  main.profile = { person: '李工', device };
  kept.set('hongshan.person', '王芳');
  expect((await readProfile()).person).toBe('李工');
});
