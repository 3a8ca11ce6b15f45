import { demoPassword, demoPeople } from '@ijkpunt/demo';
import { say } from './stopping.js';

export interface WelcomeFacts {
  readonly url: string;
  /** Set when the usual port was taken. */
  readonly busyPort: number | null;
  readonly seconds: number;
  readonly isSeeded: boolean;
}

export function sayWelcome({ url, busyPort, seconds, isSeeded }: WelcomeFacts): void {
  say('');
  say(`IJkpunt draait op ${url}  (gestart in ${seconds.toFixed(1)} s)`);
  if (busyPort) say(`Poort ${busyPort} was bezet; daarom deze.`);
  if (isSeeded) {
    say('');
    say(`Demo-accounts, alle met wachtwoord ${demoPassword}`);
    for (const { email, description } of demoPeople) say(`  ${email.padEnd(34)} ${description}`);
  }
  say('');
  say('Stoppen: Ctrl-C');
}

/** For the sign-in page of the demo. */
export function demoAccountsAsJson(): string {
  const accounts = demoPeople.map(({ email, name, description }) => ({ email, name, description }));
  return JSON.stringify({ password: demoPassword, accounts });
}
