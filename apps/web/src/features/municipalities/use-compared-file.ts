import { useState } from 'react';
import { upload, type UploadProblem } from '../../components/upload.js';
import { t } from '../../messages/administration.js';

interface Refused {
  readonly message: string;
  readonly problems: readonly UploadProblem[];
}

const maxBytes = 5 * 1_024 * 1_024;

/** Sends a file to be held against the map, and keeps what the server says of it. */
export function useComparedFile<Comparison>(path: string) {
  const [found, setFound] = useState<Comparison | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  /** Without a file what was found of another one goes. */
  const compare = async (
    file: File | null,
    query: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    setFound(null);
    setRefused(null);
    if (!file) return;
    if (file.size > maxBytes) {
      setRefused({ message: t('yearTable.tooLarge'), problems: [] });
      return;
    }
    setIsBusy(true);
    const search = new URLSearchParams({ naam: file.name, ...query });
    const answer = await upload<Comparison>(`${path}?${search}`, {
      method: 'POST',
      type: 'application/octet-stream',
      // Not the file itself: the browser would send the type that it thinks it has.
      body: await file.arrayBuffer(),
    });
    setIsBusy(false);
    if ('data' in answer) setFound(answer.data);
    else {
      const { message, problems } = answer;
      setRefused({ message: message ?? t('error.unreachable'), problems });
    }
  };
  return { found, refused, isBusy, compare };
}
