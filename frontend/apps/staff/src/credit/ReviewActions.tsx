import { call } from '@quarterday/api';
import { Button, DateField, Dialog, Form, FormActions, SelectField, TextAreaField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { AccountCredit, Kind } from './model';

type Doing = 'kind' | 'hold' | 'closing';

const TITLES: Record<Doing, string> = {
  kind: 'Say what the credit is',
  hold: 'Hold this credit',
  closing: 'Close this look at the credit',
};

interface ActionsProps {
  credit: AccountCredit;
  done: (words: string) => void;
}

/** What may be done about the look at a credit itself: begin, name, hold, close. */
export function ReviewActions({ credit, done }: ActionsProps) {
  const because = useWhyNot('refund:propose');
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (words?: string) => {
    setDoing(null);
    if (words) done(words);
  };
  if (!credit.review) {
    return credit.facts ? <Begin credit={credit} because={because} done={done} /> : null;
  }
  const kind = credit.kinds.find((one) => one.code === credit.review?.kindCode);
  const holds = kind?.outcomes.includes('HOLD') ?? false;
  return (
    <div className="row no-print">
      <Button kind="quiet" because={because} onClick={() => setDoing('kind')}>
        {kind ? 'Say that it is something else' : 'Say what it is'}
      </Button>
      {credit.facts && holds ? (
        <Button kind="quiet" because={because} onClick={() => setDoing('hold')}>
          Hold it until a day
        </Button>
      ) : null}
      <Button kind="quiet" because={because} onClick={() => setDoing('closing')}>
        Close
      </Button>
      <Dialog open={doing !== null} onClose={() => close()} title={doing ? TITLES[doing] : ''}>
        {doing === 'kind' ? <Name credit={credit} onClose={close} /> : null}
        {doing === 'hold' ? <Hold credit={credit} onClose={close} /> : null}
        {doing === 'closing' ? <Close credit={credit} onClose={close} /> : null}
      </Dialog>
    </div>
  );
}

interface BeginProps extends ActionsProps {
  because: string | null;
}

function Begin({ credit, because, done }: BeginProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<Record<string, never>>({
    defaults: {},
    fields: [],
    send: () => call(`/accounts/${credit.accountId}/credit/review`, { method: 'POST' }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['credits'] });
      done('You prove this credit now');
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Prove this credit">
      <div className="row no-print">
        <Button type="submit" busy={busy} because={because}>
          Prove this credit
        </Button>
      </div>
    </Form>
  );
}

interface DoProps {
  credit: AccountCredit;
  onClose: (said?: string) => void;
}

function Name({ credit, onClose }: DoProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ kindCode: string; why: string }>({
    defaults: { kindCode: credit.review?.kindCode ?? '', why: credit.review?.kindWhy ?? '' },
    fields: ['kindCode', 'why'],
    send: (body) => call(`/accounts/${credit.accountId}/credit/review/kind`, { method: 'PUT', body }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['credits'] });
      onClose('Kept');
    },
  });
  const chosen = credit.kinds.find((kind) => kind.code === form.watch('kindCode'));
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES.kind}>
      <SelectField
        name="kindCode"
        label="What is it?"
        hint={chosen?.hint}
        options={credit.kinds.map((kind) => ({ value: kind.code, label: kind.name }))}
      />
      {chosen ? <Allowed kind={chosen} /> : null}
      <TextAreaField name="why" label="What you tell it by" />
      <FormActions busy={busy} onCancel={onClose}>
        Keep it
      </FormActions>
    </Form>
  );
}

const OUTCOMES: Record<Kind['outcomes'][number], string> = {
  REFUND: 'refunded',
  TO_ACCOUNT: 'moved to the tenant’s other accounts',
  TO_COUNCIL_DEBT: 'moved to other council debts',
  TO_HOUSING_BENEFIT: 'returned to Housing Benefit',
  TO_DWP: 'returned to the DWP',
  HOLD: 'held',
  UNCLAIMED: 'kept as unclaimed',
};

function Allowed({ kind }: { kind: Kind }) {
  return <p>It may be {kind.outcomes.map((outcome) => OUTCOMES[outcome]).join(', ')}.</p>;
}

function Hold({ credit, onClose }: DoProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ until: string; why: string }>({
    defaults: { until: '', why: '' },
    fields: ['until', 'why'],
    send: (values) =>
      call(`/accounts/${credit.accountId}/credit/review/hold`, {
        method: 'POST',
        body: { ...values, until: values.until || null },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['credits'] });
      onClose('Held; it is listed again on its day');
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES.hold}>
      <p>Nothing is posted, and the tenant may ask for a refund at any time.</p>
      <DateField name="until" label="Look at it again on" />
      <TextAreaField name="why" label="Why" />
      <FormActions busy={busy} onCancel={onClose}>
        Hold it
      </FormActions>
    </Form>
  );
}

function Close({ credit, onClose }: DoProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ why: string }>({
    defaults: { why: '' },
    fields: ['why'],
    send: (body) => call(`/accounts/${credit.accountId}/credit/review/closing`, { method: 'POST', body }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['credits'] });
      onClose('Closed');
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES.closing}>
      <p>
        {credit.facts
          ? 'The credit stays on the account, and on the list as not looked at.'
          : 'Nothing is left of the credit.'}
      </p>
      <TextAreaField name="why" label="Why" />
      <FormActions busy={busy} onCancel={onClose}>
        Close it
      </FormActions>
    </Form>
  );
}
