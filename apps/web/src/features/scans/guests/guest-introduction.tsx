import { PageHeading } from '../../../components/page-heading.js';
import { formatDate, lastDay } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import type { GuestRequest } from './guest-query.js';

interface GuestIntroductionProps {
  readonly request: GuestRequest;
  readonly count: number;
  readonly hasBegun: boolean;
  readonly onBegin: () => void;
}

/** Who asks, why, and what happens with it: all before the first question. */
export function GuestIntroduction({ request, count, hasBegun, onBegin }: GuestIntroductionProps) {
  const { name, askedBy, message, municipality, campaign, expiresAt } = request;
  const title = t('guest.title', { name: askedBy, count });
  return (
    <>
      <p className="small">{t('guest.for', { name })}</p>
      <PageHeading title={[title, municipality, campaign]}>{title}</PageHeading>
      {message ? <blockquote className="guest__message">{message}</blockquote> : null}
      <p className="prose">{t('guest.why', { municipality: municipality.replaceAll("'", '’') })}</p>
      <p className="prose">{t('guest.proposal', { name, asker: askedBy })}</p>
      <p className="prose">{t('guest.until', { day: formatDate(lastDay(expiresAt)) })}</p>
      <div className="button-row guest__foot">
        <button type="button" className="button button--primary" onClick={onBegin}>
          {t(hasBegun ? 'guest.continue' : 'guest.begin')}
        </button>
      </div>
    </>
  );
}
