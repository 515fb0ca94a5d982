package uk.safeguarding.reporting.metrics;

/// A metric's file does not say what it must. The service does not start, and the build fails.
public class MetricFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param file    the path of the file under `metrics/`
    /// @param problem what to correct
    MetricFormatException(String file, String problem) {
        super("metrics/" + file + ": " + problem);
    }
}
