import { read } from '@quarterday/api';
import { Badge, formatDate, formatInstant, formatMoney, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';
import { FileActions } from './FileActions';
import { FileLines } from './FileLines';
import type { RefundFile } from './model';
import { FILE_STATES } from './words';

const route = getRouteApi('/refund-files/$fileId');

/** One file: its days, what it comes to, who did what, and every refund in it. */
export function RefundFilePage() {
  const { fileId } = route.useParams();
  const query = useQuery({
    queryKey: ['refund-files', 'one', fileId],
    queryFn: ({ signal }) =>
      read('/api/v1/refund-files/{fileId}', { params: { path: { fileId } }, signal }) as Promise<RefundFile>,
  });
  useTitle(query.data ? `Refunds ${formatDate(query.data.payOn)}` : 'Refund file');
  return (
    <Loaded query={query} lines={10}>
      {(file) => (
        <div className="stack">
          <PageHead
            title={`Refunds paid on ${formatDate(file.payOn)}`}
            crumbs={<Link to="/refund-files">Refund files</Link>}
          />
          <Panel
            title={`${file.items === 1 ? 'One refund' : `${file.items} refunds`} of ${formatMoney(file.pence)}`}
            aside={<Badge kind={FILE_STATES[file.state].kind}>{FILE_STATES[file.state].words}</Badge>}
          >
            <Days file={file} />
            <FileActions file={file} />
            {file.fileSha256 ? (
              <p className="quiet">
                The file has {file.fileBytes} bytes; SHA-256 {file.fileSha256}.
              </p>
            ) : null}
          </Panel>
          <FileLines file={file} />
        </div>
      )}
    </Loaded>
  );
}

function Days({ file }: { file: RefundFile }) {
  return (
    <ol>
      <li>
        Prepared {formatInstant(file.preparedAt)} by {file.preparedByName}.
      </li>
      <li>
        {file.releasedAt
          ? `Released ${formatInstant(file.releasedAt)} by ${file.releasedByName}, serial ${file.serial}.`
          : 'To be released by a second person.'}
      </li>
      <li>
        {file.sentAt
          ? `At Bacs since ${formatInstant(file.sentAt)}, sent by ${file.sentByName}.`
          : `To be at Bacs by ${formatDate(file.submitBy)}.`}
      </li>
      {file.withdrawnWhy ? (
        <li>Taken back: {file.withdrawnWhy}. Its refunds go with the next file.</li>
      ) : (
        <>
          <li>Bacs works on it on {formatDate(file.processingOn)}.</li>
          <li>The payees have their money on {formatDate(file.payOn)}.</li>
        </>
      )}
      {file.cameBackItems > 0 ? (
        <li>
          {file.cameBackItems} of {formatMoney(file.cameBackPence)} came back.
        </li>
      ) : null}
    </ol>
  );
}
