import { read } from '@quarterday/api';
import { Alert, Badge, formatInstant, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { JobFollow } from '../platform/JobFollow';
import { Loaded, useTitle } from '../platform/page';
import { DecideHeld } from './DecideHeld';
import { FileProof } from './FileProof';
import type { PaymentFileWhole } from './model';
import { PaymentLines } from './PaymentLines';
import { FILE_STATES } from './words';

const route = getRouteApi('/payment-files/$fileId');

/** One payment file: the proof that its parts come to it, its posting as it happens, and its lines. */
export function PaymentFilePage() {
  const { fileId } = route.useParams();
  const key = ['payment-files', 'one', fileId];
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }): Promise<PaymentFileWhole> =>
      read('/api/v1/payment-files/{fileId}', { params: { path: { fileId } }, signal }),
    refetchInterval: (now) =>
      now.state.data && ['POSTING', 'RECEIVING'].includes(now.state.data.file.state) ? 2_000 : false,
  });
  useTitle(query.data?.file.name ?? 'Payment file');
  return (
    <Loaded query={query} lines={10}>
      {(whole) => (
        <div className="stack">
          <PageHead title={whole.file.name} crumbs={<Link to="/payment-files">Payment files</Link>} />
          <Standing whole={whole} />
          {whole.file.state === 'HELD' ? <DecideHeld whole={whole} /> : null}
          {whole.jobId && whole.file.state === 'POSTING' ? (
            <JobFollow jobId={whole.jobId} touches={[['payment-files']]} />
          ) : null}
          {whole.file.state === 'REFUSED' ? null : (
            <>
              <FileProof whole={whole} />
              <PaymentLines fileId={fileId} state={whole.file.state} />
            </>
          )}
        </div>
      )}
    </Loaded>
  );
}

function Standing({ whole }: { whole: PaymentFileWhole }) {
  const { file } = whole;
  const state = FILE_STATES[file.state];
  return (
    <>
      {file.state === 'REFUSED' ? (
        <Alert kind="bad" title="Refused: nothing of it was posted">
          <p>
            Because {file.why}. <Like whole={whole} />
          </p>
        </Alert>
      ) : null}
      <Panel title="In short" aside={<Badge kind={state.kind}>{state.words}</Badge>}>
        <p>
          Sent {formatInstant(file.receivedAt)} by {file.receivedByName}
          {file.layoutCode === 'STANDARD' ? '' : `, read as ${file.layoutCode}`}.
          {file.postedAt ? ` Posted and proved ${formatInstant(file.postedAt)}.` : ''}
        </p>
        {whole.releasedByName ? (
          <p>
            Held because {file.why}; released {formatInstant(whole.releasedAt)} by {whole.releasedByName}:{' '}
            {whole.releaseReason}. <Like whole={whole} />
          </p>
        ) : null}
      </Panel>
    </>
  );
}

/** The way to the file it is, or looks like. */
export function Like({ whole }: { whole: PaymentFileWhole }) {
  if (!whole.likeFileId) return null;
  return (
    <Link to="/payment-files/$fileId" params={{ fileId: whole.likeFileId }} search={{}}>
      Open {whole.likeFileName}
    </Link>
  );
}
