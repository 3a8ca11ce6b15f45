import { t } from '../../messages/administration.js';
import { withItem, withoutItemOrList } from './edit-document.js';
import { FieldProblems, TextField } from './fields.js';
import { ItemButtons } from './item-buttons.js';
import { focusPart, Part } from './part.js';
import { fieldId, useWorkspace } from './workspace.js';

export function GlossaryPart() {
  const { document, edit, focusWhenDrawn } = useWorkspace();
  const entries = document.glossary ?? [];
  const add = (): void => {
    edit((before) => withItem(before, 'glossary', { term: '', explanation: '' }));
    focusWhenDrawn(fieldId(`glossary.${entries.length}.term`));
  };
  return (
    <Part title={t('editor.glossary')} text={t('editor.glossaryText')} path="glossary">
      {entries.map(({ term }, index) => (
        <fieldset key={index} className="part__group">
          <legend>{t('editor.term', { number: index + 1, term })}</legend>
          <TextField path={`glossary.${index}.term`} label={t('editor.termName')} />
          <TextField
            path={`glossary.${index}.abbreviation`}
            label={t('editor.abbreviation')}
            isOptional
          />
          <TextField
            path={`glossary.${index}.explanation`}
            label={t('editor.termExplanation')}
            isLong
          />
          <FieldProblems path={`glossary.${index}`} />
          <ItemButtons
            list="glossary"
            index={index}
            count={entries.length}
            name={t('editor.term', { number: index + 1, term })}
            remove={(before) => withoutItemOrList(before, 'glossary', index)}
            onMoved={(to) => focusWhenDrawn(`glossary.${to}-${to < index ? 'omhoog' : 'omlaag'}`)}
            onRemoved={focusPart}
          />
        </fieldset>
      ))}
      <button type="button" className="button" onClick={add}>
        {t('editor.addTerm')}
      </button>
    </Part>
  );
}
