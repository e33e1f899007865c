import { Button, Form, TextField, TickField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type Looked, type SavedView, savedViewsQuery, saveView } from './savedViews';
import { useServerForm } from './useServerForm';

interface SaveViewFormProps {
  looked: Looked;
  /** The caller's own view that is looked through: saving under its name replaces it. */
  current: SavedView | undefined;
  onSaved: () => void;
}

/** Keeps the filters, the sort and the columns as they are now. */
export function SaveViewForm({ looked, current, onSaved }: SaveViewFormProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ name: string; shared: boolean }>({
    defaults: { name: current?.name ?? '', shared: current?.shared ?? false },
    fields: ['name', 'shared'],
    send: ({ name, shared }) => saveView(looked, name.trim(), shared),
    done: () => {
      void queries.invalidateQueries({ queryKey: savedViewsQuery(looked.list).queryKey });
      onSaved();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Save this view">
      <TextField
        name="name"
        label="Save what you see as"
        hint="Filters, sort and columns. Your own view of that name is replaced"
      />
      <TickField name="shared" label="The whole team may use it" />
      <Button type="submit" small busy={busy}>
        Save view
      </Button>
    </Form>
  );
}
