-- The digest of an event is added up over the whole log at each reconciliation: as a signed number it costs a tenth of what it
-- cost as an unsigned one, and modulo 2^64 the sums are the same.

drop function event_digest(uuid);

create function event_digest(event_id uuid) returns bigint
    language sql immutable parallel safe
    return substr(sha256(convert_to(event_id::text, 'UTF8')), 1, 8)::bigint;

comment on function event_digest is 'First 8 bytes of the SHA-256 of an event id''s text: summaries add them up modulo 2^64';
