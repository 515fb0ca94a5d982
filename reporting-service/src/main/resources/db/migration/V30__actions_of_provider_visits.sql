-- When what a visit to a provider found was put right.

alter table provider_visit_fact add column actions_done_on date;

comment on column provider_visit_fact.actions_done_on is 'The day on which the authority found put right what was found; absent while it is not';
