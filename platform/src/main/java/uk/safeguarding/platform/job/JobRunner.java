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
import jakarta.transaction.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final OneTransaction one;
    private final Map<String, Work> works;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean stopping;

    JobRunner(JobTable jobs, OnBehalf onBehalf, JobSettings settings, OneTransaction one, @All List<Work> works) {
        this.jobs = jobs;
        this.onBehalf = onBehalf;
        this.settings = settings;
        this.one = one;
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
        Work work = workOf(job);
        if (work.inOneTransaction(job)) {
            onBehalf.of(job.mandate(), () -> all(job, work));
            return;
        }
        while (onBehalf.of(job.mandate(), () -> step(job))) {
            if (stopping) {
                jobs.release(job);
                return;
            }
        }
    }

    private Work workOf(Job job) {
        return Objects.requireNonNull(works.get(job.kind()));
    }

    /// @param claimed the job, of the attempt at hand
    /// @return whether there is more to do in this attempt
    boolean step(Job claimed) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Job held = hold(claimed).orElse(null);
            return held != null && advance(held, workOf(held).next(held)).state() == Job.State.RUNNING;
        });
    }

    /// Does all steps in one transaction, from the first on. Beside it each says how far it is, and finds out whether
    /// the job was cancelled.
    ///
    /// @return whether it was done
    private boolean all(Job claimed, Work work) {
        one.begin();
        try {
            Optional<Job> job = one.beside(() -> hold(claimed).flatMap(held -> jobs.restart(held.id())));
            while (job.isPresent()) {
                if (stopping) {
                    one.beside(() -> hold(claimed).map(this::released));
                    return false;
                }
                Work.Step step = work.next(job.get());
                if (step.nextFrom() == null) {
                    return end(claimed, work, step);
                }
                job = one.beside(() -> hold(claimed).map(held -> advance(held, step)));
            }
            return false;
        } finally {
            if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private boolean end(Job claimed, Work work, Work.Step last) {
        if (!work.keeps(claimed)) {
            QuarkusTransaction.rollback();
            return one.beside(() -> hold(claimed).map(held -> advance(held, last)))
                    .isPresent();
        }
        boolean done = hold(claimed).map(held -> advance(held, last)).isPresent();
        if (done) {
            QuarkusTransaction.commit();
        }
        return done;
    }

    private Job released(Job held) {
        jobs.release(held);
        return held;
    }

    private Optional<Job> hold(Job claimed) {
        return jobs.hold(claimed.id(), claimed.attempt(), settings.lease());
    }

    private Job advance(Job held, Work.Step step) {
        Job advanced = jobs.advance(held.id(), step);
        if (advanced.state() == Job.State.DONE) {
            jobs.write(held.id(), 0, workOf(held).head(advanced));
        }
        return advanced;
    }
}
