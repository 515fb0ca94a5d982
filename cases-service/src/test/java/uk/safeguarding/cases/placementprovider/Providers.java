package uk.safeguarding.cases.placementprovider;

import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Providers of placements of the tests' own.
public final class Providers {

    public static final String PATH = "/v1/placement-providers";

    private Providers() {}

    /// A number that no other provider of the tests has.
    public static String urn() {
        return "SC" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    }

    /// A private provider in use, registered by Ofsted.
    public static Map<String, Object> facts(String urn) {
        return new HashMap<>(Map.of(
                "name", "Sampleton Homes",
                "urn", urn,
                "regulator", "OFSTED",
                "kind", "PR4",
                "status", "IN_USE",
                "statusFrom", "2013-04-01"));
    }

    public static Response register(String urn) {
        return asRecordsOfficer().body(facts(urn)).post(PATH);
    }
}
