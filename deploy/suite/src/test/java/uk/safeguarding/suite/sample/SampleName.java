package uk.safeguarding.suite.sample;

import java.util.List;

/// The name of an invented person, which nobody can take for a real one: `Robin Sampleton-07`.
///
/// @param forename one of a few, by the number
/// @param surname  with the number in it
record SampleName(String forename, String surname) {

    private static final List<String> FORENAMES = List.of(
            "Robin", "Alex", "Sam", "Charlie", "Jordan", "Jamie", "Morgan", "Taylor", "Casey", "Rowan", "Quinn");

    /// @param reference ends in a number, such as `RUT-0007`
    static SampleName of(String reference) {
        int number = Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1));
        return new SampleName(FORENAMES.get(number % FORENAMES.size()), "Sampleton-%02d".formatted(number));
    }

    SampleDiary.Body into(SampleDiary.Body body) {
        return body.with("forename", forename).with("surname", surname);
    }
}
