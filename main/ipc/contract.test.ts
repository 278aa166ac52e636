import { expect, test } from 'vitest';
import { allowed, channels, windowRoles } from '../../shared/ipc/channels.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { handlers } from './handlers/index.ts';

type Names = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function list(areas: Names): string[] {
  return Object.entries(areas).flatMap(([area, names]) =>
    Object.keys(names).map((name) => `${area}.${name}`),
  );
}

test('the preload’s channels are those of the contract, each of its type', () => {
  const ofContract = Object.entries(contract).map(([area, names]) => [
    area,
    Object.fromEntries(Object.entries(names).map(([name, { type }]) => [name, type])),
  ]);
  expect(channels).toEqual(Object.fromEntries(ofContract));
});

test('every call has a handler, and no handler is left over', () => {
  const calls = list(contract).filter((channel) => {
    const [area = '', name = ''] = channel.split('.');
    return (
      (channels as Readonly<Record<string, Readonly<Record<string, string>>>>)[area]?.[name] ===
      'call'
    );
  });
  expect(list(handlers).sort()).toEqual(calls.sort());
});

test.each(windowRoles)(
  'the %s role is allowed channels of the contract only, each once',
  (role) => {
    expect(list(contract)).toEqual(expect.arrayContaining([...allowed[role]]));
    expect(new Set(allowed[role]).size).toBe(allowed[role].length);
  },
);

test('every channel is some role’s', () => {
  const used = new Set(windowRoles.flatMap((role) => allowed[role]));
  expect(list(contract).filter((channel) => !used.has(channel))).toEqual([]);
});
