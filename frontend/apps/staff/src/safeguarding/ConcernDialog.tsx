import {
  Button,
  DateField,
  Dialog,
  Facts,
  formatDate,
  formatInstant,
  TextAreaField,
  TextField,
  todayInEngland,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SettingForm } from '../platform/SettingForm';
import { ABOUT, type Concern, type ConcernLine } from './model';

/** A concern is opened with a reason, which stays with it. */
export function ConcernDialog({ line, onClose }: { line: ConcernLine | null; onClose: () => void }) {
  return (
    <Dialog open={line !== null} onClose={onClose} title="Safeguarding concern" wide>
      {line ? <Opened key={line.id} line={line} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Opened({ line, onClose }: { line: ConcernLine; onClose: () => void }) {
  const [concern, setConcern] = useState<Concern | null>(null);
  if (concern) return <Whole concern={concern} onClose={onClose} />;
  return (
    <SettingForm<{ why: string }, Concern>
      label="Read it"
      path={`/safeguarding-concerns/${line.id}/sights`}
      permission="safeguarding:manage"
      defaults={{ why: '' }}
      fields={['why']}
      body={({ why }) => ({ why })}
      submitLabel="Read it"
      done={setConcern}
      onCancel={onClose}
    >
      <TextField name="why" label="Why are you looking?" hint="It stays with the concern" maxLength={200} />
    </SettingForm>
  );
}

function Whole({ concern, onClose }: { concern: Concern; onClose: () => void }) {
  const [doing, setDoing] = useState<'refer' | 'close' | null>(null);
  const queries = useQueryClient();
  function done() {
    for (const key of ['safeguarding-concerns', 'tasks']) void queries.invalidateQueries({ queryKey: [key] });
    onClose();
  }
  return (
    <div className="stack">
      <Facts
        facts={[
          ['About', concern.personName],
          ['At risk', ABOUT[concern.about]],
          ['What was seen or heard', concern.facts],
          ['Noticed on', formatDate(concern.noticedOn)],
          ['In danger then', concern.inDangerNow ? 'Yes' : 'No'],
          ['Called', concern.emergencyCalled],
          ['Raised by', `${concern.raisedByName}, ${formatInstant(concern.raisedAt)}`],
          [
            'Referred to',
            concern.referredTo ? `${concern.referredTo}, ${formatDate(concern.referredOn)}` : '',
          ],
          ['Outcome', concern.outcome],
        ]}
      />
      <details>
        <summary>Who looked at it ({concern.sights.length})</summary>
        <ul className="plain-list">
          {concern.sights.map((sight) => (
            <li key={sight.seenAt}>
              {sight.seenByName}, {formatInstant(sight.seenAt)}: {sight.why}
            </li>
          ))}
        </ul>
      </details>
      {doing === 'refer' ? <Refer concern={concern} done={done} onCancel={() => setDoing(null)} /> : null}
      {doing === 'close' ? <Close concern={concern} done={done} onCancel={() => setDoing(null)} /> : null}
      {doing === null && concern.state !== 'CLOSED' ? (
        <div className="row">
          <Button onClick={() => setDoing('refer')}>Refer it</Button>
          <Button kind="quiet" onClick={() => setDoing('close')}>
            Close it
          </Button>
        </div>
      ) : null}
    </div>
  );
}

interface StepProps {
  concern: Concern;
  done: () => void;
  onCancel: () => void;
}

function Refer({ concern, done, onCancel }: StepProps) {
  return (
    <SettingForm<{ referredTo: string; referredOn: string; reviewOn: string }>
      label="Refer it"
      path={`/safeguarding-concerns/${concern.id}/referral`}
      permission="safeguarding:manage"
      defaults={{
        referredTo: '',
        referredOn: todayInEngland().toString(),
        reviewOn: todayInEngland().add({ days: 14 }).toString(),
      }}
      fields={['referredTo', 'referredOn', 'reviewOn']}
      body={(values) => ({ ...values })}
      submitLabel="Refer it"
      done={done}
      onCancel={onCancel}
    >
      <TextField name="referredTo" label="To whom" maxLength={200} />
      <DateField name="referredOn" label="On" />
      <DateField name="reviewOn" label="Ask again on" />
    </SettingForm>
  );
}

function Close({ concern, done, onCancel }: StepProps) {
  return (
    <SettingForm<{ outcome: string }>
      label="Close it"
      path={`/safeguarding-concerns/${concern.id}/outcome`}
      permission="safeguarding:manage"
      defaults={{ outcome: '' }}
      fields={['outcome']}
      body={({ outcome }) => ({ outcome })}
      submitLabel="Close it"
      done={done}
      onCancel={onCancel}
    >
      <TextAreaField name="outcome" label="What came of it" />
    </SettingForm>
  );
}
