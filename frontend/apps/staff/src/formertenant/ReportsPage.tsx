import { apiUrl, call, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Empty,
  Facts,
  Form,
  FormActions,
  formatInstant,
  PageHead,
  Pager,
  Panel,
  TextAreaField,
} from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import type { Report } from './model';
import { useWhyNotCases } from './permission';
import { REPORT_STATES } from './words';

const route = getRouteApi('/former-tenants/reports');

/** Complex cases with their question and their pack, and what was answered. */
export function ReportsPage() {
  const { state } = route.useSearch();
  const because = useWhyNotCases();
  const navigate = useNavigate({ from: '/former-tenants/reports' });
  const queries = useQueryClient();
  const [answering, setAnswering] = useState<Report | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const paging = usePaging({ state });
  const query = useQuery({
    queryKey: ['former-tenants', 'reports', state, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/former-tenant-reports', {
        params: { query: { state, ...paging.asked } },
        signal,
      }) as Promise<Page<Report>>,
    placeholderData: keepPreviousData,
    enabled: because === null,
  });
  useTitle('Reports about former tenants');

  async function answered(words?: string) {
    setAnswering(null);
    if (!words) return;
    await queries.invalidateQueries({ queryKey: ['former-tenants'] });
    setSaid(words);
  }

  if (because) return <Empty title={because} />;
  return (
    <div className="stack">
      <PageHead
        title="Reports about former tenants"
        crumbs={
          <Link to="/former-tenants" search={{}}>
            Former tenants
          </Link>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="filters">
        <Choice
          id="report-state"
          label="State"
          value={state}
          options={REPORT_STATES}
          any="Any"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <>
            {page.items.length === 0 ? (
              <Empty title="There are none">
                A case that is too much for one person is reported from its page.
              </Empty>
            ) : (
              page.items.map((report) => (
                <OneReport key={report.id} report={report} onAnswer={() => setAnswering(report)} />
              ))
            )}
            <div className="grid-foot">
              <Pager paging={paging.under(page)} shown={page.items.length} />
            </div>
          </>
        )}
      </Loaded>
      <Dialog open={answering !== null} onClose={() => void answered()} title="Answer this report">
        {answering ? <Answer report={answering} onClose={(words) => void answered(words)} /> : null}
      </Dialog>
    </div>
  );
}

function OneReport({ report, onAnswer }: { report: Report; onAnswer: () => void }) {
  return (
    <Panel
      title={`Account ${report.accountReference}: ${report.groundWords}`}
      aside={<Badge kind={REPORT_STATES[report.state].kind}>{REPORT_STATES[report.state].words}</Badge>}
    >
      <Facts
        facts={[
          ['The question', report.question],
          ['Asked', `${formatInstant(report.askedAt)} by ${report.askedByName}`],
          ['Owed then', report.balanceWords],
          ['The answer', report.answer],
          [
            'Answered',
            report.answeredAt ? `${formatInstant(report.answeredAt)} by ${report.answeredByName}` : null,
          ],
        ]}
      />
      <div className="row no-print">
        {report.state === 'ASKED' ? (
          <Button because={report.mayAnswer ? null : (report.whyNot ?? null)} onClick={onAnswer}>
            Answer it
          </Button>
        ) : null}
        <a className="button" data-kind="quiet" href={apiUrl(`/former-tenant-reports/${report.id}/pack.pdf`)}>
          The pack
        </a>
        <Link
          className="button"
          data-kind="quiet"
          to="/former-tenants/$caseId"
          params={{ caseId: report.caseId }}
        >
          The case
        </Link>
      </div>
    </Panel>
  );
}

interface AnswerProps {
  report: Report;
  onClose: (said?: string) => void;
}

function Answer({ report, onClose }: AnswerProps) {
  const { form, onSubmit, trouble, busy } = useServerForm<{ answer: string }>({
    defaults: { answer: '' },
    fields: ['answer'],
    send: ({ answer }) =>
      call(`/former-tenant-reports/${report.id}/answer`, {
        method: 'POST',
        body: { contentHash: report.contentHash, answer },
      }),
    done: () => onClose('Answered: the case goes on'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Answer this report">
      <p>{report.question}</p>
      <TextAreaField name="answer" label="The answer" />
      <FormActions busy={busy} onCancel={onClose}>
        Answer it
      </FormActions>
    </Form>
  );
}
