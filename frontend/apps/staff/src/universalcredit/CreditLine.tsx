import { Badge } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import { useAccountCredit } from './reads';
import { REQUEST_KINDS, REQUEST_STATES, SAYABLE } from './words';

/** One line of an account's benefit: what is open between it and the DWP. */
export function CreditLine({ accountId }: { accountId: string }) {
  const { data } = useAccountCredit(accountId);
  const open = data?.requests.filter(({ state }) => SAYABLE[state].length > 0) ?? [];
  const late = data?.toDos.some((toDo) => toDo.late) || open.some((request) => request.late);
  const words = [
    data?.toDos.length ? `${data.toDos.length} of the portal’s to-dos to answer` : null,
    ...open.map(({ kind, state }) => `${REQUEST_KINDS[kind]}: ${REQUEST_STATES[state].words.toLowerCase()}`),
  ].filter(Boolean);
  return (
    <p>
      <Link to="/accounts/$accountId/universal-credit" params={{ accountId }}>
        To-dos and requests to the DWP
      </Link>
      {words.length > 0 ? `: ${words.join('; ')}` : ''} {late ? <Badge kind="bad">Late</Badge> : null}
    </p>
  );
}
