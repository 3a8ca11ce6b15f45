import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { graphql } from '../../gql/graphql.js';
import { t } from '../../messages/people.js';
import { SessionFields } from './session-fields.js';
import './sign-in-form.css';

const ChangePasswordDocument = graphql(
  `
    mutation ChangePassword($input: ChangePasswordInput!) {
      changePassword(input: $input) {
        ...SessionFields
      }
    }
  `,
  [SessionFields],
);

export function ChangePassword({ email }: { readonly email: string }) {
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [said, setSaid] = useState<{ done?: string; problem?: string }>({});
  const [change, { loading }] = useMutation(ChangePasswordDocument, {
    refetchQueries: ['Sessions'],
  });
  const send = async (): Promise<void> => {
    setSaid({});
    try {
      await change({ variables: { input: { present, next } } });
      setPresent('');
      setNext('');
      setSaid({ done: t('password.done') });
    } catch (error) {
      setSaid({ problem: findRefusal(error).message ?? t('error.unreachable') });
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!loading) void send();
  };
  return (
    <form className="sign-in-form" onSubmit={handleSubmit} noValidate>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <div className="field">
        <label className="field__label" htmlFor="password-present">
          {t('password.present')}
        </label>
        <input
          id="password-present"
          className="field__input"
          type="password"
          autoComplete="current-password"
          value={present}
          aria-describedby="password-problem"
          onChange={(event) => setPresent(event.target.value)}
        />
      </div>
      <div className="field">
        <label className="field__label" htmlFor="password-next">
          {t('password.next')}
        </label>
        <input
          id="password-next"
          className="field__input"
          type="password"
          autoComplete="new-password"
          maxLength={128}
          value={next}
          aria-describedby="password-hint password-problem"
          onChange={(event) => setNext(event.target.value)}
        />
        <p className="small" id="password-hint">
          {t('invitation.passwordHint')}
        </p>
      </div>
      <p className="field__error" id="password-problem" role="alert">
        {said.problem}
      </p>
      <p role="status">{said.done}</p>
      <button type="submit" className="button" aria-disabled={loading}>
        {t('password.submit')}
      </button>
    </form>
  );
}
