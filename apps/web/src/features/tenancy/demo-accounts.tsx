import { useEffect, useState } from 'react';
import { t } from '../../messages/t.js';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly description: string;
}

interface Demo {
  readonly password: string;
  readonly accounts: readonly DemoAccount[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isDemoAccount = (value: unknown): value is DemoAccount =>
  isRecord(value) &&
  ['email', 'name', 'description'].every((field) => typeof value[field] === 'string');

/** Null anywhere but in a demo: only there the gateway has this file. */
async function loadDemo(signal: AbortSignal): Promise<Demo | null> {
  const response = await fetch('/demo-accounts.json', { signal });
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) return null;
  const body: unknown = await response.json();
  if (!isRecord(body) || typeof body['password'] !== 'string') return null;
  const accounts = Array.isArray(body['accounts']) ? body['accounts'].filter(isDemoAccount) : [];
  return accounts.length > 0 ? { password: body['password'], accounts } : null;
}

interface DemoAccountsProps {
  readonly isBusy: boolean;
  readonly onChoose: (account: { email: string; password: string }) => void;
}

export function DemoAccounts({ isBusy, onChoose }: DemoAccountsProps) {
  const [demo, setDemo] = useState<Demo | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    loadDemo(controller.signal).then(setDemo, () => setDemo(null));
    return () => controller.abort();
  }, []);

  if (!demo) return null;
  return (
    <section className="demo-accounts" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('signIn.demo')}</h2>
      <p className="small">{t('signIn.demoText')}</p>
      <ul>
        {demo.accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              className="demo-accounts__choice"
              aria-disabled={isBusy}
              onClick={() => {
                if (!isBusy) onChoose({ email: account.email, password: demo.password });
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
