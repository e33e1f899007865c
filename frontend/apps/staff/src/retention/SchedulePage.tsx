import { call } from '@quarterday/api';
import { Alert, Button, Dialog, formatDate, PageHead, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Rule, timeInWords } from './model';
import { SetRule } from './SetRule';

/** How long what is kept, from when on, and why so long. */
export function SchedulePage() {
  const queries = useQueryClient();
  const mayDecide = useWhyNot('config:admin') === null;
  const [changing, setChanging] = useState<Rule | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['retention-schedule'],
    queryFn: ({ signal }) => call<{ items: Rule[] }>('/retention-schedule', { signal }),
  });
  useTitle('Retention schedule');
  return (
    <div className="stack">
      <PageHead title="Retention schedule" />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <Panel title="What is kept how long">
        <p className="quiet">
          Entries on accounts, balances and that something happened are kept for good. What is below is
          emptied, replaced by a token or deleted by a run that another person releases.
        </p>
        <Loaded query={query} lines={8}>
          {({ items }) => (
            <table className="plain">
              <caption>Classes of the register of personal data</caption>
              <thead>
                <tr>
                  <th scope="col">Class</th>
                  <th scope="col">Kept</th>
                  <th scope="col">The time runs from</th>
                  <th scope="col">Why so long</th>
                  <th scope="col">Decided from</th>
                  {mayDecide ? <th scope="col">Do</th> : null}
                </tr>
              </thead>
              <tbody>
                {items.map((rule) => (
                  <tr key={`${rule.code} ${rule.validFrom}`}>
                    <th scope="row">{rule.name}</th>
                    <td>{timeInWords(rule.months)}</td>
                    <td>{rule.clockWords}</td>
                    <td>{rule.basis}</td>
                    <td>{formatDate(rule.validFrom)}</td>
                    {mayDecide ? (
                      <td>
                        <Button
                          kind="quiet"
                          aria-label={`Change ${rule.name}`}
                          onClick={() => setChanging(rule)}
                        >
                          Change
                        </Button>
                      </td>
                    ) : null}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Loaded>
      </Panel>
      <Dialog open={changing !== null} onClose={() => setChanging(null)} title="How long it is kept" wide>
        {changing ? (
          <SetRule
            rule={changing}
            done={(words) => {
              setSaid(words);
              setChanging(null);
              for (const key of ['retention-schedule', 'retention-runs'])
                void queries.invalidateQueries({ queryKey: [key] });
            }}
            onCancel={() => setChanging(null)}
          />
        ) : null}
      </Dialog>
    </div>
  );
}
