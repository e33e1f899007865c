import { Button } from '@quarterday/ui';
import type { Deciding } from './DecideCosts';
import type { CourtCost } from './model';

/** What may be decided about one; nothing once it is over. */
export function CostButtons({ cost, pick }: { cost: CourtCost; pick: (as: Deciding) => void }) {
  if (cost.state === 'AWAITING_APPROVAL') {
    return (
      <div className="row">
        <Button
          kind="quiet"
          because={cost.mayDecide ? null : (cost.whyNot ?? null)}
          onClick={() => pick('approval')}
        >
          Approve
        </Button>
        {cost.mayDecide ? (
          <Button kind="quiet" onClick={() => pick('refusal')}>
            Refuse
          </Button>
        ) : null}
      </div>
    );
  }
  return cost.mayReverse ? (
    <Button kind="quiet" onClick={() => pick('reversal')}>
      Take off
    </Button>
  ) : null;
}
