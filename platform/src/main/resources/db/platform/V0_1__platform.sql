-- What every service has: the audit. The application's role gets its rights by default, and loses here those it must not have.

alter default privileges in schema public grant select, insert, update, delete on tables to "${applicationRole}";
alter default privileges in schema public grant usage, select on sequences to "${applicationRole}";

create table access_log (
    id              bigint      generated always as identity primary key,
    recorded_at     timestamptz not null default clock_timestamp(),
    transaction     xid8        not null default pg_current_xact_id(),
    request_id      uuid        not null,
    subject         text,
    client          text,
    agency          text,
    roles           text[]      not null,
    local_authority text        not null,
    operation       text,
    record_id       uuid,
    person          text,
    purpose         text,
    fields          text,
    outcome         text        not null check (outcome in ('DISCLOSED', 'CHANGED', 'REPLAYED', 'EMPTY', 'REFUSED')),
    status          integer     not null
);

create index access_log_by_person on access_log (local_authority, person, recorded_at);
create index access_log_by_transaction on access_log (transaction, id);

comment on table  access_log                 is 'Who saw or changed whose record, was refused, or searched in vain: one row a person, refusal or empty search; never the data';
comment on column access_log.id              is 'Position in the log';
comment on column access_log.recorded_at     is 'When the row was written';
comment on column access_log.transaction     is 'Transaction that wrote the row: seals cover whole transactions';
comment on column access_log.request_id      is 'Request: rows of one request share it';
comment on column access_log.subject         is 'Person or service account, as the token names them; null without a valid token';
comment on column access_log.client          is 'Client system (azp)';
comment on column access_log.agency          is 'Partner agency of the caller';
comment on column access_log.roles           is 'Realm roles of the caller';
comment on column access_log.local_authority is 'GSS code of the caller''s authority; empty for none';
comment on column access_log.operation       is 'Operation id of OpenAPI';
comment on column access_log.record_id       is 'Record that was changed';
comment on column access_log.person          is 'Id of the person''s record, or pseudonym';
comment on column access_log.purpose         is 'Purpose of use that the caller stated';
comment on column access_log.fields          is 'Fields that the policy matrix lets the caller see';
comment on column access_log.outcome         is 'What became of the request for that person';
comment on column access_log.status          is 'HTTP status of the answer';

create table access_log_seal (
    number      bigint      primary key,
    sealed_at   timestamptz not null default clock_timestamp(),
    up_to       xid8        not null,
    row_count   bigint      not null,
    hash        bytea       not null
);

comment on table  access_log_seal           is 'Hash chain over the access log: each seal covers the rows of the transactions that ended since the one before';
comment on column access_log_seal.number    is 'Position in the chain, from 1';
comment on column access_log_seal.sealed_at is 'When it was sealed';
comment on column access_log_seal.up_to     is 'First transaction that is not covered any more';
comment on column access_log_seal.row_count is 'How many rows it covers';
comment on column access_log_seal.hash      is 'SHA-256 of the seal before and of the rows, ordered by transaction and id';

revoke update, delete on access_log, access_log_seal from "${applicationRole}";
revoke insert on access_log_seal from "${applicationRole}";

create function access_log_hash(previous bytea, from_transaction xid8, to_transaction xid8) returns bytea
    language sql stable
    return (select sha256(previous || convert_to(coalesce(string_agg(l::text, E'\n' order by l.transaction, l.id), ''), 'UTF8'))
            from access_log l
            where l.transaction >= from_transaction and l.transaction < to_transaction);

comment on function access_log_hash is 'Hash of a seal over the rows of these transactions';

create function seal_access_log() returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    last  access_log_seal;
    ended xid8 := pg_snapshot_xmin(pg_current_snapshot());
    fresh bigint;
begin
    if not pg_try_advisory_xact_lock(7310039) then
        return; -- another instance seals
    end if;
    select * into last from access_log_seal order by number desc limit 1;
    select count(*) into fresh from access_log
    where transaction >= coalesce(last.up_to, '0'::xid8) and transaction < ended;
    if fresh > 0 then
        insert into access_log_seal (number, up_to, row_count, hash)
        values (coalesce(last.number, 0) + 1, ended, fresh,
                access_log_hash(coalesce(last.hash, ''::bytea), coalesce(last.up_to, '0'::xid8), ended));
    end if;
end $$;

comment on function seal_access_log is 'Seals the rows of all finished transactions that no seal covers yet';
