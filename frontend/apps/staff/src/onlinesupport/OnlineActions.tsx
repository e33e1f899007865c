import { Button, Dialog, type Option, SelectField, TextAreaField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { SettingForm } from '../platform/SettingForm';

interface ActionProps<R> {
  /** On the button and as the dialog's title. */
  name: string;
  path: string;
  permission: 'online:support' | 'online:view';
  hint: string;
  defaults?: Record<string, string>;
  body?: Record<string, string>;
  kind?: 'main' | 'quiet';
  children?: ReactNode;
  done: (answer: R) => void;
}

/** One thing that is done for a reason. */
function ForAReason<R>({
  name,
  path,
  permission,
  hint,
  defaults = {},
  body = {},
  kind = 'quiet',
  children,
  done,
}: ActionProps<R>) {
  const because = useWhyNot(permission);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind={kind} because={because} onClick={() => setOpen(true)}>
        {name}
      </Button>
      <Dialog open={open} onClose={close} title={name}>
        {open ? (
          <SettingForm<Record<string, string>, R>
            label={name}
            path={path}
            permission={permission}
            defaults={{ reason: '', ...defaults }}
            fields={['reason', ...Object.keys(defaults)]}
            body={(values) => ({ ...values, ...body })}
            submitLabel={name}
            done={(answer) => {
              close();
              done(answer);
            }}
            onCancel={close}
          >
            {children}
            <TextAreaField name="reason" label="Why?" hint={hint} />
          </SettingForm>
        ) : null}
      </Dialog>
    </>
  );
}

interface OfPerson {
  personId: string;
  said: (words: string) => void;
}

const ON_RECORD = 'It stays on record with your name';

function useSaid(personId: string, said: (words: string) => void) {
  const queries = useQueryClient();
  return (words: string) => {
    void queries.invalidateQueries({ queryKey: ['online-person', personId] });
    said(words);
  };
}

/** Sends a code to where they were known to be; nothing is typed in. */
export function Invite({ personId, textTo, said }: OfPerson & { textTo: string | null }) {
  const done = useSaid(personId, said);
  const ways: Option[] = [{ value: 'LETTER', label: 'Letter to the home on record' }];
  if (textTo) ways.push({ value: 'TEXT', label: `Text message to the ${textTo}` });
  return (
    <ForAReason<{ to: string }>
      name="Send an invitation"
      kind="main"
      path={`/people/${personId}/online/invitations`}
      permission="online:support"
      hint={ON_RECORD}
      defaults={{ channel: 'LETTER' }}
      done={({ to }) => done(`An invitation is on its way to the ${to}.`)}
    >
      <SelectField name="channel" label="How it goes" options={ways} />
    </ForAReason>
  );
}

export function Unlock({ personId, said }: OfPerson) {
  const done = useSaid(personId, said);
  return (
    <ForAReason
      name="Unlock"
      path={`/people/${personId}/online/unlocks`}
      permission="online:support"
      hint={ON_RECORD}
      done={() => done('It is unlocked: codes and checks count anew.')}
    />
  );
}

export function EndLink({ personId, loginId, said }: OfPerson & { loginId: string }) {
  const done = useSaid(personId, said);
  return (
    <ForAReason
      name="End this link"
      path={`/people/${personId}/online/logins/${loginId}/end`}
      permission="online:support"
      hint="From its next request on it sees nothing. They are told by letter"
      done={() => done('The link is ended, and a letter says so.')}
    />
  );
}

export function SeeAsTenant({ personId, loginId }: { personId: string; loginId: string }) {
  const navigate = useNavigate();
  return (
    <ForAReason<{ id: string }>
      name="See what they see"
      path={`/people/${personId}/online-views`}
      permission="online:view"
      hint="Each page you look at is on record with it"
      body={{ loginId }}
      done={({ id }) =>
        void navigate({
          to: '/people/$personId/online-views/$viewId',
          params: { personId, viewId: id },
          search: {},
        })
      }
    />
  );
}
