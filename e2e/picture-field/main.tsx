/* The field alone in a page, as any form of the editor may hold it, and beside it what it says. */
import '../../renderer/no-eval.ts';

import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { PictureField } from '../../renderer/slide-editor/pictures/PictureField.tsx';
import { InterfaceLocale } from '../../renderer/ui/messages.ts';
import '../../renderer/ui/chrome.css';
import { Locale, locales } from '../../shared/model/localized.ts';
import type { Picture } from '../../shared/model/picture.ts';

const locale = Locale.catch('zh-CN').parse(new URLSearchParams(location.search).get('locale'));

function Form() {
  const [value, setValue] = useState<Picture | undefined>();
  const [changes, setChanges] = useState(0);
  return (
    <main style={{ maxWidth: 360, padding: 24 }}>
      <h1>照片</h1>
      <PictureField
        value={value}
        languages={locales}
        hasCaption
        onChange={(next) => {
          setValue(next);
          setChanges((count) => count + 1);
        }}
      />
      <output hidden data-testid="value" data-changes={changes}>
        {JSON.stringify(value ?? null)}
      </output>
    </main>
  );
}

document.documentElement.lang = locale;
createRoot(document.getElementById('root') as HTMLElement).render(
  <InterfaceLocale value={locale}>
    <Form />
  </InterfaceLocale>,
);
