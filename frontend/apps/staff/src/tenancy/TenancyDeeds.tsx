import { Button } from '@quarterday/ui';
import { useWhyNot } from '../platform/me';
import type { Tenancy, TenancyState } from './model';

export type Deed = 'commence' | 'notice' | 'withdrawNotice' | 'end' | 'joint' | 'succession' | 'withdraw';

interface DeedWords {
  label: string;
  title: string;
  done: string;
  states: readonly TenancyState[];
}

/** What may be done to a tenancy, and in which of its states. */
export const DEEDS: Record<Deed, DeedWords> = {
  commence: {
    label: 'Start it',
    title: 'Start the tenancy',
    done: 'The tenancy has started',
    states: ['CHECKED'],
  },
  notice: { label: 'Notice', title: 'Record a notice', done: 'The notice is recorded', states: ['LIVE'] },
  withdrawNotice: {
    label: 'Withdraw the notice',
    title: 'Withdraw the notice',
    done: 'The notice is withdrawn',
    states: ['NOTICE_GIVEN'],
  },
  end: {
    label: 'End it',
    title: 'End the tenancy',
    done: 'The tenancy has ended',
    states: ['LIVE', 'NOTICE_GIVEN'],
  },
  joint: {
    label: 'Joint tenant',
    title: 'Add or take off a joint tenant',
    done: 'The tenants have changed',
    states: ['LIVE', 'NOTICE_GIVEN'],
  },
  succession: {
    label: 'Succession',
    title: 'Succession after a death',
    done: 'The successor’s tenancy has started',
    states: ['LIVE', 'NOTICE_GIVEN'],
  },
  withdraw: {
    label: 'Withdraw the draft',
    title: 'Withdraw the draft',
    done: 'The draft is withdrawn',
    states: ['DRAFT', 'CHECKED'],
  },
};

export function TenancyDeeds({ tenancy, onChoose }: { tenancy: Tenancy; onChoose: (deed: Deed) => void }) {
  const because = useWhyNot('account:write');
  const open = (Object.keys(DEEDS) as Deed[]).filter((deed) => DEEDS[deed].states.includes(tenancy.state));
  return (
    <>
      {open.map((deed, index) => (
        <Button
          key={deed}
          kind={index === 0 && deed === 'commence' ? 'main' : 'quiet'}
          because={because}
          onClick={() => onChoose(deed)}
        >
          {DEEDS[deed].label}
        </Button>
      ))}
    </>
  );
}
