import { call, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  DateField,
  Dialog,
  Empty,
  Form,
  FormActions,
  formatDate,
  PageHead,
  Panel,
  ScrollBox,
  SelectField,
  TextField,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';
import { FreeWeeks } from './FreeWeeks';
import type { RentYear } from './model';

const route = getRouteApi('/rent-calendar');

/** Rent years, their weeks, and the rent-free weeks of each rent group. */
export function CalendarPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/rent-calendar' });
  const [making, setMaking] = useState(false);
  const lacking = useWhyNot('config:admin');
  const query = useQuery({
    queryKey: ['rent-years'],
    queryFn: ({ signal }): Promise<{ items: RentYear[] }> => read('/api/v1/rent-years', { signal }),
  });
  useTitle('Rent calendar');
  return (
    <div className="stack">
      <PageHead
        title="Rent calendar"
        actions={
          <Button kind="quiet" because={lacking} onClick={() => setMaking(true)}>
            Make a rent year
          </Button>
        }
      />
      <Loaded query={query} lines={10}>
        {({ items }) => {
          const year = items.find((one) => one.year === search.year) ?? items[0];
          if (!year) return <Empty title="There is no rent year yet" />;
          return (
            <>
              <label className="row">
                Rent year
                <select
                  className="input width-medium"
                  value={year.year}
                  onChange={(event) =>
                    void navigate({ search: { year: Number(event.target.value) }, replace: true })
                  }
                >
                  {items.map((one) => (
                    <option key={one.year} value={one.year}>
                      {one.name}, {one.weeks} weeks
                    </option>
                  ))}
                </select>
              </label>
              <Year year={year} />
            </>
          );
        }}
      </Loaded>
      <Dialog open={making} onClose={() => setMaking(false)} title="Make a rent year">
        <MakeYear onClose={() => setMaking(false)} />
      </Dialog>
    </div>
  );
}

function Year({ year }: { year: RentYear }) {
  return (
    <>
      <Panel
        title={`${year.name}: ${formatDate(year.startsOn)} to ${formatDate(year.endsOn)}`}
        aside={
          <span className="row">
            <Badge kind={year.weeks === 53 ? 'warn' : 'neutral'}>{year.weeks} weeks</Badge>
            {year.approved ? <Badge kind="good">Approved</Badge> : <Badge kind="warn">Not approved</Badge>}
            {year.closed ? <Badge>Closed</Badge> : null}
          </span>
        }
      >
        <YearActs year={year} />
        <Weeks year={year} />
      </Panel>
      <FreeWeeks year={year} />
    </>
  );
}

function YearActs({ year }: { year: RentYear }) {
  const queries = useQueryClient();
  const lacking = useWhyNot('yearend:approve');
  const act = (path: 'approval' | 'closing') => ({
    defaults: {},
    fields: [],
    send: () => call(`/rent-years/${year.year}/${path}`, { method: 'POST' as const }),
    done: () => queries.invalidateQueries({ queryKey: ['rent-years'] }),
  });
  const approval = useServerForm(act('approval'));
  const closing = useServerForm(act('closing'));
  if (year.closed) return null;
  return (
    <div className="row">
      {year.approved ? (
        <Form
          form={closing.form}
          onSubmit={closing.onSubmit}
          trouble={closing.trouble}
          label="Close the rent year"
        >
          <Button type="submit" kind="quiet" busy={closing.busy} because={lacking}>
            Close the year
          </Button>
        </Form>
      ) : (
        <Form
          form={approval.form}
          onSubmit={approval.onSubmit}
          trouble={approval.trouble}
          label="Approve the rent year"
        >
          <Button type="submit" busy={approval.busy} because={lacking}>
            Approve the year
          </Button>
        </Form>
      )}
    </div>
  );
}

function Weeks({ year }: { year: RentYear }) {
  return (
    <ScrollBox label={`Weeks of ${year.name}`}>
      <table className="grid">
        <caption className="visually-hidden">Weeks of {year.name}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              Week
            </th>
            <th scope="col">Monday</th>
            <th scope="col">Rent-free for</th>
          </tr>
        </thead>
        <tbody>
          {year.rentWeeks.map((week) => (
            <tr key={week.startsOn}>
              <th scope="row" className="number">
                {week.number}
              </th>
              <td>{formatDate(week.startsOn)}</td>
              <td>{week.freeFor.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function MakeYear({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [made, setMade] = useState<string | null>(null);
  const { form, onSubmit, trouble, busy } = useServerForm<
    { year: string; startsOn: string; weeks: string },
    { startsOn: string; endsOn: string; weeks: number }
  >({
    defaults: { year: '', startsOn: '', weeks: '' },
    fields: ['year', 'startsOn', 'weeks'],
    send: (values) =>
      call('/rent-years', {
        method: 'POST',
        body: {
          year: /^\d{4}$/.test(values.year.trim()) ? Number(values.year) : null,
          ...(values.startsOn ? { startsOn: values.startsOn } : {}),
          ...(values.weeks ? { weeks: Number(values.weeks) } : {}),
        },
      }),
    done: (year) => {
      setMade(`${year.weeks} weeks, ${formatDate(year.startsOn)} to ${formatDate(year.endsOn)}`);
      void queries.invalidateQueries({ queryKey: ['rent-years'] });
    },
  });
  if (made) {
    return (
      <>
        <Alert kind="good" title="The rent year is made">
          <p>{made}. Another person approves it.</p>
        </Alert>
        <Button kind="quiet" onClick={onClose}>
          Close
        </Button>
      </>
    );
  }
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Make a rent year">
      <TextField name="year" label="The year it starts in" width="short" inputMode="numeric" maxLength={4} />
      <DateField
        name="startsOn"
        label="First Monday"
        hint="The first Monday on or after 1 April unless said otherwise"
        optional
      />
      <SelectField
        name="weeks"
        label="Weeks"
        placeholder="By the usual convention"
        optional
        options={[
          { value: '52', label: '52' },
          { value: '53', label: '53' },
        ]}
      />
      <FormActions busy={busy} onCancel={onClose}>
        Make it
      </FormActions>
    </Form>
  );
}
