package uk.safeguarding.platform.sight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds persons of the caller's authority by what is indexed of them. The ids are those of unseen persons too, and say
/// nothing before the records are read by them: what the caller may not see is not there.
@ApplicationScoped
public class PersonSearch {

    private final AgroalDataSource database;

    PersonSearch(AgroalDataSource database) {
        this.database = database;
    }

    /// @param reference the authority's own, regardless of case
    /// @param surname   regardless of case
    /// @return null unless a criterion is given
    public @Nullable List<UUID> ids(
            @Nullable String reference, @Nullable String surname, @Nullable LocalDate birthDate) {
        if (reference == null && surname == null && birthDate == null) {
            return null;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select find_persons(?, ?, ?)")) {
            select.setString(1, reference);
            select.setString(2, surname);
            select.setObject(3, birthDate);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return List.of((UUID[]) row.getArray(1).getArray());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The person who has a reference now, and is not voided.
    ///
    /// @param reference the authority's own, regardless of case
    public Optional<UUID> id(String reference) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select person_of_reference(?)")) {
            select.setString(1, reference);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, UUID.class));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
