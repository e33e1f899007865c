import { Button, FieldNotes, Finder, type Found, useField } from '@quarterday/ui';
import { useState } from 'react';
import { useController } from 'react-hook-form';

interface PickFieldProps {
  name: string;
  label: string;
  hint?: string;
  /** Searches among what may be picked. */
  search: (text: string, signal: AbortSignal) => Promise<Found[]>;
  /** What was picked before the form opened, as words. */
  chosenName?: string;
}

/** Picks one record by searching for it, as everywhere: the form keeps its id, the person sees its name. */
export function PickField({ name, label, hint, search, chosenName }: PickFieldProps) {
  const { id, control, error, describedBy } = useField(name, hint);
  const { field } = useController({ name, control });
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(chosenName ?? '');
  return (
    <div className="field">
      <span className="label" id={`${id}-label`}>
        {label}
      </span>
      <FieldNotes name={name} hint={hint} error={error} />
      <span className="row">
        {field.value ? <strong>{shown}</strong> : null}
        <Button
          id={id}
          kind="quiet"
          aria-labelledby={`${id}-label ${id}`}
          aria-describedby={describedBy}
          onClick={() => setOpen(true)}
        >
          {field.value ? 'Choose another' : 'Choose'}
        </Button>
      </span>
      <Finder
        open={open}
        onClose={() => setOpen(false)}
        search={search}
        onChoose={(found) => {
          field.onChange(found.id);
          setShown([found.name, found.note].filter(Boolean).join(', '));
        }}
      />
    </div>
  );
}
