package io.github.driftfire.store;

import io.github.driftfire.engine.carryover.StoredCarryOver;
import io.github.driftfire.engine.carryover.StoredPrivateRoom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and writes what players take along over a restart, and the private rooms that can be opened again, within a transaction. */
final class CarryOverTables {
    private static final String READ = "select token, game, mode, record, ends from carry_over where ends > :now"
            + " order by ends desc, token fetch next :most rows only";
    private static final String REMOVE_ALL = "delete from carry_over";
    private static final String REMOVE = "delete from carry_over where token = :token";
    private static final String ADD =
            "insert into carry_over (token, game, mode, record, ends) values (:token, :game, :mode, :record, :ends)";

    private static final String READ_ROOMS = "select code, mode, max_players, bots, ends from carried_room where"
            + " ends > :now order by ends desc, code fetch next :most rows only";
    private static final String REMOVE_ALL_ROOMS = "delete from carried_room";
    private static final String REMOVE_ROOM = "delete from carried_room where code = :code";
    private static final String ADD_ROOM =
            "insert into carried_room (code, mode, max_players, bots, ends) values (:code,"
                    + " :mode, :players, :bots, :ends)";

    private final Handle handle;

    CarryOverTables(Handle handle) {
        this.handle = handle;
    }

    void saveRecords(List<StoredCarryOver> records) {
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

    void saveRooms(List<StoredPrivateRoom> rooms) {
        try (PreparedBatch removed = handle.prepareBatch(REMOVE_ROOM);
                PreparedBatch added = handle.prepareBatch(ADD_ROOM)) {
            for (StoredPrivateRoom room : rooms) {
                removed.bind("code", room.code()).add();
                added.bind("code", room.code())
                        .bind("mode", room.mode())
                        .bind("players", room.maxPlayers())
                        .bind("bots", room.bots())
                        .bind("ends", room.untilMillis())
                        .add();
            }
            removed.execute();
            added.execute();
        }
    }

    List<StoredCarryOver> takeRecords(long nowMillis, int most) {
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

    List<StoredPrivateRoom> takeRooms(long nowMillis, int most) {
        List<StoredPrivateRoom> all = handle.createQuery(READ_ROOMS)
                .bind("now", nowMillis)
                .bind("most", most)
                .map((row, context) -> room(row))
                .list();
        handle.execute(REMOVE_ALL_ROOMS);
        return all;
    }

    private static StoredPrivateRoom room(ResultSet row) throws SQLException {
        return new StoredPrivateRoom(
                row.getString("code"),
                row.getString("mode"),
                row.getInt("max_players"),
                row.getInt("bots"),
                row.getLong("ends"));
    }
}
