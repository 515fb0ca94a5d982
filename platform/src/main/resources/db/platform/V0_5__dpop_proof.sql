-- Every service takes a proof of possession once.

create table dpop_proof (
    hash        bytea       primary key,
    recorded_at timestamptz not null default clock_timestamp()
);

create index dpop_proof_by_age on dpop_proof (recorded_at);

comment on table  dpop_proof             is 'Proofs of possession (DPoP) used in the last five minutes; a proof lives for one';
comment on column dpop_proof.hash        is 'SHA-256 of the key and the jti of the proof';
comment on column dpop_proof.recorded_at is 'When it was used';
