package io.github.driftfire.store;

import io.github.driftfire.engine.kit.ConfigException;
import io.github.driftfire.engine.kit.DataSettings;
import io.github.driftfire.engine.results.MemoryStore;
import io.github.driftfire.engine.results.Store;
import javax.naming.InitialContext;

/** Opens the store that an operator has chosen. */
public final class Stores {
    private Stores() {}

    /**
     * Opens a store, and brings its schema to this version.
     *
     * @throws ConfigException the folder, the database or the data source cannot be used; in one line, what would be right
     */
    public static Store open(DataSettings settings) {
        String folder = settings.folder();
        String address = settings.database();
        String dataSource = settings.dataSource();
        if (dataSource != null) {
            return openChecked(ContainerDatabase.find(dataSource, InitialContext::doLookup));
        }
        if (address != null) {
            return openChecked(new PostgresServer(address, settings.user(), settings.password()));
        }
        if (folder != null) {
            H2Folder locked = H2Folder.lock(folder);
            try {
                return open(locked);
            } catch (RuntimeException e) {
                locked.unlock();
                throw e;
            }
        }
        return new MemoryStore(System::currentTimeMillis);
    }

    private static SqlStore openChecked(Database database) {
        PostgresCheck.run(database);
        return open(database);
    }

    private static SqlStore open(Database database) {
        new Migrations(database).run();
        return new SqlStore(database, System::currentTimeMillis);
    }
}
