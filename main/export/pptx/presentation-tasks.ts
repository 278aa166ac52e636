import type { ExportProof } from '../../../shared/model/export.ts';
import { createPictures } from '../../store/pictures/pictures.ts';
import type { PresentationDocument } from './presentation-document.ts';
import type { PresentationExpectation } from './proof/expect-presentation.ts';
import { provePresentation } from './proof/prove-presentation.ts';
import { writePresentation } from './write-presentation.ts';

interface WritingTask {
  readonly document: PresentationDocument;
  readonly storeFile: string;
  readonly datasetFolder: string;
}

interface ProofTask {
  readonly bytes: Uint8Array;
  readonly expected: PresentationExpectation;
}

/** What the thread does that writes presentations and reads them again. */
export const presentationTasks = {
  async write({ document, storeFile, datasetFolder }: WritingTask): Promise<{ bytes: Uint8Array }> {
    const pictures = createPictures(storeFile, datasetFolder);
    return {
      bytes: await writePresentation(document, {
        async readPicture(hash) {
          const bytes = await pictures.read(hash);
          // It was there when the slide was drawn.
          if (!bytes) throw new Error(`the picture ${hash} is gone`);
          return bytes;
        },
      }),
    };
  },

  async prove({ bytes, expected }: ProofTask): Promise<{ proof: ExportProof }> {
    return { proof: await provePresentation(bytes, expected) };
  },
};

export type PresentationTasks = typeof presentationTasks;
