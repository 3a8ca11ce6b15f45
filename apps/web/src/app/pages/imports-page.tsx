import { useParams } from 'react-router';
import { NotFound } from '../../components/not-found.js';
import { ImportView } from '../../features/imports/import-view.js';
import { ImportsView } from '../../features/imports/imports-view.js';
import { canImport } from '../../features/tenancy/access.js';
import { useViewerRegion } from '../session.js';

/** Earlier measurements from a file, for the coordinator of the region. */
export function ImportsPage() {
  const region = useViewerRegion();
  const { id } = useParams();
  if (!canImport(region.grants)) return <NotFound />;
  const of = { region: region.slug, regionName: region.name };
  return id ? <ImportView key={id} {...of} id={id} /> : <ImportsView {...of} />;
}
