import { Alert, Badge, formatDate, formatInstant, formatMoney } from '@quarterday/ui';
import type { StandingOrder } from './model';
import { OUTCOMES, termsInWords, troubleInWords } from './words';

/** Who pays what, what is the matter, what was due and what came, and what has happened to it. */
export function OrderFacts({ order }: { order: StandingOrder }) {
  return (
    <>
      {order.troubles.length > 0 ? (
        <Alert kind="warn" title="Ask after it">
          <ul>
            {order.troubles.map((trouble) => (
              <li key={`${trouble.kind}${trouble.on}${trouble.camePence}`}>{troubleInWords(trouble)}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <dl className="facts">
        <dt>Payer</dt>
        <dd>{order.payerName}</dd>
        <dt>Pays</dt>
        <dd>
          {order.terms.map((terms) => (
            <div key={terms.fromOn}>{termsInWords(terms)}</div>
          ))}
        </dd>
        <dt>The amount</dt>
        <dd>{made(order)}</dd>
        {order.endsOn ? (
          <>
            <dt>Last day</dt>
            <dd>{formatDate(order.endsOn)}</dd>
          </>
        ) : null}
      </dl>
      <Payments order={order} />
      <details>
        <summary>What has happened to it ({order.history.length})</summary>
        <ul>
          {order.history.map((event) => (
            <li key={event.madeAt}>
              {formatInstant(event.madeAt)}, {event.madeByName}: {event.words}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function made(order: StandingOrder): string {
  const parts = [order.followsRent ? 'Follows the rent' : 'A sum that was agreed'];
  if (order.lessWeeklyPence > 0)
    parts.push(`somebody else pays ${formatMoney(order.lessWeeklyPence)} of a charged week`);
  if (order.extraPence > 0) parts.push(`${formatMoney(order.extraPence)} off the arrears each time`);
  return parts.join('; ');
}

function Payments({ order }: { order: StandingOrder }) {
  if (order.payments.length === 0) return <p className="quiet">Nothing is due in these weeks.</p>;
  return (
    <table className="plain">
      <caption>Payments of the last two months and those to come</caption>
      <thead>
        <tr>
          <th scope="col">Due</th>
          <th scope="col" className="number">
            Asked for
          </th>
          <th scope="col" className="number">
            Came
          </th>
          <th scope="col">What became of it</th>
        </tr>
      </thead>
      <tbody>
        {order.payments.map((payment) => (
          <tr key={payment.dueOn}>
            <th scope="row">
              {formatDate(payment.dueOn)}
              {payment.payOn === payment.dueOn ? null : (
                <span className="quiet">, when the bank is closed: paid on {formatDate(payment.payOn)}</span>
              )}
            </th>
            <td className="number">{formatMoney(payment.amountPence)}</td>
            <td className="number">{payment.camePence === 0 ? '' : formatMoney(payment.camePence)}</td>
            <td>
              <Badge kind={OUTCOMES[payment.outcome].kind}>{OUTCOMES[payment.outcome].words}</Badge>
              {payment.cameOn ? <span className="quiet"> {formatDate(payment.cameOn)}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
