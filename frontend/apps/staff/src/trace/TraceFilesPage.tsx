import { read } from '@quarterday/api';
import { Empty, Grid, type GridColumn, PageHead, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { inWords } from '../platform/words';
import type { TraceFile } from './model';
import { SendResults } from './SendResults';
import { LEVELS } from './words';

const COLUMNS: GridColumn<TraceFile>[] = [
  {
    id: 'name',
    header: 'File',
    names: true,
    value: (file) => file.name,
    cell: (file) => (
      <Link to="/trace-files/$fileId" params={{ fileId: file.id }} search={{}}>
        {file.name}
      </Link>
    ),
  },
  { id: 'source', header: 'Whose records', value: (file) => inWords(file.source) },
  { id: 'level', header: 'Level', value: (file) => LEVELS[file.level] },
  { id: 'purpose', header: 'What for', value: (file) => file.purpose },
  { id: 'lines', header: 'Results', kind: 'number', value: (file) => file.lines },
  { id: 'open', header: 'To decide', kind: 'number', value: (file) => file.open },
  { id: 'by', header: 'Sent by', value: (file) => file.receivedByName },
  { id: 'at', header: 'Sent', kind: 'instant', value: (file) => file.receivedAt },
];

/** What tracing services answered, file by file. */
export function TraceFilesPage() {
  const navigate = useNavigate();
  const paging = usePaging({});
  const query = useQuery({
    queryKey: ['trace-files', 'list', paging.asked],
    queryFn: ({ signal }): Promise<Page<TraceFile>> =>
      read('/api/v1/trace-files', { params: { query: { ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  useTitle('Results of tracing services');
  return (
    <div className="stack">
      <PageHead
        title="Results of tracing services"
        crumbs={
          <Link to="/traces" search={{}}>
            Tracing
          </Link>
        }
      />
      <Panel title="Send a file">
        <SendResults />
      </Panel>
      <Loaded query={query} lines={6}>
        {(page) => (
          <Grid
            id="trace-files"
            caption="Files of tracing services, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(file) => file.id}
            onOpen={(file) =>
              void navigate({ to: '/trace-files/$fileId', params: { fileId: file.id }, search: {} })
            }
            paging={paging.under(page)}
            empty={<Empty title="No tracing service has answered yet" />}
          />
        )}
      </Loaded>
    </div>
  );
}
