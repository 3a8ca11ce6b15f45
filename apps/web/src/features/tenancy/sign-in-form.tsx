import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { Notice } from '../../components/notice.js';
import { graphql } from '../../gql/graphql.js';
import { t } from '../../messages/t.js';
import { DemoAccounts } from './demo-accounts.js';
import { checkSignIn, type SignInErrors } from './check-sign-in.js';
import './sign-in-form.css';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      id
    }
  }
`);

function refusalText(error: unknown): string {
  const failure = findRefusal(error);
  if (failure.code === 'RATE_LIMITED') return t('signIn.rateLimited');
  if (failure.code === 'UNREACHABLE') return t('error.unreachable');
  if (failure.code === 'UNAUTHENTICATED') return t('signIn.refused');
  return failure.message ?? t('error.unexpected');
}

interface FieldErrorProps {
  readonly id: string;
  readonly text: string | undefined;
}

const FieldError = ({ id, text }: FieldErrorProps) =>
  text ? (
    <p className="field__error" id={id}>
      {text}
    </p>
  ) : null;

export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => Promise<void> }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [errors, setErrors] = useState<SignInErrors>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [signIn, { loading }] = useMutation(SignIn);
  const summary = useRef<HTMLDivElement>(null);

  const hasErrors = Object.keys(errors).length > 0;
  useEffect(() => {
    if (hasErrors) summary.current?.focus();
  }, [hasErrors, errors]);

  const submit = async (input: { email: string; password: string }): Promise<void> => {
    setRefused(null);
    const found = checkSignIn(input);
    setErrors(found);
    if (Object.keys(found).length > 0 || loading) return;
    try {
      await signIn({ variables: { input } });
      await onSignedIn();
    } catch (error) {
      setRefused(refusalText(error));
    }
  };

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit({ email: email.trim(), password });
  };

  return (
    <>
      <form className="sign-in-form" onSubmit={handleSubmit} noValidate>
        <div role="alert">
          {refused ? (
            <Notice tone="error" title={t('signIn.errors')}>
              <p>{refused}</p>
            </Notice>
          ) : null}
        </div>
        {hasErrors ? (
          <div ref={summary} tabIndex={-1}>
            <Notice tone="error" title={t('signIn.errors')}>
              <ul className="notice__list">
                {errors.email ? (
                  <li>
                    <a href="#email">{errors.email}</a>
                  </li>
                ) : null}
                {errors.password ? (
                  <li>
                    <a href="#password">{errors.password}</a>
                  </li>
                ) : null}
              </ul>
            </Notice>
          </div>
        ) : null}
        <div className="field">
          <label className="field__label" htmlFor="email">
            {t('signIn.email')}
          </label>
          <input
            id="email"
            className="field__input"
            type="email"
            name="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            aria-invalid={errors.email ? true : undefined}
            aria-describedby={errors.email ? 'email-error' : undefined}
          />
          <FieldError id="email-error" text={errors.email} />
        </div>
        <div className="field">
          <label className="field__label" htmlFor="password">
            {t('signIn.password')}
          </label>
          <input
            id="password"
            className="field__input"
            type={isShown ? 'text' : 'password'}
            name="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            aria-invalid={errors.password ? true : undefined}
            aria-describedby={errors.password ? 'password-error' : undefined}
          />
          <FieldError id="password-error" text={errors.password} />
          <button
            type="button"
            className="link-button field__reveal"
            onClick={() => setIsShown(!isShown)}
          >
            {t(isShown ? 'signIn.hidePassword' : 'signIn.showPassword')}
          </button>
        </div>
        <button type="submit" className="button button--primary" aria-disabled={loading}>
          {t(loading ? 'signIn.busy' : 'signIn.submit')}
        </button>
      </form>
      <DemoAccounts
        isBusy={loading}
        onChoose={(account) => {
          setEmail(account.email);
          setPassword(account.password);
          void submit(account);
        }}
      />
    </>
  );
}
