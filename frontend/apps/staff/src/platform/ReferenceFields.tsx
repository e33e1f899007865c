import { SelectField } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { rentGroupsQuery, transactionTypesQuery } from './reference';

interface CodeFieldProps {
  name: string;
  label: string;
  hint?: string;
}

/** Chooses a type an account or a home can be charged by the week. */
export function ChargeTypeField(props: CodeFieldProps) {
  const types = useQuery(transactionTypesQuery);
  const charges = (types.data?.items ?? []).filter((type) => type.kind === 'CHARGE');
  return (
    <SelectField
      {...props}
      options={charges.map((type) => ({ value: type.code, label: `${type.name} (${type.code})` }))}
    />
  );
}

/** Chooses a rent group. */
export function RentGroupField(props: CodeFieldProps) {
  const groups = useQuery(rentGroupsQuery);
  return (
    <SelectField
      {...props}
      options={(groups.data?.items ?? []).map((group) => ({
        value: group.code,
        label: `${group.name} (${group.code})`,
      }))}
    />
  );
}
