import { call } from '@quarterday/api';
import { Alert, Button, Form, formatDate, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import { rentGroupsQuery } from '../platform/reference';
import { useServerForm } from '../platform/useServerForm';
import type { RentYear } from './model';

/** The rent-free weeks of a rent group: all of the year's at once, so that their number is seen. */
export function FreeWeeks({ year }: { year: RentYear }) {
  const groups = useQuery(rentGroupsQuery);
  const [chosen, setChosen] = useState('');
  return (
    <Panel title="Rent-free weeks">
      <Loaded query={groups}>
        {({ items }) => {
          const group = chosen || items[0]?.code || '';
          return (
            <>
              <label className="row">
                Rent group
                <select
                  className="input width-medium"
                  value={group}
                  onChange={(event) => setChosen(event.target.value)}
                >
                  {items.map((one) => (
                    <option key={one.code} value={one.code}>
                      {one.name} ({one.code})
                    </option>
                  ))}
                </select>
              </label>
              {group ? <GroupWeeks key={`${year.year}${group}`} year={year} group={group} /> : null}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}

function GroupWeeks({ year, group }: { year: RentYear; group: string }) {
  const queries = useQueryClient();
  const lacking = useWhyNot('config:admin');
  const [saved, setSaved] = useState(false);
  const { form, onSubmit, trouble, busy } = useServerForm<{ weeks: string[] }>({
    defaults: {
      weeks: year.rentWeeks.filter((week) => week.freeFor.includes(group)).map((week) => week.startsOn),
    },
    fields: [],
    send: (values) =>
      call(`/rent-years/${year.year}/rent-free-weeks/${encodeURIComponent(group)}`, {
        method: 'PUT',
        body: { weeksStartingOn: values.weeks },
      }),
    done: () => {
      setSaved(true);
      void queries.invalidateQueries({ queryKey: ['rent-years'] });
    },
  });
  const count = form.watch('weeks').length;
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={`Rent-free weeks of ${group}`} wide>
      {saved ? <Alert kind="good" title="Saved" onDismiss={() => setSaved(false)} /> : null}
      <p>
        {count} rent-free {count === 1 ? 'week' : 'weeks'}, so {year.weeks - count} weeks are charged.
      </p>
      <fieldset className="group">
        <legend className="visually-hidden">Weeks</legend>
        <div className="field-row">
          {year.rentWeeks.map((week) => (
            <label key={week.startsOn} className="choice">
              <input type="checkbox" value={week.startsOn} {...form.register('weeks')} />
              <span>
                {week.number}: {formatDate(week.startsOn)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" busy={busy} because={lacking ?? (year.closed ? 'The year is closed.' : null)}>
        Save the rent-free weeks
      </Button>
    </Form>
  );
}
