import { useApolloClient } from '@apollo/client/react';
import { useState, type ChangeEvent } from 'react';
import { OutsidePage } from '../../components/outside-page.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { graphql, type ResultOf } from '../../gql/graphql.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import './verify-view.css';

const VerifiedFileDocument = graphql(`
  query VerifiedFile($sha256: String!) {
    verifiedFile(sha256: $sha256) {
      region
      title
      madeAt
      editionNumber
      isNewest
    }
  }
`);
type Found = NonNullable<ResultOf<typeof VerifiedFileDocument>['verifiedFile']>;

type Outcome =
  | { readonly kind: 'genuine'; readonly name: string; readonly found: Found }
  | { readonly kind: 'unknown'; readonly name: string; readonly sha256: string }
  | { readonly kind: 'failed' };

/** Whether a file came from here unchanged. Only its hash leaves the device. */
export function VerifyView() {
  const client = useApolloClient();
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const verify = async (file: File): Promise<Outcome> => {
    const sha256 = await hashOf(file);
    const { data } = await client.query({
      query: VerifiedFileDocument,
      variables: { sha256 },
      fetchPolicy: 'no-cache',
    });
    const found = data?.verifiedFile;
    return found
      ? { kind: 'genuine', name: file.name, found }
      : { kind: 'unknown', name: file.name, sha256 };
  };
  const handleFile = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = target.files ?? [];
    // The same file may be chosen again after something went wrong.
    target.value = '';
    if (!file) return;
    setIsBusy(true);
    setOutcome(null);
    try {
      setOutcome(await verify(file));
    } catch {
      setOutcome({ kind: 'failed' });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <OutsidePage name="verify" hasWayHome>
      <PageHeading title={[t('verify.title')]}>{t('verify.title')}</PageHeading>
      <p className="prose">{t('verify.intro')}</p>
      <section className="card">
        <label htmlFor="verify-file">{t('verify.choose')}</label>
        <input
          id="verify-file"
          type="file"
          accept=".pdf,.pptx,.xlsx,.ods,.csv,.json"
          aria-describedby="verify-hint"
          onChange={(event) => void handleFile(event)}
        />
        <p id="verify-hint" className="small">
          {t('verify.hint')}
        </p>
      </section>
      <div role="status">
        {isBusy ? t('verify.busy') : null}
        {outcome ? <Verdict outcome={outcome} /> : null}
      </div>
    </OutsidePage>
  );
}

async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function Verdict({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case 'failed':
      return <Notice tone="error" title={t('verify.failed')} />;
    case 'unknown':
      return (
        <Notice tone="warning" title={t('verify.unknown', outcome)}>
          <p>{t('verify.unknownText')}</p>
          <p className="verify__hash">SHA-256: {outcome.sha256}</p>
        </Notice>
      );
    case 'genuine': {
      const { title, region, madeAt, editionNumber, isNewest } = outcome.found;
      return (
        <Notice tone="positive" title={t('verify.genuine', outcome)}>
          <p>
            <strong>{title}</strong>
          </p>
          <p>
            {joinParts([
              region,
              t('reports.made', { at: madeAt }),
              editionNumber === null
                ? t('reports.noEdition')
                : t('reports.edition', { number: editionNumber }),
            ])}
          </p>
          <p>{t(isNewest ? 'verify.newest' : 'verify.older')}</p>
        </Notice>
      );
    }
  }
}
