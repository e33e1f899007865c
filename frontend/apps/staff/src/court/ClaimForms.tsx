import {
  DateField,
  formatMoney,
  MoneyField,
  SelectField,
  TextAreaField,
  TextField,
  todayInEngland,
} from '@quarterday/ui';
import { Asked, type DoingProps, orNull } from './Asked';
import type { Court } from './model';
import { WARRANT_MOVES } from './words';

type Doing = DoingProps & { court: Court };

export function IssueClaim({ court, ...rest }: Doing) {
  const gaps = court.protocol.filter(({ standing }) => standing === 'MISSING');
  return (
    <Asked<{ claimNumber: string; court: string; issuedOn: string; goOnWhy: string }, { feePence: number }>
      {...rest}
      label="Write the claim down"
      path="claims"
      defaults={{ claimNumber: '', court: '', issuedOn: todayInEngland().toString(), goOnWhy: '' }}
      body={({ goOnWhy, ...values }) => ({ ...values, goOnWhy: orNull(goOnWhy.trim()) })}
      said={({ feePence }) => `The claim is on record; the court’s fee was ${formatMoney(feePence)}`}
    >
      <TextField name="claimNumber" label="Claim number" maxLength={20} />
      <TextField name="court" label="Court" maxLength={80} />
      <DateField name="issuedOn" label="Issued on" />
      {gaps.length > 0 ? (
        <TextAreaField
          name="goOnWhy"
          label="Why it goes on although steps are missing"
          hint={`Missing: ${gaps.map(({ words }) => words).join('; ')}`}
          optional
        />
      ) : null}
    </Asked>
  );
}

export function ListHearing({ court: _, ...rest }: Doing) {
  return (
    <Asked<{ hearingOn: string; hearingAt: string; place: string }, { warnings: string[] }>
      {...rest}
      label="Write the hearing down"
      path="hearings"
      defaults={{ hearingOn: '', hearingAt: '10:00', place: '' }}
      said={({ warnings }) => ['Each tenant is told by letter.', ...warnings].join(' ')}
    >
      <DateField name="hearingOn" label="Day" />
      <TextField name="hearingAt" label="Time" hint="As 10:30" maxLength={5} />
      <TextField name="place" label="Place" maxLength={80} />
    </Asked>
  );
}

export function RecordOutcome({ court, ...rest }: Doing) {
  return (
    <Asked<{
      outcome: string;
      orderOn: string;
      sumPence?: number | undefined;
      instalmentPence?: number | undefined;
      possessionOn: string;
      costsPence?: number | undefined;
      words: string;
    }>
      {...rest}
      label="Write the decision down"
      path="outcomes"
      defaults={{
        outcome: court.decisions[0]?.outcome ?? '',
        orderOn: todayInEngland().toString(),
        sumPence: undefined,
        instalmentPence: undefined,
        possessionOn: '',
        costsPence: undefined,
        words: '',
      }}
      body={(values) => ({
        ...values,
        sumPence: orNull(values.sumPence),
        instalmentPence: orNull(values.instalmentPence),
        possessionOn: orNull(values.possessionOn),
        costsPence: values.costsPence ?? 0,
        words: orNull(values.words.trim()),
      })}
      said={() => 'The decision is on record'}
    >
      {(form) => {
        const chosen = court.decisions.find(({ outcome }) => outcome === form.watch('outcome'));
        return (
          <>
            <SelectField
              name="outcome"
              label="The court decided"
              options={court.decisions.map(({ outcome, words }) => ({
                value: outcome,
                label: `${outcome} ${words}`,
              }))}
            />
            <DateField name="orderOn" label="On" />
            {chosen?.hasTerms ? (
              <MoneyField name="instalmentPence" label="Paid each time, beside the rent" />
            ) : null}
            {chosen?.givesDay ? <DateField name="possessionOn" label="Possession by" /> : null}
            <MoneyField name="sumPence" label="Judgment" optional />
            <MoneyField name="costsPence" label="Costs awarded" optional />
            <TextAreaField name="words" label="What else it says" optional />
          </>
        );
      }}
    </Asked>
  );
}

export function AskWarrant({ court: _, ...rest }: Doing) {
  return (
    <Asked<{ askedOn: string; words: string }, { feePence: number }>
      {...rest}
      label="Write the warrant down"
      path="warrants"
      defaults={{ askedOn: todayInEngland().toString(), words: '' }}
      said={({ feePence }) => `On record; the court’s fee was ${formatMoney(feePence)}`}
    >
      <DateField name="askedOn" label="Asked for on" />
      <TextAreaField name="words" label="Why, and who decided it" />
    </Asked>
  );
}

export function MoveWarrant({ court, ...rest }: Doing) {
  return (
    <Asked<{ event: string; evictionOn: string; words: string }>
      {...rest}
      label="Write it down"
      path={`warrants/${court.file.warrant?.id}/moves`}
      defaults={{ event: court.warrantMoves[0] ?? '', evictionOn: '', words: '' }}
      body={(values) => ({ ...values, evictionOn: orNull(values.evictionOn) })}
      said={() => 'On record'}
    >
      {(form) => (
        <>
          <SelectField
            name="event"
            label="What became of it"
            options={court.warrantMoves.map((event) => ({ value: event, label: WARRANT_MOVES[event] }))}
          />
          {form.watch('event') === 'DATE' ? (
            <DateField name="evictionOn" label="Day of the eviction" />
          ) : null}
          <TextAreaField name="words" label="Who said so, and what" />
        </>
      )}
    </Asked>
  );
}
