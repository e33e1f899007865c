import { call, Problem } from '@quarterday/api';
import { formatDate, formatInstant, formatMoney, MaskedValue } from '@quarterday/ui';
import { useWhyNot } from '../platform/me';
import type { Mandate } from './model';
import { AUTHORITIES, CHANNELS, planInWords, WHY } from './words';

/** Who pays, from where, on whose word, and how; its notices and what has happened to it. */
export function MandateFacts({ mandate }: { mandate: Mandate }) {
  const because = useWhyNot('pii:reveal');
  async function reveal(reason: string) {
    try {
      const bank = await call<{ sortCode: string; accountNumber: string }>(
        `/accounts/${mandate.accountId}/mandates/${mandate.id}/bank-details`,
        { method: 'POST', body: { reason } },
      );
      return `${bank.sortCode.replace(/(\d\d)(?=\d)/g, '$1-')} ${bank.accountNumber}`;
    } catch (failure) {
      throw failure instanceof Problem ? new Error(failure.detail ?? failure.title) : failure;
    }
  }
  return (
    <>
      <dl className="facts">
        <dt>Payer</dt>
        <dd>{mandate.payerName}</dd>
        <dt>Bank account</dt>
        <dd>
          <MaskedValue what="bank account" masked={mandate.bankMask} reveal={reveal} because={because} />
          {mandate.modulus === 'PASSED' ? '' : ' No table knows this bank: not checked.'}
        </dd>
        <dt>Authority</dt>
        <dd>
          {CHANNELS[mandate.channel as keyof typeof CHANNELS]}, {formatDate(mandate.authorisedOn)}.{' '}
          {AUTHORITIES[mandate.authority as keyof typeof AUTHORITIES]}.{' '}
          {mandate.evidence ? `Evidence: ${mandate.evidence}` : ''}
        </dd>
        <dt>Collects</dt>
        <dd>{planInWords(mandate.plan)}</dd>
        <dt>At the bank</dt>
        <dd>{atTheBank(mandate)}</dd>
      </dl>
      <Notices mandate={mandate} />
      <details>
        <summary>What has happened to it ({mandate.history.length})</summary>
        <ul>
          {mandate.history.map((event) => (
            <li key={event.madeAt}>
              {formatInstant(event.madeAt)}, {event.madeByName}: {event.words}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function atTheBank(mandate: Mandate): string {
  if (mandate.lodge === 'NEW') return 'Goes to Bacs with the next run.';
  if (mandate.lodge === 'CANCEL') return 'The bank is told of its end with the next run.';
  if (!mandate.lodgedOn) return 'Never sent.';
  const last = mandate.collectedOn ? ` Last collected ${formatDate(mandate.collectedOn)}.` : '';
  return `Sent for ${formatDate(mandate.lodgedOn)}; no collection before ${formatDate(mandate.liveFrom)}.${last}`;
}

/** Nothing is collected that the payer was not told of in time: where each notice is. */
function Notices({ mandate }: { mandate: Mandate }) {
  return (
    <table className="plain">
      <caption>Notices to the payer</caption>
      <thead>
        <tr>
          <th scope="col">Why</th>
          <th scope="col">From</th>
          <th scope="col" className="number">
            Collections together
          </th>
          <th scope="col">The letter</th>
        </tr>
      </thead>
      <tbody>
        {mandate.schedules.map((schedule) => (
          <tr key={schedule.id}>
            <td>
              {WHY[schedule.why] ?? schedule.why}
              {schedule.current ? '' : ', since replaced'}
            </td>
            <td>{formatDate(schedule.fromOn)}</td>
            <td className="number">{formatMoney(schedule.totalPence)}</td>
            <td>
              {schedule.letterId && schedule.noticeState !== 'QUEUED' ? (
                <a href={`/api/v1/letters/${schedule.letterId}/letter.pdf`}>
                  {noticeInWords(schedule.noticeState, schedule.noticeSentOn)}
                </a>
              ) : (
                noticeInWords(schedule.noticeState, schedule.noticeSentOn)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function noticeInWords(state: string | null | undefined, sentOn: string | null | undefined): string {
  if (state === 'SENT') return `Sent ${formatDate(sentOn)}`;
  if (state === 'MADE') return 'Waits to be posted';
  if (state === 'CANCELLED') return 'Did not go';
  return 'Is being made';
}
