import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountListSearch, accountSearch } from '../account/search';
import { adjustmentSearch } from '../adjustment/search';
import { arrangementsSearch } from '../arrangement/search';
import { arrearsSearch } from '../arrears/search';
import { campaignSearch, campaignsSearch } from '../campaign/search';
import { contactSearch, resolvedSearch } from '../contact/search';
import { boardSearch } from '../debit/search';
import { escalationSearch } from '../escalation/search';
import { holdSearch } from '../hold/search';
import { letterSearch, templateSearch } from '../letter/search';
import { onlineCaseSearch } from '../onlinesupport/search';
import { personListSearch } from '../person/search';
import { propertyListSearch } from '../property/search';
import { taskSearch } from '../task/search';
import { newTenancySearch, tenancyListSearch } from '../tenancy/search';
import { traceFileSearch, tracesSearch } from '../trace/search';
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

const arrangements = createRoute({
  getParentRoute: () => root,
  path: '/arrangements',
  validateSearch: arrangementsSearch,
  component: lazyRouteComponent(() => import('../arrangement/ArrangementListPage'), 'ArrangementListPage'),
});

const accountArrangements = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/arrangements',
  component: lazyRouteComponent(() => import('../arrangement/ArrangementsPage'), 'ArrangementsPage'),
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
  component: lazyRouteComponent(() => import('./WholePropertyPage'), 'WholePropertyPage'),
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
  component: lazyRouteComponent(() => import('./WholePersonPage'), 'WholePersonPage'),
});

const onlinePerson = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/online',
  component: lazyRouteComponent(() => import('../onlinesupport/OnlinePersonPage'), 'OnlinePersonPage'),
});

const onlineView = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/online-views/$viewId',
  validateSearch: (search: Record<string, unknown>): { account?: string } =>
    typeof search.account === 'string' ? { account: search.account } : {},
  component: lazyRouteComponent(() => import('../onlinesupport/OnlineViewPage'), 'OnlineViewPage'),
});

const onlineCases = createRoute({
  getParentRoute: () => root,
  path: '/online-cases',
  validateSearch: onlineCaseSearch,
  component: lazyRouteComponent(() => import('../onlinesupport/OnlineCasesPage'), 'OnlineCasesPage'),
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

const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: taskSearch,
  component: lazyRouteComponent(() => import('./WholeTasksPage'), 'WholeTasksPage'),
});

const contacts = createRoute({
  getParentRoute: () => root,
  path: '/contacts',
  validateSearch: contactSearch,
  component: lazyRouteComponent(() => import('../contact/ContactsPage'), 'ContactsPage'),
});

const resolvedContacts = createRoute({
  getParentRoute: () => root,
  path: '/resolved-contacts',
  validateSearch: resolvedSearch,
  component: lazyRouteComponent(() => import('../contact/ResolvedPage'), 'ResolvedPage'),
});

const escalations = createRoute({
  getParentRoute: () => root,
  path: '/escalations',
  validateSearch: escalationSearch,
  component: lazyRouteComponent(() => import('../escalation/EscalationsPage'), 'EscalationsPage'),
});

const escalation = createRoute({
  getParentRoute: () => root,
  path: '/escalations/$escalationId',
  component: lazyRouteComponent(() => import('../escalation/EscalationPage'), 'EscalationPage'),
});

const holds = createRoute({
  getParentRoute: () => root,
  path: '/holds',
  validateSearch: holdSearch,
  component: lazyRouteComponent(() => import('../hold/HoldsPage'), 'HoldsPage'),
});

const accountHolds = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/holds',
  component: lazyRouteComponent(() => import('../hold/AccountHoldsPage'), 'AccountHoldsPage'),
});

const letters = createRoute({
  getParentRoute: () => root,
  path: '/letters',
  validateSearch: letterSearch,
  component: lazyRouteComponent(() => import('../letter/LettersPage'), 'LettersPage'),
});

const letterFiles = createRoute({
  getParentRoute: () => root,
  path: '/letter-files',
  component: lazyRouteComponent(() => import('../letter/LetterFilesPage'), 'LetterFilesPage'),
});

const letterTemplates = createRoute({
  getParentRoute: () => root,
  path: '/letter-templates',
  validateSearch: templateSearch,
  component: lazyRouteComponent(() => import('../letter/TemplatesPage'), 'TemplatesPage'),
});

const letterTemplate = createRoute({
  getParentRoute: () => root,
  path: '/letter-templates/$templateId',
  component: lazyRouteComponent(() => import('../letter/TemplatePage'), 'TemplatePage'),
});

const campaigns = createRoute({
  getParentRoute: () => root,
  path: '/campaigns',
  validateSearch: campaignsSearch,
  component: lazyRouteComponent(() => import('../campaign/CampaignsPage'), 'CampaignsPage'),
});

const newCampaign = createRoute({
  getParentRoute: () => root,
  path: '/campaigns/new',
  component: lazyRouteComponent(() => import('../campaign/NewCampaignPage'), 'NewCampaignPage'),
});

const campaign = createRoute({
  getParentRoute: () => root,
  path: '/campaigns/$campaignId',
  validateSearch: campaignSearch,
  component: lazyRouteComponent(() => import('../campaign/CampaignPage'), 'CampaignPage'),
});

const arrears = createRoute({
  getParentRoute: () => root,
  path: '/arrears',
  validateSearch: arrearsSearch,
  component: lazyRouteComponent(() => import('../arrears/ArrearsPage'), 'ArrearsPage'),
});

const arrearsLetters = createRoute({
  getParentRoute: () => root,
  path: '/arrears/letters',
  component: lazyRouteComponent(() => import('../arrears/BatchesPage'), 'BatchesPage'),
});

const accountArrears = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/arrears',
  component: lazyRouteComponent(() => import('./WholeArrearsPage'), 'WholeArrearsPage'),
});

const traces = createRoute({
  getParentRoute: () => root,
  path: '/traces',
  validateSearch: tracesSearch,
  component: lazyRouteComponent(() => import('../trace/TracesPage'), 'TracesPage'),
});

const trace = createRoute({
  getParentRoute: () => root,
  path: '/traces/$traceId',
  component: lazyRouteComponent(() => import('../trace/TracePage'), 'TracePage'),
});

const traceFiles = createRoute({
  getParentRoute: () => root,
  path: '/trace-files',
  component: lazyRouteComponent(() => import('../trace/TraceFilesPage'), 'TraceFilesPage'),
});

const traceFile = createRoute({
  getParentRoute: () => root,
  path: '/trace-files/$fileId',
  validateSearch: traceFileSearch,
  component: lazyRouteComponent(() => import('../trace/TraceFilePage'), 'TraceFilePage'),
});

/** The pages of the rent office’s daily work. */
export const workRoutes = [
  home,
  accounts,
  account,
  arrangements,
  accountArrangements,
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
  onlinePerson,
  onlineView,
  onlineCases,
  adjust,
  adjustments,
  newPerson,
  uploads,
  upload,
  tasks,
  contacts,
  resolvedContacts,
  escalations,
  escalation,
  holds,
  accountHolds,
  letters,
  letterFiles,
  letterTemplates,
  letterTemplate,
  campaigns,
  newCampaign,
  campaign,
  arrears,
  arrearsLetters,
  accountArrears,
  traces,
  trace,
  traceFiles,
  traceFile,
] as const;
