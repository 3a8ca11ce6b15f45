import { useApolloClient, useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { SignOutDocument } from '../features/tenancy/sign-out.js';

/** Ends the session on the server, then forgets everything that was read with it. */
export function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [signOut] = useMutation(SignOutDocument);
  return async () => {
    await signOut();
    await navigate('/inloggen');
    await client.clearStore();
  };
}
