package uk.safeguarding.suite;

/// Something the person at the terminal can put right; the message says how. Shown without a stack trace.
public final class Refusal extends RuntimeException {

    public Refusal(String message) {
        super(message);
    }
}
