-- "from" is the first day and counts, "to" is the end day and does not, in every table.

create table legal_status (
    period_of_care_id uuid not null references period_of_care,
    code              text not null check (code in ('C1', 'C2', 'D1', 'E1', 'L1', 'L2', 'L3', 'J1', 'J2', 'J3', 'V2', 'V3', 'V4')),
    "from"            date not null,
    "to"              date,

    constraint legal_status_ends_before_start check ("to" > "from")
);
call make_record('legal_status');

alter table legal_status
    add constraint legal_status_overlap
        exclude using gist (period_of_care_id with =, daterange("from", "to") with &&) where (not voided) deferrable;
create index legal_status_by_start on legal_status (local_authority, "from", id);

comment on table  legal_status                   is 'Under what law a child is looked after (SSDA903 LS), one after another within a period of care';
comment on column legal_status.period_of_care_id is 'The period of care';
comment on column legal_status.code              is 'SSDA903 LS';
comment on column legal_status."from"            is 'First day';
comment on column legal_status."to"              is 'Day on which it held no more, not included; null while it lasts';

create table placement (
    period_of_care_id   uuid    not null references period_of_care,
    "from"              date    not null,
    "to"                date,
    placement_type      text    not null check (placement_type ~ '^([AHKPRSTU][0-9]|Z1|Z1[1-4])$'),
    provider            text    check (provider ~ '^PR[0-5]$'),
    postcode            text,
    carer_changed       boolean not null,
    reason_for_change   text,
    placement_authority text,
    out_of_area         boolean,
    at_a_distance       boolean,
    miles_from_home     numeric(6, 1) check (miles_from_home >= 0),
    distances           jsonb   not null,
    directory_edition   text,

    constraint placement_ends_before_start check ("to" > "from"),
    constraint placement_adoptive_without_postcode check (placement_type !~ '^A' or postcode is null)
);
call make_record('placement');

alter table placement
    add constraint placement_overlap
        exclude using gist (period_of_care_id with =, daterange("from", "to") with &&) where (not voided) deferrable;
create index placement_by_start on placement (local_authority, "from", id);

comment on table  placement                     is 'Where looked-after children are placed, one after another within a period of care';
comment on column placement.period_of_care_id   is 'The period of care';
comment on column placement."from"              is 'First day';
comment on column placement."to"                is 'Day on which the child was placed there no more, not included; null while it lasts';
comment on column placement.placement_type      is 'SSDA903 PLACE';
comment on column placement.provider            is 'SSDA903 PLACE_PROVIDER; none for T0 to T3 and Z11 to Z14';
comment on column placement.postcode            is 'Where it is; not kept of an adoptive placement';
comment on column placement.carer_changed       is 'Whether the carer changed with the move to it';
comment on column placement.reason_for_change   is 'Why it ended, SSDA903 REASON_PLACE_CHANGE';
comment on column placement.placement_authority is 'GSS code of the authority that runs children''s services there; null if unknown';
comment on column placement.out_of_area         is 'Whether that is another than the responsible authority';
comment on column placement.at_a_distance       is 'Whether it does not adjoin the responsible authority (SI 2010/959 reg. 11)';
comment on column placement.miles_from_home     is 'Straight line from the home in miles, by the formula of the SSDA903 guide';
comment on column placement.distances           is 'Straight lines from the authority''s reference points: [{point, miles}]';
comment on column placement.directory_edition   is 'Edition of the ONS Postcode Directory from which these were worked out';

create table iro_allocation (
    period_of_care_id uuid not null references period_of_care,
    staff_id          text not null check (staff_id <> ''),
    "from"            date not null,
    "to"              date,

    constraint iro_allocation_ends_before_start check ("to" > "from")
);
call make_record('iro_allocation');

alter table iro_allocation
    add constraint iro_allocation_overlap
        exclude using gist (period_of_care_id with =, daterange("from", "to") with &&) where (not voided) deferrable;
create index iro_allocation_by_start on iro_allocation (local_authority, "from", id);

comment on table  iro_allocation                   is 'Which independent reviewing officer is appointed for a child''s case (Children Act 1989 s25A)';
comment on column iro_allocation.period_of_care_id is 'The period of care';
comment on column iro_allocation.staff_id          is 'Staff reference of the reviewing officer';
comment on column iro_allocation."from"            is 'First day';
comment on column iro_allocation."to"              is 'Day on which it held no more, not included; null while it lasts';

create table education_placement (
    child_id uuid not null references child,
    kind     text not null check (kind in ('SCHOOL', 'EARLY_YEARS', 'FURTHER_EDUCATION', 'TRAINING', 'ALTERNATIVE_PROVISION', 'HOME_EDUCATED')),
    urn      text check (urn ~ '^[0-9]{6}$'),
    "from"   date not null,
    "to"     date,

    constraint education_placement_ends_before_start check ("to" > "from")
);
call make_record('education_placement');

alter table education_placement
    add constraint education_placement_overlap
        exclude using gist (child_id with =, daterange("from", "to") with &&) where (not voided) deferrable;
create index education_placement_by_start on education_placement (local_authority, "from", id);

comment on table  education_placement          is 'Where children are at school, in early education or in training';
comment on column education_placement.child_id is 'The child';
comment on column education_placement.kind     is 'Kind of provision';
comment on column education_placement.urn      is 'Unique reference number of the school';
comment on column education_placement."from"   is 'First day';
comment on column education_placement."to"     is 'Day on which the child left, not included; null while it lasts';
