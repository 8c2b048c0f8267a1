package io.github.driftfire.store;

import io.github.driftfire.engine.moderation.BanKeys;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.PersonalData;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads and deletes what is stored of one player, within a transaction. */
final class PlayerTables {
    /** Results of a player that are told at once. */
    static final int MOST_LIVES = 20_000;

    /** A result that is being written waits for this, and finds no player then. */
    private static final String LOCK = "select id from player where id = ? for update";

    private static final String KNOWN = "select public_id, name, created, seen from player where id = ?";

    /** In the order of an index, by all of its columns: H2 would sort all else. */
    private static final String LIVES =
            "select game, mode, room, started, ended, facts from result where player = :player and ended < :before"
                    + " order by player, ended desc fetch next :most rows only";

    private static final String BESTS =
            "select game, mode, fact, span, score, reached from best where player = ? order by game, mode, fact, span";
    private static final String ACCOUNTS = "select issuer, subject, created from account where player = ?";
    private static final String BANS = "select name, reason, made_by, ends from ban where device = ? order by ends";
    private static final String LINES =
            "select device, line from audit where device = :device or actor = :device order by made, id";

    /** Those about bans stay: whoever is banned must not be able to remove why. */
    private static final String FORGET_LINES =
            "delete from audit where (device = :device or actor = :device) and act not in ('ban', 'unban')";

    private static final List<String> FORGET = List.of(
            "delete from web_session where player = ?",
            "delete from account where player = ?",
            "delete from best where player in (select id from player where merged_into = ?)",
            "delete from result where player in (select id from player where merged_into = ?)",
            "delete from device where player in (select id from player where merged_into = ?)",
            "delete from player where merged_into = ?",
            "delete from best where player = ?",
            "delete from result where player = ?",
            "delete from device where player = ?",
            "delete from player where id = ?");

    private final Handle handle;

    PlayerTables(Handle handle) {
        this.handle = handle;
    }

    private Optional<Long> player(String device) {
        return ProfileReader.ofDevice(handle, device);
    }

    /** The newest first. */
    static List<PersonalData.Life> lives(Handle handle, long player, long beforeMillis, int most) {
        return handle.createQuery(LIVES)
                .bind("player", player)
                .bind("before", beforeMillis)
                .bind("most", most)
                .map((row, context) -> new PersonalData.Life(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getString(6)))
                .list();
    }

    PersonalData find(String device) {
        PersonalData data = new PersonalData();
        player(device).ifPresent(player -> fill(data, player));
        String banned = new BanKeys(new ModerationTables(handle).banKey()).device(device);
        data.bans(handle.select(BANS, banned)
                .map((row, context) ->
                        new PersonalData.BanNote(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list());
        return data.auditNotes(handle.createQuery(LINES)
                .bind("device", device)
                .map((row, context) -> new PersonalData.AuditNote(device.equals(row.getString(1)), row.getString(2)))
                .list());
    }

    private void fill(PersonalData data, long player) {
        data.known(handle.select(KNOWN, player)
                .map((row, context) ->
                        new PersonalData.Known(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .one());
        data.accounts(handle.select(ACCOUNTS, player)
                .map((row, context) -> new PersonalData.AccountNote(row.getString(1), row.getString(2), row.getLong(3)))
                .list());
        List<PersonalData.Life> lives = lives(handle, player, Long.MAX_VALUE, MOST_LIVES);
        long all = handle.select("select count(*) from result where player = ?", player)
                .mapTo(Long.class)
                .one();
        data.lives(lives, all - lives.size());
        data.bests(handle.select(BESTS, player)
                .map((row, context) -> new PersonalData.Best(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Period.values()[row.getInt(4)],
                        row.getLong(5),
                        row.getLong(6)))
                .list());
    }

    boolean forget(String device) {
        int lines = handle.createUpdate(FORGET_LINES).bind("device", device).execute();
        Optional<Long> player = player(device);
        player.ifPresent(number -> {
            handle.select(LOCK, number).mapTo(Long.class).findOne();
            FORGET.forEach(sql -> handle.execute(sql, number));
        });
        return player.isPresent() || lines > 0;
    }
}
