import { Link } from 'react-router';
import { t } from '../../messages/t.js';
import { hasPreviousAnswers, useWorkspace } from './workspace.js';

/** From the review to earlier submissions and to paper. */
export function ReviewMore() {
  const { scan, base } = useWorkspace();
  const earlier = scan.submissions.length + (hasPreviousAnswers(scan) ? 1 : 0);
  return (
    <ul className="review-more">
      {scan.submissions.length > 0 && earlier > 1 ? (
        <li>
          <Link to={`${base}/vergelijken`}>{t('compare.open')}</Link>
        </li>
      ) : null}
      <li>
        <Link to={`${base}/afdrukken?vorm=leeg`}>{t('print.openEmpty')}</Link>
      </li>
      <li>
        <Link to={`${base}/afdrukken?vorm=ingevuld`}>{t('print.openFilled')}</Link>
      </li>
    </ul>
  );
}
