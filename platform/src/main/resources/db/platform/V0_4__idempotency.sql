-- Every service carries out a request with an Idempotency-Key once.

create table idempotency_key (
    client      text        not null,
    route       text        not null,
    key         uuid        not null,
    recorded_at timestamptz not null default clock_timestamp(),
    body_hash   text        not null,
    status      integer     not null,
    location    text,
    revision    bigint      not null,

    constraint idempotency_key_once primary key (client, route, key)
);

create index idempotency_key_by_age on idempotency_key (recorded_at);

comment on table  idempotency_key             is 'Keyed requests carried out in the last 24 hours';
comment on column idempotency_key.client      is 'Client system and person';
comment on column idempotency_key.route       is 'Method and path';
comment on column idempotency_key.key         is 'Idempotency-Key';
comment on column idempotency_key.recorded_at is 'When it was carried out';
comment on column idempotency_key.body_hash   is 'SHA-256 of the body, in hex';
comment on column idempotency_key.status      is 'HTTP status that was answered';
comment on column idempotency_key.location    is 'Location that was answered';
comment on column idempotency_key.revision    is 'Revision that was answered';
