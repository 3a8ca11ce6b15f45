import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { formatDate } from '../../messages/format.js';
import { t } from '../../messages/administration.js';
import { DecideImport, StoredImport } from './decide-import.js';
import { ImportPreview } from './import-preview.js';
import { ImportSettings } from './import-settings.js';
import { BaselineImportDocument, type BaselineImport } from './imports-query.js';
import { LinkMunicipalities, LinkQuestions } from './link-parts.js';
import { useSaveImport } from './use-save-import.js';
import './imports.css';

interface ImportViewProps {
  readonly region: string;
  readonly regionName: string;
  readonly id: string;
}

/** How one file is read and what comes of it. Each choice is saved at once and looked at again. */
export function ImportView({ region, regionName, id }: ImportViewProps) {
  const query = useQuery(BaselineImportDocument, {
    variables: { region, id },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Loaded query={query}>
      {({ baselineImport }) => (
        <div className="page page--narrow imports">
          <header>
            <p className="small">
              <Link to={`/${region}/metingen/inlezen`}>{t('baseline.title')}</Link>
            </p>
            <PageHeading title={[baselineImport.title, regionName]}>
              {baselineImport.title}
            </PageHeading>
            <p className="small">
              {t('baseline.from', {
                by: baselineImport.broughtBy,
                at: formatDate(baselineImport.broughtAt),
              })}{' '}
              <a href={`/downloads/metingen/${region}/${id}`} download>
                {baselineImport.fileName}
              </a>
            </p>
          </header>
          {baselineImport.campaign ? (
            <StoredImport region={region} record={baselineImport} />
          ) : (
            <Draft region={region} record={baselineImport} />
          )}
        </div>
      )}
    </Loaded>
  );
}

function Draft({ region, record }: { readonly region: string; readonly record: BaselineImport }) {
  const { save, problem, isBusy } = useSaveImport(region, record);
  return (
    <>
      <p className="visually-hidden" role="status">
        {isBusy ? t('baseline.saving') : t('baseline.saved')}
      </p>
      {problem ? (
        <p className="dialog__error" role="alert">
          {problem}
        </p>
      ) : null}
      <ImportSettings record={record} save={save} />
      <LinkQuestions record={record} save={save} />
      <LinkMunicipalities record={record} save={save} />
      <ImportPreview record={record} />
      <DecideImport region={region} record={record} />
    </>
  );
}
