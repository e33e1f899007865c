import { Badge, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Loaded } from '../platform/page';
import { accountArrearsQuery } from './reads';
import { STANDINGS } from './words';

/** What is recommended about what is owed on an account, and why, where the account is read. */
export function ArrearsPanel({ accountId }: { accountId: string }) {
  return (
    <Panel
      title="Arrears"
      aside={
        <Link className="button" data-kind="quiet" to="/accounts/$accountId/arrears" params={{ accountId }}>
          The case
        </Link>
      }
    >
      <Loaded query={useQuery(accountArrearsQuery(accountId))} lines={1}>
        {(arrears) => (
          <p>
            <Badge kind={STANDINGS[arrears.standing]}>{arrears.actionWords}</Badge> {arrears.reasons[0]}
          </p>
        )}
      </Loaded>
    </Panel>
  );
}
