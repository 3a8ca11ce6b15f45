import type { SaverSnapshot } from '../answer-saver.js';
import { buildWorkspace, type Workspace } from '../workspace.js';
import { blindCodes } from './facts.js';
import { toSaved, type PerspectivesShared } from './use-perspectives.js';

/** How safe all that was filled in is, whichever saver has it. */
export const bothSavings = (a: SaverSnapshot, b: SaverSnapshot): SaverSnapshot => ({
  pending: new Map([...a.pending, ...b.pending]),
  isSending: a.isSending || b.isSending,
  trouble: a.trouble ?? b.trouble,
  savedAt: a.savedAt && b.savedAt && b.savedAt > a.savedAt ? b.savedAt : (a.savedAt ?? b.savedAt),
});

/**
 * The scan as one person fills it in: in themes that are answered blind their own answers stand in
 * the place of those of all together, and are saved as such.
 */
export function personalWorkspace(
  workspace: Workspace,
  { perspectives, blind, common }: PerspectivesShared,
): Workspace {
  const { scan, userName } = workspace;
  const codes = blindCodes(perspectives, scan.instrument.themes);
  if (codes.size === 0) return workspace;
  const saverOf = (code: string) => (codes.has(code) ? blind.saver : common.saver);
  const own = (perspectives?.answers ?? [])
    .filter(({ questionCode }) => codes.has(questionCode))
    .map((answer) => toSaved(answer, userName));
  const pending = new Map([
    ...[...common.saving.pending].filter(([code]) => !codes.has(code)),
    ...[...blind.saving.pending].filter(([code]) => codes.has(code)),
  ]);
  return buildWorkspace({
    ...workspace,
    scan: {
      ...scan,
      answers: [...scan.answers.filter(({ questionCode }) => !codes.has(questionCode)), ...own],
    },
    saving: { ...bothSavings(common.saving, blind.saving), pending },
    saver: {
      edit: (code, ...change) => saverOf(code).edit(code, ...change),
      flush: (code) => {
        common.saver.flush(code);
        blind.saver.flush(code);
      },
      keepMine: (code) => saverOf(code).keepMine(code),
      takeTheirs: (code) => saverOf(code).takeTheirs(code),
      discard: (code) => saverOf(code).discard(code),
      retryRefused: (code) => saverOf(code).retryRefused(code),
    },
  });
}
