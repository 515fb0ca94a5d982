package uk.safeguarding.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.testing.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

    private static final String ROOT = "uk.safeguarding.reporting.";

    ArchitectureTest() {
        super("reporting");
    }

    @ParameterizedTest(name = "{0} does not know {1}")
    @CsvSource({
        "facts, intake",
        "facts, metrics",
        "intake, metrics",
        "intake, reconciliation",
        "intake, parkedevent",
        "metrics, intake",
        "metrics, annualreport",
    })
    void reporting_flows_one_way(String one, String other) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + one + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + other + "..")
                .because("reporting flows one way: intake -> facts <- metrics <- annualreport")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void figures_are_read_and_never_written_by_those_who_compute_them() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "metrics..", ROOT + "annualreport..")
                .should()
                .callMethod(java.sql.PreparedStatement.class, "executeUpdate")
                .because("a figure is a query over facts, never a count that is kept")
                .allowEmptyShould(true)
                .check(CODE);
    }
}
