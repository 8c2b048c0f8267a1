package io.github.driftfire.store;

import io.github.driftfire.engine.carryover.StoredCarryOver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and writes what players take along over a restart, within a transaction. */
final class CarryOverTable {
    private static final String READ = "select token, game, mode, record, ends from carry_over where ends > :now"
            + " order by ends desc, token fetch next :most rows only";

    private static final String REMOVE_ALL = "delete from carry_over";
    private static final String REMOVE = "delete from carry_over where token = :token";
    private static final String ADD =
            "insert into carry_over (token, game, mode, record, ends) values (:token, :game, :mode, :record, :ends)";

    private final Handle handle;

    CarryOverTable(Handle handle) {
        this.handle = handle;
    }

    void save(List<StoredCarryOver> records) {
        try (PreparedBatch removed = handle.prepareBatch(REMOVE);
                PreparedBatch added = handle.prepareBatch(ADD)) {
            for (StoredCarryOver record : records) {
                removed.bind("token", record.tokenHash()).add();
                added.bind("token", record.tokenHash())
                        .bind("game", record.game())
                        .bind("mode", record.mode())
                        .bind("record", HexFormat.of().formatHex(record.bytes()))
                        .bind("ends", record.untilMillis())
                        .add();
            }
            removed.execute();
            added.execute();
        }
    }

    List<StoredCarryOver> takeAll(long nowMillis, int most) {
        List<StoredCarryOver> all = handle.createQuery(READ)
                .bind("now", nowMillis)
                .bind("most", most)
                .map((row, context) -> record(row))
                .list();
        handle.execute(REMOVE_ALL);
        return all;
    }

    private static StoredCarryOver record(ResultSet row) throws SQLException {
        return new StoredCarryOver(
                row.getString("token"),
                row.getString("game"),
                row.getString("mode"),
                HexFormat.of().parseHex(row.getString("record")),
                row.getLong("ends"));
    }
}
