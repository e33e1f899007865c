import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { bacsReportSearch, bacsReportsSearch, claimsSearch } from '../bacsreport/search';
import { daySearch } from '../balancing/search';
import { bankDepositsSearch, bankLinesSearch, bankStatementsSearch } from '../bank/search';
import { runSearch } from '../collection/search';
import { correctionSearch, correctSearch } from '../correction/search';
import { mandateSearch } from '../directdebit/search';
import { expectedSearch } from '../expected/search';
import { benefitFilesSearch, paymentFileSearch, paymentFilesSearch } from '../paymentfile/search';
import { refundSearch } from '../refund/search';
import { standingOrderSearch } from '../standingorder/search';
import { suspenseSearch } from '../suspense/search';
import { root } from './root';

const payments = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/payments',
  component: lazyRouteComponent(() => import('../payment/PaymentsPage'), 'PaymentsPage'),
});

const cashBatch = createRoute({
  getParentRoute: () => root,
  path: '/cash-batch',
  component: lazyRouteComponent(() => import('../payment/CashBatchPage'), 'CashBatchPage'),
});

const correct = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/correction',
  validateSearch: correctSearch,
  component: lazyRouteComponent(() => import('../correction/CorrectionPage'), 'CorrectionPage'),
});

const corrections = createRoute({
  getParentRoute: () => root,
  path: '/corrections',
  validateSearch: correctionSearch,
  component: lazyRouteComponent(() => import('../correction/CorrectionsPage'), 'CorrectionsPage'),
});

const paymentFiles = createRoute({
  getParentRoute: () => root,
  path: '/payment-files',
  validateSearch: paymentFilesSearch,
  component: lazyRouteComponent(() => import('../paymentfile/PaymentFilesPage'), 'PaymentFilesPage'),
});

const paymentFile = createRoute({
  getParentRoute: () => root,
  path: '/payment-files/$fileId',
  validateSearch: paymentFileSearch,
  component: lazyRouteComponent(() => import('../paymentfile/PaymentFilePage'), 'PaymentFilePage'),
});

const benefitFiles = createRoute({
  getParentRoute: () => root,
  path: '/benefit-files',
  validateSearch: benefitFilesSearch,
  component: lazyRouteComponent(() => import('../paymentfile/BenefitFilesPage'), 'BenefitFilesPage'),
});

const suspense = createRoute({
  getParentRoute: () => root,
  path: '/suspense',
  validateSearch: suspenseSearch,
  component: lazyRouteComponent(() => import('../suspense/SuspensePage'), 'SuspensePage'),
});

const suspenseItem = createRoute({
  getParentRoute: () => root,
  path: '/suspense/$itemId',
  component: lazyRouteComponent(() => import('../suspense/SuspenseItemPage'), 'SuspenseItemPage'),
});

const bacsReports = createRoute({
  getParentRoute: () => root,
  path: '/bacs-reports',
  validateSearch: bacsReportsSearch,
  component: lazyRouteComponent(() => import('../bacsreport/BacsReportsPage'), 'BacsReportsPage'),
});

const bacsReport = createRoute({
  getParentRoute: () => root,
  path: '/bacs-reports/$reportId',
  validateSearch: bacsReportSearch,
  component: lazyRouteComponent(() => import('../bacsreport/BacsReportPage'), 'BacsReportPage'),
});

const claims = createRoute({
  getParentRoute: () => root,
  path: '/indemnity-claims',
  validateSearch: claimsSearch,
  component: lazyRouteComponent(() => import('../bacsreport/ClaimsPage'), 'ClaimsPage'),
});

const days = createRoute({
  getParentRoute: () => root,
  path: '/days',
  component: lazyRouteComponent(() => import('../balancing/DaysPage'), 'DaysPage'),
});

const day = createRoute({
  getParentRoute: () => root,
  path: '/days/$day',
  validateSearch: daySearch,
  component: lazyRouteComponent(() => import('../balancing/DayPage'), 'DayPage'),
});

const bankStatements = createRoute({
  getParentRoute: () => root,
  path: '/bank-statements',
  validateSearch: bankStatementsSearch,
  component: lazyRouteComponent(() => import('../bank/BankStatementsPage'), 'BankStatementsPage'),
});

const bankStatement = createRoute({
  getParentRoute: () => root,
  path: '/bank-statements/$statementId',
  component: lazyRouteComponent(() => import('../bank/BankStatementPage'), 'BankStatementPage'),
});

