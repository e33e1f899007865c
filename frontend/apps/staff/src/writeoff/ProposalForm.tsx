import { call } from '@quarterday/api';
import { Button, Form, formatMoney, MoneyField, SelectField, TextAreaField, TextField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Choice } from '../platform/Choice';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Evidence, EvidenceStanding, Ground, WriteOffKind } from './model';
import { STANDINGS } from './words';

interface Values {
  kind: WriteOffKind;
  amountPence?: number;
  reason: string;
  evidence: (Omit<Evidence, 'standing'> & { standing: EvidenceStanding | '' })[];
}

interface ProposalFormProps {
  accountId: string;
  ground: Ground;
  /** The grounds that hold. */
  grounds: Ground[];
  onGround: (kind: WriteOffKind) => void;
  onProposed: (writeOffId: string) => void;
}

/** What who decides will look at: the ground, how much, and each item of the checklist answered. */
export function ProposalForm({ accountId, ground, grounds, onGround, onProposed }: ProposalFormProps) {
  const queries = useQueryClient();
  const because = useWhyNot('writeoff:propose');
  const { form, onSubmit, trouble, busy } = useServerForm<Values, { id: string }>({
    defaults: {
      kind: ground.kind,
      amountPence: ground.amountPence,
      reason: '',
      evidence: ground.checklist.map(({ item }) => ({ item, standing: '', reason: '', link: '' })),
    },
    fields: [
      'kind',
      'amountPence',
      'reason',
      ...ground.checklist.flatMap((_, i) =>
        ['standing', 'reason', 'link'].map((name) => `evidence.${i}.${name}`),
      ),
    ],
    send: (values, key) =>
      call(`/accounts/${accountId}/write-offs`, {
        method: 'POST',
        body: {
          ...values,
          evidence: values.evidence.map((each) => ({ ...each, standing: each.standing || null })),
        },
        headers: { 'Idempotency-Key': key },
      }),
    done: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['write-offs'] });
      onProposed(id);
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Propose to write it off" wide>
      {grounds.length > 1 ? (
        <Choice
          id="proposal-ground"
          label="Ground"
          value={ground.kind}
          options={
            Object.fromEntries(grounds.map((one) => [one.kind, one.words])) as Record<WriteOffKind, string>
          }
          onChange={(next) => (next ? onGround(next) : undefined)}
        />
      ) : (
        <p>
          Ground: <strong>{ground.words}</strong>
        </p>
      )}
      <p>{ground.reasons.join(' ')}</p>
      <MoneyField
        name="amountPence"
        label="Amount"
        hint={`At most ${formatMoney(ground.amountPence)}; it covers the oldest weeks first`}
      />
      <TextAreaField
        name="reason"
        label="Recommendation"
        hint="For who decides, and for the report to a committee"
      />
      <h3>Evidence</h3>
      {ground.checklist.map(({ item, words, needed }, index) => (
        <fieldset className="field" aria-label={words} key={item}>
          <SelectField
            name={`evidence.${index}.standing`}
            label={words}
            hint={needed ? 'Without it nothing is written off on this ground' : undefined}
            options={Object.entries(STANDINGS).map(([value, standing]) => ({
              value,
              label: standing.words,
            }))}
          />
          <div className="field-row">
            <TextField name={`evidence.${index}.reason`} label="What was found, or why not" maxLength={300} />
            <TextField name={`evidence.${index}.link`} label="Where" maxLength={300} optional />
          </div>
        </fieldset>
      ))}
      <div className="dialog-actions">
        <Button type="submit" busy={busy} because={because}>
          Propose it
        </Button>
      </div>
    </Form>
  );
}
