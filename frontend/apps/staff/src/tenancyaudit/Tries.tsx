import {
  Button,
  DateField,
  Dialog,
  formatDate,
  Panel,
  SelectField,
  TextAreaField,
  TickField,
  todayInEngland,
} from '@quarterday/ui';
import { useState } from 'react';
import { Asked } from '../platform/Asked';
import { useWhyNot } from '../platform/me';
import type { Audit } from './model';
import { TRIES } from './words';

/** Visits at which nobody was met. */
export function Tries({ audit, done }: { audit: Audit; done: (words: string) => void }) {
  const because = useWhyNot('tenancy:audit');
  const [noting, setNoting] = useState(false);
  const close = () => setNoting(false);
  return (
    <Panel title="Visits without meeting anybody">
      {audit.attempts.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <ul>
          {audit.attempts.map((one) => (
            <li key={`${one.happenedOn} ${one.outcome} ${one.note}`}>
              {formatDate(one.happenedOn)}: {TRIES[one.outcome]}
              {one.cardLeft ? ', a card was left' : ''}
              {one.note ? `. ${one.note}` : ''} ({one.madeByName})
            </li>
          ))}
        </ul>
      )}
      {audit.state === 'PLANNED' ? (
        <div className="row no-print">
          <Button kind="quiet" because={because} onClick={() => setNoting(true)}>
            Nobody was met
          </Button>
        </div>
      ) : null}
      <Dialog open={noting} onClose={close} title="Nobody was met">
        {noting ? (
          <Asked
            label="Write it down"
            path={`/tenancy-audits/${audit.id}/attempts`}
            permission="tenancy:audit"
            defaults={{
              happenedOn: todayInEngland().toString(),
              outcome: 'NO_ANSWER',
              cardLeft: true,
              note: '',
            }}
            said={() => 'It is written down'}
            done={(words) => {
              close();
              done(words);
            }}
            onCancel={close}
          >
            <DateField name="happenedOn" label="When" />
            <SelectField
              name="outcome"
              label="What happened"
              options={Object.entries(TRIES).map(([value, label]) => ({ value, label }))}
            />
            <TickField name="cardLeft" label="A card was left, with how to reach you" />
            <TextAreaField name="note" label="Note" optional />
          </Asked>
        ) : null}
      </Dialog>
    </Panel>
  );
}
