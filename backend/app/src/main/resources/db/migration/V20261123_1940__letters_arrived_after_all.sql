-- Letters that fell back to paper are few, and asked for every few seconds: whether their message arrived after all.
create index letter_fell_back on letter (id) where fell_back;
