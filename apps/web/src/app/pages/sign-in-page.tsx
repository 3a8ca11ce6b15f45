import { useApolloClient, useQuery } from '@apollo/client/react';
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { Mark } from '../../components/mark.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { isFilePath, safeReturnPath } from '../../features/tenancy/access.js';
import { SignInForm } from '../../features/tenancy/sign-in-form.js';
import { ViewerDocument } from '../../features/tenancy/viewer-query.js';
import { t } from '../../messages/t.js';
import { findSessionEnd } from '../session-end.js';
import './sign-in-page.css';

/** The mark's ruler, drawn out over the width of the panel. */
function WideRuler() {
  return (
    <svg className="sign-in__ruler" aria-hidden="true">
      {Array.from({ length: 41 }, (_, tick) => (
        <line
          key={tick}
          x1={`${tick * 2.5}%`}
          x2={`${tick * 2.5}%`}
          y1={tick % 10 === 0 ? 6 : tick % 5 === 0 ? 18 : 26}
          y2="40"
          stroke="#fff"
          strokeOpacity={tick <= 30 ? 0.9 : 0.35}
          strokeWidth="2"
        />
      ))}
    </svg>
  );
}

export function SignInPage() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { data } = useQuery(ViewerDocument, { fetchPolicy: 'cache-only' });
  const { state }: { state: unknown } = useLocation();
  const ended = findSessionEnd(state);
  const back = safeReturnPath(search.get('terug'));
  // A file is kept by the browser and leaves the page where it is: the begin stands behind it.
  const page = isFilePath(back) ? '/' : back;
  if (data?.viewer) return <Navigate to={page} replace />;

  const handleSignedIn = async (): Promise<void> => {
    await client.clearStore();
    await navigate(page, { replace: true, state: { moveFocus: true } });
    if (isFilePath(back)) window.location.assign(back);
  };
  return (
    <main className="sign-in">
      <section className="sign-in__about" aria-label={t('app.name')}>
        <p className="sign-in__mark">
          <Mark />
          {t('app.name')}
        </p>
        <p className="sign-in__lead">{t('signIn.intro')}</p>
        <ul className="sign-in__points">
          <li>{t('signIn.point1')}</li>
          <li>{t('signIn.point2')}</li>
          <li>{t('signIn.point3')}</li>
        </ul>
        <WideRuler />
      </section>
      <div className="sign-in__form">
        <PageHeading title={[t('signIn.title')]}>{t('signIn.title')}</PageHeading>
        {ended ? (
          <div className="sign-in__ended">
            <Notice
              tone="warning"
              title={t(ended === 'unsent' ? 'signIn.endedUnsent' : 'signIn.ended')}
              role="alert"
            />
          </div>
        ) : null}
        <SignInForm onSignedIn={handleSignedIn} />
      </div>
    </main>
  );
}
