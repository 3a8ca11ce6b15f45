import { useApolloClient } from '@apollo/client/react';
import { useNavigate, useParams } from 'react-router';
import { InvitationView } from '../../features/tenancy/invitation/invitation-view.js';

/** Without navigation: whoever comes here is nobody yet. */
export function InvitationPage() {
  const { token = '' } = useParams();
  const client = useApolloClient();
  const navigate = useNavigate();
  const enter = async (): Promise<void> => {
    await client.clearStore();
    await navigate('/', { replace: true, state: { moveFocus: true } });
  };
  return <InvitationView key={token} token={token} onAccepted={enter} />;
}
