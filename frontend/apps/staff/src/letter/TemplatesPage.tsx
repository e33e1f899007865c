import { Badge, Button, Dialog, Empty, Grid, type GridColumn, PageHead } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { inWords } from '../platform/words';
import type { KindRules, Template } from './model';
import { kindsQuery, templatesQuery } from './reads';
import { TemplateEditor } from './TemplateEditor';
import { formOf, TEMPLATE_STATES } from './words';

const route = getRouteApi('/letter-templates');

const COLUMNS: GridColumn<Template>[] = [
  {
    id: 'version',
    header: 'Version',
    names: true,
    value: (one) => `${inWords(one.kind)}, version ${one.number}`,
    cell: (one) => (
      <Link to="/letter-templates/$templateId" params={{ templateId: one.id }}>
        {inWords(one.kind)}, version {one.number}
      </Link>
    ),
  },
  { id: 'form', header: 'Form', value: (one) => formOf(one.language, one.format) },
  { id: 'subject', header: 'Heading', value: (one) => one.subject },
  {
    id: 'state',
    header: 'State',
    value: (one) => TEMPLATE_STATES[one.state].words,
    cell: (one) => <Badge kind={TEMPLATE_STATES[one.state].kind}>{TEMPLATE_STATES[one.state].words}</Badge>,
  },
  { id: 'from', header: 'In use from', kind: 'date', value: (one) => one.inUseFrom ?? null },
  { id: 'by', header: 'Written by', value: (one) => one.draftedByName },
  { id: 'approved', header: 'Approved by', value: (one) => one.approvedByName ?? '' },
];

/** The council's own words for its letters, in versions. */
export function TemplatesPage() {
  const { kind } = route.useSearch();
  const navigate = useNavigate({ from: '/letter-templates' });
  const kinds = useQuery(kindsQuery);
  const templates = useQuery(templatesQuery(kind));
  const because = useWhyNot('comms:draft');
  const [writing, setWriting] = useState<KindRules | null>(null);
  useTitle('Letter templates');
  const rules = kinds.data?.find((one) => one.kind === kind);
  return (
    <div className="stack">
      <PageHead
        title="Letter templates"
        actions={
          rules ? (
            <Button because={because} onClick={() => setWriting(rules)}>
              Write a version
            </Button>
          ) : null
        }
      />
      <p className="quiet">
        A kind without a version in use goes out in the words it is shipped with. Choose a kind to write one.
      </p>
      <Loaded query={kinds} lines={2}>
        {(all) => (
          <div className="filters">
            <Choice
              id="template-kind"
              label="Kind of letter"
              value={kind}
              options={Object.fromEntries(all.map((one) => [one.kind, inWords(one.kind)]))}
              any="All"
              onChange={(next) => void navigate({ search: { kind: next }, replace: true })}
            />
          </div>
        )}
      </Loaded>
      {rules ? <Rules rules={rules} /> : null}
      <Loaded query={templates} lines={6}>
        {(rows) => (
          <Grid
            id="letter-templates"
            caption="Versions of letter templates"
            columns={COLUMNS}
            rows={rows}
            rowId={(one) => one.id}
            empty={<Empty title="Nobody has written a version of this yet" />}
          />
        )}
      </Loaded>
      <Dialog
        open={writing !== null}
        onClose={() => setWriting(null)}
        title={writing ? `Write a version: ${inWords(writing.kind)}` : ''}
        wide
      >
        {writing ? (
          <TemplateEditor
            rules={writing}
            template={null}
            onClose={() => setWriting(null)}
            done={(id) => void navigate({ to: '/letter-templates/$templateId', params: { templateId: id } })}
          />
        ) : null}
      </Dialog>
    </div>
  );
}

function Rules({ rules }: { rules: KindRules }) {
  const ways = [rules.email ? 'e-mail' : null, rules.text ? 'a text that it is there' : null].filter(Boolean);
  return (
    <ul>
      <li>
        {rules.mayBeReplaced
          ? 'A version may say it in other words altogether.'
          : 'A version stands around the letter’s own words: it places ((body)).'}
      </li>
      <li>
        {rules.mustBeWritten
          ? 'It goes in writing also to who asked not to be written to; they are rung as well.'
          : 'Who asked not to be written to is rung instead.'}
      </li>
      <li>
        {ways.length > 0 ? `On paper, or by ${ways.join(' or ')} to who wants that.` : 'On paper only.'}
        {rules.gateway ? ' Paper goes through the post gateway.' : null}
      </li>
    </ul>
  );
}
