-- What a visit to a provider found is put right, and somebody of the authority has seen that it is.

alter table provider_visit
    add column actions_done_on    date,
    add column actions_checked_by text check (actions_checked_by <> ''),
    add constraint provider_visit_actions_done_of_none check (actions_done_on is null or actions_due_on is not null),
    add constraint provider_visit_actions_done_before_visit check (actions_done_on >= visited_on),
    add constraint provider_visit_actions_done_with_checker check ((actions_done_on is null) = (actions_checked_by is null));

create index provider_visit_to_do on provider_visit (local_authority, actions_due_on)
    where not voided and actions_due_on is not null and actions_done_on is null;

comment on column provider_visit.actions_done_on    is 'The day on which the authority found put right what was found; null while it is not';
comment on column provider_visit.actions_checked_by is 'Staff reference of who found so';
