package uk.safeguarding.reporting.metrics;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.event.Pseudonyms;
import uk.safeguarding.platform.security.Sight;

/// Twelve children of nine families, each with records of every kind: some are mine, or my team's, or were, and
/// some are kept from me. The same seed gives the same.
final class RandomCaseload {

    static final String ME = "IRO-1";
    static final String MY_TEAM = "TEAM-1";
    private static final String SOMEBODY_ELSE = "IRO-2";

    private static final int CHILDREN = 12;

    /// One fact, told of whoever it is about.
    record Told(String record, List<String> about, String subject, List<Object> fields) {}

    private final Random random;
    private final Sight scope;
    private final LocalDate today;
    private final List<Told> facts = new ArrayList<>();
    private final Set<String> cases = new TreeSet<>();
    private final Set<String> conferences = new TreeSet<>();

    RandomCaseload(long seed, Sight scope, LocalDate today) {
        this.today = today;
        this.random = new Random(seed);
        this.scope = scope;
        Set<String> hidden = new TreeSet<>();
        for (int i = 0; i < CHILDREN; i++) {
            String child = "child-" + i;
            boolean mine = relate("cases", child);
            boolean kept = keep("cases", child);
            if (mine && !kept) {
                cases.add(child);
            }
            if (relate("conferences", child)) {
                conferences.addAll(family(i));
            }
            if (keep("conferences", child)) {
                hidden.addAll(family(i));
            }
            inCare(child);
            protect(child, i);
        }
        conferences.removeAll(hidden);
    }

    /// Whether it is about children alone with whom I work, or with that sight my team, and from whom nobody keeps
    /// me.
    boolean isMine(Told fact) {
        return switch (fact.record()) {
            case "conference", "child_protection_plan", "conferences_child" -> conferences.containsAll(fact.about());
            default -> cases.containsAll(fact.about());
        };
    }

    /// Tells of all relationships and restrictions, and of the other facts for which `which` holds.
    void tell(ToldFacts told, Pseudonyms pseudonyms, Predicate<Told> which) {
        try (ToldFacts.Slow transaction = told.begin()) {
            for (Told fact : facts) {
                if (isAccess(fact) || which.test(fact)) {
                    Object[] fields = fact.fields().stream()
                            .map(field -> resolved(told, pseudonyms, field))
                            .toArray();
                    transaction.arrive(fact.record(), fact.subject(), fields);
                }
            }
            transaction.commit();
        }
    }

    private static boolean isAccess(Told fact) {
        return fact.record().endsWith("_access_relationship")
                || fact.record().endsWith("_sensitivity")
                || fact.record().equals("family");
    }

