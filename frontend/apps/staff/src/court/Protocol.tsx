import { Badge, Button, Dialog, formatDate, Panel } from '@quarterday/ui';
import { useState } from 'react';
import { FileButtons } from '../platform/FileButtons';
import { useWhyNot } from '../platform/me';
import type { Court } from './model';
import { RecordStep } from './NoticeForms';
import { STANDINGS } from './words';

interface ProtocolProps {
  accountId: string;
  court: Court;
  done: (words: string) => void;
}

/** The certificate of the pre-action protocol: each step with what shows it, or what is missing. */
export function Protocol({ accountId, court, done }: ProtocolProps) {
  const because = useWhyNot('arrears:act');
  const [step, setStep] = useState<string | null>(null);
  const missing = court.protocol.filter(({ standing }) => standing === 'MISSING').length;
  return (
    <Panel
      title="Pre-action protocol"
      aside={<FileButtons file={{ path: `/accounts/${accountId}/court/protocol` }} />}
    >
      <p>{missing === 0 ? 'No step is missing.' : `${missing} of its steps are missing.`}</p>
      <table className="plain">
        <caption className="visually-hidden">Steps of the protocol, with their evidence</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">How it stands</th>
            <th scope="col">Evidence, or what is missing</th>
            <th scope="col">
              <span className="visually-hidden">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {court.protocol.map((line) => (
            <tr key={line.step}>
              <th scope="row">{line.words}</th>
              <td>
                <Badge kind={STANDINGS[line.standing].kind}>{STANDINGS[line.standing].words}</Badge>
              </td>
              <td>
                {line.on ? `${formatDate(line.on)}: ` : ''}
                {line.evidence}
              </td>
              <td>
                <Button
                  kind="quiet"
                  because={because}
                  aria-label={`Write down: ${line.words}`}
                  onClick={() => setStep(line.step)}
                >
                  Write down
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Dialog open={step !== null} onClose={() => setStep(null)} title="A step of the protocol">
        {step ? (
          <RecordStep
            accountId={accountId}
            court={court}
            step={step}
            done={(words) => {
              setStep(null);
              done(words);
            }}
            onCancel={() => setStep(null)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}
