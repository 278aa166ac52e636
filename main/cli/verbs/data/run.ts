import path from 'node:path';
import { bindDeck } from '../../../../shared/deck/bind-slide.ts';
import { slideNumbers } from '../../../../shared/deck/slide-range.ts';
import type { DataSelection } from '../../../../shared/model/data-export.ts';
import { DeckKey, type ThemeKey } from '../../../../shared/model/keys.ts';
import { createRecentExport } from '../../../export/recent-export.ts';
import { createDataExporter } from '../../../export/tables/data-exporter.ts';
import { createDataMaker } from '../../../export/tables/data-maker.ts';
import { createFileWriter } from '../../../files/write-file.ts';
import { exitCodes, type Session } from '../../session.ts';
import type { DataOptions } from './options.ts';

type DataOfDeck = DataOptions & { readonly deck: string };

export async function runData(asked: DataOfDeck, session: Session): Promise<number> {
  const { store, storeFile, terminal, datasetFolder } = session;
  // No window waits for it here.
  const maker = createDataMaker({ store, datasetFolder });
  const request = {
    format: asked.format,
    locale: asked.locale ?? session.locale,
    selection: selectionOf(asked, session),
  };
  if (asked.out === null) {
    const { bytes } = await maker.make(request);
    await terminal.result(Buffer.from(bytes).toString('utf8'));
  } else {
    const target = path.resolve(asked.out);
    const files = createFileWriter({ untouchable: [storeFile] });
    await createDataExporter({ maker, files, recent: createRecentExport() }).export(
      request,
      async () => target,
    );
    await terminal.result(`${target}\n`);
  }
  return exitCodes.done;
}

function selectionOf({ deck, themes, slides }: DataOfDeck, { store }: Session): DataSelection {
  // Whether there are such themes is found with the data, as for every other asker.
  if (themes) return { by: 'themes', themes: themes as readonly ThemeKey[] as ThemeKey[] };
  if (slides) {
    const shown = bindDeck(store.briefings.get(deck), 'zh-CN').length;
    return { by: 'slides', deck: DeckKey.parse(deck), slides: slideNumbers(slides, shown) };
  }
  return null;
}
