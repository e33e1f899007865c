import { Button, DateField, Dialog, Facts, formatDate, TextAreaField } from '@quarterday/ui';
import { useState } from 'react';
import { SettingForm } from '../platform/SettingForm';
import type { Marker } from './model';

type Doing = 'AUTHORISE' | 'REFUSE' | 'RENEW' | 'REMOVE';

interface MarkerDialogProps {
  marker: Marker | null;
  onClose: () => void;
  done: (words: string) => void;
}

/** What stands behind a marker, and what may be decided about it. */
export function MarkerDialog({ marker, onClose, done }: MarkerDialogProps) {
  return (
    <Dialog open={marker !== null} onClose={onClose} title={marker?.instruction ?? 'Marker'} wide>
      {marker ? <Whole key={marker.id} marker={marker} onClose={onClose} done={done} /> : null}
    </Dialog>
  );
}

function Whole({
  marker,
  onClose,
  done,
}: {
  marker: Marker;
  onClose: () => void;
  done: (words: string) => void;
}) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const because = marker.whyNotDecide ?? null;
  return (
    <div className="stack">
      <Facts
        facts={[
          ['Person', `${marker.personName} (${marker.personReference})`],
          ['Risk', marker.categoryName],
          ['Happened on', formatDate(marker.happenedOn)],
          ['What happened', marker.whatHappened],
          ['Evidence', marker.evidence],
          ['Review on', formatDate(marker.reviewOn)],
          ['Do they know', tellingOf(marker)],
          ['Asked for by', marker.proposedByName],
          ['Decided by', marker.decidedByName ?? ''],
        ]}
      />
      {doing ? (
        <Decide marker={marker} doing={doing} done={done} onCancel={() => setDoing(null)} />
      ) : (
        <div className="row">
          {marker.state === 'PROPOSED' ? (
            <>
              <Button because={because} onClick={() => setDoing('AUTHORISE')}>
                Authorise it
              </Button>
              <Button kind="quiet" because={because} onClick={() => setDoing('REFUSE')}>
                Refuse it
              </Button>
            </>
          ) : null}
          {marker.state === 'STANDING' ? (
            <>
              <Button because={because} onClick={() => setDoing('RENEW')}>
                Renew it
              </Button>
              <Button kind="quiet" because={because} onClick={() => setDoing('REMOVE')}>
                Remove it
              </Button>
            </>
          ) : null}
          <Button kind="quiet" onClick={onClose}>
            Close
          </Button>
        </div>
      )}
    </div>
  );
}

const tellingOf = (marker: Marker) =>
  marker.told === 'TOLD'
    ? `Told on ${formatDate(marker.toldOn)}`
    : marker.told === 'TO_TELL'
      ? 'To be told'
      : `Not told: ${marker.notToldWhy}`;

const SAID: Record<Doing, { submit: string; done: string; path: string }> = {
  AUTHORISE: { submit: 'Authorise it', done: 'The marker stands.', path: 'decision' },
  REFUSE: { submit: 'Refuse it', done: 'The marker is refused.', path: 'decision' },
  RENEW: { submit: 'Renew it', done: 'The marker is renewed.', path: 'renewal' },
  REMOVE: { submit: 'Remove it', done: 'The marker is removed.', path: 'removal' },
};

function Decide({
  marker,
  doing,
  done,
  onCancel,
}: {
  marker: Marker;
  doing: Doing;
  done: (words: string) => void;
  onCancel: () => void;
}) {
  const { submit, done: words, path } = SAID[doing];
  return (
    <SettingForm<{ why: string; reviewOn: string }>
      label={submit}
      path={`/cautionary-markers/${marker.id}/${path}`}
      permission="marker:authorise"
      defaults={{ why: '', reviewOn: marker.latestReviewOn }}
      fields={['why', 'reviewOn']}
      body={({ why, reviewOn }) => ({
        why,
        ...(path === 'decision' ? { decision: doing } : {}),
        ...(doing === 'RENEW' ? { reviewOn: reviewOn || null } : {}),
      })}
      submitLabel={submit}
      done={() => done(words)}
      onCancel={onCancel}
    >
      {doing === 'RENEW' ? (
        <DateField
          name="reviewOn"
          label="Next review"
          hint={`${formatDate(marker.latestReviewOn)} at the latest`}
        />
      ) : null}
      <TextAreaField name="why" label="Why?" />
    </SettingForm>
  );
}
