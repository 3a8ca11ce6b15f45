import { errorCodes, type ErrorCode } from '@ijkpunt/contracts';

export interface UploadProblem {
  readonly path?: string;
  readonly sheet?: string;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly reason: string;
}

export type UploadAnswer<T> =
  | { readonly data: T }
  | {
      readonly code: ErrorCode | 'UNREACHABLE';
      readonly message: string | null;
      readonly problems: readonly UploadProblem[];
      readonly revision: number | null;
    };

/** Sends a whole document or file; what the server says of it comes back as a value. */
export async function upload<T>(
  path: string,
  init: { readonly method: 'PUT' | 'POST'; readonly type: string; readonly body: BodyInit },
): Promise<UploadAnswer<T>> {
  const unreachable = { code: 'UNREACHABLE', message: null, problems: [], revision: null } as const;
  try {
    const response = await fetch(path, {
      method: init.method,
      headers: { 'content-type': init.type },
      body: init.body,
      credentials: 'same-origin',
    });
    const answer = (await response.json()) as { errors?: readonly RefusalBody[] };
    const [error] = answer.errors ?? [];
    if (!error) return { data: answer as T };
    const { code, problems, revision } = error.extensions;
    return {
      code: errorCodes.find((each) => each === code) ?? 'INTERNAL',
      message: error.message,
      problems: problems ?? [],
      revision: revision ?? null,
    };
  } catch {
    return unreachable;
  }
}

interface RefusalBody {
  readonly message: string;
  readonly extensions: {
    readonly code: string;
    readonly problems?: readonly UploadProblem[];
    readonly revision?: number;
  };
}
