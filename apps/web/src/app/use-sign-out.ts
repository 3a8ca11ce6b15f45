import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { findRefusal } from '../apollo/refusal.js';
import { SignOutDocument } from '../features/tenancy/sign-out.js';
import { announceSignOut } from './session-end.js';

interface SignOut {
  readonly signOut: () => Promise<void>;
  readonly hasFailed: boolean;
}

/** Ends the session on the server, then starts a fresh page: nothing that was read stays behind. */
export function useSignOut(): SignOut {
  const [hasFailed, setHasFailed] = useState(false);
  const [end] = useMutation(SignOutDocument);
  const signOut = async (): Promise<void> => {
    setHasFailed(false);
    try {
      await end();
    } catch (error) {
      if (findRefusal(error).code !== 'UNAUTHENTICATED') {
        setHasFailed(true);
        return;
      }
    }
    announceSignOut();
    window.location.assign('/inloggen');
  };
  return { signOut, hasFailed };
}
