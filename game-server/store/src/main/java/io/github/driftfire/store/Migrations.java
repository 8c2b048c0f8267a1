package io.github.driftfire.store;

import io.github.driftfire.engine.kit.ConfigException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings a database's schema to this version's, forward only. */
final class Migrations {
    /** Not Flyway's usual name: another application may use that. */
    static final String HISTORY = "driftfire_schema";

    private static final String LOCATION = "classpath:io/github/driftfire/store/migrations";

    private static final String APPLIED = "select \"version\", \"checksum\", \"success\" from \"" + HISTORY
            + "\" where \"version\" is not null order by \"installed_rank\"";

    private final Database database;
    private final ClassLoader loader;

    Migrations(Database database) {
        this(database, Migrations.class.getClassLoader());
    }

    /** @param loader lists the migrations, and has Flyway's own parts */
    Migrations(Database database, ClassLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    /** @throws ConfigException the database is broken, another's, or a newer server's */
    void run() {
        // Most starts end here: to load Flyway takes most of a second.
        if (isCurrent()) {
            return;
        }
        try {
            Flyway flyway = flyway(MigrationVersion.LATEST);
            refuseNewer(flyway);
            flyway.migrate();
            checkFound();
        } catch (FlywayValidateException e) {
            throw database.refusal(
                    "must be a database as released servers leave it, and its schema is not: " + SqlErrors.line(e));
        } catch (FlywayException e) {
            if (e.getErrorCode()
                    == (ErrorCode) org.flywaydb.core.api.CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw foreign();
            }
            throw database.refusal(e);
        }
    }

    /** Whether nothing is to be done. */
    boolean isCurrent() {
        List<String> applied = new ArrayList<>();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(APPLIED)) {
            while (rows.next()) {
                applied.add(rows.getString(1) + ' ' + rows.getInt(2) + ' ' + rows.getBoolean(3));
            }
        } catch (SQLException e) {
            // Flyway finds out whether the database is empty, another's, or broken.
            return false;
        }
        return applied.equals(Migration.ALL.stream()
                .map(each -> each.version() + " " + each.checksum() + " true")
                .toList());
    }

    /** Flyway takes it for success if it finds none: Open Liberty lists them by the file {@code flyway.location} beside them only. */
    private void checkFound() {
        if (!isCurrent()) {
            throw new IllegalStateException(
                    "the tables of " + database.describe()
                            + " could not be made: the application server does not list what is in this application's jar store");
        }
    }

    private ConfigException foreign() {
        return database.refusal(
                "must be an empty database, or one of this server, and it has tables of something else");
    }

    /** @param target the last migration to apply */
    Flyway flyway(MigrationVersion target) {
        return Flyway.configure(loader)
                .dataSource(database.migrationSource())
                .locations(LOCATION)
                // Found nothing is success otherwise, and there are class loaders that list nothing.
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .table(HISTORY)
                .placeholders(Map.of(Migration.PUBLIC_ID, database.publicIdSql()))
                .target(target)
                .cleanDisabled(true)
                .load();
    }

    private void refuseNewer(Flyway flyway) {
        List<MigrationInfo> all = Arrays.asList(flyway.info().all());
        List<MigrationInfo> newer = all.stream()
                .filter(each -> each.getState() == MigrationState.FUTURE_SUCCESS
                        || each.getState() == MigrationState.FUTURE_FAILED)
                .toList();
        if (!newer.isEmpty()) {
            String latest = all.stream()
                    .filter(each -> !newer.contains(each))
                    .map(MigrationInfo::getVersion)
                    .filter(Objects::nonNull)
                    .max(MigrationVersion::compareTo)
                    .map(MigrationVersion::getVersion)
                    .orElse("0");
            throw database.refusal("must be a database of this server's version or an older one, and a newer server has"
                    + " used it: its schema is "
                    + newer.get(newer.size() - 1).getVersion() + ", this server knows " + latest);
        }
    }
}
