import { t } from '../../messages/administration.js';
import { withValue } from './edit-document.js';
import { TextField, Tick } from './fields.js';
import { Part } from './part.js';
import { useWorkspace } from './workspace.js';

/** The list of documents that a municipality may add beside its answers. */
export function DocumentsPart() {
  const { document, edit } = useWorkspace();
  const { documents } = document;
  return (
    <Part title={t('documents.title')} text={t('documents.text')}>
      <Tick
        path="documents"
        label={t('documents.asked')}
        isOn={documents !== undefined}
        onChange={(isOn) =>
          edit((before) =>
            withValue(before, 'documents', isOn ? { title: '', hint: '' } : undefined),
          )
        }
      />
      {documents ? (
        <>
          <TextField path="documents.title" label={t('documents.listTitle')} />
          <TextField
            path="documents.hint"
            label={t('documents.hint')}
            hint={t('documents.hintHint')}
            isLong
          />
        </>
      ) : null}
    </Part>
  );
}
