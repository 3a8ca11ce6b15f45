import { createContext, useContext } from 'react';
import type { DraftEditing } from './use-draft.js';
import type { Problem } from './instruments-query.js';
import type { UnclearQuestion } from './unclear-query.js';

export interface Workspace extends DraftEditing {
  readonly problems: readonly Problem[];
  /** What was found unclear about the questions that this one descends from. */
  unclearAt(questionCode: string): readonly UnclearQuestion[];
  /** Opens the part of the editor that holds this place and puts the focus there. */
  goTo(path: string): void;
  /** Puts the focus on an element that may not be there yet. */
  focusWhenDrawn(id: string): void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('outside a draft');
  return workspace;
}

export const fieldId = (path: string): string => `veld-${path}`;
