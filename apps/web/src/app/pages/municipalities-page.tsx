import { Route, Routes, useParams } from 'react-router';
import { NotFound } from '../../components/not-found.js';
import { ImportChangesView } from '../../features/municipalities/import-changes-view.js';
import { ImportTableView } from '../../features/municipalities/import-table-view.js';
import { MunicipalitiesView } from '../../features/municipalities/municipalities-view.js';
import { MunicipalityView } from '../../features/municipalities/municipality-view.js';
import { useViewer } from '../session.js';

/** The map of municipalities, for the platform administrator. */
export function MunicipalitiesPage() {
  if (!useViewer().isPlatformAdministrator) return <NotFound />;
  return (
    <Routes>
      <Route index element={<MunicipalitiesView />} />
      <Route path="jaartabel" element={<ImportTableView />} />
      <Route path="herindelingen" element={<ImportChangesView />} />
      <Route path=":code" element={<One />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

/** Addresses are in lower case, codes are not. */
function One() {
  const code = (useParams()['code'] ?? '').toUpperCase();
  return <MunicipalityView key={code} code={code} />;
}
