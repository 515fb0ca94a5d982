-- The law by which reviews of a series of short breaks are due.

insert into timescale_rule (rule, nation, first_day, citation) values
    ('REVIEW_SHORT_BREAKS_FIRST_', 'ENGLAND', '2011-04-01', 'SI 2010/959 reg. 48(3)(d)(i)'),
    ('REVIEW_SHORT_BREAKS_LATER_', 'ENGLAND', '2011-04-01', 'SI 2010/959 reg. 48(3)(d)(ii)'),
    ('REVIEW_SHORT_BREAKS_FIRST_', 'WALES',   '2016-04-06', 'WSI 2015/1818 reg. 62(3)(d)(i)'),
    ('REVIEW_SHORT_BREAKS_LATER_', 'WALES',   '2016-04-06', 'WSI 2015/1818 reg. 62(3)(d)(ii)');
