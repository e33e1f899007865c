import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountListSearch, accountSearch } from '../account/search';
import { adjustmentSearch } from '../adjustment/search';
import { bacsReportSearch, bacsReportsSearch, claimsSearch } from '../bacsreport/search';
import { daySearch } from '../balancing/search';
import { bankDepositsSearch, bankLinesSearch, bankStatementsSearch } from '../bank/search';
import { runSearch } from '../collection/search';
import { correctionSearch, correctSearch } from '../correction/search';
import { boardSearch } from '../debit/search';
import { mandateSearch } from '../directdebit/search';
import { expectedSearch } from '../expected/search';
import { letterSearch } from '../letter/search';
import { benefitFilesSearch, paymentFileSearch, paymentFilesSearch } from '../paymentfile/search';
import { personListSearch } from '../person/search';
import { propertyListSearch } from '../property/search';
import { refundSearch } from '../refund/search';
import { standingOrderSearch } from '../standingorder/search';
import { suspenseSearch } from '../suspense/search';
import { taskSearch } from '../task/search';
import { newTenancySearch, tenancyListSearch } from '../tenancy/search';
import { root } from './root';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../home/HomePage'), 'HomePage'),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: accountListSearch,
  component: lazyRouteComponent(() => import('../account/AccountListPage'), 'AccountListPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId',
  validateSearch: accountSearch,
  component: lazyRouteComponent(() => import('./WholeAccountPage'), 'WholeAccountPage'),
});

const debits = createRoute({
  getParentRoute: () => root,
  path: '/weekly-debits',
  component: lazyRouteComponent(() => import('../debit/WeekListPage'), 'WeekListPage'),
});

const debit = createRoute({
  getParentRoute: () => root,
  path: '/weekly-debits/$week',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('../debit/BoardPage'), 'BoardPage'),
});

const charges = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/charges',
  component: lazyRouteComponent(() => import('../charge/ChargesPage'), 'ChargesPage'),
});

const changes = createRoute({
  getParentRoute: () => root,
  path: '/changes',
  component: lazyRouteComponent(() => import('../charge/ProposedChangesPage'), 'ProposedChangesPage'),
});

const proof = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/proof',
  component: lazyRouteComponent(() => import('../account/ProofPage'), 'ProofPage'),
});

const properties = createRoute({
  getParentRoute: () => root,
  path: '/properties',
  validateSearch: propertyListSearch,
  component: lazyRouteComponent(() => import('../property/PropertyListPage'), 'PropertyListPage'),
});

const newProperty = createRoute({
  getParentRoute: () => root,
  path: '/properties/new',
  component: lazyRouteComponent(() => import('../property/NewPropertyPage'), 'NewPropertyPage'),
});

const property = createRoute({
  getParentRoute: () => root,
  path: '/properties/$propertyId',
  component: lazyRouteComponent(() => import('../property/PropertyPage'), 'PropertyPage'),
});

const tenancies = createRoute({
  getParentRoute: () => root,
  path: '/tenancies',
  validateSearch: tenancyListSearch,
  component: lazyRouteComponent(() => import('../tenancy/TenancyListPage'), 'TenancyListPage'),
});

const newTenancy = createRoute({
  getParentRoute: () => root,
  path: '/tenancies/new',
  validateSearch: newTenancySearch,
  component: lazyRouteComponent(() => import('../tenancy/NewTenancyPage'), 'NewTenancyPage'),
});

const tenancy = createRoute({
  getParentRoute: () => root,
  path: '/tenancies/$tenancyId',
  component: lazyRouteComponent(() => import('../tenancy/TenancyPage'), 'TenancyPage'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: personListSearch,
  component: lazyRouteComponent(() => import('../person/PersonListPage'), 'PersonListPage'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('../person/PersonPage'), 'PersonPage'),
});

const adjust = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/adjustment',
  component: lazyRouteComponent(() => import('../adjustment/AdjustPage'), 'AdjustPage'),
});

const adjustments = createRoute({
  getParentRoute: () => root,
  path: '/adjustments',
  validateSearch: adjustmentSearch,
  component: lazyRouteComponent(() => import('../adjustment/AdjustmentsPage'), 'AdjustmentsPage'),
});

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

const newPerson = createRoute({
  getParentRoute: () => root,
  path: '/people/new',
  component: lazyRouteComponent(() => import('../person/PersonPage'), 'NewPersonPage'),
});

const uploads = createRoute({
  getParentRoute: () => root,
  path: '/charge-uploads',
  component: lazyRouteComponent(() => import('../charge/UploadsPage'), 'UploadsPage'),
});

const upload = createRoute({
  getParentRoute: () => root,
  path: '/charge-uploads/$uploadId',
  component: lazyRouteComponent(() => import('../charge/UploadPage'), 'UploadPage'),
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

const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: taskSearch,
  component: lazyRouteComponent(() => import('../task/TasksPage'), 'TasksPage'),
});

const letters = createRoute({
  getParentRoute: () => root,
  path: '/letters',
  validateSearch: letterSearch,
  component: lazyRouteComponent(() => import('../letter/LettersPage'), 'LettersPage'),
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

/** The pages of the rent office’s daily work. */
export const workRoutes = [
  home,
  accounts,
  account,
  debits,
  debit,
  charges,
  changes,
  proof,
  properties,
  newProperty,
  property,
  tenancies,
  newTenancy,
  tenancy,
  people,
  person,
  adjust,
  adjustments,
  payments,
  cashBatch,
  correct,
  corrections,
  newPerson,
  uploads,
  upload,
  benefitFiles,
  paymentFiles,
  paymentFile,
  suspense,
  suspenseItem,
  bankStatements,
  bankStatement,
  bankLines,
  bankLine,
  bankDeposits,
  rentCards,
  cardOrders,
  bacsReports,
  bacsReport,
  claims,
  days,
  day,
  tasks,
  letters,
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
