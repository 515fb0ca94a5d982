create table placement_approval (
    placement_id     uuid    not null references placement,
    rule             text,
    citation         text,
    clock_started    date,
    due_on           date,
    approved_by      text    not null check (approved_by in ('NOMINATED_OFFICER', 'DIRECTOR')),
    approved_on      date    not null,
    staff_id         text    not null check (staff_id <> ''),
    emergency        boolean not null,
    panel_decided_on date,
    panel_outcome    text    check (panel_outcome in ('AGREED', 'AGREED_WITH_CONDITIONS', 'DEFERRED', 'NOT_AGREED')),
    notified_on      date,

    constraint placement_approval_panel_without_outcome check ((panel_decided_on is null) = (panel_outcome is null)),
    constraint placement_approval_due_by_rule check (
        (rule is null) = (due_on is null) and (rule is null) = (citation is null) and (rule is null) = (clock_started is null))
);
call make_record('placement_approval');

create unique index placement_approval_exists on placement_approval (placement_id) where not voided;
create index placement_approval_by_day on placement_approval (local_authority, approved_on, id);

comment on table  placement_approval                  is 'Approvals of placements outside the area, and when the area authority was told (SI 2010/959 reg. 11 and 13(4))';
comment on column placement_approval.placement_id     is 'The placement';
comment on column placement_approval.rule             is 'Rule by which the area authority must be told; null where there is none';
comment on column placement_approval.citation         is 'Where that rule stands';
comment on column placement_approval.clock_started    is 'First day of the placement';
comment on column placement_approval.due_on           is 'Last lawful day to tell the area authority';
comment on column placement_approval.approved_by      is 'The nominated officer, or the director of children''s services';
comment on column placement_approval.approved_on      is 'The day of the approval';
comment on column placement_approval.staff_id         is 'Staff reference of who approved';
comment on column placement_approval.emergency        is 'Whether the placement was made in an emergency';
comment on column placement_approval.panel_decided_on is 'When a placement panel decided, if one was asked';
comment on column placement_approval.panel_outcome    is 'What it decided';
comment on column placement_approval.notified_on      is 'When the area authority was told in writing';
