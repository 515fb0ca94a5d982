package uk.safeguarding.conferences.timescale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;

/// The successive editions of the statutory guidance that set the time limits of child protection conferences.
///
/// England: Working Together to Safeguard Children (Children Act 2004, s16B and before it Local Authority Social
/// Services Act 1970, s7). Wales: Safeguarding Children (2006), then the Wales Safeguarding Procedures under the
/// Social Services and Well-being (Wales) Act 2014, Part 7. Their periods are the same; only the citation differs.
/// The first days are those of publication or commencement as far as they are known.
final class WorkingTogether {

    private static final List<Edition> ENGLAND = List.of(
            new Edition("1999-12-01", "Working Together to Safeguard Children 1999, ch. 5"),
            new Edition("2006-04-10", "Working Together to Safeguard Children 2006, ch. 5"),
            new Edition("2010-03-17", "Working Together to Safeguard Children 2010, ch. 5"),
            new Edition("2013-04-15", "Working Together to Safeguard Children 2013, ch. 1"),
            new Edition("2015-03-26", "Working Together to Safeguard Children 2015, ch. 1"),
            new Edition("2018-07-04", "Working Together to Safeguard Children 2018, ch. 1"),
            new Edition("2023-12-15", "Working Together to Safeguard Children 2023, ch. 3"));

    private static final List<Edition> WALES = List.of(
            new Edition("2000-01-01", "Working Together to Safeguard Children (Wales) 2000, ch. 5"),
            new Edition("2006-10-01", "Safeguarding Children: Working Together (Wales) 2006, ch. 8"),
            new Edition("2008-04-01", "All Wales Child Protection Procedures 2008, part 3"),
            new Edition("2019-11-11", "Wales Safeguarding Procedures, children, section 3"));

    private record Edition(String since, String citation) {}

    private WorkingTogether() {}

    /// The rule in the edition that was in force when the clock started; a clock that started before the first edition
    /// is judged by that.
    static Rule rule(String id, Nation nation, LocalDate clockStarted) {
        List<Rule> editions = successive(id, nation);
        return Rule.of(clockStarted, editions).orElseGet(editions::getFirst);
    }

    private static List<Rule> successive(String id, Nation nation) {
        List<Edition> editions = switch (nation) {
            case ENGLAND -> ENGLAND;
            case WALES -> WALES;
        };
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            LocalDate first = LocalDate.parse(editions.get(i).since());
            String citation = editions.get(i).citation();
            rules.add(
                    i + 1 < editions.size()
                            ? new Rule(
                                    id,
                                    citation,
                                    first,
                                    LocalDate.parse(editions.get(i + 1).since()).minusDays(1))
                            : Rule.since(first, id, citation));
        }
        return rules;
    }
}
