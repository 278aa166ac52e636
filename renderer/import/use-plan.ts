import { useEffect, useMemo, useRef, useState } from 'react';
import type {
  FileToImport,
  ImportAnswers,
  ImportPlan,
  PartToImport,
} from '../../shared/model/import.ts';
import { api } from '../api.ts';

interface PlanRequest {
  readonly file: FileToImport;
  readonly parts: readonly PartToImport[] | null;
  readonly answers: ImportAnswers;
}

/**
 * What would be written with the present answers; the last known while it is worked out anew. One plan
 * is worked out at a time: of what is answered meanwhile only the last counts.
 */
export function usePlan(
  file: FileToImport | null,
  parts: readonly PartToImport[] | null,
  answers: ImportAnswers,
  onFailure: (error: unknown) => void,
) {
  const [planned, setPlanned] = useState<{ plan: ImportPlan; asked: PlanRequest } | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same again
  const asked = useMemo(
    (): PlanRequest | null => file && { file, parts, answers },
    [file, parts, answers, round],
  );
  const latest = useRef(asked);
  const isWorking = useRef(false);
  const fail = useRef(onFailure);
  fail.current = onFailure;

  useEffect(() => {
    latest.current = asked;
    const work = async () => {
      isWorking.current = true;
      for (let now = latest.current; now; ) {
        const request = { parts: now.parts && [...now.parts], answers: now.answers };
        try {
          const plan = await api.imports.plan({ file: now.file.file, ...request });
          if (latest.current === now) setPlanned({ plan, asked: now });
        } catch (error) {
          if (latest.current === now) fail.current(error);
        }
        now = latest.current === now ? null : latest.current;
      }
      isWorking.current = false;
    };
    if (asked && !isWorking.current) void work();
  }, [asked]);

  useEffect(
    () => () => {
      latest.current = null;
    },
    [],
  );

  return {
    // That of another file says nothing of this one.
    plan: planned && planned.asked.file.file === file?.file ? planned.plan : null,
    /** Whether it is of what is answered now. */
    isCurrent: planned !== null && planned.asked === asked,
    again: () => setRound((before) => before + 1),
  };
}
