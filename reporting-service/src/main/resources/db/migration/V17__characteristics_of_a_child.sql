-- By what figures about looked-after children are split besides age and sex, where it is known.

alter table cases_child_fact
    add column ethnicity    code,
    add column disabilities codes not null default '{}';

comment on column cases_child_fact.ethnicity    is 'SSDA903 ETHNIC; empty where nobody has said';
comment on column cases_child_fact.disabilities is 'Disability codes of the children-in-need census; NONE where there is none, empty where nobody has said';
