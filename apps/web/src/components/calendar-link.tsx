import { t } from '../messages/t.js';

interface CalendarLinkProps {
  readonly region: string;
  readonly campaign: string;
}

/** The last day as a file for any calendar. */
export const CalendarLink = ({ region, campaign }: CalendarLinkProps) => (
  <a href={`/downloads/${region}/agenda/${campaign}.ics`} download>
    {t('deadline.calendar')}
  </a>
);
