import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, NavLink } from 'react-router';
import { DownloadIcon } from '../../components/icons.js';
import { Loaded } from '../../components/loaded.js';
import { Notice } from '../../components/notice.js';
import { NotFound } from '../../components/not-found.js';
import { PageHeading } from '../../components/page-heading.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/administration.js';
import { ChangesView } from './changes-view.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { parseDocument } from './document.js';
import {
  InstrumentsDocument,
  InstrumentVersionDocument,
  RetireInstrumentVersionDocument,
  type InstrumentVersion,
} from './instruments-query.js';
import { Preview } from './preview.js';
import { UnclearView } from './unclear-view.js';
import './editor.css';

const tabs = ['', 'verschillen', 'onduidelijk'] as const;

interface VersionViewProps {
  readonly code: string;
  readonly version: string;
  readonly tab: string;
}

/** A published version: to read, to compare and to retire, never to change. */
export function VersionView({ code, version, tab }: VersionViewProps) {
  const query = useQuery(InstrumentVersionDocument, { variables: { code, version } });
  if (!tabs.some((each) => each === tab)) return <NotFound />;
  const base = `/beheer/instrumenten/${code}/versie-${version}`;
  return (
    <Loaded query={query}>
      {({ instrumentVersion: read }) => (
        <div className="page draft">
          <header className="draft__head">
            <p className="small">
              <Link to="/beheer/instrumenten">{t('instruments.title')}</Link>
            </p>
            <PageHeading title={[t('instruments.versionNumber', { version }), read.title]}>
              {read.title}
            </PageHeading>
            <p>
              {joinParts([
                t('instruments.versionNumber', { version }),
                t('version.published', { at: read.publishedAt }),
                t('instruments.campaigns', { count: read.campaignCount }),
              ])}
            </p>
          </header>
          <Deeds read={read} onRetired={() => query.refetch()} />
          <nav className="tabs" aria-label={t('version.tabs')}>
            <ul>
              {tabs.map((each) => (
                <li key={each}>
                  <NavLink to={each === '' ? base : `${base}/${each}`} end>
                    {t(`draft.tab.${each === '' ? 'voorbeeld' : each}`)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          {tab === '' ? <Preview document={parseDocument(read.document)} /> : null}
          {tab === 'verschillen' ? <ChangesView code={code} version={version} /> : null}
          {tab === 'onduidelijk' ? <UnclearView code={code} version={version} /> : null}
        </div>
      )}
    </Loaded>
  );
}

interface DeedsProps {
  readonly read: InstrumentVersion;
  readonly onRetired: () => Promise<unknown>;
}

function Deeds({ read, onRetired }: DeedsProps) {
  const { code, version, title, retiredAt, retirementReason } = read;
  const [isAsking, setIsAsking] = useState(false);
  const [retire] = useMutation(RetireInstrumentVersionDocument, {
    refetchQueries: [InstrumentsDocument],
  });
  return (
    <div className="version-deeds">
      {retiredAt ? (
        <Notice tone="warning" title={t('version.retired', { at: retiredAt })}>
          <p>{retirementReason}</p>
        </Notice>
      ) : null}
      <div className="button-row">
        <a className="button" href={`/downloads/instrumenten/${code}/versie-${version}.json`}>
          <DownloadIcon />
          {t('instruments.json')}
        </a>
        <a className="button" href={`/downloads/instrumenten/${code}/versie-${version}.xlsx`}>
          <DownloadIcon />
          {t('instruments.xlsx')}
        </a>
        {retiredAt ? null : (
          <button type="button" className="button" onClick={() => setIsAsking(true)}>
            {t('retire.button')}
          </button>
        )}
      </div>
      {isAsking ? (
        <ConfirmDialog
          title={t('retire.title', { title, version })}
          name={title}
          needsReason
          submit={t('retire.submit')}
          onClose={() => setIsAsking(false)}
          onConfirm={async ({ confirmation, reason }) => {
            await retire({ variables: { code, version, confirmation, reason } });
            await onRetired();
            setIsAsking(false);
          }}
        >
          <p>{t('retire.text')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
