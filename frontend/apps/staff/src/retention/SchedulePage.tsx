import { call } from '@quarterday/api';
import { formatDate, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Loaded, useTitle } from '../platform/page';
import { type Rule, timeInWords } from './model';

/** How long what is kept, from when on, and why so long. */
export function SchedulePage() {
  const query = useQuery({
    queryKey: ['retention-schedule'],
    queryFn: ({ signal }) => call<{ items: Rule[] }>('/retention-schedule', { signal }),
  });
  useTitle('Retention schedule');
  return (
    <div className="stack">
      <PageHead title="Retention schedule" />
      <Panel title="What is kept how long">
        <p className="quiet">
          Entries on accounts, balances and that something happened are kept for good. What is below is
          emptied, replaced by a token or deleted by a run that another person releases.
        </p>
        <Loaded query={query} lines={8}>
          {({ items }) => (
            <table className="table">
              <caption>Classes of the register of personal data</caption>
              <thead>
                <tr>
                  <th scope="col">Class</th>
                  <th scope="col">Kept</th>
                  <th scope="col">The time runs from</th>
                  <th scope="col">Why so long</th>
                  <th scope="col">Decided from</th>
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
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Loaded>
      </Panel>
    </div>
  );
}
