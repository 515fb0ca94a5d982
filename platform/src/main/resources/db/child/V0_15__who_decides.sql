call decides_who_sees('access_relationship');
call decides_who_sees('access_request');
