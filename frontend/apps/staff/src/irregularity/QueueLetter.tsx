import { call } from '@quarterday/api';
import { Button, Form } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useServerForm } from '../platform/useServerForm';
import type { Irregularities } from './model';
import { answersOf, toldIn } from './words';

interface QueueProps {
  accountId: string;
  all: Irregularities;
  chosen: ReadonlySet<string>;
  done: (letters: number) => void;
  onCancel: () => void;
}

/** The letter as it will read. It is refused when a word has changed since, and the screen reads again. */
export function QueueLetter({ accountId, all, chosen, done, onCancel }: QueueProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<Record<string, never>, { letterIds: string[] }>({
    defaults: {},
    fields: [],
    send: (_, key) =>
      call(`/accounts/${accountId}/irregularities/letter`, {
        method: 'POST',
        body: { ids: [...chosen], wordsSha256: all.wordsSha256 },
        headers: { 'Idempotency-Key': key },
      }),
    done: ({ letterIds }) => done(letterIds.length),
  });
  function close() {
    void queries.invalidateQueries({ queryKey: ['account', accountId, 'irregularities'] });
    onCancel();
  }
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Queue this as a letter" wide>
      <p>Each living tenant gets a letter of their own. It waits under Letters until somebody posts it.</p>
      <section className="stack-close" aria-label="The letter">
        <p>{all.opening}</p>
        {toldIn(all, chosen).map((one) => (
          <div key={one.id} className="stack-close">
            <h3>{one.title}</h3>
            {answersOf(one).map(([question, answer]) => (
              <p key={question}>{answer}</p>
            ))}
          </div>
        ))}
        <p>{all.closing}</p>
      </section>
      <div className="dialog-actions">
        <Button type="submit" busy={busy}>
          Queue the letter
        </Button>
        <Button kind="quiet" onClick={trouble ? close : onCancel}>
          {trouble ? 'Read again' : 'Cancel'}
        </Button>
      </div>
    </Form>
  );
}
