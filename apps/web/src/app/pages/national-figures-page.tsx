import { NotFound } from '../../components/not-found.js';
import { NationalFigures } from '../../features/development/national-figures.js';
import { useViewer } from '../session.js';

export function NationalFiguresPage() {
  return useViewer().isPlatformAdministrator ? <NationalFigures /> : <NotFound />;
}
