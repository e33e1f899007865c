-- What control accounts closed with on a day that has been looked through is where the days after it open: a board sums the few
-- days since, not the books of years.
create table balancing_closing (
  through       date not null,
  control_code  text not null,
  pence         bigint not null,                 -- positive is a debit
  primary key (through, control_code)
);
