package uk.safeguarding.platform.job;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/// The one transaction of a job whose steps are seen all at once or never, longer than those of requests.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class OneTransaction {

    private final JobSettings settings;

    OneTransaction(JobSettings settings) {
        this.settings = settings;
    }

    void begin() {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions()
                .timeout((int) settings.longest().toSeconds()));
    }

    /// Undoes what was done so far, and goes on: for a job that is known to come to nothing, and still looks at the
    /// rest.
    public void beginAfresh() {
        QuarkusTransaction.rollback();
        begin();
    }

    /// Does something in a transaction of its own beside the one at hand, so that it is seen at once.
    public void beside(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    /// The same, for what it comes to.
    public <T> T beside(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
