import { TextAreaField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import type { CorrectionRequest } from './model';

export type Act = 'ACCEPT' | 'REFUSE' | 'EXTEND' | 'WITHDRAW' | 'FINISH';

interface ActFormProps {
  whole: CorrectionRequest;
  act: Act;
  done: (words: string) => void;
  onCancel: () => void;
}

/** What takes a correction request on, with its words. */
export function ActForm(props: ActFormProps) {
  const { act } = props;
  if (act === 'FINISH') return <Finish {...props} />;
  return act === 'ACCEPT' || act === 'REFUSE' ? <Decide {...props} /> : <Move {...props} />;
}

function Decide({ whole, act, done, onCancel }: ActFormProps) {
  const accepted = act === 'ACCEPT';
  return (
    <SettingForm<{ reason: string }>
      label={accepted ? 'It is put right' : 'Refuse it'}
      path={`/correction-requests/${whole.request.id}/decision`}
      permission="data:rights"
      defaults={{ reason: '' }}
      fields={['reason', 'accepted']}
      body={({ reason }) => ({ accepted, reason })}
      submitLabel={accepted ? 'Decide' : 'Refuse and tell them'}
      done={() =>
        done(accepted ? 'Decided. Put it right where it is kept.' : 'Refused. A letter tells them why.')
      }
      onCancel={onCancel}
    >
      <TextAreaField
        name="reason"
        label="Why"
        hint={
          accepted ? 'What shows that it is wrong' : 'In the words of the letter, beginning with a capital'
        }
      />
    </SettingForm>
  );
}

function Move({ whole, act, done, onCancel }: ActFormProps) {
  const extend = act === 'EXTEND';
  return (
    <SettingForm<{ words: string }>
      label={extend ? 'Extend' : 'Withdrawn'}
      path={`/correction-requests/${whole.request.id}/steps`}
      permission="data:rights"
      defaults={{ words: '' }}
      fields={['words', 'step']}
      body={({ words }) => ({ step: act, words })}
      submitLabel={extend ? 'Extend' : 'End it'}
      done={() => done(extend ? 'The time is extended. Tell them today.' : 'The request is withdrawn.')}
      onCancel={onCancel}
    >
      <TextAreaField name="words" label={extend ? 'Why it takes longer' : 'How they said so'} />
    </SettingForm>
  );
}

function Finish({ whole, done, onCancel }: ActFormProps) {
  return (
    <SettingForm<{ words: string; told: string }>
      label="It was put right"
      path={`/correction-requests/${whole.request.id}/done`}
      permission="data:rights"
      defaults={{ words: '', told: '' }}
      fields={['words', 'told']}
      body={(values) => values}
      submitLabel="Close it"
      done={() => done('It was put right, and who had it before was told.')}
      onCancel={onCancel}
    >
      <TextAreaField name="words" label="What was changed, and where" />
      <TextAreaField name="told" label="Who was told" hint="Everybody who had been given it, or why nobody" />
      <details>
        <summary>Who may have been given something about tenants</summary>
        <ul>
          {whole.sharedWith.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </details>
    </SettingForm>
  );
}
