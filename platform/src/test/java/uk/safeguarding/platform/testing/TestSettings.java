package uk.safeguarding.platform.testing;

/// What the tests of one JVM share. Quarkus loads test classes more than once, so static fields would exist more than
/// once; system properties do not.
final class TestSettings {

    private static final String PREFIX = "test-infrastructure.";

    private TestSettings() {}

    static void put(String name, String value) {
        System.setProperty(PREFIX + name, value);
    }

    static boolean has(String name) {
        return System.getProperty(PREFIX + name) != null;
    }

    static String get(String name) {
        String value = System.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException("The test infrastructure has no " + name);
        }
        return value;
    }
}
