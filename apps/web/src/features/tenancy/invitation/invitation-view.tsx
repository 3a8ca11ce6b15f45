import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { Loaded } from '../../../components/loaded.js';
import { OutsidePage } from '../../../components/outside-page.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { graphql, type ResultOf } from '../../../gql/graphql.js';
import { t } from '../../../messages/people.js';
import '../sign-in-form.css';
import './invitation.css';

const InvitationDocument = graphql(`
  query Invitation($token: String!) {
    invitation(token: $token) {
      email
      role
      regionName
      municipalityName
      invitedBy
      expiresAt
      hasAccount
    }
  }
`);
const AcceptDocument = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      id
    }
  }
`);
type Invitation = ResultOf<typeof InvitationDocument>['invitation'];

interface InvitationViewProps {
  readonly token: string;
  readonly onAccepted: () => Promise<void>;
}

/** The page behind the link of an invitation: who asks for what, and the account to do it with. */
export function InvitationView({ token, onAccepted }: InvitationViewProps) {
  const query = useQuery(InvitationDocument, { variables: { token }, fetchPolicy: 'no-cache' });
  const isDead = query.error !== undefined && findRefusal(query.error).code === 'NOT_FOUND';
  return (
    <OutsidePage name="invitation">
      {isDead ? (
        <>
          <PageHeading title={[t('invitation.deadTitle')]}>{t('invitation.deadTitle')}</PageHeading>
          <p className="prose">{t('invitation.dead')}</p>
        </>
      ) : (
        <Loaded query={query}>
          {({ invitation }) => (
            <AcceptForm token={token} invitation={invitation} onAccepted={onAccepted} />
          )}
        </Loaded>
      )}
    </OutsidePage>
  );
}

interface AcceptFormProps extends InvitationViewProps {
  readonly invitation: Invitation;
}

function AcceptForm({ token, invitation, onAccepted }: AcceptFormProps) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [refused, setRefused] = useState<{ text: string; field: unknown } | null>(null);
  const [accept, { loading }] = useMutation(AcceptDocument);
  const { email, role, regionName, municipalityName, invitedBy, expiresAt, hasAccount } =
    invitation;
  const plainRole = t(`role.${role}`).toLowerCase();
  const placedRole =
    municipalityName === null
      ? plainRole
      : t('role.of', { role: plainRole, municipality: municipalityName });

  const send = async (): Promise<void> => {
    setRefused(null);
    try {
      await accept({ variables: { input: { token, name, password } } });
      await onAccepted();
    } catch (error) {
      const { message, details } = findRefusal(error);
      setRefused({ text: message ?? t('error.unreachable'), field: details['field'] });
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!loading) void send();
  };
  const isWrong = (field: string): true | undefined =>
    refused?.field === field ? true : undefined;
  return (
    <>
      <PageHeading title={[t('invitation.title')]}>{t('invitation.title')}</PageHeading>
      <p className="prose">
        {t('invitation.text', {
          ...{ invitedBy, region: regionName, expiresAt },
          role: placedRole,
        })}
      </p>
      <p className="prose">{t(hasAccount ? 'invitation.known' : 'invitation.new')}</p>
      <form className="invitation__form" onSubmit={handleSubmit} noValidate>
        <div className="field">
          <label className="field__label" htmlFor="invitation-email">
            {t('invitation.email')}
          </label>
          <input
            id="invitation-email"
            className="field__input"
            type="email"
            autoComplete="username"
            readOnly
            value={email}
          />
        </div>
        {hasAccount ? null : (
          <div className="field">
            <label className="field__label" htmlFor="invitation-name">
              {t('invitation.name')}
            </label>
            <p className="small" id="invitation-name-hint">
              {t('invitation.nameHint')}
            </p>
            <input
              id="invitation-name"
              className="field__input"
              autoComplete="name"
              maxLength={100}
              value={name}
              aria-invalid={isWrong('name')}
              aria-describedby="invitation-name-hint"
              onChange={(event) => setName(event.target.value)}
            />
          </div>
        )}
        <div className="field">
          <label className="field__label" htmlFor="invitation-password">
            {t('invitation.password')}
          </label>
          {hasAccount ? null : (
            <p className="small" id="invitation-password-hint">
              {t('invitation.passwordHint')}
            </p>
          )}
          <input
            id="invitation-password"
            className="field__input"
            type={isShown ? 'text' : 'password'}
            autoComplete={hasAccount ? 'current-password' : 'new-password'}
            maxLength={128}
            value={password}
            aria-invalid={isWrong('password')}
            aria-describedby={hasAccount ? undefined : 'invitation-password-hint'}
            onChange={(event) => setPassword(event.target.value)}
          />
          <button
            type="button"
            className="link-button field__reveal"
            onClick={() => setIsShown(!isShown)}
          >
            {t(isShown ? 'signIn.hidePassword' : 'signIn.showPassword')}
          </button>
        </div>
        <div role="alert">
          {refused ? (
            <Notice tone="error">
              <p>{refused.text}</p>
            </Notice>
          ) : null}
        </div>
        <button type="submit" className="button button--primary" aria-disabled={loading}>
          {t('invitation.accept')}
        </button>
      </form>
    </>
  );
}
