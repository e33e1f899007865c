import { call, read } from '@quarterday/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Page } from '../platform/pages';
import type {
  DebitException,
  DebitLine,
  DebitWeek,
  RollMovement,
  VoidLine,
  VoidLossCorrection,
  WeeklyDebit,
} from './model';

export const weeksQuery = queryOptions({
  queryKey: ['debits', 'weeks'],
  queryFn: ({ signal }): Promise<Page<DebitWeek>> =>
    read('/api/v1/weekly-debits', { params: { query: { limit: 60 } }, signal }),
});

export const boardQuery = (week: string, attempt?: number) =>
  queryOptions({
    queryKey: ['debits', week, 'board', attempt],
    queryFn: ({ signal }): Promise<WeeklyDebit> =>
      read('/api/v1/weekly-debits/{week}', { params: { path: { week }, query: { attempt } }, signal }),
    // Someone else may be signing at the same time: the board must not go stale on the screen.
    refetchInterval: 15_000,
  });

/** Which rows of a list of the debit, and after which cursor. */
export interface ListFilter {
  rentGroup?: string | undefined;
  type?: string | undefined;
  partWeek?: boolean | undefined;
  code?: string | undefined;
  open?: boolean | undefined;
  after?: string | undefined;
  limit?: number | undefined;
}

function list<T>(name: string) {
  return (week: string, filter: ListFilter) =>
    queryOptions({
      queryKey: ['debits', week, name, filter],
      queryFn: ({ signal }) =>
        call<Page<T>>(`/weekly-debits/${week}/${name}`, {
          query: {
            ...filter,
            partWeek: filter.partWeek === undefined ? undefined : String(filter.partWeek),
            open: filter.open === undefined ? undefined : String(filter.open),
          },
          signal,
        }),
      placeholderData: keepPreviousData,
    });
}

export const linesQuery = list<DebitLine>('lines');
export const voidLossQuery = list<VoidLine>('void-loss');
export const voidLossCorrectionsQuery = list<VoidLossCorrection>('void-loss-corrections');
export const movementsQuery = list<RollMovement>('movements');
export const exceptionsQuery = list<DebitException>('exceptions');
