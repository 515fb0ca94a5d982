package uk.safeguarding.suite.delivery;

/// A figure out of another, such as reviews held in time out of all that were due.
record Ratio(long numerator, long denominator) {

    Ratio minus(Ratio before) {
        return new Ratio(numerator - before.numerator, denominator - before.denominator);
    }

    @Override
    public String toString() {
        return numerator + " of " + denominator;
    }
}
