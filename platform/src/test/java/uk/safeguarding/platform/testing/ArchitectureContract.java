package uk.safeguarding.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/// The laws of the suite's architecture; each module's `ArchitectureTest` holds its classes to them.
public abstract class ArchitectureContract {

    private static final String[] SERVICES = {"cases", "conferences", "lado", "reporting"};

    protected static final JavaClasses CODE = SuiteClasses.ALL;

    private final String module;

    /// @param module the package below `uk.safeguarding`, such as `cases`
    protected ArchitectureContract(String module) {
        this.module = module;
    }

    @Test
    void the_platform_knows_no_service() {
        for (String service : SERVICES) {
            noClasses()
                    .that()
                    .resideInAPackage("uk.safeguarding.platform..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("uk.safeguarding." + service + "..")
                    .because("the platform is infrastructure: move what knows a record into the service")
                    .check(CODE);
        }
    }

    @Test
    void no_service_depends_on_another() {
        for (String other : SERVICES) {
            if (!other.equals(module)) {
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("uk.safeguarding." + other + "..")
                        .because("services meet only in events and HTTP contracts")
                        .check(CODE);
            }
        }
    }

    @Test
    void packages_do_not_depend_on_each_other_in_circles() {
        slices().matching("uk.safeguarding." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package hears of the one below it by CDI events of the same transaction")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void packages_are_named_by_feature_and_not_by_layer() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..controller..", "..dto..", "..mapper..", "..service..", "..repository..", "..util..")
                .because("a record's resource, service, entity and events stand in one package")
                .check(CODE);
    }

    @Test
    void entities_know_neither_http_nor_messaging() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "org.apache.kafka..", "io.smallrye..")
                .because("rules of the field stand on their own")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void the_time_comes_from_the_clock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .because("a rule is tested on any day: inject java.time.Clock and ask LocalDate.now(clock)")
                .check(CODE);
    }
}
