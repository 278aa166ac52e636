/**
 * Makes package-lock.json say the same, and no more than is true, on every machine.
 *
 * npm leaves out of the lock whatever optional package the registry in use does not serve, and
 * `npm ci` of npm 11 then refuses the lock on every machine. The missing entries are wholly
 * known from their parents: an exact version, and a platform that is part of the name. They
 * carry no integrity hash, as there was no file to hash.
 *
 * And `npm ci` warns of every package whose `engines` the Node that runs npm doesn't meet, though
 * that Node runs none of them: the scripts run on the Node that is itself a package. So these
 * words are left out; whether a package runs on that Node is what the tests are for.
 *
 * Run after each change of the lock: `npm run lock`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockEntry {
  version?: string;
  cpu?: string[];
  dev?: true;
  engines?: Record<string, string>;
  libc?: string[];
  optional?: true;
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

interface Lock {
  packages: Record<string, LockEntry>;
}

const PLATFORM = /(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-([a-z]+))?$/;

function platformOf(name: string): Pick<LockEntry, 'cpu' | 'libc' | 'os'> | undefined {
  const [, os, cpu, abi] = PLATFORM.exec(name) ?? [];
  if (os === undefined || cpu === undefined) return undefined;
  if (os !== 'linux') return { cpu: [cpu], os: [os] };
  return { cpu: [cpu], libc: [abi?.startsWith('musl') ? 'musl' : 'glibc'], os: [os] };
}

/** Adds the missing entries and returns their names. */
function complete(lock: Lock): string[] {
  const added: string[] = [];
  for (const [parentPath, parent] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      if (lock.packages[path] ?? lock.packages[`${parentPath}/${path}`]) continue;
      const platform = platformOf(name);
      if (platform === undefined || !/^\d/.test(version)) {
        throw new Error(`${name}@${version}, wanted by ${parentPath}, has no known platform`);
      }
      lock.packages[path] = {
        version,
        ...(parent.dev ? { dev: true } : {}),
        optional: true,
        ...platform,
      };
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  return added;
}

/** Leaves out which Node each package wants; the project's own wish, at `''`, stays. */
function dropEngines(lock: Lock): void {
  for (const [path, entry] of Object.entries(lock.packages)) if (path !== '') delete entry.engines;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const added = complete(lock);
dropEngines(lock);
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added.length} packages of other platforms added`);
