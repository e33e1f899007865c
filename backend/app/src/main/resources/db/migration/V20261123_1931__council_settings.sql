-- What each number a council sets is about, in words, and within what it may be set. A setting without words cannot be added.
create table council_setting_kind (
  code   text primary key check (code ~ '^[A-Z][A-Z0-9_]{2,40}$'),
  place  integer not null,
  duty   text not null,
  words  text not null,
  unit   text not null check (unit in ('days', 'working days', 'weeks', 'months', 'years', 'minutes', 'day', 'pence', 'percent', 'tries',
                                       'answers', 'checks', 'choice')),
  least  integer not null,
  most   integer not null check (most >= least)
);
insert into council_setting_kind (code, place, duty, words, unit, least, most) values
  ('BACKDATE_ALONE_DAYS', 1, 'Rent and charges', 'How far back one person may change a charge or a tenancy alone', 'days', 0, 366),
  ('TENANT_NOTICE_DAYS', 2, 'Accounts and homes', 'Least notice a tenant gives', 'days', 0, 366),
  ('START_AHEAD_DAYS', 3, 'Accounts and homes', 'How far ahead a tenancy is entered without a question', 'days', 0, 366),
  ('DD_DORMANT_MONTHS', 4, 'Money in', 'Without a collection for so long a Direct Debit Instruction is dormant', 'months', 1, 36),
  ('DD_DRIFT_PENCE', 5, 'Money in', 'An instalment off by more is worked out again', 'pence', 0, 100000),
  ('DD_DRIFT_WAIT_DAYS', 6, 'Money in', 'and not again within', 'days', 0, 366),
  ('DD_FILE_AHEAD_DAYS', 7, 'Money in', 'How far ahead a collection may be filed', 'days', 1, 60),
  ('DD_LODGED_WAIT_WORKING_DAYS', 8, 'Money in', 'After a new instruction is lodged, wait for a refusal', 'working days', 0, 20),
  ('DD_NEXT_YEAR_DAYS', 9, 'Money in', 'Before the last collection, next year’s are told', 'days', 10, 120),
  ('DD_NOTICE_WORKING_DAYS', 10, 'Money in', 'Advance notice of a collection; shorter needs the sponsoring bank’s agreement', 'working days', 3, 30),
  ('DD_POST_WORKING_DAYS', 11, 'Money in', 'Until a letter counts as received', 'working days', 1, 10),
  ('SO_NOTICE_DAYS', 12, 'Money in', 'A tenant has to change a standing order in', 'days', 0, 120),
  ('ARREARS_LATELY_DAYS', 13, 'Arrears', 'An account whose arrears are cleared stays on the worklist', 'days', 0, 366),
  ('ARREARS_LETTER_REST_DAYS', 14, 'Arrears', 'No letter to many goes to who had one within', 'days', 0, 90),
  ('ARREARS_PROMISE_DAYS', 15, 'Arrears', 'After its day a promise is still kept within', 'days', 0, 30),
  ('ARRANGEMENT_LONG_WEEKS', 16, 'Arrears', 'A longer arrangement is pointed out before it is agreed', 'weeks', 4, 1040),
  ('ARRANGEMENT_SHARE_PERCENT', 17, 'Arrears', 'More of what is left a month is pointed out before it is agreed', 'percent', 1, 100),
  ('ARRANGEMENT_STATEMENT_DAYS', 18, 'Arrears', 'A statement of income and outgoings is taken as it is for', 'days', 1, 1100),
  ('ARRANGEMENT_TOLERANCE_DAYS', 19, 'Arrears', 'An instalment is kept when it comes within', 'days', 0, 31),
  ('ARRANGEMENT_TOLERANCE_PENCE', 20, 'Arrears', 'and no more of it is missing than', 'pence', 0, 10000),
  ('HOLD_AFTER_TREATMENT_DAYS', 21, 'Arrears', 'Breathing Space after mental health crisis treatment has ended', 'days', 0, 366),
  ('HOLD_BANKRUPTCY_MONTHS', 22, 'Arrears', 'A bankruptcy is held for', 'months', 1, 60),
  ('HOLD_BREATHING_SPACE_DAYS', 23, 'Arrears', 'Breathing Space lasts, its first day counted', 'days', 1, 366),
  ('HOLD_DEBT_RELIEF_MONTHS', 24, 'Arrears', 'A debt relief order is held for', 'months', 1, 60),
  ('HOLD_LOOK_AGAIN_DAYS', 25, 'Arrears', 'A hold nothing ends is looked at again after', 'days', 1, 366),
  ('HOLD_MIDWAY_FROM_DAY', 26, 'Arrears', 'Breathing Space: the adviser’s check, from its day', 'day', 1, 366),
  ('HOLD_MIDWAY_TO_DAY', 27, 'Arrears', 'Breathing Space: the adviser’s check, to its day', 'day', 1, 366),
  ('HOLD_REVIEW_WITHIN_DAYS', 28, 'Arrears', 'A creditor may ask for a review within', 'days', 1, 366),
  ('COURT_EVICTION_DAYS', 29, 'Arrears', 'Notice of an eviction, at least', 'days', 1, 120),
  ('COURT_HEARING_DAYS', 30, 'Arrears', 'From issue to the hearing, at least', 'days', 1, 120),
  ('COURT_ORDER_YEARS', 31, 'Arrears', 'An order is enforced without asking the court again for', 'years', 1, 20),
  ('COURT_QUARTER_DAYS', 32, 'Arrears', 'A rent statement at least every', 'days', 1, 366),
  ('COURT_SERVICE_DAYS', 33, 'Arrears', 'From service of the claim to the hearing, at least', 'days', 1, 120),
  ('COURT_STATEMENT_DAYS', 34, 'Arrears', 'Before the hearing the tenant has a statement', 'days', 1, 120),
  ('LIMITATION_ACKNOWLEDGEMENT_RESTARTS', 35, 'After the tenancy', 'A signed acknowledgement starts the time again: 1 yes, 0 no', 'choice', 0, 1),
  ('LIMITATION_PART_PAYMENT', 36, 'After the tenancy', 'A part payment starts it again for: 0 none, 1 all but rent, 2 all', 'choice', 0, 2),
  ('LIMITATION_RENT_YEARS', 37, 'After the tenancy', 'A week of rent can be sued for, from its due day', 'years', 1, 20),
  ('LIMITATION_SOON_DAYS', 38, 'After the tenancy', 'A week this near its end is shown as soon out of time', 'days', 0, 730),
  ('FINAL_BENEFIT_DAYS', 39, 'After the tenancy', 'Housing Benefit for the last week is waited for', 'days', 0, 366),
  ('FINAL_SUSPENSE_DAYS', 40, 'After the tenancy', 'Money in suspense is waited for', 'days', 0, 366),
  ('FINAL_UNIVERSAL_CREDIT_DAYS', 41, 'After the tenancy', 'Universal Credit for the last month is waited for', 'days', 0, 366),
  ('AGENCY_LEAST_PENCE', 42, 'After the tenancy', 'A smaller debt is not placed with an agency', 'pence', 0, 1000000),
  ('AGENCY_QUIET_MONTHS', 43, 'After the tenancy', 'After so long without a word a debt comes back from an agency', 'months', 1, 24),
  ('CREDIT_CARD_WORKING_DAYS', 44, 'Credits and refunds', 'After a card payment, in which its bank may ask about it', 'working days', 0, 60),
  ('CREDIT_CONTACT_DAYS', 45, 'Credits and refunds', 'The owner of a credit has to answer in', 'days', 1, 366),
  ('CREDIT_HOLD_MOST_DAYS', 46, 'Credits and refunds', 'A credit is held no longer without another look than', 'days', 1, 366),
  ('CREDIT_MONITOR_PENCE', 47, 'Credits and refunds', 'A credit of so much is large', 'pence', 1, 10000000),
  ('CREDIT_MONITOR_WEEKS', 48, 'Credits and refunds', 'or of so many weeks of rent', 'weeks', 1, 104),
  ('CREDIT_PATTERN_DAYS', 49, 'Credits and refunds', 'A credit no older, and no larger than the last payment, is paid ahead', 'days', 0, 366),
  ('CREDIT_SAME_PAYMENT_DAYS', 50, 'Credits and refunds', 'Two payments of one amount look like one paid twice within', 'days', 0, 31),
  ('CREDIT_UNCLAIMED_YEARS', 51, 'Credits and refunds', 'A credit nobody asked for is unclaimed after', 'years', 1, 30),
  ('REFUND_BENEFIT_LOOK_BACK_DAYS', 52, 'Credits and refunds', 'Benefit is held against what was charged over', 'days', 28, 1100),
  ('REFUND_CHEQUE_WORKING_DAYS', 53, 'Credits and refunds', 'After a cheque, in which its bank may return it', 'working days', 0, 60),
  ('REFUND_DIRECT_DEBIT_WORKING_DAYS', 54, 'Credits and refunds', 'After a collection, in which its bank may return it', 'working days', 0, 60),
  ('COMPLAINT_ACKNOWLEDGE_DAYS', 55, 'Complaints', 'Acknowledge a complaint from its receipt', 'working days', 1, 30),
  ('COMPLAINT_STAGE_1_DAYS', 56, 'Complaints', 'Answer stage 1 from the acknowledgement', 'working days', 1, 60),
  ('COMPLAINT_STAGE_1_EXTENSION_DAYS', 57, 'Complaints', 'Extend stage 1 once, at most', 'working days', 0, 60),
  ('COMPLAINT_STAGE_2_ACKNOWLEDGE_DAYS', 58, 'Complaints', 'Acknowledge the request for stage 2', 'working days', 1, 30),
  ('COMPLAINT_STAGE_2_DAYS', 59, 'Complaints', 'Answer stage 2 from the acknowledgement', 'working days', 1, 60),
  ('COMPLAINT_STAGE_2_EXTENSION_DAYS', 60, 'Complaints', 'Extend stage 2 once, at most', 'working days', 0, 60),
  ('COMPLAINT_ACCEPT_MONTHS', 61, 'Complaints', 'A complaint is accepted since the matter, or since it was known, for', 'months', 1, 60),
  ('COMPLAINT_SOON_DAYS', 62, 'Complaints', 'Remind somebody before a day', 'working days', 0, 20),
  ('ONLINE_INVITE_DAYS', 63, 'Housing Online', 'An invitation lasts', 'days', 1, 90),
  ('ONLINE_INVITE_TRIES', 64, 'Housing Online', 'Tries of its code', 'tries', 1, 10),
  ('ONLINE_NUMBER_KNOWN_DAYS', 65, 'Housing Online', 'A mobile number younger than that gets no invitation', 'days', 0, 366),
  ('ONLINE_CHECK_NEEDED', 66, 'Housing Online', 'Right answers that prove who somebody is', 'answers', 2, 10),
  ('ONLINE_CHECK_FAILS', 67, 'Housing Online', 'Failed checks in a day that lock a person', 'checks', 1, 10),
  ('ONLINE_CHECK_MINUTES', 68, 'Housing Online', 'A passed check may be used for', 'minutes', 1, 120),
  ('ONLINE_HELP_NUMBER_MINUTES', 69, 'Housing Online', 'A help number may be read out for', 'minutes', 1, 120),
  ('ONLINE_VIEW_MINUTES', 70, 'Housing Online', 'A view of the tenant’s pages lasts', 'minutes', 1, 120),
  ('LETTER_FILE_KEEP_DAYS', 71, 'Letters', 'A print or supplier file is kept after its letters have gone', 'days', 7, 730);
select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into council_setting (code, valid_from, value) values ('LETTER_FILE_KEEP_DAYS', date '1980-01-01', 90);
alter table council_setting add foreign key (code) references council_setting_kind;

-- The bound file is a second copy of letters that are kept each by itself: it goes when it has done its work.
alter table letter_file add column emptied_on date;
alter table letter_file drop constraint letter_file_check;
alter table letter_file add constraint letter_file_whole check (
  (sha256 is null) = (pages is null)
  and case when emptied_on is null then (pdf is null) = (sha256 is null) and (pdf is null) = (manifest is null)
           else pdf is null and manifest is null and sha256 is not null end);
drop index letter_file_to_make;
create index letter_file_to_make on letter_file (id) where pdf is null and emptied_on is null;
create index letter_file_full on letter_file (made_on) where pdf is not null;
