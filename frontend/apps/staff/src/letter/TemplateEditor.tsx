import { call } from '@quarterday/api';
import { Form, FormActions, SelectField, TextAreaField, TextField } from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Fault, KindRules, Template, TemplateFormat, TemplateLanguage } from './model';
import { FORMATS, LANGUAGES } from './words';

interface Values {
  language: TemplateLanguage;
  format: TemplateFormat;
  subject: string;
  body: string;
}

interface Faults {
  subject: Fault[];
  body: Fault[];
}

interface EditorProps {
  rules: KindRules;
  /** The words to begin with; a draft is changed, of any other a new version is begun. */
  template: Template | null;
  onClose: () => void;
  done: (id: string) => void;
}

/** Writes the words of a version; what cannot be printed is said while it is written. */
export function TemplateEditor({ rules, template, onClose, done }: EditorProps) {
  const queries = useQueryClient();
  const because = useWhyNot('comms:draft');
  const changing = template?.state === 'DRAFT' ? template : null;
  const { form, onSubmit, trouble, busy } = useServerForm<Values, { id: string }>({
    defaults: {
      language: template?.language ?? 'ENGLISH',
      format: (template?.format as TemplateFormat | undefined) ?? 'STANDARD',
      subject: template?.subject ?? '((heading))',
      body: template?.body ?? '((body))',
    },
    fields: ['language', 'format', 'subject', 'body'],
    send: (values) =>
      changing
        ? call(`/letter-templates/${changing.id}`, {
            method: 'PUT',
            body: { kind: rules.kind, ...values },
            headers: { 'If-Match': `"${changing.version}"` },
          })
        : call('/letter-templates', { method: 'POST', body: { kind: rules.kind, ...values } }),
    done: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['letter-templates'] });
      onClose();
      done(id);
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Words of the letter">
      {changing ? null : (
        <div className="field-row">
          <SelectField name="language" label="Language" options={optionsOf(LANGUAGES)} />
          <SelectField name="format" label="Form" options={optionsOf(FORMATS).slice(0, 3)} />
        </div>
      )}
      <TextField name="subject" label="Heading" maxLength={120} />
      <TextAreaField
        name="body"
        label="Words"
        hint="An empty line parts paragraphs. “# ” begins a heading, “- ” an item of a list."
      />
      <Live kind={rules.kind} subject={form.watch('subject')} body={form.watch('body')} />
      <details>
        <summary>Fields of this letter</summary>
        <ul>
          {rules.fields.map((field) => (
            <li key={field.code}>
              <code>{`((${field.code}))`}</code> {field.says}
              {field.type === 'BLOCKS' ? ', alone on a line' : null}
            </li>
          ))}
        </ul>
      </details>
      <FormActions busy={busy} because={because} onCancel={onClose}>
        Keep the draft
      </FormActions>
    </Form>
  );
}

/** What the server would refuse, said before it is sent. */
function Live({ kind, subject, body }: { kind: string; subject: string; body: string }) {
  const words = useDeferredValue(JSON.stringify({ kind, subject, body }));
  const { data } = useQuery({
    queryKey: ['letter-template-check', words],
    queryFn: ({ signal }) =>
      call<Faults>('/letter-templates/check', { method: 'POST', body: JSON.parse(words), signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const faults = [
    ...(data?.subject ?? []).map((fault) => `Heading, column ${fault.column}: ${fault.words}`),
    ...(data?.body ?? []).map((fault) => `Line ${fault.line}, column ${fault.column}: ${fault.words}`),
  ];
  return (
    <div role="status">
      {faults.length === 0 ? (
        <p className="quiet">{data ? 'Nothing is wrong with these words.' : ''}</p>
      ) : (
        <ul>
          {faults.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function optionsOf<T extends string>(words: Record<T, string>) {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
}
