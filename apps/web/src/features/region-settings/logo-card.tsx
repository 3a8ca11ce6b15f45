import { useApolloClient, useMutation } from '@apollo/client/react';
import { useRef, useState, type FormEvent } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { upload } from '../../components/upload.js';
import { t } from '../../messages/settings.js';
import {
  RegionSettingsDocument,
  RemoveRegionLogoDocument,
  type Settings,
} from './settings-query.js';

const mostBytes = 200_000;
const types = ['image/png', 'image/jpeg'];

/** What can be said of a file before it is sent; the server looks at its bytes. */
function problemOf(file: File | undefined): string | null {
  if (!file) return t('settings.logoMissing');
  if (!types.includes(file.type)) return t('settings.logoKind');
  return file.size > mostBytes ? t('settings.logoTooLarge') : null;
}

export function LogoCard({ settings }: { readonly settings: Settings }) {
  const { slug, name, logo, revision, canChange } = settings;
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const client = useApolloClient();
  const again = [RegionSettingsDocument, 'Viewer'];
  const [remove] = useMutation(RemoveRegionLogoDocument, { refetchQueries: ['Viewer'] });

  const put = async (): Promise<void> => {
    const file = input.current?.files?.[0];
    const wrong = problemOf(file);
    setProblem(wrong);
    setSaid('');
    if (!file || wrong !== null) return;
    setIsBusy(true);
    const path = `/uploads/regios/${slug}/logo?revisie=${revision}`;
    const answer = await upload(path, { method: 'PUT', type: file.type, body: file });
    setIsBusy(false);
    if (!('data' in answer)) setProblem(answer.message ?? t('error.unreachable'));
    await client.refetchQueries({ include: again });
    if (!('data' in answer)) return;
    setSaid(t('settings.logoDone'));
    if (input.current) input.current.value = '';
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) void put();
  };
  const confirmRemoval = async (): Promise<void> => {
    await remove({ variables: { input: { region: slug, expectedRevision: revision } } });
    setSaid(t('settings.logoGone'));
    setIsRemoving(false);
  };
  return (
    <section className="card" aria-labelledby="logo-title">
      <form className="settings__form" onSubmit={handleSubmit} noValidate>
        <h2 id="logo-title">{t('settings.logo')}</h2>
        {logo ? (
          <p className="settings__logo">
            <img
              src={logo.path}
              width={logo.width}
              height={logo.height}
              alt={t('region.logo', { name })}
            />
          </p>
        ) : (
          <p>{t('settings.logoNone')}</p>
        )}
        {canChange ? (
          <>
            <div className="settings__field">
              <label htmlFor="settings-logo">{t('settings.logoChoose')}</label>
              <input
                ref={input}
                id="settings-logo"
                type="file"
                accept={types.join(',')}
                aria-describedby="settings-logo-hint settings-logo-problem"
                onChange={() => setProblem(null)}
              />
              <p className="small" id="settings-logo-hint">
                {t('settings.logoText')}
              </p>
            </div>
            <p id="settings-logo-problem" className="dialog__error" role="alert">
              {problem}
            </p>
            <div className="button-row">
              <button type="submit" className="button" aria-disabled={isBusy}>
                {t('settings.logoPut')}
              </button>
              {logo ? (
                <button type="button" className="button" onClick={() => setIsRemoving(true)}>
                  {t('settings.logoRemove')}
                </button>
              ) : null}
              <span role="status" className="settings__said">
                {said}
              </span>
            </div>
          </>
        ) : null}
      </form>
      {isRemoving ? (
        <ConfirmDialog
          title={t('settings.logoRemove')}
          submit={t('settings.logoRemove')}
          onConfirm={confirmRemoval}
          onClose={() => setIsRemoving(false)}
        >
          <p>{t('settings.logoRemoveText')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