    /// A name becomes the pseudonym in the authority of the facts, and an id one of that authority.
    private static Object resolved(ToldFacts told, Pseudonyms pseudonyms, Object field) {
        return switch (field) {
            case Named(Person.Kind kind, String name) ->
                kind == Person.Kind.CHILD ? told.pseudonym(name) : pseudonyms.of(kind, told.authority(), name);
            case List<?> list ->
                list.stream().map(one -> resolved(told, pseudonyms, one)).toList();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> resolved(told, pseudonyms, e.getValue())));
            case UUID id -> UUID.nameUUIDFromBytes((told.authority() + id).getBytes(StandardCharsets.UTF_8));
            default -> field;
        };
    }

    private record Named(Person.Kind kind, String name) {
        static Named child(String name) {
            return new Named(Person.Kind.CHILD, name);
        }

        static Named staff(String name) {
            return new Named(Person.Kind.STAFF, name);
        }
    }

    private static List<String> family(int child) {
        return switch (child) {
            case 0, 1, 2 -> List.of("child-0", "child-1", "child-2");
            case 3, 4 -> List.of("child-3", "child-4");
            default -> List.of("child-" + child);
        };
    }

    /// Relates somebody to the child, me perhaps.
    private boolean relate(String service, String child) {
        LocalDate from = today.minusDays(30);
        return switch (random.nextInt(7)) {
            case 0 -> related(service, child, "PERSON", Named.staff(ME), from, null, true);
            case 1 ->
                related(service, child, "TEAM", new Named(Person.Kind.TEAM, MY_TEAM), from, null, scope == Sight.TEAM);
            case 2 -> related(service, child, "PERSON", Named.staff(SOMEBODY_ELSE), from, null, false);
            case 3 -> related(service, child, "PERSON", Named.staff(ME), from, today, false);
            case 4 -> related(service, child, "PERSON", Named.staff(ME), from, today.plusDays(1), true);
            case 5 -> related(service, child, "PERSON", Named.staff(ME), today.plusDays(1), null, false);
            default -> service.equals("cases") && allocated(child);
        };
    }

    private boolean related(
            String service, String child, String kind, Object party, LocalDate from, LocalDate to, boolean holds) {
        List<Object> fields = new ArrayList<>(
                List.of("party_kind", kind, "party", party, "kind", "ALLOCATED", "from", from.toString()));
        if (to != null) {
            fields.addAll(List.of("to", to.toString()));
        }
        facts.add(new Told(service + "_access_relationship", List.of(child), child, fields));
        return holds;
    }

    private boolean allocated(String child) {
        about(child, "iro_allocation", "staff", Named.staff(ME), "from", "2013-01-01");
        return true;
    }

    /// Keeps somebody from the child's records, me perhaps.
    private boolean keep(String service, String child) {
        return switch (random.nextInt(8)) {
            case 0 -> kept(service, child, "EXCLUDED_FROM", ME, null, true);
            case 1 -> kept(service, child, "EXCLUDED_FROM", SOMEBODY_ELSE, null, false);
            case 2 -> kept(service, child, "RESTRICTED_TO", SOMEBODY_ELSE, null, true);
            case 3 -> kept(service, child, "RESTRICTED_TO", SOMEBODY_ELSE, today, false);
            case 4 -> {
                kept(service, child, "RESTRICTED_TO", SOMEBODY_ELSE, null, true);
                yield kept(service, child, "RESTRICTED_TO", ME, null, false);
            }
            default -> false;
        };
    }

    private boolean kept(String service, String child, String kind, String staff, LocalDate to, boolean hides) {
        List<Object> fields = new ArrayList<>(List.of("kind", kind, "staff", Named.staff(staff), "from", "2013-01-01"));
        if (to != null) {
            fields.addAll(List.of("to", to.toString()));
        }
        facts.add(new Told(service + "_sensitivity", List.of(child), child, fields));
        return hides;
    }

    private void inCare(String child) {
        UUID care = new UUID(random.nextLong(), random.nextLong());
        about(child, "cases_child", "birth_month", (2000 + random.nextInt(13)) + "-05");
        about(child, "period_of_care", "period_of_care_id", care);
        about(child, "legal_status", "period_of_care_id", care, "code", random.nextInt(6) == 0 ? "V3" : "C2");
        about(
                child,
                "placement",
                "period_of_care_id",
                care,
                "out_of_area",
                random.nextBoolean(),
                "placement_type",
                random.nextBoolean() ? "U1" : "U6",
                "distances",
                List.of(Map.of("point", "Oakham", "miles", random.nextInt(60))));
        about(child, "education_placement");
        about(child, "personal_education_plan", "period_of_care_id", care, "completed_on", "2013-06-01");
        for (int review = 0; review < 3; review++) {
            LocalDate due = LocalDate.of(2012, 6, 1).plusDays(random.nextInt(600));
            about(
                    child,
                    "review",
                    "period_of_care_id",
                    care,
                    "due_on",
                    due.toString(),
                    "held_on",
                    due.plusDays(random.nextInt(20) - 15).toString(),
                    "participation",
                    "PN" + random.nextInt(8));
        }
    }

    private void protect(String child, int number) {
        about(child, "conferences_child");
        about(child, "child_protection_plan", "started_on", "2013-05-0" + (1 + random.nextInt(9)));
        List<String> family = family(number);
        if (family.getFirst().equals(child)) {
            facts.add(new Told(
                    "family",
                    family,
                    "family-" + number,
                    List.of("children", family.stream().map(Named::child).toList())));
            facts.add(conference(family, "family-" + number));
            facts.add(conference(List.of(child), "family-" + number));
        }
    }

    private Told conference(List<String> children, String family) {
        LocalDate due = LocalDate.of(2013, 4, 1).plusDays(random.nextInt(300));
        return new Told(
                "conference",
                children,
                family,
                List.of(
                        "due_on",
                        due.toString(),
                        "held_on",
                        due.plusDays(random.nextInt(20) - 15).toString(),
                        "risk_factors",
                        List.of("3A"),
                        "children",
                        children.stream()
                                .map(child ->
                                        Map.of("child", Named.child(child), "dueOn", due.toString(), "ageYears", 4))
                                .toList()));
    }

    private void about(String child, String record, Object... fields) {
        facts.add(new Told(record, List.of(child), child, List.of(fields)));
    }
}
