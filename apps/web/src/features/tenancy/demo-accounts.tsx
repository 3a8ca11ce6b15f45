import { useEffect, useState } from 'react';
import { t } from '../../messages/t.js';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly description: string;
  readonly password: string;
}

const fields = ['email', 'name', 'description', 'password'] as const;

export const isDemoAccount = (value: unknown): value is DemoAccount =>
  typeof value === 'object' &&
  value !== null &&
  fields.every((field) => field in value && typeof Reflect.get(value, field) === 'string');

/** Empty anywhere but in a demo: there the file exists and holds accounts with their password. */
async function loadDemoAccounts(signal: AbortSignal): Promise<readonly DemoAccount[]> {
  const response = await fetch('/demo-accounts.json', { signal });
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) return [];
  const body: unknown = await response.json();
  return Array.isArray(body) ? body.filter(isDemoAccount) : [];
}

interface DemoAccountsProps {
  readonly isBusy: boolean;
  readonly onChoose: (account: DemoAccount) => void;
}

export function DemoAccounts({ isBusy, onChoose }: DemoAccountsProps) {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    loadDemoAccounts(controller.signal).then(setAccounts, () => setAccounts([]));
    return () => controller.abort();
  }, []);

  if (accounts.length === 0) return null;
  return (
    <section className="demo-accounts" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('signIn.demo')}</h2>
      <p className="small">{t('signIn.demoText')}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              className="demo-accounts__choice"
              aria-disabled={isBusy}
              onClick={() => {
                if (!isBusy) onChoose(account);
              }}
            >
              <strong>
                <span className="visually-hidden">{t('signIn.demoUse')} </span>
                {account.name}
              </strong>
              <span className="small">{account.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
