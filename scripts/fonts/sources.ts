import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../run.ts';

interface NpmSource {
  readonly kind: 'npm';
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

interface DebianSource {
  readonly kind: 'debian';
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

/** Where the fonts come from: packages by name and version, each with the hash of its file. */
export const sources = {
  notoSansSc: {
    kind: 'npm',
    name: '@expo-google-fonts/noto-sans-sc',
    version: '0.4.3',
    integrity:
      'sha512-9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==',
  },
  notoSansMath: {
    kind: 'npm',
    name: '@fontsource/noto-sans-math',
    version: '5.3.0',
    integrity:
      'sha512-CzodkZ4R2VC73rqbNbVpiI94fXZJLFEMNBTAM3DFadjAKrjLQ2Fr+s2yM2c5uS+frBZ2IM+LyMo6COhAzV7hCA==',
  },
  notoSansSymbols: {
    kind: 'npm',
    name: '@fontsource/noto-sans-symbols-2',
    version: '5.3.0',
    integrity:
      'sha512-hFnEnIXOIgLLJ61SO9icRXKoS+LSWoq7ZqKJQ/NaQR7ptdC6+7yW4ci6EuXgsS1S9JmWpciX6w0AFZkU1DKn1A==',
  },
  hanazono: {
    kind: 'debian',
    name: 'fonts-hanazono',
    version: '20170904-2.1',
    integrity: 'sha256-ppQzZrT1ps7DQiH4tOsiVVpijw7m7049NAHKvpNjrq4=',
  },
  /** As wide as Calibri, letter by letter. */
  carlito: {
    kind: 'debian',
    name: 'fonts-crosextra-carlito',
    version: '20220224-1',
    integrity: 'sha256-ZzaJ46iHzRUMpQGMJuGkFicJrdOhvcCiUnr2/Qc5gNc=',
  },
} as const satisfies Record<string, NpmSource | DebianSource>;

/**
 * Unpacks a source below `folder`.
 * @returns where its files are
 * @throws Error when the package that came is not the one that is named here
 */
export async function unpack(source: NpmSource | DebianSource, folder: string): Promise<string> {
  const { name, version, integrity } = source;
  const to = path.join(folder, name.replaceAll('/', '+'));
  await mkdir(to, { recursive: true });
  if (source.kind === 'npm') {
    await run('npm', ['pack', `${name}@${version}`, '--pack-destination', to], { cwd: folder });
    const archive = await onlyFile(to, '.tgz');
    await assertIntegrity(archive, integrity);
    await run('tar', ['-xzf', archive, '-C', to]);
    return path.join(to, 'package');
  }
  await run('apt-get', ['download', `${name}=${version}`], { cwd: to });
  const archive = await onlyFile(to, '.deb');
  await assertIntegrity(archive, integrity);
  await run('dpkg-deb', ['-x', archive, to]);
  return to;
}

async function onlyFile(folder: string, ending: string): Promise<string> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(ending));
  const [file] = files;
  if (!file || files.length > 1) throw new Error(`${folder} holds ${files.length} ${ending} files`);
  return path.join(folder, file);
}

async function assertIntegrity(file: string, integrity: string): Promise<void> {
  const [algorithm = ''] = integrity.split('-');
  const hash = createHash(algorithm)
    .update(await readFile(file))
    .digest('base64');
  if (`${algorithm}-${hash}` !== integrity) throw new Error(`${file} is not the package we know`);
}
