-- Everything here belongs to one child. A death is known where it ended a period of care (SSDA903 REC E2).

create or replace view retention_person as
select c.id as person, c.local_authority, c.birth_date as born,
       (select max(p.ceased_on) from period_of_care p where p.child_id = c.id and p.reason_ceased = 'E2' and not p.voided) as died,
       'child' as record_type
from child c;

alter table legal_hold add foreign key (person) references child;
