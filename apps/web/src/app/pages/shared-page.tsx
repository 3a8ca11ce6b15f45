import { useParams } from 'react-router';
import { SharedView } from '../../features/sharing/shared-view.js';

/** Without navigation: whoever comes here has no account, and sees this one thing. */
export function SharedPage() {
  const { token = '' } = useParams();
  return <SharedView key={token} token={token} />;
}
