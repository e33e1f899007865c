import { apiUrl, call } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  DateField,
  Dialog,
  Form,
  FormActions,
  formatLongDate,
  PageHead,
  Panel,
  TextField,
  todayInEngland,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';
import { inWords } from '../platform/words';
import type { DoneProps, Template } from './model';
import { kindsQuery, templateQuery } from './reads';
import { TemplateEditor } from './TemplateEditor';
import { formOf, TEMPLATE_STATES } from './words';

const route = getRouteApi('/letter-templates/$templateId');

/** One version: its words, how it looks with an account's facts, and who decides about it. */
export function TemplatePage() {
  const { templateId } = route.useParams();
  const query = useQuery(templateQuery(templateId));
  useTitle(query.data ? `${inWords(query.data.kind)}, version ${query.data.number}` : undefined);
  return (
    <Loaded query={query} lines={10}>
      {(template) => <Version key={template.id} template={template} />}
    </Loaded>
  );
}

type Doing = 'EDIT' | 'APPROVE' | 'DISCARD';

function Version({ template }: { template: Template }) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const close = () => setDoing(null);
  const draft = template.state === 'DRAFT';
  const mayNotDraft = useWhyNot('comms:draft');
  const mayNotApprove = useWhyNot('comms:approve');
  return (
    <div className="stack">
      <PageHead
        title={`${inWords(template.kind)}, version ${template.number}`}
        actions={
          <>
            <Button kind="quiet" because={mayNotDraft} onClick={() => setDoing('EDIT')}>
              {draft ? 'Change it' : 'Write a new version'}
            </Button>
            {draft ? (
              <>
                <Button kind="quiet" because={mayNotDraft} onClick={() => setDoing('DISCARD')}>
                  Discard it
                </Button>
                <Button because={mayNotApprove} onClick={() => setDoing('APPROVE')}>
                  Approve it
                </Button>
              </>
            ) : null}
          </>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <p>
        <Badge kind={TEMPLATE_STATES[template.state].kind}>{TEMPLATE_STATES[template.state].words}</Badge>{' '}
        {formOf(template.language, template.format)}. Written by {template.draftedByName}
        {template.approvedByName ? `, approved by ${template.approvedByName}` : ''}
        {template.inUseFrom ? `, in use from ${formatLongDate(template.inUseFrom)}` : ''}.
      </p>
      <Panel title={template.subject}>
        <pre className="letter-words">{template.body}</pre>
      </Panel>
      <Preview template={template} />
      <Forms template={template} doing={doing} onClose={close} said={setSaid} />
    </div>
  );
}

function Forms({ template, doing, onClose, said }: DoneProps & { template: Template; doing: Doing | null }) {
  const navigate = useNavigate();
  const kinds = useQuery(kindsQuery);
  const rules = kinds.data?.find((one) => one.kind === template.kind);
  return (
    <>
      <Dialog open={doing === 'EDIT'} onClose={onClose} title="Words of the letter" wide>
        {doing === 'EDIT' && rules ? (
          <TemplateEditor
            rules={rules}
            template={template}
            onClose={onClose}
            done={(id) => {
              onClose();
              void navigate({ to: '/letter-templates/$templateId', params: { templateId: id } });
            }}
          />
        ) : null}
      </Dialog>
      <Dialog open={doing === 'APPROVE'} onClose={onClose} title="Approve this version">
        {doing === 'APPROVE' ? <Approve template={template} onClose={onClose} said={said} /> : null}
      </Dialog>
      <Dialog open={doing === 'DISCARD'} onClose={onClose} title="Discard this draft">
        {doing === 'DISCARD' ? <Discard template={template} onClose={onClose} said={said} /> : null}
      </Dialog>
    </>
  );
}

function Approve({ template, onClose, said }: DoneProps & { template: Template }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ inUseFrom: string }>({
    defaults: { inUseFrom: todayInEngland().toString() },
    fields: ['inUseFrom'],
    send: (values) =>
      call(`/letter-templates/${template.id}/approval`, {
        method: 'POST',
        body: values,
        headers: { 'If-Match': `"${template.version}"` },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['letter-templates'] });
      said('The version is approved');
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Approve this version">
      <p>
        Letters dated that day or later are made from it. It cannot be changed afterwards. Who wrote it cannot
        approve it.
      </p>
      <DateField name="inUseFrom" label="In use from" />
      <FormActions busy={busy} onCancel={onClose}>
        Approve it
      </FormActions>
    </Form>
  );
}

function Discard({ template, onClose, said }: DoneProps & { template: Template }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<Record<string, never>>({
    defaults: {},
    fields: [],
    send: () => call(`/letter-templates/${template.id}/discarding`, { method: 'POST' }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['letter-templates'] });
      said('The draft is discarded');
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Discard this draft">
      <p>It stays on the list. Another draft can be begun with its words.</p>
      <FormActions kind="danger" busy={busy} onCancel={onClose}>
        Discard it
      </FormActions>
    </Form>
  );
}

/** With the facts of a real account. Nothing is queued. */
function Preview({ template }: { template: Template }) {
  const form = useForm({ defaultValues: { account: '' } });
  const account = form.watch('account').trim();
  return (
    <Panel title="See it with an account">
      <Form form={form} onSubmit={() => undefined} trouble={null} label="See it with an account">
        <TextField
          name="account"
          label="Account"
          hint="Its reference. The letter is made with its facts of today; nothing is queued."
          width="medium"
        />
        {account ? (
          <p>
            <a
              href={apiUrl(
                `/letter-templates/${template.id}/preview.pdf?account=${encodeURIComponent(account)}`,
              )}
            >
              The letter for {account}
            </a>
          </p>
        ) : null}
      </Form>
    </Panel>
  );
}
