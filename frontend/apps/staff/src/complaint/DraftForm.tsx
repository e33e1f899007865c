import { Button, DateField, MoneyField, SelectField, TextAreaField, TickField } from '@quarterday/ui';
import { type Control, type UseFormReturn, useFieldArray } from 'react-hook-form';
import type { ActionKind, ComplaintFile, Decision } from './model';
import { Step, type StepProps } from './Step';
import { ACTIONS, DECISIONS, optionsOf } from './words';

interface Promised {
  kind: ActionKind;
  words: string;
  dueOn: string;
  amountPence?: number | undefined;
  setOff: boolean;
}

interface Values {
  decisions: { point: number; decision: Decision | ''; reasons: string }[];
  actions: Promised[];
  noRemedyWhy: string;
}

const FIELDS = ['decision', 'reasons'] as const;
const PROMISED = ['kind', 'words', 'dueOn', 'amountPence', 'setOff'] as const;

/** The answer of the stage as far as it is written: a decision on each point, and what is promised. */
export function DraftForm(props: StepProps) {
  const { file } = props;
  const stage = file.stages.at(-1);
  const defaults: Values = {
    decisions: file.points.map(({ number, decisions }) => {
      const made = decisions.find((one) => one.stage === stage?.stage);
      return { point: number, decision: made?.decision ?? '', reasons: made?.reasons ?? '' };
    }),
    actions: file.actions
      .filter((one) => one.state === 'DRAFT' && one.stage === stage?.stage)
      .map(({ kind, words, dueOn, amountPence, setOff }) => ({
        kind,
        words,
        dueOn: dueOn ?? '',
        amountPence: amountPence ?? undefined,
        setOff,
      })),
    noRemedyWhy: stage?.noRemedyWhy ?? '',
  };
  return (
    <Step<Values>
      {...props}
      wide
      method="PUT"
      label="Keep the draft"
      path="draft"
      defaults={defaults}
      fields={[
        ...file.points.flatMap((_, at) => FIELDS.map((field) => `decisions.${at}.${field}`)),
        ...Array.from({ length: 20 }, (_, at) => PROMISED.map((field) => `actions.${at}.${field}`)).flat(),
        'noRemedyWhy',
      ]}
      body={bodyOf}
      said={() => 'The draft is kept'}
    >
      {(form) => (
        <>
          {file.points.map((point, at) => (
            <fieldset className="field" key={point.number}>
              <legend>
                Point {point.number}: {point.words}
              </legend>
              <SelectField
                name={`decisions.${at}.decision`}
                label="Decision"
                options={optionsOf(DECISIONS)}
                placeholder="Not decided yet"
              />
              <TextAreaField name={`decisions.${at}.reasons`} label="Why" hint="The complainant reads this" />
            </fieldset>
          ))}
          <Promises form={form} onAccount={Boolean(file.accountId)} />
          <TextAreaField
            name="noRemedyWhy"
            label="Why nothing is offered"
            hint="When something is upheld and there is no remedy"
            optional
          />
        </>
      )}
    </Step>
  );
}

function Promises({ form, onAccount }: { form: UseFormReturn<Values>; onAccount: boolean }) {
  const promises = useFieldArray({ control: form.control as Control<Values>, name: 'actions' });
  return (
    <>
      <h3>What we promise</h3>
      {promises.fields.map((field, at) => {
        const kind = form.watch(`actions.${at}.kind`);
        return (
          <fieldset className="field" key={field.id}>
            <legend>Promise {at + 1}</legend>
            <div className="field-row">
              <SelectField name={`actions.${at}.kind`} label="What it is" options={optionsOf(ACTIONS)} />
              <DateField name={`actions.${at}.dueOn`} label="By" />
            </div>
            <TextAreaField name={`actions.${at}.words`} label="What we do" />
            {kind === 'COMPENSATION' ? (
              <>
                <MoneyField name={`actions.${at}.amountPence`} label="How much" />
                {onAccount ? (
                  <TickField
                    name={`actions.${at}.setOff`}
                    label="Taken off what is owed on the account"
                    hint="The letter says so. It is posted by an adjustment, and not by this."
                  />
                ) : null}
              </>
            ) : null}
            <div className="row">
              {' '}
              <Button kind="quiet" small onClick={() => promises.remove(at)}>
                Remove<span className="visually-hidden"> promise {at + 1}</span>
              </Button>
            </div>{' '}
          </fieldset>
        );
      })}
      <div className="row">
        <Button
          kind="quiet"
          small
          onClick={() => promises.append({ kind: 'APOLOGY', words: '', dueOn: '', setOff: false })}
        >
          Add a promise
        </Button>
        {promises.fields.length === 0 ? <span className="quiet">Nothing yet.</span> : null}
      </div>
    </>
  );
}

function bodyOf({ decisions, actions, noRemedyWhy }: Values) {
  return {
    decisions: decisions.map(({ point, decision, reasons }) => ({
      point,
      decision: decision || null,
      reasons: reasons || null,
    })),
    actions: actions.map(({ kind, words, dueOn, amountPence, setOff }) => ({
      kind,
      words,
      dueOn: dueOn || null,
      amountPence: kind === 'COMPENSATION' ? (amountPence ?? null) : null,
      setOff: kind === 'COMPENSATION' && setOff,
    })),
    noRemedyWhy: noRemedyWhy || null,
  };
}

/** Whether an answer of the stage is being written. */
export const isInvestigated = ({ state }: ComplaintFile) => state === 'STAGE_1' || state === 'STAGE_2';
