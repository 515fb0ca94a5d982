package uk.safeguarding.platform.sight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.event.Person;

/// The persons of the service's records whom the caller may see: children, or adults who are alleged against.
@ApplicationScoped
public class PersonsSeen {

    private final AgroalDataSource database;
    private final String table;

    /// @param table of the persons, such as `child`
    PersonsSeen(AgroalDataSource database, @ConfigProperty(name = "sight.persons") String table) {
        this.database = database;
        this.table = table;
    }

    /// The child as events name it, seen or not: a restriction is decided by who need not be among those it names,
    /// and who registers a child is not related to it yet. The row must have been written.
    ///
    /// @return empty of a child whose records are sealed: no event ever tells of its new reference
    public Optional<Person> child(String localAuthority, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select reference_of(?)")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getString(1))
                        .map(reference -> new Person(Person.Kind.CHILD, id, localAuthority, reference));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws NotFound such as `child-not-found` if there is none, or none that the caller may know of
    public void mustHave(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select from " + table + " where id = ?")) {
            select.setObject(1, person);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound(table);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
