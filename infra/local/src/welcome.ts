import type { DemoAccess } from './preparing.js';
import { say } from './stopping.js';

export interface WelcomeFacts {
  readonly url: string;
  /** Set when the usual port was taken. */
  readonly busyPort: number | null;
  readonly seconds: number;
  readonly demo: DemoAccess | null;
  /** Set when mails stay on this machine. */
  readonly mailPage: string | null;
}

export function sayWelcome({ url, busyPort, seconds, demo, mailPage }: WelcomeFacts): void {
  say('');
  say(`IJkpunt draait op ${url}  (gestart in ${seconds.toFixed(1)} s)`);
  if (busyPort) say(`Poort ${busyPort} was bezet; daarom deze.`);
  if (demo) {
    say('');
    say(`Demo-accounts, alle met wachtwoord ${demo.password}`);
    for (const { email, description } of demo.accounts) say(`  ${email.padEnd(34)} ${description}`);
  }
  say('');
  if (mailPage) say(`Post blijft op deze computer: ${mailPage}`);
  say('Stoppen: Ctrl-C');
}
