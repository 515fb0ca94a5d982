package uk.safeguarding.platform.job;

import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import uk.safeguarding.platform.error.DomainException;
import uk.safeguarding.platform.error.Trouble;
import uk.safeguarding.platform.security.OnBehalf;

/// Carries out jobs, the one that has waited longest first, among all instances of the service.
///
/// An instance claims a job for a while and with each step for a while more. If it dies, the while runs out and another
/// takes the job up where the last committed step left it; the dead one's step was rolled back, and one that only
/// seemed dead finds with its next step that the job is another's. What fails otherwise than by a refusal is left like
/// that too, and tried again, until it was tried too often.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final JobTable jobs;
    private final OnBehalf onBehalf;
    private final JobSettings settings;
    private final Map<String, Work> works;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean stopping;

    JobRunner(JobTable jobs, OnBehalf onBehalf, JobSettings settings, @All List<Work> works) {
        this.jobs = jobs;
        this.onBehalf = onBehalf;
        this.settings = settings;
        this.works = works.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
    }

    void start(@Observes StartupEvent started) {
        for (int i = 0; i < settings.workers(); i++) {
            workers.add(Thread.ofPlatform().daemon().name("job-worker-" + i).start(this::run));
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        bell.release(settings.workers());
        for (Thread worker : workers) {
            worker.join(LONGEST_STOP);
        }
    }

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobService.Asked job) {
        bell.release();
    }

    @Scheduled(every = "${jobs.forget-every:1m}", skipExecutionIf = ApplicationNotRunning.class)
    void forget() {
        jobs.forget(settings.keep());
    }

    private void run() {
        while (!stopping) {
            try {
                if (!takeUpOne()) {
                    rest();
                }
            } catch (RuntimeException e) {
                LOG.warnf("No job is taken up for now: %s", Trouble.describe(e));
                rest();
            }
        }
    }

    private void rest() {
        try {
            if (bell.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private boolean takeUpOne() {
        Job job = jobs.claim(works.keySet(), settings.lease(), settings.attempts())
                .orElse(null);
        if (job == null) {
            return false;
        }
        try {
            carryOut(job);
        } catch (DomainException refusal) {
            jobs.fail(job, refusal.code());
        } catch (RuntimeException | Error e) {
            LOG.errorf("Job %s broke off: %s", job.id(), Trouble.describe(e));
        }
        return true;
    }

    private void carryOut(Job job) {
        while (onBehalf.of(job.mandate(), () -> step(job))) {
            if (stopping) {
                jobs.release(job);
                return;
            }
        }
    }

    /// @param claimed the job, of the attempt at hand
    /// @return whether there is more to do in this attempt
    boolean step(Job claimed) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Job held =
                    jobs.hold(claimed.id(), claimed.attempt(), settings.lease()).orElse(null);
            if (held == null) {
                return false;
            }
            Work work = Objects.requireNonNull(works.get(held.kind()));
            Job advanced = jobs.advance(held.id(), work.next(held));
            if (advanced.state() == Job.State.DONE) {
                jobs.write(held.id(), 0, work.head(advanced));
            }
            return advanced.state() == Job.State.RUNNING;
        });
    }
}
