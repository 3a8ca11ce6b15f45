import { t } from '../../messages/administration.js';
import { withValue } from './edit-document.js';
import { Choice, TextField } from './fields.js';
import { Part } from './part.js';
import { useWorkspace } from './workspace.js';

const dutch = 'nl';

/** What the questionnaire is. Its code and version are given by its place among the others. */
export function SettingsPart() {
  const { document, edit } = useWorkspace();
  const { code, version, language = '' } = document;
  return (
    <Part title={t('editor.settings')}>
      <TextField path="title" label={t('editor.title')} />
      <TextField
        path="introduction"
        label={t('editor.introduction')}
        hint={t('editor.introductionHint')}
        isLong
        isOptional
      />
      <Choice
        path="language"
        label={t('editor.language')}
        value={language}
        options={[
          [dutch, t('editor.dutch')],
          ...(language === dutch ? [] : [[language, language] as const]),
        ]}
        onChange={(next) => edit((before) => withValue(before, 'language', next))}
      />
      <p className="small">{t('editor.place', { code, version })}</p>
    </Part>
  );
}
