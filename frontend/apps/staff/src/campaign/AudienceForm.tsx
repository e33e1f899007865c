import { call } from '@quarterday/api';
import { Alert, Button, ChoiceField, Form, formatInstant, SelectField, TextAreaField } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { useWhyNot } from '../platform/me';
import { savedViewsQuery } from '../platform/savedViews';
import { useServerForm } from '../platform/useServerForm';
import type { Audience, Campaign } from './model';
import { people } from './words';

interface Values {
  kind: 'VIEW' | 'CSV' | 'REFERENCES';
  viewId: string;
  content: string;
  fileName: string;
}

/** Whom it is for: a saved view of accounts, a file or pasted references, as they are at this moment. */
export function AudienceForm({ campaign, done }: { campaign: Campaign; done: () => void }) {
  const because = useWhyNot('comms:draft');
  const views = useQuery(savedViewsQuery('accounts'));
  const { form, onSubmit, trouble, busy } = useServerForm<Values>({
    defaults: { kind: campaign.audience?.kind ?? 'VIEW', viewId: '', content: '', fileName: '' },
    fields: ['kind', 'viewId', 'content', 'fileName'],
    send: (values) =>
      call(`/campaigns/${campaign.id}/audience`, {
        method: 'PUT',
        body: {
          kind: values.kind,
          viewId: values.kind === 'VIEW' ? values.viewId || null : null,
          content: values.kind === 'VIEW' ? null : values.content,
          fileName: values.kind === 'CSV' ? values.fileName : null,
        },
      }),
    done,
  });
  const kind = form.watch('kind');
  return (
    <>
      {campaign.audience ? <Frozen audience={campaign.audience} /> : null}
      <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Whom it is for">
        <ChoiceField
          name="kind"
          label="From"
          options={[
            { value: 'VIEW', label: 'A saved view of accounts' },
            { value: 'CSV', label: 'A CSV file' },
            { value: 'REFERENCES', label: 'Pasted references' },
          ]}
        />
        {kind === 'VIEW' ? (
          <SelectField
            name="viewId"
            label="View"
            hint="Views are kept on the list of accounts"
            options={(views.data?.items ?? []).map((view) => ({ value: view.id, label: view.name }))}
          />
        ) : null}
        {kind === 'CSV' ? (
          <div className="field">
            <label htmlFor="campaign-file">File</label>
            <span className="hint" id="campaign-file-hint">
              The column headed account, account reference, reference or payment reference; else the first
            </span>
            <input
              id="campaign-file"
              type="file"
              accept=".csv,text/csv"
              aria-describedby="campaign-file-hint"
              onChange={async (event) => {
                const file = event.target.files?.[0];
                if (!file) return;
                form.setValue('fileName', file.name);
                form.setValue('content', await file.text());
              }}
            />
          </div>
        ) : null}
        {kind === 'REFERENCES' ? (
          <TextAreaField name="content" label="References" hint="One a line, or parted by commas" />
        ) : null}
        <div className="row">
          <Button type="submit" kind={campaign.audience ? 'quiet' : 'main'} busy={busy} because={because}>
            {campaign.audience ? 'Settle it anew' : 'Settle whom it is for'}
          </Button>
        </div>
      </Form>
    </>
  );
}

/** Whom it was frozen with, and the lines that could not be used. */
export function Frozen({ audience }: { audience: Audience }) {
  return (
    <>
      <p>
        <strong>{people(audience.people)}</strong> on {audience.accounts} accounts
        {audience.name ? ` (${audience.name})` : ''}, as they were {formatInstant(audience.frozenAt)}.
      </p>
      {audience.badLines > 0 ? (
        <Alert kind="warn" title={`${audience.badLines} lines could not be used`}>
          <ul className="plain-list">
            {audience.lines.map((line) => (
              <li key={`${line.number} ${line.reference}`}>
                {line.number > 0 ? `Line ${line.number}, ` : ''}
                {line.reference}: {line.detail}
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </>
  );
}
