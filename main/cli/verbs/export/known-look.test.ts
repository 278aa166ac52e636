import { expect, test } from 'vitest';
import { AppError } from '../../../../shared/errors.ts';
import { Look } from '../../../../shared/model/look.ts';
import { assertKnownLook } from './known-look.ts';

const own = Look.parse({
  ...{ key: 'own', name: { zh: '本色', en: 'Own' } },
  ...{ colours: ['#0B5FA5'], showsLogo: false },
});

test('a look that the store does not have is refused with those that it has', () => {
  for (const look of ['south-lake', 'night', 'civic-red', 'own', 'own.dark'])
    expect(() => assertKnownLook(look, { looks: [own] })).not.toThrow();
  for (const look of ['neon', 'night.dark', 'own.light', ''])
    expect(() => assertKnownLook(look, { looks: [own] })).toThrow(
      new AppError('usage.look-unknown', {
        look,
        known: 'south-lake, night, civic-red, own, own.dark',
      }),
    );
});
