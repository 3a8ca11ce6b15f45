import { useParams } from 'react-router';
import { GuestView } from '../../features/scans/guests/guest-view.js';

/** Without navigation: whoever comes here has no account, and nowhere else to go. */
export function GuestPage() {
  const { token = '' } = useParams();
  return <GuestView key={token} token={token} />;
}
