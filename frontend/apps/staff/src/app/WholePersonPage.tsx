import { CorrectionButton } from '../correctionrequest/CorrectionButton';
import { EqualityButton } from '../equality/EqualityButton';
import { ProposeMarker } from '../marker/ProposeMarker';
import { Warnings } from '../marker/Warnings';
import { nameOf } from '../person/model';
import { PersonPage } from '../person/PersonPage';
import { ConcernButton } from '../safeguarding/ConcernButton';
import { ReceiveButton } from '../subjectaccess/ReceiveButton';

/** A person with what other features say before a call, and what can be begun about them. */
export function WholePersonPage() {
  return (
    <PersonPage
      above={(person) => <Warnings personId={person.id} />}
      beside={(person) => (
        <>
          <ConcernButton people={[{ id: person.id, name: nameOf(person) }]} />
          <ProposeMarker personId={person.id} name={nameOf(person)} />
          <EqualityButton personId={person.id} />
          <ReceiveButton personId={person.id} />
          <CorrectionButton personId={person.id} />
        </>
      )}
    />
  );
}
