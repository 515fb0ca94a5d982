-- What every service that owns records has: its revisions and its event log.

create table record_revision (
    record_type     text        not null,
    record_id       uuid        not null,
    revision        bigint      not null,
    local_authority text        not null,
    recorded_at     timestamptz not null default clock_timestamp(),
    recorded_by     text        not null,
    change          text        not null,
    reason_code     text,
    reason          text,
    state           jsonb       not null,

    constraint record_revision_once primary key (record_type, record_id, revision)
);

comment on table  record_revision                 is 'Every revision of every record, as its row stood';
comment on column record_revision.record_type     is 'Table of the record';
comment on column record_revision.record_id       is 'The record';
comment on column record_revision.revision        is 'From 1, without gaps';
comment on column record_revision.local_authority is 'GSS code of the authority';
comment on column record_revision.recorded_at     is 'When the revision was made';
comment on column record_revision.recorded_by     is 'Who made it, as the token names them';
comment on column record_revision.change          is 'CREATED, CHANGED, CORRECTED or VOIDED';
comment on column record_revision.reason_code     is 'Why it was corrected or voided';
comment on column record_revision.reason          is 'The same in a sentence';
comment on column record_revision.state           is 'The row';

revoke update, delete on record_revision from "${applicationRole}";

create function keep_revision() returns trigger language plpgsql as $$
begin
    insert into record_revision (record_type, record_id, revision, local_authority, recorded_by, change, reason_code, reason, state)
    values (tg_table_name, new.id, new.revision, new.local_authority, new.changed_by, new.change, new.reason_code, new.reason,
            to_jsonb(new));
    return null;
end $$;

comment on function keep_revision is 'Keeps each revision of a record''s row';

