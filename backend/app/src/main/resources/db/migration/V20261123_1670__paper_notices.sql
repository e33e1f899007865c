-- A notice that was given on paper is written down afterwards: what it states stands on the paper, and no letter went from here.

alter table court_notice add column on_paper boolean not null default false;
alter table court_notice_tenant alter column letter_id drop not null;
