import { call } from '@quarterday/api';
import { Alert, Badge, Button, Dialog, Panel } from '@quarterday/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { DecideForm } from './DecideForm';
import { decisionOf, placeOf, type SubjectAccess, type ToRead } from './model';

interface PanelProps {
  whole: SubjectAccess;
  done: (words: string) => void;
}

/** What may be about somebody else, item by item, and the release by another person. */
export function ToReadPanel({ whole, done }: PanelProps) {
  const { request, items } = whole;
  const [reading, setReading] = useState<ToRead | null>(null);
  const because = useWhyNot('data:rights');
  const open = request.state === 'ASSEMBLED';
  const next = items.find((item) => !item.decision);
  return (
    <Panel
      title="What may be about somebody else"
      aside={open ? <Release whole={whole} done={done} /> : null}
    >
      {items.length === 0 ? (
        <p className="quiet">Nothing that was found names or may be about anybody else.</p>
      ) : (
        <p>
          {request.undecided === 0
            ? `All ${items.length} are decided.`
            : `${request.undecided} of ${items.length} are to be read.`}{' '}
          {open && next ? (
            <Button small because={because} onClick={() => setReading(next)}>
              Read the next
            </Button>
          ) : null}
        </p>
      )}
      {items.length > 0 ? (
        <table className="plain">
          <caption className="visually-hidden">Items to be read and what was decided</caption>
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">Why it is read</th>
              <th scope="col">What it says</th>
              <th scope="col">Decided</th>
              {open ? <th scope="col">Do</th> : null}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.number}>
                <th scope="row">{placeOf(item)}</th>
                <td>{item.why}</td>
                <td>{item.original ?? 'Kept no longer'}</td>
                <td>
                  <Badge kind={item.decision ? (item.decision === 'GIVE' ? 'good' : 'neutral') : 'warn'}>
                    {decisionOf(item)}
                  </Badge>
                </td>
                {open ? (
                  <td>
                    <Button
                      kind="quiet"
                      small
                      because={because}
                      aria-label={`Decide item ${item.number}`}
                      onClick={() => setReading(item)}
                    >
                      Decide
                    </Button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Dialog open={reading !== null} onClose={() => setReading(null)} title="Is it given?" wide>
        {reading ? (
          <DecideForm
            key={reading.number}
            requestId={request.id}
            item={reading}
            alike={items.filter((item) => !item.decision && item.why === reading.why)}
            done={(words) => {
              setReading(null);
              done(words);
            }}
            onCancel={() => setReading(null)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

function Release({ whole, done }: PanelProps) {
  const release = useMutation({
    mutationFn: () =>
      call(`/subject-access-requests/${whole.request.id}/release`, {
        method: 'POST',
        body: { contentHash: whole.contentHash },
      }),
    onSuccess: () => done('It is released. Hand the answer over and send the data securely.'),
  });
  return (
    <div className="stack-close">
      <Button because={whole.whyNotRelease ?? null} busy={release.isPending} onClick={() => release.mutate()}>
        Release the answer
      </Button>
      {release.error ? <Alert kind="bad" title={release.error.message} /> : null}
    </div>
  );
}
