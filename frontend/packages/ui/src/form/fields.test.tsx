import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { describe, expect, it, vi } from 'vitest';
import { todayInEngland } from '../dates/dates';
import { Button } from './Button';
import { DateField } from './DateField';
import { TextField } from './Field';
import { Form } from './Form';
import { FormActions } from './FormActions';
import { MoneyField } from './MoneyField';

interface Values {
  reason: string;
  amountPence?: number;
  on: string;
}

function Sample({ onSubmit, credits }: { onSubmit: (values: Values) => void; credits?: boolean }) {
  const form = useForm<Values>({ defaultValues: { reason: '', on: '' }, shouldFocusError: false });
  return (
    <Form form={form} onSubmit={onSubmit} label="Sample">
      <TextField name="reason" label="Reason" />
      <MoneyField name="amountPence" label="Amount" credits={Boolean(credits)} />
      <DateField name="on" label="From" />
      <Button type="submit">Save</Button>
    </Form>
  );
}

/** Takes every error of the form away without touching its fields. */
let clear = () => {};

function Refused() {
  const form = useForm<Values>({ defaultValues: { reason: '', on: '' }, shouldFocusError: false });
  const refuse = () => {
    form.setError('reason', { type: 'NotBlank', message: 'This is needed' });
    form.setError('on', { type: 'NotNull', message: 'This is needed' });
  };
  clear = () => form.clearErrors();
  return (
    <Form form={form} onSubmit={refuse} label="Sample">
      <TextField name="reason" label="Reason" />
      <DateField name="on" label="From" />
      <Button type="submit">Save</Button>
    </Form>
  );
}

describe('an amount in a form', () => {
  it('is tidied when the box is left and kept in whole pence', async () => {
    const saved = vi.fn();
    render(<Sample onSubmit={saved} />);
    const box = screen.getByLabelText('Amount');
    await userEvent.type(box, '1,234.5');
    await userEvent.tab();
    expect(box).toHaveValue('1234.50');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved).toHaveBeenCalledWith(expect.objectContaining({ amountPence: 123_450 }));
  });

  it('is refused with its reason in the summary, which takes the focus and leads to the box', async () => {
    const saved = vi.fn();
    render(<Sample onSubmit={saved} />);
    await userEvent.type(screen.getByLabelText('Amount'), 'twelve');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(saved).not.toHaveBeenCalled();
    await userEvent.click(within(summary).getByRole('link', { name: 'Enter an amount such as 12.50' }));
    expect(screen.getByLabelText('Amount')).toHaveFocus();
    expect(screen.getByLabelText('Amount')).toBeInvalid();
  });

  it('takes a credit only where credits make sense', async () => {
    const saved = vi.fn();
    const { unmount } = render(<Sample onSubmit={saved} />);
    await userEvent.type(screen.getByLabelText('Amount'), '12.50CR');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('without CR');
    unmount();
    render(<Sample onSubmit={saved} credits />);
    await userEvent.type(screen.getByLabelText('Amount'), '(12.50)');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved).toHaveBeenCalledWith(expect.objectContaining({ amountPence: -1250 }));
    expect(screen.getByLabelText('Amount')).toHaveValue('12.50 CR');
  });
});

describe('a date in a form', () => {
  it('takes a shortcut and says the day of the week', async () => {
    const saved = vi.fn();
    render(<Sample onSubmit={saved} credits />);
    await userEvent.type(screen.getByLabelText(/From: shortcut/), '+3d{Enter}');
    await userEvent.type(screen.getByLabelText('Amount'), '1');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved).toHaveBeenCalledWith(
      expect.objectContaining({ on: todayInEngland().add({ days: 3 }).toString() }),
    );
  });

  it('can be typed straight through, day first', async () => {
    const saved = vi.fn();
    render(<Sample onSubmit={saved} credits />);
    await userEvent.click(screen.getByRole('spinbutton', { name: /day/ }));
    await userEvent.keyboard('31122026');
    await userEvent.type(screen.getByLabelText('Amount'), '1');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved).toHaveBeenCalledWith(expect.objectContaining({ on: '2026-12-31' }));
    expect(screen.getByText('Thursday 31 December 2026')).toBeInTheDocument();
  });
});

describe('a form', () => {
  it('saves with Ctrl+Enter from any field', async () => {
    const saved = vi.fn();
    render(<Sample onSubmit={saved} />);
    await userEvent.type(screen.getByLabelText('Amount'), '5');
    await userEvent.type(screen.getByLabelText('Reason'), 'Because{Control>}{Enter}{/Control}');
    expect(saved).toHaveBeenCalledWith(expect.objectContaining({ reason: 'Because', amountPence: 500 }));
  });
});

describe('a mistake the server found', () => {
  it('is named by its field, where the message alone would not say which', async () => {
    render(<Refused />);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('link', { name: 'Reason: This is needed' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'From: This is needed' })).toBeInTheDocument();
  });

  it('leaves the focus in the form when it is put right from elsewhere, so that Ctrl+Enter still saves', async () => {
    render(<Refused />);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveFocus();
    act(() => clear());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('form', { name: 'Sample' })).toHaveFocus();
  });
});

describe('two forms of one page', () => {
  it('keep their fields apart, so that a label leads to its own', () => {
    render(
      <>
        <Sample onSubmit={vi.fn()} />
        <Refused />
      </>,
    );
    const [first, second] = screen.getAllByLabelText('Reason');
    expect(first?.id).not.toBe(second?.id);
    expect(first?.closest('form')).not.toBe(second?.closest('form'));
  });
});

function Ends({ because, onSend, onCancel }: { because?: string; onSend: () => void; onCancel: () => void }) {
  const form = useForm({ defaultValues: {} });
  return (
    <Form form={form} onSubmit={onSend} label="Ends">
      <FormActions kind="danger" busy={false} because={because} onCancel={onCancel}>
        End it
      </FormActions>
    </Form>
  );
}

describe('the end of a form in a dialog', () => {
  it('sends by one button and does nothing by the other', async () => {
    const onSend = vi.fn();
    const onCancel = vi.fn();
    render(<Ends onSend={onSend} onCancel={onCancel} />);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledWith();
    expect(onSend).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'End it' }));
    expect(onSend).toHaveBeenCalledTimes(1);
  });

  it('says why it may not be sent, and can still be left', async () => {
    const onSend = vi.fn();
    const onCancel = vi.fn();
    render(<Ends because="Another person ends it." onSend={onSend} onCancel={onCancel} />);
    await userEvent.click(screen.getByRole('button', { name: 'End it' }));
    expect(onSend).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledTimes(1);
  });
});

describe('a button for something a person may not do', () => {
  it('stays, says why, and does nothing', async () => {
    const done = vi.fn();
    render(
      <Button because="You prepared this debit; another person approves it." onClick={done}>
        Approve
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Approve' });
    expect(button).toHaveAccessibleDescription('You prepared this debit; another person approves it.');
    await userEvent.click(button);
    expect(done).not.toHaveBeenCalled();
  });
});
