-- Whose the records are that were made before, and what makes a relationship to a child here.

call fill_persons('child', 'array[r.id]');
call fill_persons('period_of_care', 'array[r.child_id]');
call fill_persons('education_placement', 'array[r.child_id]');

do $$
declare
    record_table text;
begin
    foreach record_table in array array ['review', 'legal_status', 'placement', 'iro_allocation', 'personal_education_plan'] loop
        call fill_persons(record_table, '(select array[p.child_id] from period_of_care p where p.id = r.period_of_care_id)');
    end loop;
end $$;

alter table access_relationship add foreign key (child_id) references child;
alter table access_request add foreign key (child_id) references child;
alter table sensitivity add foreign key (person) references child;

create index iro_allocation_of_staff on iro_allocation (local_authority, staff_id) where not voided;

-- A reviewing officer works with the child for as long as they are appointed (Children Act 1989 s25A).
create or replace view relationship with (security_invoker = true) as
select id, 'access_relationship' as record_type, local_authority, child_id, party_kind, party, kind, basis, "from", "to", recorded_by
from access_relationship
where not voided
union all
select a.id, 'iro_allocation', a.local_authority, p.child_id, 'PERSON', a.staff_id, 'REVIEWING_OFFICER', null, a."from", a."to", a.recorded_by
from iro_allocation a join period_of_care p on p.id = a.period_of_care_id
where not a.voided;
