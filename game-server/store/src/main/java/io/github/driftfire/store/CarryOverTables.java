package io.github.driftfire.store;

import io.github.driftfire.engine.carryover.StoredCarryOver;
import io.github.driftfire.engine.carryover.StoredPrivateRoom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and writes what players take along over a restart, and the private rooms that can be opened again, within a transaction. */
final class CarryOverTables {
    private static final String READ = "select token, game, mode, record, ends from carry_over where ends > :now"
            + " order by ends desc, token fetch next :most rows only";
    private static final String EXPIRE = "delete from carry_over where ends <= ?";
    private static final String REMOVE = "delete from carry_over where token = :token";
    private static final String ADD =
            "insert into carry_over (token, game, mode, record, ends) values (:token, :game, :mode, :record, :ends)";

    private static final String READ_ROOMS = "select code, mode, max_players, bots, ends from carried_room where"
            + " ends > :now order by ends desc, code fetch next :most rows only";
    private static final String EXPIRE_ROOMS = "delete from carried_room where ends <= ?";
    private static final String REMOVE_ROOM = "delete from carried_room where code = :code";
    private static final String ADD_ROOM =
            "insert into carried_room (code, mode, max_players, bots, ends) values (:code,"
                    + " :mode, :players, :bots, :ends)";

    private final Handle handle;

    CarryOverTables(Handle handle) {
        this.handle = handle;
    }

    void saveRecords(List<StoredCarryOver> records) {
        if (records.isEmpty()) {
            return;
        }
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
        if (rooms.isEmpty()) {
            return;
        }
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
        handle.execute(EXPIRE, nowMillis);
        return removed(all, REMOVE, "token", StoredCarryOver::tokenHash);
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
        handle.execute(EXPIRE_ROOMS, nowMillis);
        return removed(all, REMOVE_ROOM, "code", StoredPrivateRoom::code);
    }

    /** Removes rows, and answers those that were still there: another server may have taken some meanwhile. */
    private <T> List<T> removed(List<T> rows, String remove, String parameter, Function<T, String> key) {
        if (rows.isEmpty()) {
            return rows;
        }
        int[] counts;
        try (PreparedBatch batch = handle.prepareBatch(remove)) {
            rows.forEach(row -> batch.bind(parameter, key.apply(row)).add());
            counts = batch.execute();
        }
        List<T> mine = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                mine.add(rows.get(i));
            }
        }
        return mine;
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
