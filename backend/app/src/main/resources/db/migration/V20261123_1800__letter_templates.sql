-- Letters by templates: the council's own words beside those that are shipped, in versions; how each person is written to; which
-- kinds of letter may go by which way; and the files that are printed or go to a supplier.

create table letter_template (
  id                uuid primary key,
  kind              text not null check (kind ~ '^[A-Z_]{3,40}$'),
  language          text not null check (language in ('ENGLISH', 'WELSH')),
  format            text not null check (format in ('STANDARD', 'LARGE_PRINT', 'EASY_READ')),
  number            integer not null check (number > 0),   -- of the versions of this kind, language and format
  subject           text not null check (length(subject) between 1 and 120),
  body              text not null check (length(body) between 1 and 20000),
  state             text not null check (state in ('DRAFT', 'APPROVED', 'DISCARDED')),
  in_use_from       date,
  drafted_by        text not null,
  drafted_by_name   text not null,
  drafted_at        timestamptz not null default now(),
  written_by        text[] not null check (cardinality(written_by) > 0),   -- everybody who has had a hand in it
  approved_by       text,
  approved_by_name  text,
  approved_at       timestamptz,
  version           integer not null default 0,
  unique (kind, language, format, number),
  check (approved_by is null or approved_by <> all (written_by)),
  check ((state = 'APPROVED') = (in_use_from is not null and approved_by is not null and approved_by_name is not null and approved_at is not null))
);
-- In use on a day is the one that began last; two cannot begin on one day, so there is never a choice.
create unique index letter_template_in_use on letter_template (kind, language, format, in_use_from) where state = 'APPROVED';
create unique index letter_template_draft on letter_template (kind, language, format) where state = 'DRAFT';
create trigger audit after insert or update or delete on letter_template for each row execute function record_audit('id');

-- What was approved says what letters said: it is neither changed nor removed, whoever asks.
create function keep_approved_template() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' then
    raise exception 'version % of a letter template is settled', old.number using errcode = 'QD004';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger settled before update or delete on letter_template for each row execute function keep_approved_template();

-- What every letter says around its own words. How to pay takes the payment reference where it says ((paymentReference)).
create table letter_frame (
  language     text not null check (language in ('ENGLISH', 'WELSH')),
  valid_from   date not null,
  account      text not null,      -- what stands before the account's reference
  reference    text not null,      -- what stands before the letter's own reference
  names        text not null,      -- what stands before the names of all tenants
  pay_heading  text not null,
  pay          text not null,
  help_heading text not null,
  help         text not null,
  complain     text not null,
  formats      text not null,      -- how to get it another way
  cover        text not null,      -- before words that are in another language than was asked for
  signed       text not null,
  primary key (language, valid_from)
);
create trigger audit after insert or update or delete on letter_frame for each row execute function record_audit('language');

-- Which kinds may go other than on paper, from which day. A kind without a row goes on paper.
create table letter_channel (
  kind        text not null check (kind ~ '^[A-Z_]{3,40}$'),
  valid_from  date not null,
  email       boolean not null,
  text        boolean not null,
  gateway     boolean not null,    -- paper goes through the post gateway and not into our own print file
  set_by_name text not null,
  primary key (kind, valid_from)
);
create trigger audit after insert or update or delete on letter_channel for each row execute function record_audit('kind');

-- Letters that went into one file: our own printer's, or a supplier's of braille or audio. A letter is in one file at most.
create table letter_file (
  id            uuid primary key,
  way           text not null check (way in ('PRINT', 'BRAILLE', 'AUDIO')),
  made_on       date not null,
  letters       integer not null check (letters > 0),
  pages         integer,
  pdf           bytea,
  manifest      text,
  sha256        bytea,             -- of the PDF
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  check ((pdf is null) = (sha256 is null) and (pdf is null) = (manifest is null) and (pdf is null) = (pages is null))
);
create index letter_file_to_make on letter_file (id) where pdf is null;
create trigger audit after insert or delete on letter_file for each row execute function record_audit('id');

