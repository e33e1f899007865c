-- The exclusion constraint's index finds a home's charges slowly; the week's void loss asks for those of every empty home.
create index property_charge_property on property_charge (property_id);
