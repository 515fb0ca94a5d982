package uk.safeguarding.cases.geography;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the directory knows of a postcode, and which edition of it answered.
public sealed interface PostcodeLookup {

    /// The edition of the ONS Postcode Directory that was asked, such as `ONSPD_NOV_2025_UK`.
    String edition();

    /// Where the postcode lies, if it is known.
    Optional<GridReference> point();

    /// The GSS code of the authority that runs children's services there, if it is known.
    Optional<String> authority();

    /// The postcode is in the directory.
    ///
    /// @param laua           GSS code of the district or unitary
    /// @param localAuthority GSS code of the authority that runs its children's services; null in Northern Ireland,
    ///                       and for a district that the list of authorities lacks
    record Found(
            String edition,
            Postcode postcode,
            GridReference at,
            String laua,
            @Nullable String localAuthority) implements PostcodeLookup {

        @Override
        public Optional<GridReference> point() {
            return Optional.of(at);
        }

        @Override
        public Optional<String> authority() {
            return Optional.ofNullable(localAuthority);
        }
    }

    /// The text is no postcode, or the edition does not have it.
    record Unknown(String edition) implements PostcodeLookup {

        @Override
        public Optional<GridReference> point() {
            return Optional.empty();
        }

        @Override
        public Optional<String> authority() {
            return Optional.empty();
        }
    }
}