-- Gives a table that holds records the columns that every record has, and keeps its revisions.
create procedure make_record(table_name text) language plpgsql as $$
begin
    execute format('alter table %I
        add column id              uuid        primary key,
        add column local_authority text        not null,
        add column revision        bigint      not null,
        add column source_system   text,
        add column source_id       text,
        add column voided          boolean     not null,
        add column recorded_by     text        not null,
        add column changed_by      text        not null,
        add column changed_at      timestamptz not null,
        add column change          text        not null,
        add column reason_code     text,
        add column reason          text', table_name);
    execute format('create unique index %I on %I (local_authority, source_system, source_id)', table_name || '_once_per_source', table_name);
    execute format('create trigger %I after insert or update on %I for each row execute function keep_revision()',
        table_name || '_revisions', table_name);
    execute format('comment on column %I.id is %L', table_name, 'UUIDv7, made by the service');
    execute format('comment on column %I.local_authority is %L', table_name, 'GSS code of the authority');
    execute format('comment on column %I.revision is %L', table_name, 'From 1, raised by each change; the ETag');
    execute format('comment on column %I.source_system is %L', table_name, 'System that the record came from');
    execute format('comment on column %I.source_id is %L', table_name, 'The record''s identity there; unique in type and authority');
    execute format('comment on column %I.voided is %L', table_name, 'Should never have been recorded');
    execute format('comment on column %I.recorded_by is %L', table_name, 'Who recorded it first, as the token names them');
    execute format('comment on column %I.changed_by is %L', table_name, 'Who made this revision');
    execute format('comment on column %I.changed_at is %L', table_name, 'When this revision was made');
    execute format('comment on column %I.change is %L', table_name, 'CREATED, CHANGED, CORRECTED or VOIDED');
    execute format('comment on column %I.reason_code is %L', table_name, 'Why it was corrected or voided');
    execute format('comment on column %I.reason is %L', table_name, 'The same in a sentence');
end $$;

comment on procedure make_record is 'Makes a table hold records: identity, authority, revision, source, who and why, and the trigger that keeps revisions';

create sequence outbox_sequence;

create table outbox (
    id              uuid        not null,
    recorded_at     timestamptz not null default clock_timestamp(),
    sequence        bigint      not null default nextval('outbox_sequence'),
    type            text        not null,
    subject         text        not null,
    subject_key     text        not null,
    local_authority text        not null,
    record_id       uuid        not null,
    revision        bigint      not null,
    traceparent     text,
    data            text        not null,
    sent_at         timestamptz,
    kafka_partition integer,
    kafka_offset    bigint,

    primary key (recorded_at, id)
) partition by range (recorded_at);

create index outbox_unsent on outbox (sequence) where sent_at is null;
create index outbox_by_record on outbox (record_id, revision);

comment on table  outbox                 is 'Every event ever recorded, in the transaction of its change; the event log';
comment on column outbox.id              is 'Id of the event, UUIDv7';
comment on column outbox.recorded_at     is 'When it was recorded; the time of the event';
comment on column outbox.sequence        is 'Order of insertion, which is not the order of commits';
comment on column outbox.type            is 'Such as cases.review.held.v1';
comment on column outbox.subject         is 'Pseudonym that orders the events; the key in Kafka';
comment on column outbox.subject_key     is 'Names the key of the pseudonyms';
comment on column outbox.local_authority is 'GSS code of the authority';
comment on column outbox.record_id       is 'The record';
comment on column outbox.revision        is 'The record''s revision that the change made';
comment on column outbox.traceparent     is 'W3C trace context of the request';
comment on column outbox.data            is 'The record''s state after the change, as JSON: ids, codes, dates, numbers and pseudonyms';
comment on column outbox.sent_at         is 'When Kafka acknowledged it; null until then';
comment on column outbox.kafka_partition is 'Partition in which it stands';
comment on column outbox.kafka_offset    is 'Offset at which it stands';

create table outbox_default partition of outbox default;
comment on table outbox_default is 'Events of a month whose partition was not made in time';

create function prepare_outbox_months() returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    month date;
    name  text;
begin
    perform pg_advisory_xact_lock(7310040);
    for month in select generate_series(date_trunc('month', now() at time zone 'UTC'),
                                        date_trunc('month', now() at time zone 'UTC') + interval '2 months', '1 month')::date loop
        name := 'outbox_' || to_char(month, 'YYYY_MM');
        if to_regclass(name) is null
           and not exists (select from outbox_default where recorded_at >= month::timestamp at time zone 'UTC'
                                                        and recorded_at < (month + interval '1 month') at time zone 'UTC') then
            execute format('create table %I partition of outbox for values from (%L) to (%L)',
                name, month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
            execute format('comment on table %I is %L', name, 'Events recorded in this month (UTC)');
            execute format('revoke all on %I from %I', name, '${applicationRole}');
            execute format('grant insert on %I to %I', name, '${applicationRole}');
        end if;
    end loop;
end $$;

comment on function prepare_outbox_months is 'Makes the partitions of this and the next two months';

select prepare_outbox_months();

revoke all on outbox, outbox_default from "${applicationRole}";
grant insert on outbox to "${applicationRole}";
grant select on outbox to "${eventLogRole}";
grant update (sent_at, kafka_partition, kafka_offset) on outbox to "${eventLogRole}";

create function event_watermark(application_role text) returns timestamptz
    language sql volatile
    return (select least(statement_timestamp(), min(xact_start)) from pg_stat_activity
            where datname = current_database() and usename = application_role and xact_start is not null);

comment on function event_watermark is 'The instant below which every recorded event is committed: the start of the oldest open transaction that could still record one';

create function event_digest(event_id uuid) returns numeric
    language sql immutable parallel safe
    return (select sum(get_byte(h, i) * 256::numeric ^ (7 - i)) from (select sha256(convert_to(event_id::text, 'UTF8')) as h) d, generate_series(0, 7) i);

comment on function event_digest is 'First 8 bytes of the SHA-256 of the id''s text, as an unsigned number';
