-- What has arrived. The inbox has a row for each event whose fact is held, parked_event one for each that could not be.

create function event_digest(event_id uuid) returns bigint
    language sql immutable parallel safe
    return substr(sha256(convert_to(event_id::text, 'UTF8')), 1, 8)::bigint;

comment on function event_digest is 'First 8 bytes of the SHA-256 of an event id''s text: summaries add them up modulo 2^64';

create table inbox (
    source          text        not null check (source ~ '^/[a-z]+-service$'),
    event_id        uuid        not null,
    event_type      text        not null,
    recorded_at     timestamptz not null,
    local_authority area_code   not null,
    record_id       uuid        not null,
    revision        bigint      not null,
    received_at     timestamptz not null default clock_timestamp(),
    digest          bigint      not null generated always as (event_digest(event_id)) stored,

    primary key (source, event_id)
);

comment on table  inbox                 is 'Events received whose facts are held, each once';
comment on column inbox.source          is 'The producer, such as /cases-service';
comment on column inbox.event_id        is 'The event';
comment on column inbox.event_type      is 'Its type, such as cases.review.held.v1';
comment on column inbox.recorded_at     is 'When the producer recorded it';
comment on column inbox.local_authority is 'The authority whose record it tells of';
comment on column inbox.record_id       is 'The record it tells of';
comment on column inbox.revision        is 'The revision of the record that it carries';
comment on column inbox.received_at     is 'When it was received first';
comment on column inbox.digest          is 'What summaries of the inbox add up';

create table parked_event (
    id              uuid        primary key,
    source          text        not null check (source ~ '^/[a-z]+-service$'),
    topic           text        not null,
    topic_partition integer     not null,
    topic_offset    bigint      not null,
    event_key       bytea,
    event_value     bytea,
    headers         jsonb       not null,
    event_id        uuid,
    event_type      text,
    recorded_at     timestamptz,
    local_authority area_code,
    reason          text        not null check (reason in ('HEADER_MISSING', 'HEADER_INVALID', 'TYPE_UNKNOWN', 'NOT_PARSEABLE', 'SCHEMA_BROKEN')),
    detail          text        not null,
    parked_at       timestamptz not null default clock_timestamp(),
    state           text        not null default 'PARKED' check (state in ('PARKED', 'REPLAYED', 'DISCARDED')),
    decided_at      timestamptz,
    decided_by      text,
    decision_reason text        check (length(decision_reason) between 1 and 500),
    digest          bytea       not null generated always as (sha256(coalesce(event_value, ''))) stored,

    constraint parked_event_once unique (topic, topic_partition, topic_offset, digest),
    constraint parked_event_decided check ((state = 'PARKED') = (decided_at is null)),
    constraint parked_event_discarded_with_reason check (state <> 'DISCARDED' or decision_reason is not null)
);

create index parked_event_open on parked_event (source, event_type) where state = 'PARKED';
create index parked_event_of_event on parked_event (source, event_id);

comment on table  parked_event                 is 'Events that could not be believed, as they arrived, until somebody replays or discards them';
comment on column parked_event.id              is 'The parked event''s own id';
comment on column parked_event.source          is 'The producer on whose topic it came';
comment on column parked_event.topic           is 'Kafka topic';
comment on column parked_event.topic_partition is 'Kafka partition';
comment on column parked_event.topic_offset    is 'Kafka offset; arriving again at the same place it is the same parked event';
comment on column parked_event.event_key       is 'The Kafka key, unread';
comment on column parked_event.event_value     is 'The bytes of the data, unread';
comment on column parked_event.headers         is 'The Kafka headers as text; bytes that are no text are replaced';
comment on column parked_event.event_id        is 'The event''s id, where its headers give one';
comment on column parked_event.event_type      is 'Its type, where its headers give one';
comment on column parked_event.recorded_at     is 'When the producer recorded it, where its headers say so';
comment on column parked_event.local_authority is 'The authority, where its headers give one';
comment on column parked_event.reason          is 'Why it was parked';
comment on column parked_event.detail          is 'Which header, field or constraint; never a value';
comment on column parked_event.parked_at       is 'When it was parked first';
comment on column parked_event.state           is 'Parked, or what was decided';
comment on column parked_event.decided_at      is 'When it was replayed or discarded';
comment on column parked_event.decided_by      is 'By whom: the token''s subject';
comment on column parked_event.decision_reason is 'Why it was discarded';
comment on column parked_event.digest          is 'SHA-256 of the data''s bytes';


-- Facts and the inbox are only ever added to, codes not even that.
do $$
declare
    fact text;
begin
    for fact in select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname like '%\_fact' loop
        execute format('revoke update, delete on %I from "${applicationRole}"', fact);
    end loop;
end
$$;
revoke update, delete on inbox from "${applicationRole}";
revoke delete on parked_event from "${applicationRole}";
revoke insert, update, delete on code_group from "${applicationRole}";
