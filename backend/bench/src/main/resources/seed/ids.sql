-- Version 7 by shape, in the order of n. The bench's Java makes the same ones (Seed.account).
create schema bench;
create function bench.id(kind bigint, n bigint) returns uuid language sql immutable parallel safe as $$
  select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n * 2654435761), 15, '0'))::uuid
$$;
