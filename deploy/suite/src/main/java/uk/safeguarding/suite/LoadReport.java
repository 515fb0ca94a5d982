package uk.safeguarding.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of the lines of a load.
public final class LoadReport {

    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);

    private final long start = System.nanoTime();
    private final String name;
    private final int lines;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private long lastWord = start;
    private int changed;
    private int alreadyThere;
    private @Nullable Refusal brokenOff;
    private Duration took = Duration.ZERO;

    /// A line that was not loaded.
    ///
    /// @param place the file and the number of the line
    /// @param code  of the service's problem, or `record-not-loaded` for a line that needs one that was not loaded
    public record Problem(String place, String code, String detail) {

        @Override
        public String toString() {
            return place + ": " + code + ": " + detail;
        }
    }

    /// @param name     of what is loaded
    /// @param lines    how many there are
    /// @param progress hears of it as it goes on
    LoadReport(String name, int lines, Progress progress) {
        this.name = name;
        this.lines = lines;
        this.progress = progress;
    }

    /// @param anew whether the line changed something, and was not there already
    synchronized void accepted(boolean anew) {
        if (anew) {
            changed++;
        } else {
            alreadyThere++;
        }
    }

    synchronized void refused(LoadLine line, String code, String detail) {
        problems.add(new Problem(line.place(), code, detail));
    }

    void refused(LoadLine line, ServiceAnswer answer) {
        String detail =
                answer.body().path("detail").asText(answer.body().path("title").asText("no reason given"));
        StringBuilder text = new StringBuilder(detail);
        answer.body()
                .path("violations")
                .forEach(violation -> text.append("; ")
                        .append(violation.path("field").asText())
                        .append(' ')
                        .append(violation.path("message").asText()));
        refused(line, answer.body().path("code").asText("status-" + answer.status()), text.toString());
    }

    synchronized void brokenOff(Refusal why) {
        brokenOff = brokenOff == null ? why : brokenOff;
    }

    synchronized boolean isBrokenOff() {
        return brokenOff != null;
    }

    /// Says how far it is.
    synchronized void step() {
        int done = changed + alreadyThere + problems.size();
        String far = "  loading %s: %,d of %,d lines (%d %%)".formatted(name, done, lines, done * 100L / lines);
        progress.murmur(far);
        if (!progress.isTerminal() && System.nanoTime() - lastWord > BETWEEN_WORDS.toNanos()) {
            progress.say(far);
            lastWord = System.nanoTime();
        }
    }

    /// @throws Refusal if it was broken off
    synchronized void finish() {
        took = Duration.ofNanos(System.nanoTime() - start);
        if (brokenOff != null) {
            throw brokenOff;
        }
    }

    public String name() {
        return name;
    }

    /// How many lines made or changed a record.
    public synchronized int changed() {
        return changed;
    }

    /// How many lines said what the services knew already.
    public synchronized int alreadyThere() {
        return alreadyThere;
    }

    /// The lines that were not loaded.
    public synchronized List<Problem> problems() {
        return List.copyOf(problems);
    }

    public Duration took() {
        return took;
    }
}
