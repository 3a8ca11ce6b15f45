import { useSearchParams } from 'react-router';
import { t } from '../../messages/t.js';
import { newTheme, withItem } from './edit-document.js';
import { Findings } from './findings.js';
import { GlossaryPart, ScalePart, SettingsPart } from './settings-part.js';
import { ThemePart } from './theme-part.js';
import { useWorkspace } from './workspace.js';

const parts = ['instellingen', 'schaal', 'begrippen'] as const;
type Part = (typeof parts)[number];

/** The part of the document that the address names. */
export function useEditorPlace() {
  const [search, setSearch] = useSearchParams();
  const part = search.get('deel') ?? 'instellingen';
  const theme = /^thema-[0-9]+$/.test(part) ? Number(part.slice('thema-'.length)) : null;
  const question = /^[0-9]+$/.test(search.get('vraag') ?? '') ? Number(search.get('vraag')) : null;
  return {
    part: parts.find((each): each is Part => each === part) ?? 'instellingen',
    theme,
    question,
    open: (next: string, openQuestion: number | null = null): void =>
      setSearch(
        openQuestion === null ? { deel: next } : { deel: next, vraag: String(openQuestion) },
        { replace: true },
      ),
  };
}

export function Editor() {
  const { document, edit, problems, save } = useWorkspace();
  const { part, theme, question, open } = useEditorPlace();
  const errorsIn = (prefix: string): number =>
    problems.filter(({ path, severity }) => severity === 'error' && path.startsWith(prefix)).length;
  const addTheme = (): void => {
    edit((before) => withItem(before, 'themes', newTheme(before)));
    open(`thema-${document.themes.length}`, 0);
  };
  const shownTheme = theme !== null && document.themes[theme] ? theme : null;
  return (
    <div className="editor">
      <nav className="editor__nav" aria-label={t('editor.parts')}>
        <ul>
          {parts.map((each) => (
            <NavItem
              key={each}
              name={t(`editor.part.${each}`)}
              isCurrent={shownTheme === null && part === each}
              errorCount={0}
              onOpen={() => open(each)}
            />
          ))}
          {document.themes.map((each, index) => (
            <NavItem
              key={index}
              name={t('editor.theme', each)}
              isCurrent={shownTheme === index}
              errorCount={errorsIn(`themes.${index}.`)}
              onOpen={() => open(`thema-${index}`)}
            />
          ))}
        </ul>
        <button type="button" className="button" onClick={addTheme}>
          {t('editor.addTheme')}
        </button>
      </nav>
      <div className="editor__main">
        {shownTheme === null && part === 'instellingen' ? <SettingsPart /> : null}
        {shownTheme === null && part === 'schaal' ? <ScalePart /> : null}
        {shownTheme === null && part === 'begrippen' ? <GlossaryPart /> : null}
        {shownTheme === null ? null : (
          <ThemePart
            index={shownTheme}
            openQuestion={question}
            onOpen={(next) => open(`thema-${shownTheme}`, next)}
            onThemeMoved={(to) => open(`thema-${to}`)}
            onThemeRemoved={() => open('instellingen')}
          />
        )}
        <button
          type="button"
          className="button button--primary editor__save"
          onClick={() => void save()}
        >
          {t('draft.save')}
        </button>
      </div>
      <Findings />
    </div>
  );
}

interface NavItemProps {
  readonly name: string;
  readonly isCurrent: boolean;
  readonly errorCount: number;
  readonly onOpen: () => void;
}

function NavItem({ name, isCurrent, errorCount, onOpen }: NavItemProps) {
  return (
    <li>
      <button
        type="button"
        className="editor__part"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onOpen}
      >
        {name}
        {errorCount > 0 ? (
          <span className="tag tag--warning">{t('editor.errors', { count: errorCount })}</span>
        ) : null}
      </button>
    </li>
  );
}
