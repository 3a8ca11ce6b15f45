import { Link } from 'react-router';
import { Notice } from '../../components/notice.js';
import { t } from '../../messages/t.js';
import { questionPath } from './theme-slugs.js';
import { useWorkspace } from './workspace.js';

/** Someone submitted while this person was still at it: what was typed stays, and can be copied. */
export function OvertakenNotice({ questionCode }: { readonly questionCode: string }) {
  const { scan, base, saver, userName } = useWorkspace();
  const last = scan.status === 'submitted' ? scan.submissions[0] : undefined;
  const why = !last
    ? t('overtaken.role')
    : last.submittedBy === userName
      ? t('overtaken.textOwn', { at: last.submittedAt })
      : t('overtaken.text', { by: last.submittedBy, at: last.submittedAt });
  return (
    <div className="overtaken" data-testid="overtaken">
      <Notice tone="warning" title={t('overtaken.title')} role="alert">
        <p>{why}</p>
        <p>{t('overtaken.copy')}</p>
        <div className="button-row">
          {scan.permissions.canReopen ? (
            <Link className="button" to={`${base}/heropenen`}>
              {t('reopen.open')}
            </Link>
          ) : null}
          <button type="button" className="button" onClick={() => saver.discard(questionCode)}>
            {t('save.discard')}
          </button>
        </div>
      </Notice>
    </div>
  );
}

/** On other pages: where the text is that came too late. At its own question the notice says it. */
export function OvertakenLinks({ questionCode }: { readonly questionCode?: string }) {
  const { scan, base, saving } = useWorkspace();
  if (scan.permissions.canEdit) return null;
  return [...saving.pending.keys()]
    .filter((code) => code !== questionCode)
    .map((code) => (
      <Notice key={code} tone="warning" title={`${t('overtaken.title')} (${code})`}>
        <p>
          <Link to={questionPath(base, scan.instrument.themes, code)}>
            {t('overtaken.elsewhere', { code })}
          </Link>
        </p>
      </Notice>
    ));
}
