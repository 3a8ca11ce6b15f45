import { VerifyView } from '../../features/reports/verify-view.js';

/** Without navigation: whoever was handed a report need not have an account. */
export const VerifyPage = () => <VerifyView />;
