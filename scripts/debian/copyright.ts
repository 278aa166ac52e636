import { product } from '../../shared/product.ts';
import { installed, maintainer } from './names.ts';
import type { ShippedLibrary } from './shipped-libraries.ts';

/**
 * Who holds the rights to what is inside, in the form that programs read on Debian.
 * https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
 */
export function copyrightText(libraries: readonly ShippedLibrary[]): string {
  const names = [...new Set(libraries.map(({ licence }) => licence))].sort();
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ${product.en}
Comment: Paths are those of installed files.

Files: *
Copyright: ${maintainer}
License: Apache-2.0

Files: ${installed.app}/*
Copyright: Electron contributors, GitHub Inc., The Chromium Authors, and others
License: Electron-and-Chromium

Files: ${installed.app}/resources/*
Copyright: ${maintainer}, and the authors of the libraries and fonts inside
License: Apache-2.0 and libraries and fonts and icons
Comment: The libraries are under ${names.join(', ')}.

License: Apache-2.0
 See /usr/share/common-licenses/Apache-2.0.

License: Electron-and-Chromium
 Electron is under the MIT licence, see ${installed.app}/LICENSE.electron.txt.
 Chromium and what it is made of: see ${installed.app}/LICENSES.chromium.html.

License: libraries
 Each library with its version and the text of its licence:
 ${installed.documents}/libraries.txt.gz.

License: fonts
 Each font with the text of its licence: ${installed.documents}/licences/fonts.

License: icons
 ISC, see ${installed.documents}/licences/icons.
`;
}

/** Every library that is bundled into the app with the text of its licence. */
export function librariesText(libraries: readonly ShippedLibrary[]): string {
  return libraries
    .map(({ name, version, licence, text }) => {
      const title = `${name} ${version} (${licence})`;
      const shown = text || `Its package names the licence only: ${licence}.`;
      return `${title}\n${'='.repeat(title.length)}\n\n${shown}\n`;
    })
    .join('\n\n');
}
