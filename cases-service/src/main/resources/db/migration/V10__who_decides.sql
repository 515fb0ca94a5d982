-- What a relationship follows from here.
call decides_who_sees('iro_allocation');
