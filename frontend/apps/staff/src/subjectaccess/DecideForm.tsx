import { ChoiceField, SelectField, TextAreaField, TickField } from '@quarterday/ui';
import { useWatch } from 'react-hook-form';
import { SettingForm } from '../platform/SettingForm';
import { GROUNDS, placeOf, type ToRead } from './model';

interface Values {
  decision: 'GIVE' | 'PART' | 'WITHHOLD' | '';
  ground: string;
  given: string;
  alike: boolean;
}

interface DecideFormProps {
  requestId: string;
  item: ToRead;
  /** Those not decided yet that are read for the same reason. */
  alike: readonly ToRead[];
  done: (words: string) => void;
  onCancel: () => void;
}

/** Whether an item is given, given in part, or withheld on a ground. */
export function DecideForm({ requestId, item, alike, done, onCancel }: DecideFormProps) {
  const others = alike.filter((one) => one.number !== item.number);
  return (
    <SettingForm<Values, { decided: number }>
      label="Is it given?"
      path={`/subject-access-requests/${requestId}/decisions`}
      permission="data:rights"
      defaults={{
        decision: (item.decision as Values['decision']) ?? '',
        ground: item.ground ?? 'THIRD_PARTY',
        given: item.given ?? item.original ?? '',
        alike: false,
      }}
      fields={['decision', 'ground', 'given']}
      body={({ decision, ground, given, alike: all }) => ({
        items: all && decision !== 'PART' ? [item, ...others].map(({ number }) => number) : [item.number],
        decision: decision || null,
        ground: decision === 'GIVE' ? null : ground,
        given: decision === 'PART' ? given : null,
      })}
      submitLabel="Decide"
      done={({ decided }) => done(decided === 1 ? 'It is decided.' : `${decided} are decided alike.`)}
      onCancel={onCancel}
    >
      <p>
        <strong>{placeOf(item)}.</strong> {item.why}.
      </p>
      <blockquote>{item.original}</blockquote>
      <Fields others={others.length} />
    </SettingForm>
  );
}

function Fields({ others }: { others: number }) {
  const decision = useWatch<Values>({ name: 'decision' });
  return (
    <>
      <ChoiceField
        name="decision"
        label="Decision"
        options={[
          { value: 'GIVE', label: 'Give it as it stands' },
          { value: 'PART', label: 'Give a part of it' },
          { value: 'WITHHOLD', label: 'Withhold it' },
        ]}
      />
      {decision === 'PART' || decision === 'WITHHOLD' ? (
        <SelectField
          name="ground"
          label="On which ground"
          options={Object.entries(GROUNDS).map(([value, label]) => ({ value, label }))}
        />
      ) : null}
      {decision === 'PART' ? (
        <TextAreaField name="given" label="What is given" hint="Take out what is about somebody else" />
      ) : null}
      {others > 0 && decision !== 'PART' && decision !== '' ? (
        <TickField
          name="alike"
          label={`Decide the ${others} other${others === 1 ? '' : 's'} that are read for the same reason alike`}
        />
      ) : null}
    </>
  );
}
