import { useState } from 'react';
import { findDeviceStorage } from '../kept-answers.js';
import { useWorkspace } from '../workspace.js';

export interface Marks {
  readonly has: (code: string) => boolean;
  readonly toggle: (code: string) => void;
}

type DeviceStorage = Pick<Storage, 'getItem' | 'setItem'>;

export function readMarks(storage: DeviceStorage | null, key: string): ReadonlySet<string> {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
    const codes = Array.isArray(value) ? value : [];
    return new Set(codes.filter((code): code is string => typeof code === 'string'));
  } catch {
    return new Set();
  }
}

/** Read again first: another tab may have marked something meanwhile. */
export function toggleMark(
  storage: DeviceStorage | null,
  key: string,
  code: string,
): ReadonlySet<string> {
  const marks = new Set(readMarks(storage, key));
  if (!marks.delete(code)) marks.add(code);
  try {
    storage?.setItem(key, JSON.stringify([...marks]));
  } catch {
    return marks;
  }
  return marks;
}

/** Questions to look at again, for this person alone: kept on the device, per scan. */
export function useMarks(): Marks {
  const { scan, userId } = useWorkspace();
  const key = `ijkpunt.marks.${userId}.${scan.id}`;
  const [marks, setMarks] = useState(() => readMarks(findDeviceStorage(), key));
  return {
    has: (code) => marks.has(code),
    toggle: (code) => setMarks(toggleMark(findDeviceStorage(), key, code)),
  };
}