alter table letter add column template_id uuid references letter_template;
alter table letter add column template_number integer;
alter table letter add column language text not null default 'ENGLISH' check (language in ('ENGLISH', 'WELSH'));
alter table letter add column format text not null default 'STANDARD' check (format in ('STANDARD', 'LARGE_PRINT', 'EASY_READ', 'BRAILLE', 'AUDIO'));
alter table letter add column way text not null default 'PRINT' check (way in ('PRINT', 'SUPPLIER', 'GATEWAY', 'EMAIL', 'TEXT'));
alter table letter add column way_note text not null default '';    -- what it could not be, and why
alter table letter add column file_id uuid references letter_file;
alter table letter add column fell_back boolean not null default false;
create index letter_of_file on letter (file_id) where file_id is not null;
create index letter_by_message on letter (id) where state = 'MADE' and way in ('GATEWAY', 'EMAIL', 'TEXT');
create index letter_may_fall_back on letter (id) where state = 'SENT' and way in ('GATEWAY', 'EMAIL', 'TEXT') and not fell_back;

alter table letter drop constraint letter_state_check;
alter table letter add constraint letter_state_check check (state in ('QUEUED', 'MADE', 'TO_SUPPLIER', 'SENT', 'CANCELLED'));
alter table letter add constraint letter_to_supplier check ((state = 'TO_SUPPLIER') <= (pdf is not null and sha256 is not null and way = 'SUPPLIER'));
create index letter_for_supplier on letter (id) where state = 'TO_SUPPLIER';

-- By which way somebody wants letters that may go by it.
alter table person_preference drop constraint person_preference_preference_check;
alter table person_preference add constraint person_preference_preference_check
  check (preference in ('LARGE_PRINT', 'BRAILLE', 'AUDIO', 'EASY_READ', 'WELSH', 'NO_WRITTEN_CONTACT', 'TELEPHONE_ONLY', 'INTERPRETER',
                        'LETTERS_BY_EMAIL', 'LETTERS_BY_TEXT'));

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into letter_frame (language, valid_from, account, reference, names, pay_heading, pay, help_heading, help, complain, formats, cover, signed) values
  ('ENGLISH', date '2020-01-01', 'Rent account', 'Our reference', 'Tenants',
   'How to pay', 'Pay by Direct Debit, by standing order, by card online or by telephone. Always give your payment reference, ((paymentReference)).',
   'If you are finding it hard to pay', 'Talk to us before it gets worse. StepChange (0800 138 1111) and MoneyHelper (0800 138 7777) give free advice that is not ours.',
   'If you are not happy with how we treated you, you can complain to us, and then to the Housing Ombudsman.',
   'Tell us if you need this letter in large print, in braille, in audio, in easy read or in another language.',
   'This letter is about your tenancy. Ring us if you would like somebody to explain it.', 'Rent team'),
  ('WELSH', date '2020-01-01', 'Cyfrif rhent', 'Ein cyfeirnod', 'Tenantiaid',
   'Sut i dalu', 'Talwch drwy Ddebyd Uniongyrchol, archeb sefydlog, cerdyn ar-lein neu dros y ffôn. Rhowch eich cyfeirnod talu bob tro: ((paymentReference)).',
   'Os yw’n anodd i chi dalu', 'Siaradwch â ni cyn i bethau waethygu. Mae StepChange (0800 138 1111) a HelpwrArian (0800 138 0555) yn rhoi cyngor am ddim.',
   'Os nad ydych yn hapus â’r ffordd y cawsoch eich trin, gallwch gwyno wrthym ni, ac yna wrth yr Ombwdsmon.',
   'Rhowch wybod i ni os hoffech y llythyr hwn mewn print bras, braille, sain, hawdd ei ddeall neu mewn iaith arall.',
   'Mae’r llythyr hwn am eich tenantiaeth. Nid oes fersiwn Gymraeg lawn ohono eto. Ffoniwch ni ac fe wnawn ei esbonio yn Gymraeg.', 'Y tîm rhent');
insert into letter_channel (kind, valid_from, email, text, gateway, set_by_name)
select kind, date '2020-01-01', true, false, false, 'Set-up'
  from unnest(array['ARRANGEMENT_AGREED', 'CREDIT_USED', 'DIRECT_DEBIT_ENDED', 'DIRECT_DEBIT_MOVED', 'DIRECT_DEBIT_NOTICE', 'PAYMENT_IRREGULARITIES',
                    'REFUND', 'STANDING_ORDER_CHANGE', 'STANDING_ORDER_STOP']) kind;
