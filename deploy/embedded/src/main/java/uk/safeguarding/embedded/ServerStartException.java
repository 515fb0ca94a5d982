package uk.safeguarding.embedded;

/// A server that did not start, with the end of its log. Starting it again helps only after the cause is removed.
public final class ServerStartException extends RuntimeException {

    public ServerStartException(String message) {
        super(message);
    }

    public ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
