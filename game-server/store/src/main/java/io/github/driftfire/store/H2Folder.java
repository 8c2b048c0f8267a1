package io.github.driftfire.store;

import io.github.driftfire.engine.kit.ConfigException;
import io.github.driftfire.engine.kit.DataOptions;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;

/**
 * H2 in a folder of its own, which one server uses at a time. The folder has {@code driftfire.mv.db}, and {@code driftfire.lock} that is locked as
 * long as a server uses it: the lock of a killed one is released too.
 */
final class H2Folder implements Database {
    static final String LOCK_FILE = "driftfire.lock";

    private static final Logger LOG = System.getLogger(H2Folder.class.getName());
    private static final String NAME = "driftfire";
    private static final String SUFFIX = ".mv.db";
    private static final String OWNER_ONLY = "rwx------";

    /**
     * The database stays open without a connection, no hook of H2's own closes it, and errors are not written into a file beside it as well. What
     * is overwritten is used again after 5 s, and while the server runs the file is compacted only as long as more than half of it is unused: to
     * keep it denser took a third of the processor time that results take. Without a write delay H2 would compact nothing while it runs, and the
     * file would grow by 14 GB a day with 20 commits a second.
     */
    private static final String SETTINGS = ";RETENTION_TIME=5000;AUTO_COMPACT_FILL_RATE=50;DB_CLOSE_DELAY=-1"
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    static final String PUBLIC_ID_SQL = "lower(rawtohex(secure_rand(8)))";

    private final String given;
    private final FileChannel lockFile;
    private final JdbcDataSource source = new JdbcDataSource();

    private H2Folder(String given, Path folder, FileChannel lockFile) {
        this.given = given;
        this.lockFile = lockFile;
        source.setURL("jdbc:h2:file:" + folder.toAbsolutePath().normalize().resolve(NAME) + SETTINGS);
        source.setUser(NAME);
        source.setPassword("");
    }

    /**
     * Locks the folder, which is made if it is not there.
     *
     * @throws ConfigException it is no folder, cannot be written, or another server uses it
     */
    static H2Folder lock(String given) {
        if (given.indexOf(';') >= 0) {
            throw refusal(given, "must be a folder without ; in its path");
        }
        try {
            Path folder = Path.of(given);
            create(folder);
            FileChannel file =
                    FileChannel.open(folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(file)) {
                file.close();
                throw inUse(given);
            }
            H2Folder locked = new H2Folder(given, folder, file);
            try {
                locked.prepare(folder.resolve(NAME + SUFFIX));
            } catch (IOException | RuntimeException | Error e) {
                file.close();
                throw e;
            }
            return locked;
        } catch (InvalidPathException | IOException e) {
            throw refusal(given, "must be a folder that can be written: " + e.getMessage());
        }
    }

    private void prepare(Path file) throws IOException {
        if (Files.exists(file)) {
            H2Recovery.run(file);
            return;
        }
        try {
            H2Creation.run(file, SUFFIX, NAME);
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /** It holds names and what identifies players: where the file system has permissions, a new folder is for its owner alone. */
    private static void create(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Answers whether the file was free: a lock belongs to the process, which another server may share. */
    private static boolean tryLock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static ConfigException inUse(String given) {
        return refusal(given, "must be a folder that no other server uses, and one does");
    }

    private static ConfigException refusal(String given, String requirement) {
        return new ConfigException(DataOptions.DATA.name(), given, requirement);
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public DataSource migrationSource() {
        return source;
    }

    /** Has what was committed on disk. */
    @Override
    public void committed(Handle handle) {
        handle.execute("CHECKPOINT SYNC");
    }

    @Override
    public String publicIdSql() {
        return PUBLIC_ID_SQL;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public String describe() {
        return "in folder " + given;
    }

    @Override
    public ConfigException refusal(String requirement) {
        return refusal(given, requirement);
    }

    @Override
    public ConfigException refusal(Exception problem) {
        SQLException sql = SqlErrors.find(problem);
        int code = sql == null ? 0 : sql.getErrorCode();
        return switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> inUse(given);
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.GENERAL_ERROR_1 ->
                refusal("must be a folder with data of this server, and its " + NAME + SUFFIX + " cannot be read: "
                        + SqlErrors.line(problem));
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                refusal("must be a folder with data of this server, and its " + NAME + SUFFIX + " is another's");
            default -> refusal("must be a folder that a database can be kept in: " + SqlErrors.line(problem));
        };
    }

    /** Compacts the file, and releases the lock. */
    @Override
    public void close() {
        if (!lockFile.isOpen()) {
            return;
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, () -> "the database in folder " + given + " is not compacted: " + SqlErrors.line(e));
        }
        unlock();
    }

    void unlock() {
        try {
            lockFile.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "folder " + given + " is not unlocked: " + e.getMessage());
        }
    }
}
