import { call, read } from '@quarterday/api';
import {
  Badge,
  Button,
  Dialog,
  Empty,
  Form,
  FormActions,
  formatInstant,
  type GridColumn,
  Panel,
  TextAreaField,
} from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { useMe, whyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import type { ImportIssue } from './model';

const route = getRouteApi('/imports/$importId');

const SEVERITY = {
  REJECTED: { words: 'Rejected', kind: 'bad' },
  WARNING: { words: 'Warning', kind: 'warn' },
  NOTE: { words: 'Note', kind: 'neutral' },
} as const;

const SEVERITIES = { REJECTED: 'Rejected', WARNING: 'Warnings', NOTE: 'Notes' } as const;

/** The work list of an import: each rejected row and each warning, until somebody has dealt with it. */
export function Issues({ importId, files }: { importId: string; files: readonly string[] }) {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/imports/$importId' });
  const me = useMe();
  const lacking = whyNot(me, 'books:import') && whyNot(me, 'account:write');
  const paging = usePaging([importId, search]);
  const [settling, setSettling] = useState<ImportIssue | null>(null);
  const columns = useMemo(() => columnsOf(lacking, setSettling), [lacking]);
  const filter = { severity: search.severity, file: search.file, settled: search.all ? undefined : false };
  const query = useQuery({
    queryKey: ['imports', importId, 'issues', filter, paging.asked],
    queryFn: ({ signal }): Promise<Page<ImportIssue>> =>
      read('/api/v1/imports/{importId}/issues', {
        params: { path: { importId }, query: { ...filter, ...paging.asked } },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title="To be looked at">
      <div className="filters">
        <Choice
          id="severity"
          label="Kind"
          value={search.severity}
          options={SEVERITIES}
          any="Any"
          onChange={(severity) => void navigate({ search: (now) => ({ ...now, severity }), replace: true })}
        />
        <Choice
          id="file"
          label="File"
          value={search.file}
          options={Object.fromEntries(files.map((file) => [file, file]))}
          any="Any"
          onChange={(file) => void navigate({ search: (now) => ({ ...now, file }), replace: true })}
        />
        <Button
          kind="quiet"
          aria-pressed={Boolean(search.all)}
          onClick={() =>
            void navigate({ search: (now) => ({ ...now, all: now.all ? undefined : true }), replace: true })
          }
        >
          Show settled ones too
        </Button>
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="import-issues"
            file={{ path: `/imports/${importId}/issues`, query: filter }}
            saved
            caption="Rows rejected and warned of"
            columns={columns}
            rows={page.items}
            rowId={(issue) => String(issue.number)}
            paging={paging.under(page)}
            empty={<Empty title="Nothing is left to look at" />}
          />
        )}
      </Loaded>
      <Dialog open={settling !== null} onClose={() => setSettling(null)} title="What was done about it?">
        {settling ? <Settle importId={importId} issue={settling} onClose={() => setSettling(null)} /> : null}
      </Dialog>
    </Panel>
  );
}

function columnsOf(
  lacking: string | null,
  onSettle: (issue: ImportIssue) => void,
): GridColumn<ImportIssue>[] {
  return [
    {
      id: 'severity',
      header: 'Kind',
      value: (issue) => SEVERITY[issue.severity].words,
      cell: (issue) => <Badge kind={SEVERITY[issue.severity].kind}>{SEVERITY[issue.severity].words}</Badge>,
    },
    { id: 'file', header: 'File', value: (issue) => issue.file },
    { id: 'line', header: 'Line', kind: 'number', value: (issue) => issue.line },
    { id: 'key', header: 'Key', names: true, value: (issue) => issue.key },
    { id: 'kind', header: 'What', value: (issue) => issue.kind },
    { id: 'detail', header: 'Detail', value: (issue) => issue.detail },
    {
      id: 'state',
      header: 'Settled',
      value: (issue) => (issue.settledBy ? `${issue.settledBy}: ${issue.settlementNote}` : ''),
      cell: (issue) =>
        issue.settledBy ? (
          <span>
            {issue.settlementNote}
            <span className="quiet">
              {' '}
              {issue.settledBy}, {formatInstant(issue.settledAt)}
            </span>
          </span>
        ) : issue.severity === 'NOTE' ? null : (
          <Button kind="plain" small because={lacking} onClick={() => onSettle(issue)}>
            Settle<span className="visually-hidden"> {issue.key}</span>
          </Button>
        ),
    },
  ];
}

function Settle({ importId, issue, onClose }: { importId: string; issue: ImportIssue; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ note: string }>({
    defaults: { note: '' },
    fields: ['note'],
    send: (values) =>
      call(`/imports/${importId}/issues/${issue.number}/settlement`, { method: 'POST', body: values }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['imports'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Settle">
      <p>
        {issue.file}, line {issue.line}, {issue.key}: {issue.detail}
      </p>
      <TextAreaField name="note" label="What was done" />
      <FormActions busy={busy} onCancel={onClose}>
        Take it off the list
      </FormActions>
    </Form>
  );
}
