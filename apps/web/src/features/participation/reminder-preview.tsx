import { formatList } from '../../messages/format.js';
import { t } from '../../messages/participation.js';
import type { ReminderPreview } from './participation-query.js';

export function ReminderPreviewParts({ preview }: { readonly preview: ReminderPreview }) {
  const { recipients, skipped, mail, isDelayed } = preview;
  return (
    <>
      {recipients.length === 0 ? (
        <p>{t('remind.nobody')}</p>
      ) : (
        <>
          <p>{isDelayed ? t('remind.later', preview) : t('remind.now')}</p>
          <h3>{t('remind.who')}</h3>
          <ul className="reminder-dialog__list">
            {byMunicipality(recipients).map(({ municipality, all }) => (
              <li key={municipality.code}>
                <strong>{municipality.name}</strong>:{' '}
                {formatList(
                  all.map(({ name, byMail }) => (byMail ? name : t('remind.inApp', { name }))),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {skipped.length === 0 ? null : (
        <>
          <h3>{t('remind.skipped')}</h3>
          <ul className="reminder-dialog__list">
            {skipped.map(({ municipality, name, reason, at }) => (
              <li key={`${municipality.code} ${name ?? ''}`}>
                <strong>{name ? `${name}, ${municipality.name}` : municipality.name}</strong>:{' '}
                {t(`skip.${reason}`, { at })}
              </li>
            ))}
          </ul>
          <p className="small">{t('skip.rule')}</p>
        </>
      )}
      {mail ? (
        <>
          <h3>{t('remind.mail', mail)}</h3>
          <p className="small">{t('remind.mailText')}</p>
          <div className="reminder-dialog__mail">
            <p>
              <strong>{t('remind.subject', mail)}</strong>
            </p>
            <p className="reminder-dialog__text">{mail.text.trim()}</p>
          </div>
        </>
      ) : null}
    </>
  );
}

type Recipient = ReminderPreview['recipients'][number];

function byMunicipality(recipients: readonly Recipient[]) {
  const groups = new Map<string, Recipient[]>();
  for (const each of recipients) {
    const { code } = each.municipality;
    groups.set(code, [...(groups.get(code) ?? []), each]);
  }
  return [...groups.values()].flatMap((all) =>
    all[0] ? [{ municipality: all[0].municipality, all }] : [],
  );
}
