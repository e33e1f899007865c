-- The flags of charge types that an extract changes, while it is being loaded. Not a temporary table: the application's role may
-- make none.
create unlogged table import_changed_terms (
  run uuid not null, deb_code text not null, apportion boolean not null, freeprd boolean not null, void_charge boolean not null,
  vatable boolean not null, benefit boolean not null, rent boolean not null, valid_from date, valid_before date
);
grant maintain on import_changed_terms to ${appRole};
