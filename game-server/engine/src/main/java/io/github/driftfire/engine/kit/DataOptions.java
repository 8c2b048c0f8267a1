package io.github.driftfire.engine.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of persistence: where results are kept. */
public final class DataOptions {
    /** What {@link #DATA} says for memory only. */
    public static final String NONE = "none";

    /** The folder of a runnable jar, in the folder it is started in, if nothing is set; an archive keeps data in memory. */
    public static final String JAR_FOLDER = "driftfire-data";

    public static final ConfigOption DATA = ConfigOption.text(
            "data",
            "folder",
            JAR_FOLDER + "; of an archive none",
            text -> !text.isEmpty(),
            "a folder, or none",
            "a folder that results, leaderboards, accounts and bans are kept in; none keeps them in memory");
    public static final ConfigOption DATABASE = ConfigOption.text(
            "database",
            "address",
            NONE,
            text -> text.startsWith(DataSettings.POSTGRES),
            "a JDBC address such as jdbc:postgresql://db.example.com/driftfire",
            "a PostgreSQL database in place of --data, such as jdbc:postgresql://db.example.com/driftfire");
    public static final ConfigOption DATABASE_USER = ConfigOption.text(
            "database-user",
            "name",
            "the address's",
            text -> !text.isEmpty(),
            "a name",
            "the name to sign in to the database with");
    public static final ConfigOption DATABASE_PASSWORD = ConfigOption.text(
            "database-password",
            "password",
            NONE,
            text -> true,
            "a password",
            "the database's password; better in the environment or in a file");
    public static final ConfigOption DATABASE_PASSWORD_FILE = ConfigOption.text(
            "database-password-file",
            "file",
            NONE,
            text -> !text.isEmpty(),
            "a file",
            "a file whose first line is the database's password");

    /** Of the web application alone. */
    public static final ConfigOption DATA_SOURCE = ConfigOption.text(
            "data-source",
            "name",
            NONE,
            text -> !text.isEmpty(),
            "a JNDI name such as java:comp/env/jdbc/driftfire",
            "the JNDI name of a data source of the application server, of a PostgreSQL");

    /** In the order of the documentation; what the jar and the web application share. */
    public static final List<ConfigOption> ALL =
            List.of(DATA, DATABASE, DATABASE_USER, DATABASE_PASSWORD, DATABASE_PASSWORD_FILE);

    private DataOptions() {}

    /**
     * What an operator has set; memory if nothing is.
     *
     * @throws ConfigException for options that contradict each other, and for a password file that cannot be read
     */
    public static DataSettings read(ConfigValues values) {
        return read(values, DataSettings.MEMORY);
    }

    /**
     * What an operator has set.
     *
     * @param fallback where results are kept if nothing is set
     * @throws ConfigException for options that contradict each other, and for a password file that cannot be read
     */
    public static DataSettings read(ConfigValues values, DataSettings fallback) {
        String database = values.find(DATABASE);
        String folder = values.find(DATA);
        if (database == null) {
            for (ConfigOption option : List.of(DATABASE_USER, DATABASE_PASSWORD, DATABASE_PASSWORD_FILE)) {
                if (values.find(option) != null) {
                    throw new ConfigException(option.name(), null, "must come with the option " + DATABASE.name());
                }
            }
            if (folder == null) {
                return fallback;
            }
            return folder.equals(NONE) ? DataSettings.MEMORY : DataSettings.folder(folder);
        }
        if (folder != null && !folder.equals(NONE)) {
            throw new ConfigException(
                    DATA.name(), folder, "must not be set together with the option " + DATABASE.name());
        }
        return DataSettings.database(database, values.find(DATABASE_USER), password(values));
    }

    /**
     * The same, of a web application.
     *
     * @throws ConfigException as above
     */
    public static DataSettings readInContainer(ConfigValues values) {
        String dataSource = values.find(DATA_SOURCE);
        if (dataSource == null) {
            return read(values);
        }
        for (ConfigOption option : ALL) {
            String other = values.find(option);
            if (other != null && !(option == DATA && other.equals(NONE))) {
                throw new ConfigException(
                        DATA_SOURCE.name(), dataSource, "must not be set together with the option " + option.name());
            }
        }
        return DataSettings.dataSource(dataSource);
    }

    private static @Nullable String password(ConfigValues values) {
        String file = values.find(DATABASE_PASSWORD_FILE);
        String password = values.find(DATABASE_PASSWORD);
        if (file == null) {
            return password;
        }
        if (password != null) {
            throw new ConfigException(
                    DATABASE_PASSWORD_FILE.name(),
                    file,
                    "must not be set together with the option " + DATABASE_PASSWORD.name());
        }
        return SecretFile.read(DATABASE_PASSWORD_FILE, file, file);
    }
}
