package uk.safeguarding.platform.record;

/// Searches are POSTs, because what is personal stands in the body and never in the URL; they change nothing.
public final class Searches {

    private static final String LAST_SEGMENT = "/search";

    private Searches() {}

    /// @param path of a request or of an operation
    public static boolean isSearch(String path) {
        return path.endsWith(LAST_SEGMENT);
    }
}
