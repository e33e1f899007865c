import { read } from '@quarterday/api';
import { Alert, Facts, formatInstant, formatMoney, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';
import type { ReturnFile } from './model';
import { ReturnLines } from './ReturnLines';
import { apart } from './words';

const route = getRouteApi('/agency-returns/$fileId');

/** One file of an agency: its totals, its commission against the terms, and every line. */
export function ReturnPage() {
  const { fileId } = route.useParams();
  const query = useQuery({
    queryKey: ['agency-returns', 'one', fileId],
    queryFn: ({ signal }) =>
      read('/api/v1/agency-returns/{fileId}', {
        params: { path: { fileId } },
        signal,
      }) as Promise<ReturnFile>,
  });
  useTitle(query.data ? query.data.name : 'File of an agency');
  return (
    <Loaded query={query} lines={10}>
      {(file) => (
        <div className="stack">
          <PageHead
            title={`${file.agencyName}: ${file.name}`}
            crumbs={
              <Link to="/agency-returns" search={{}}>
                Agencies’ files
              </Link>
            }
          />
          {file.toExplain > 0 ? (
            <Alert
              kind="warn"
              title={`Commission: ${apart(file.differencePence) || 'lines differ both ways'}`}
            >
              <p>
                {file.toExplain === 1 ? 'One line' : `${file.toExplain} lines`} to explain. The difference is
                carried until somebody does.
              </p>
            </Alert>
          ) : null}
          <Panel title="What it comes to">
            <Facts
              facts={[
                ['Received', `${formatInstant(file.receivedAt)}, ${file.receivedByName}`],
                ['Lines', `${file.lines}; posted as payments: ${file.posted}; to look at: ${file.open}`],
                ['Collected', formatMoney(file.grossPence)],
                ['Commission, with VAT', formatMoney(file.commissionPence)],
                ['By the terms', formatMoney(file.expectedPence)],
                ['To the bank', formatMoney(file.netPence)],
                ['Waits in parked lines', file.openPence > 0 ? formatMoney(file.openPence) : null],
                ['SHA-256', file.sha256],
              ]}
            />
          </Panel>
          <ReturnLines fileId={fileId} agencyName={file.agencyName} />
        </div>
      )}
    </Loaded>
  );
}
