-- A council that has just arrived is planned for at its size: the import measures the tables it filled, or the first
-- pre-list joins a million accounts as if there were ten.
grant maintain on account, account_balance, account_reference, charge, contact_point, entry, journal, opening_roll, person,
  property, property_charge, rent_roll_movement, tenancy, tenancy_member to ${appRole};
