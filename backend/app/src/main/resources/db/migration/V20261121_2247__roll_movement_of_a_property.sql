-- What was last recorded of a property's letting is asked for chunk by chunk of properties, when a week's debit is prepared:
-- without this index every property of a chunk read every movement there ever was.
create index rent_roll_movement_property on rent_roll_movement (property_id) where property_id is not null;
