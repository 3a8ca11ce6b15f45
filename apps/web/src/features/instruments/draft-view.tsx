import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import { BarStatus } from '../../components/bar-status.js';
import { Loaded } from '../../components/loaded.js';
import { Notice } from '../../components/notice.js';
import { NotFound } from '../../components/not-found.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/administration.js';
import { ChangesView } from './changes-view.js';
import { Editor } from './editor.js';
import { fieldOf, placeOf, searchOf, useEditorPlace } from './editor-place.js';
import { InstrumentDraftDocument, type InstrumentDraft } from './instruments-query.js';
import { LineageEditor } from './lineage-editor.js';
import { Preview } from './preview.js';
import { originsOf } from './document.js';
import { SaveBar } from './save-bar.js';
import { UnclearQuestionsDocument } from './unclear-query.js';
import { draftPath, useDraft } from './use-draft.js';
import { fieldId, WorkspaceContext, type Workspace } from './workspace.js';
import './editor.css';

const tabs = ['', 'voorbeeld', 'herkomst', 'verschillen'] as const;

interface DraftViewProps {
  readonly code: string;
  /** The rest of the address: which side of the draft is shown. */
  readonly tab: string;
}

export function DraftView({ code, tab }: DraftViewProps) {
  const query = useQuery(InstrumentDraftDocument, { variables: { code } });
  if (!tabs.some((each) => each === tab)) return <NotFound />;
  return (
    <Loaded query={query}>
      {({ instrumentDraft }) => (
        <DraftDesk draft={instrumentDraft} tab={tab} reread={() => query.refetch()} />
      )}
    </Loaded>
  );
}

interface DraftDeskProps {
  readonly draft: InstrumentDraft;
  readonly tab: string;
  readonly reread: () => Promise<unknown>;
}

function DraftDesk({ draft, tab, reread }: DraftDeskProps) {
  const editing = useDraft(draft, reread);
  const { open } = useEditorPlace();
  const navigate = useNavigate();
  const { document, isDirty } = editing;
  const base = draftPath(draft.code);
  const title = document.title || draft.code;

  const { data: unclear } = useQuery(UnclearQuestionsDocument, {
    variables: { code: draft.code, version: draft.baseVersion ?? '' },
    skip: draft.baseVersion === null,
  });
  const focusWhenDrawn = useFocusWhenDrawn();
  const workspace: Workspace = {
    ...editing,
    problems: draft.problems,
    goTo,
    focusWhenDrawn,
    unclearAt(code) {
      const origins = originsOf(document, code);
      return (unclear?.unclearQuestions ?? []).filter((each) =>
        origins.includes(each.questionCode),
      );
    },
  };
  function goTo(path: string): void {
    const place = placeOf(path);
    if (place === null) void navigate(`${base}/herkomst`);
    else if (tab === '') open(place.part, place.question);
    else void navigate({ pathname: base, search: searchOf(place) });
    focusWhenDrawn(fieldId(fieldOf(path)));
  }

  return (
    <WorkspaceContext value={workspace}>
      <div className="page draft">
        <BarStatus>
          <span className="small">{isDirty ? t('draft.unsaved') : t('draft.isSaved')}</span>
        </BarStatus>
        <header className="draft__head">
          <p className="small">
            <Link to="/beheer/instrumenten">{t('instruments.title')}</Link>
          </p>
          <PageHeading title={[t('draft.title', draft), title]}>{title}</PageHeading>
          <p className="prose">{t('draft.intro', draft)}</p>
        </header>
        <SaveBar draft={draft} />
        <nav className="tabs" aria-label={t('draft.tabs')}>
          <ul>
            {tabs.map((each) => (
              <li key={each}>
                <NavLink to={each === '' ? base : `${base}/${each}`} end>
                  {t(`draft.tab.${each === '' ? 'bewerken' : each}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        {tab === '' ? <Editor /> : null}
        {tab === 'voorbeeld' ? <Preview document={document} /> : null}
        {tab === 'herkomst' ? <LineageEditor draft={draft} /> : null}
        {tab === 'verschillen' ? (
          isDirty ? (
            <Notice title={t('draft.saveFirst')} />
          ) : (
            <ChangesView code={draft.code} version={null} />
          )
        ) : null}
      </div>
    </WorkspaceContext>
  );
}

/** Puts the focus on what the next drawing brings: another part of the form opens when it can. */
function useFocusWhenDrawn(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  const focus = (): void => {
    const element = wanted.current && window.document.getElementById(wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus();
  };
  useEffect(focus);
  return (id) => {
    wanted.current = id;
    focus();
  };
}
