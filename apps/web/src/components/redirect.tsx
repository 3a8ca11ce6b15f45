import { Navigate, useLocation, useNavigationType } from 'react-router';

/** Leads on to another address; whoever came by a link arrives at its heading. */
export function Redirect({ to }: { readonly to: string }) {
  const { state }: { state: unknown } = useLocation();
  const isMove = useNavigationType() === 'PUSH';
  return <Navigate to={to} replace state={isMove ? { moveFocus: true } : state} />;
}
