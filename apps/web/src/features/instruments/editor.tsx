import type { ReactNode } from 'react';
import { t } from '../../messages/administration.js';
import { DocumentsPart } from './documents-part.js';
import { newTheme, withItem } from './edit-document.js';
import { isOfPart, parts, useEditorPlace, type Part } from './editor-place.js';
import { ExceptionsPart } from './exceptions-part.js';
import { Findings } from './findings.js';
import { GlossaryPart } from './glossary-part.js';
import { ScalePart } from './scale-part.js';
import { ScorePart } from './score-part.js';
import { SettingsPart } from './settings-part.js';
import { TablePart } from './tables-part.js';
import { ThemePart } from './theme-part.js';
import { useWorkspace } from './workspace.js';

const forms: Readonly<Record<Part, () => ReactNode>> = {
  instellingen: () => <SettingsPart />,
  score: () => <ScorePart />,
  schaal: () => <ScalePart />,
  begrippen: () => <GlossaryPart />,
  bouwstenen: () => <TablePart table="buildingBlocks" />,
  basisfuncties: () => <TablePart table="basicFunctions" />,
  documenten: () => <DocumentsPart />,
  uitzonderingen: () => <ExceptionsPart />,
};

export function Editor() {
  const { document, edit, problems, save } = useWorkspace();
  const { part, theme, question, open } = useEditorPlace();
  const errorsAt = (isThere: (path: string) => boolean): number =>
    problems.filter(({ path, severity }) => severity === 'error' && isThere(path)).length;
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
              errorCount={errorsAt((path) => isOfPart(each, path))}
              onOpen={() => open(each)}
            />
          ))}
          {document.themes.map((each, index) => (
            <NavItem
              key={index}
              name={t('editor.theme', each)}
              isCurrent={shownTheme === index}
              errorCount={errorsAt((path) => `${path}.`.startsWith(`themes.${index}.`))}
              onOpen={() => open(`thema-${index}`)}
            />
          ))}
        </ul>
        <button type="button" className="button" onClick={addTheme}>
          {t('editor.addTheme')}
        </button>
      </nav>
      <div className="editor__main">
        {shownTheme === null ? (
          forms[part]()
        ) : (
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
