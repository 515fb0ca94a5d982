package uk.safeguarding.platform.intake;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Not ready while a partition cannot go on: what follows from the events is falling behind.
@Readiness
@ApplicationScoped
@IfBuildProperty(name = "intake.enabled", stringValue = "true")
public class IntakeHealth implements HealthCheck {

    private final Intake intake;

    IntakeHealth(Intake intake) {
        this.intake = intake;
    }

    @Override
    public HealthCheckResponse call() {
        var held = intake.held();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("intake").status(held.isEmpty());
        held.forEach((partition, since) -> answer.withData(partition.toString(), "held since " + since));
        return answer.build();
    }
}
