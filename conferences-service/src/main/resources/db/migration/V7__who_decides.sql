-- What a relationship follows from here, and which children belong together.
call decides_who_sees('conference');
call decides_who_sees('conference_child');
call decides_who_sees('child_protection_plan');
call decides_who_sees('family');
call decides_who_sees('family_child');
