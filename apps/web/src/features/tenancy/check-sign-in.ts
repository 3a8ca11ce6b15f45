import { t } from '../../messages/t.js';

export interface SignInErrors {
  readonly email?: string;
  readonly password?: string;
}

/** What the person can mend without asking the server. */
export function checkSignIn({
  email,
  password,
}: {
  email: string;
  password: string;
}): SignInErrors {
  return {
    ...(email === ''
      ? { email: t('signIn.emailMissing') }
      : /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)
        ? {}
        : { email: t('signIn.emailWrong') }),
    ...(password === '' ? { password: t('signIn.passwordMissing') } : {}),
  };
}
