-- Worded as the cases service gives them with each plan, so that one rule is not cited in two ways

update timescale_rule set citation = 'Children Act 1989 s22(3A); local procedure'
where rule = 'PEP_' and nation = 'ENGLAND' and first_day = '2005-07-01';

update timescale_rule set citation = 'SI 2010/959 reg. 5(1)(b)(ii); local procedure'
where rule = 'PEP_' and nation = 'ENGLAND' and first_day = '2011-04-01';
