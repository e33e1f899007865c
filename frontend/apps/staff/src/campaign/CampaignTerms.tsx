import { call } from '@quarterday/api';
import {
  Button,
  DateField,
  Dialog,
  Facts,
  Form,
  FormActions,
  formatDate,
  Panel,
  TextField,
  TickField,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';
import type { Terms } from './model';
import { termsQuery } from './reads';
import { hours } from './words';

/** What the council settled for every campaign, and how an administrator changes it from a day on. */
export function CampaignTerms() {
  const query = useQuery(termsQuery);
  const because = useWhyNot('config:admin');
  const [changing, setChanging] = useState(false);
  return (
    <Loaded query={query} lines={3}>
      {(terms) => (
        <Panel
          title="What holds for every campaign"
          aside={
            <Button kind="quiet" because={because} onClick={() => setChanging(true)}>
              Change
            </Button>
          }
        >
          <Facts
            facts={[
              [
                'One person alone',
                `To ${terms.aloneRecipients} people at most; more are approved by another`,
              ],
              [
                'Was contacted lately',
                terms.restDays === 0 ? 'Not asked' : `In the last ${terms.restDays} days`,
              ],
              ['The same words again', `Not to the same people within ${terms.sameDays} days`],
              ['Sent from', hours(terms.fromHour, terms.beforeHour, terms.sundays)],
              ['((council telephone))', terms.telephone],
              ['Holds from', `${formatDate(terms.validFrom)}, set by ${terms.setByName}`],
            ]}
          />
          <Dialog open={changing} onClose={() => setChanging(false)} title="Change what holds for campaigns">
            {changing ? <Change terms={terms} onClose={() => setChanging(false)} /> : null}
          </Dialog>
        </Panel>
      )}
    </Loaded>
  );
}

interface Values {
  validFrom: string;
  aloneRecipients: string;
  restDays: string;
  sameDays: string;
  fromHour: string;
  beforeHour: string;
  sundays: boolean;
  telephone: string;
}

const NUMBERS = [
  ['aloneRecipients', 'How many people one person may write to alone', '0: never'],
  ['restDays', 'Days of rest after a contact', '0: nobody is left out for it'],
  ['sameDays', 'Days before the same words go to the same people again', ''],
  ['fromHour', 'First hour', '0 to 23, London'],
  ['beforeHour', 'Until', '1 to 24, London'],
] as const;

function Change({ terms, onClose }: { terms: Terms; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<Values>({
    defaults: {
      validFrom: '',
      aloneRecipients: String(terms.aloneRecipients),
      restDays: String(terms.restDays),
      sameDays: String(terms.sameDays),
      fromHour: String(terms.fromHour),
      beforeHour: String(terms.beforeHour),
      sundays: terms.sundays,
      telephone: terms.telephone,
    },
    fields: ['validFrom', 'telephone', 'sundays', ...NUMBERS.map(([name]) => name)],
    send: (values) =>
      call('/campaign-terms', {
        method: 'PUT',
        body: {
          ...values,
          ...Object.fromEntries(NUMBERS.map(([name]) => [name, Number(values[name])])),
        },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['campaigns', 'terms'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Change what holds for campaigns">
      <DateField name="validFrom" label="From" hint="Today or later" />
      {NUMBERS.map(([name, label, hint]) => (
        <TextField key={name} name={name} label={label} hint={hint} inputMode="numeric" width="short" />
      ))}
      <TickField name="sundays" label="On Sundays too" />
      <TextField name="telephone" label="The council’s telephone, as ((council telephone))" />
      <FormActions busy={busy} onCancel={onClose}>
        Set it
      </FormActions>
    </Form>
  );
}
