import { read } from '@quarterday/api';
import { Empty, formatDate, formatMoney, Grid, type GridColumn, PageHead, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ChangeForm, ChangeMade } from '../platform/ChangeForm';
import type { Change } from '../platform/change';
import { Loaded, useTitle } from '../platform/page';
import type { ChargeUpload, UploadLine } from './model';

const route = getRouteApi('/charge-uploads/$uploadId');

const COLUMNS: GridColumn<UploadLine>[] = [
  { id: 'number', header: 'Line', kind: 'number', names: true, value: (line) => line.number },
  { id: 'account', header: 'Account', value: (line) => line.account },
  { id: 'type', header: 'Charge', value: (line) => line.type },
  { id: 'label', header: 'Label', value: (line) => line.label },
  { id: 'weekly', header: 'A week', kind: 'money', sum: true, value: (line) => line.weeklyPence },
  { id: 'from', header: 'From', kind: 'date', value: (line) => line.from },
  { id: 'until', header: 'Until', value: (line) => formatDate(line.until) },
];

/** One file of charges: its lines, what it comes to in past weeks, and applying it as previewed. */
export function UploadPage() {
  const { uploadId } = route.useParams();
  const queries = useQueryClient();
  const [made, setMade] = useState<Change | null>(null);
  const query = useQuery({
    queryKey: ['charge-uploads', uploadId],
    queryFn: ({ signal }): Promise<{ upload: ChargeUpload; lines: UploadLine[] }> =>
      read('/api/v1/charge-uploads/{id}', { params: { path: { id: uploadId } }, signal }),
  });
  useTitle(query.data ? query.data.upload.fileName : 'Charges by file');
  return (
    <Loaded query={query} lines={10}>
      {({ upload, lines }) => (
        <div className="stack">
          <PageHead title={upload.fileName} crumbs={<Link to="/charge-uploads">Charges by file</Link>} />
          {made ? (
            <ChangeMade change={made} made="The charges were made" onDismiss={() => setMade(null)} />
          ) : null}
          {upload.state === 'APPLIED' ? null : (
            <Panel title={`${upload.lines} lines, ${formatMoney(upload.controlPence)} a week`}>
              <ChangeForm
                label="Apply the file"
                path={`/charge-uploads/${uploadId}`}
                actPath={`/charge-uploads/${uploadId}/application`}
                defaults={{}}
                fields={[]}
                body={() => ({})}
                submitLabel="Charge what the file says"
                done={(change) => {
                  setMade(change);
                  void queries.invalidateQueries({ queryKey: ['charge-uploads'] });
                }}
              >
                <p>All lines are charged or none.</p>
              </ChangeForm>
            </Panel>
          )}
          <Grid
            id="upload-lines"
            caption={`Lines of ${upload.fileName}`}
            columns={COLUMNS}
            rows={lines}
            rowId={(line) => String(line.number)}
            selectable
            empty={<Empty title="The file has no lines" />}
          />
        </div>
      )}
    </Loaded>
  );
}
