import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isUuid } from '@ijkpunt/contracts';
import type { Mail, Mailer } from './mail.js';

const keptMail = z.object({
  keptAt: z.string(),
  messageId: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
  attachments: z
    .array(z.object({ fileName: z.string(), contentType: z.string(), content: z.string() }))
    .default([]),
});
export interface KeptMail extends z.infer<typeof keptMail> {
  readonly id: string;
}

const newest = 200;

/** Keeps mails in a folder, for a developer to read: nothing leaves this machine. */
export class FolderMailer implements Mailer {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  async send(mail: Mail): Promise<void> {
    const id = /^<([0-9a-f-]{36})@/.exec(mail.messageId)?.[1];
    if (!id) throw new Error('a mail without an id of ours');
    const file = join(this.folder, `${id}.json`);
    const kept = { keptAt: new Date().toISOString(), ...mail };
    await writeFile(`${file}.new`, JSON.stringify(kept, null, 2), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }

  close(): void {}
}

/** What is in such a folder, newest first; a folder that is not there yet is empty. */
export async function listKeptMails(folder: string): Promise<KeptMail[]> {
  const names = await readdir(folder).catch(() => []);
  const ids = names.flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
  const mails = await Promise.all(ids.map((id) => findKeptMail(folder, id)));
  return mails
    .filter((mail) => mail !== null)
    .sort((a, b) => b.keptAt.localeCompare(a.keptAt))
    .slice(0, newest);
}

export async function findKeptMail(folder: string, id: string): Promise<KeptMail | null> {
  if (!isUuid(id)) return null;
  try {
    const content: unknown = JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8'));
    return { id, ...keptMail.parse(content) };
  } catch {
    return null;
  }
}
