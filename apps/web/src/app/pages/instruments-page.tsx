import { Route, Routes, useParams } from 'react-router';
import { NotFound } from '../../components/not-found.js';
import { DraftView } from '../../features/instruments/draft-view.js';
import { ImportView } from '../../features/instruments/import-view.js';
import { InstrumentsView } from '../../features/instruments/instruments-view.js';
import { VersionView } from '../../features/instruments/version-view.js';
import { useViewer } from '../session.js';

/** The instruments of the platform, for its administrator. */
export function InstrumentsPage() {
  if (!useViewer().isPlatformAdministrator) return <NotFound />;
  return (
    <Routes>
      <Route index element={<InstrumentsView />} />
      <Route path="importeren" element={<ImportView />} />
      <Route path=":code/concept/*" element={<Draft />} />
      <Route path=":code/:version/*" element={<Version />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function Draft() {
  const { code = '', '*': tab = '' } = useParams();
  return <DraftView key={code} code={code} tab={tab} />;
}

function Version() {
  const { code = '', version = '', '*': tab = '' } = useParams();
  const number = /^versie-(.+)$/.exec(version)?.[1];
  return number ? <VersionView code={code} version={number} tab={tab} /> : <NotFound />;
}
