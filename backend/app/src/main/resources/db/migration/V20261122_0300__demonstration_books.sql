-- Invented people must never be taken for tenants: books that hold a demonstration council say so on every page. Whoever sends
-- the extract says it when the import begins; an extract's own files cannot, so a council's real books never carry the mark.

alter table import_run add column demonstration boolean not null default false;

-- What the platform may know of it without knowing how books are brought in.
create view books_held as
  select exists (select 1 from import_run where demonstration and state = 'LOADED') as demonstration;
