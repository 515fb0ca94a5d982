create table incoming_placement (
    child_id                 uuid    not null references child,
    rule                     text,
    citation                 text,
    clock_started            date,
    due_on                   date,
    placing_authority        text    not null check (placing_authority ~ '^[EWSN][0-9]{8}$'),
    "from"                   date    not null,
    "to"                     date,
    placement_type           text    not null,
    provider_urn             text    check (provider_urn ~ '^[A-Z0-9][A-Z0-9-]{3,19}$'),
    emergency                boolean not null,
    notified_on              date,
    notification_complete_on date,

    constraint incoming_placement_ends_before_start check ("to" > "from"),
    constraint incoming_placement_complete_before_notified check (
        notification_complete_on is null or (notified_on is not null and notification_complete_on >= notified_on)),
    constraint incoming_placement_due_by_rule check (
        (rule is null) = (due_on is null) and (rule is null) = (citation is null) and (rule is null) = (clock_started is null))
);
call make_record('incoming_placement');
call exclude_for_merged('incoming_placement', 'from', 'to');

alter table incoming_placement
    add constraint incoming_placement_overlap
        exclude using gist (child_id with =, daterange("from", "to") with &&) where (not voided),
    add constraint incoming_placement_by_own_authority check (placing_authority <> local_authority);
create index incoming_placement_by_start on incoming_placement (local_authority, "from", id);

comment on table  incoming_placement                          is 'Children whom other authorities have placed in the area, and when they gave notice of that (SI 2010/959 reg. 13)';
comment on column incoming_placement.child_id                 is 'The child';
comment on column incoming_placement.rule                     is 'Rule by which the placing authority must give notice; null where there is none';
comment on column incoming_placement.citation                 is 'Where that rule stands';
comment on column incoming_placement.clock_started            is 'First day of the placement';
comment on column incoming_placement.due_on                   is 'Last lawful day for notice of it';
comment on column incoming_placement.placing_authority        is 'GSS code of the authority that looks after the child';
comment on column incoming_placement."from"                   is 'First day';
comment on column incoming_placement."to"                     is 'Day on which it held no more, not included; null while it lasts';
comment on column incoming_placement.placement_type           is 'SSDA903 PLACE, as the placing authority has it';
comment on column incoming_placement.provider_urn             is 'The regulator''s number of the provider (SSDA903 URN), if it has one';
comment on column incoming_placement.emergency                is 'Whether it was made in an emergency';
comment on column incoming_placement.notified_on              is 'When the first written notice was received; null while none was';
comment on column incoming_placement.notification_complete_on is 'When all had come that the regulations ask for with it';
