package io.github.driftfire.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Makes the file of a new database, with this version's tables and the history that Flyway would have written: a start with a new folder loads no
 * Flyway either, see {@link Migrations#run}. The file has its name once it is whole: a process that is killed before leaves no tables without
 * their history.
 */
final class H2Creation {
    private static final String HISTORY = "\"" + Migrations.HISTORY + '"';

    /** As Flyway makes it in H2. */
    private static final String CREATE_HISTORY = "create table " + HISTORY + " ("
            + "\"installed_rank\" int not null, \"version\" varchar(50), \"description\" varchar(200) not null,"
            + " \"type\" varchar(20) not null, \"script\" varchar(1000) not null, \"checksum\" int,"
            + " \"installed_by\" varchar(100) not null,"
            + " \"installed_on\" timestamp default current_timestamp not null,"
            + " \"execution_time\" int not null, \"success\" boolean not null,"
            + " constraint \"" + Migrations.HISTORY + "_pk\" primary key (\"installed_rank\"));"
            + " create index \"" + Migrations.HISTORY + "_s_idx\" on " + HISTORY + " (\"success\");"
            + " insert into " + HISTORY
            + " values (-1, null, '<< Flyway Schema History table created >>', 'TABLE', '', null, current_user,"
            + " default, 0, true)";

    private static final String ADD_TO_HISTORY =
            "insert into " + HISTORY + " values (?, ?, ?, 'SQL', ?, ?, current_user, default, 0, true)";

    private H2Creation() {}

    /**
     * @param file the database's, which is not there
     * @param suffix what H2 adds to the name of a database for that of its file
     * @param user owns what is made
     */
    static void run(Path file, String suffix, String user) throws IOException, SQLException {
        Path unfinished = file.resolveSibling("unfinished" + suffix);
        Files.deleteIfExists(unfinished);
        String address = unfinished.toAbsolutePath().normalize().toString();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + address.substring(0, address.length() - suffix.length())
                + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        source.setUser(user);
        source.setPassword("");
        // The end of its only connection closes the database.
        try (Connection connection = source.getConnection()) {
            fill(connection);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // H2 takes several statements at once.
            statement.execute(CREATE_HISTORY);
            for (Migration each : Migration.ALL) {
                statement.execute(each.sql(H2Folder.PUBLIC_ID_SQL));
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD_TO_HISTORY)) {
            for (Migration each : Migration.ALL) {
                statement.setInt(1, each.version());
                statement.setString(2, String.valueOf(each.version()));
                statement.setString(3, each.description());
                statement.setString(4, each.script());
                statement.setInt(5, each.checksum());
                statement.execute();
            }
        }
    }
}
