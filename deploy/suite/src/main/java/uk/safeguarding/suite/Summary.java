package uk.safeguarding.suite;

/// What a person sees when the suite is ready: addresses, people, three calls to try, time and memory.
final class Summary {

    static final String WARNING =
            "A DEMONSTRATION, NOT FOR REAL DATA: one server of each kind on this machine, passwords in"
                    + " files, people who log in with a password grant.";

    /// The sample's year of Rutland.
    private static final String REPORT = "/v1/annual-reports/" + DemonstrationUser.HOME_AUTHORITY + "/2013-14";

    private static final double GIGABYTE = 1e9;

    private Summary() {}

    static String of(Suite suite, double seconds) {
        Ports ports = suite.ports();
        StringBuilder text = new StringBuilder("\nThe suite is ready.\n\n");
        for (Service service : Service.values()) {
            line(text, service.module(), ports.url(service) + "/q/swagger-ui");
        }
        line(text, "annual report", ports.url(Service.REPORTING) + REPORT + ".html");
        line(
                text,
                "Keycloak",
                ports.realm().resolve("/admin") + "  (admin, password in "
                        + suite.secrets().file("keycloak-admin") + ")");
        line(text, "PostgreSQL", "localhost:" + ports.postgres() + "  databases cases, conferences, lado, reporting");
        line(text, "Kafka", "localhost:" + ports.kafka() + "  safeguarding.cases.v1, .conferences.v1, .lado.v1");
        line(text, "logs", suite.directory().resolve("logs").toString());
        people(text, suite);
        calls(text, ports);
        text.append("\nStarted in %.1f s. All processes together take %.2f GB of memory.\n"
                .formatted(seconds, suite.memory() / GIGABYTE));
        return text.append(WARNING).append("\nStop with Ctrl-C.").toString();
    }

    private static void people(StringBuilder text, Suite suite) {
        text.append("\nDemonstration users, one of each role: ")
                .append(String.join(", ", suite.realm().roles()))
                .append(".\nThose of the authorities ")
                .append(String.join(
                        ", ", DemonstrationUser.AUTHORITIES.subList(1, DemonstrationUser.AUTHORITIES.size())))
                .append(" are named like iro.E08000018.\nA password: cat ")
                .append(suite.secrets().file("users/performance-lead"))
                .append('\n');
    }

    private static void calls(StringBuilder text, Ports ports) {
        String figure = "/v1/metrics/reviews-in-timescale?localAuthority=" + DemonstrationUser.HOME_AUTHORITY
                + "&period=2013-14";
        text.append("\nTry, in another terminal in this directory:\n");
        call(text, "performance-lead", "", ports.url(Service.REPORTING) + REPORT);
        call(text, "performance-lead", "", ports.url(Service.REPORTING) + figure);
        call(
                text,
                "quality-assurance-manager",
                " -H 'Purpose-Of-Use: AUDIT'",
                ports.url(Service.CASES) + "/v1/reviews");
    }

    private static void call(StringBuilder text, String role, String purpose, String url) {
        text.append("  curl -H \"Authorization: Bearer $(./suite token ")
                .append(role)
                .append(")\"")
                .append(purpose)
                .append(" '")
                .append(url)
                .append("'\n");
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-22s %s%n".formatted(name, value));
    }
}
