import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import { BarStatus } from '../../components/bar-status.js';
import { Loaded } from '../../components/loaded.js';
import { Notice } from '../../components/notice.js';
import { NotFound } from '../../components/not-found.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/t.js';
import { ChangesView } from './changes-view.js';
import { Editor, useEditorPlace } from './editor.js';
import { InstrumentDraftDocument, type InstrumentDraft } from './instruments-query.js';
import { LineageEditor } from './lineage-editor.js';
import { Preview } from './preview.js';
import { SaveBar } from './save-bar.js';
import { draftPath, useDraft } from './use-draft.js';
import { fieldId, WorkspaceContext } from './workspace.js';
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

  const focusWhenDrawn = useFocusWhenDrawn();
  const goTo = (path: string): void => {
    const [first, theme, , question] = path.split('.');
    const search = new URLSearchParams();
    if (first === 'themes' && theme !== undefined) {
      search.set('deel', `thema-${theme}`);
      if (question !== undefined) search.set('vraag', question);
    } else if (first === 'scale') search.set('deel', 'schaal');
    else if (first === 'glossary') search.set('deel', 'begrippen');
    if (first === 'lineage') void navigate(`${base}/herkomst`);
    else if (tab === '') open(search.get('deel') ?? 'instellingen', numberOf(question));
    else void navigate(`${base}?${search.toString()}`);
    focusWhenDrawn(fieldId(path));
  };

  return (
    <WorkspaceContext value={{ ...editing, problems: draft.problems, goTo, focusWhenDrawn }}>
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

const numberOf = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text);

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