const bankLines = createRoute({
  getParentRoute: () => root,
  path: '/bank-lines',
  validateSearch: bankLinesSearch,
  component: lazyRouteComponent(() => import('../bank/BankLinesPage'), 'BankLinesPage'),
});

const bankLine = createRoute({
  getParentRoute: () => root,
  path: '/bank-lines/$lineId',
  component: lazyRouteComponent(() => import('../bank/BankLinePage'), 'BankLinePage'),
});

const bankDeposits = createRoute({
  getParentRoute: () => root,
  path: '/bank-deposits',
  validateSearch: bankDepositsSearch,
  component: lazyRouteComponent(() => import('../bank/BankDepositsPage'), 'BankDepositsPage'),
});

const rentCards = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/rent-cards',
  component: lazyRouteComponent(() => import('../rentcard/RentCardsPage'), 'RentCardsPage'),
});

const cardOrders = createRoute({
  getParentRoute: () => root,
  path: '/rent-card-orders',
  component: lazyRouteComponent(() => import('../rentcard/CardOrdersPage'), 'CardOrdersPage'),
});

const mandates = createRoute({
  getParentRoute: () => root,
  path: '/mandates',
  validateSearch: mandateSearch,
  component: lazyRouteComponent(() => import('../directdebit/MandatesPage'), 'MandatesPage'),
});

const accountMandates = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/direct-debit',
  component: lazyRouteComponent(() => import('../directdebit/AccountMandatesPage'), 'AccountMandatesPage'),
});

const standingOrders = createRoute({
  getParentRoute: () => root,
  path: '/standing-orders',
  validateSearch: standingOrderSearch,
  component: lazyRouteComponent(() => import('../standingorder/OrderExceptionsPage'), 'OrderExceptionsPage'),
});

const accountStandingOrders = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/standing-orders',
  component: lazyRouteComponent(() => import('../standingorder/StandingOrdersPage'), 'StandingOrdersPage'),
});

const irregularities = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/irregularities',
  component: lazyRouteComponent(() => import('../irregularity/IrregularitiesPage'), 'IrregularitiesPage'),
});

const expectedCredits = createRoute({
  getParentRoute: () => root,
  path: '/expected-credits',
  validateSearch: expectedSearch,
  component: lazyRouteComponent(() => import('../expected/ExpectedCreditsPage'), 'ExpectedCreditsPage'),
});

const runs = createRoute({
  getParentRoute: () => root,
  path: '/direct-debits',
  component: lazyRouteComponent(() => import('../collection/RunsPage'), 'RunsPage'),
});

const run = createRoute({
  getParentRoute: () => root,
  path: '/direct-debits/$runId',
  validateSearch: runSearch,
  component: lazyRouteComponent(() => import('./CollectionRunPage'), 'CollectionRunPage'),
});

const askForRefund = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/refund',
  component: lazyRouteComponent(() => import('../refund/AskForRefundPage'), 'AskForRefundPage'),
});

const refunds = createRoute({
  getParentRoute: () => root,
  path: '/refunds',
  validateSearch: refundSearch,
  component: lazyRouteComponent(() => import('../refund/RefundsPage'), 'RefundsPage'),
});

const refund = createRoute({
  getParentRoute: () => root,
  path: '/refunds/$refundId',
  component: lazyRouteComponent(() => import('../refund/RefundPage'), 'RefundPage'),
});

const refundFiles = createRoute({
  getParentRoute: () => root,
  path: '/refund-files',
  component: lazyRouteComponent(() => import('../refundfile/RefundFilesPage'), 'RefundFilesPage'),
});

const refundFile = createRoute({
  getParentRoute: () => root,
  path: '/refund-files/$fileId',
  component: lazyRouteComponent(() => import('../refundfile/RefundFilePage'), 'RefundFilePage'),
});

/** Every way rent is paid, and what becomes of the money. */
export const moneyRoutes = [
  payments,
  cashBatch,
  correct,
  corrections,
  paymentFiles,
  paymentFile,
  benefitFiles,
  suspense,
  suspenseItem,
  bacsReports,
  bacsReport,
  claims,
  days,
  day,
  bankStatements,
  bankStatement,
  bankLines,
  bankLine,
  bankDeposits,
  rentCards,
  cardOrders,
  mandates,
  accountMandates,
  standingOrders,
  accountStandingOrders,
  irregularities,
  expectedCredits,
  runs,
  run,
  askForRefund,
  refunds,
  refund,
  refundFiles,
  refundFile,
] as const;
