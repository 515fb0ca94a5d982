package uk.safeguarding.suite.bench;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;

/// The same operation through the service and plainly, in turns, so that a slow minute of the machine is the share of
/// both: first as often as the clients can, then at half the rate that the service could bear.
///
/// @param rate of the service, operations a second; the latencies are at half of it
record Comparison(double rate, double plainRate, Histogram latencies, Histogram plainLatencies) {

    private static final int TURNS = 3;

    /// As many as a method must be called before HotSpot's best compiler has certainly had its turn.
    private static final int TO_WARM_UP = 15_000;

    private static final Duration LONGEST_TO_WARM_UP = Duration.ofMinutes(2);

    static Comparison of(Operation measured, Operation plain, int clients, Duration time) throws Exception {
        Pace.warmUp(measured, clients, TO_WARM_UP, LONGEST_TO_WARM_UP);
        Pace.flatOut(plain, clients, time.dividedBy(2));
        double rate = 0;
        double plainRate = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            rate += Pace.flatOut(measured, clients, time) / TURNS;
            plainRate += Pace.flatOut(plain, clients, time.dividedBy(2)) / TURNS;
        }
        return new Comparison(
                rate, plainRate, Pace.steady(measured, rate / 2, time), Pace.steady(plain, rate / 2, time));
    }

    /// @param aim the least ratio of the rates
    List<Measurement> measurements(String name, double aim) {
        String than = "plain JDBC, the same statements";
        String at = "%s at %.0f/s".formatted(name, rate / 2);
        return List.of(
                Measurement.of(name, rate, "1/s", than, plainRate).aimingAtRatio(aim),
                Measurement.latency(at, 50, latencies, than, plainLatencies),
                Measurement.latency(at, 99, latencies, than, plainLatencies));
    }
}
