package io.github.driftfire.store;

import io.github.driftfire.engine.moderation.BanKeys;
import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.results.Forgotten;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.PersonalData;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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

    private static final String ACCOUNT =
            "select p.id, p.name from account a join player p on p.id = a.player where p.id = ?";
    private static final String SIGNED_IN =
            "select count(*) from web_session where player = ? and hash = ? and expires > ?";

    private final Handle handle;
    private final long nowMillis;

    PlayerTables(Handle handle, long nowMillis) {
        this.handle = handle;
        this.nowMillis = nowMillis;
    }

    private @Nullable Account account(long player) {
        return handle.select(ACCOUNT, player)
                .map((row, context) -> new Account(row.getLong("id"), row.getString("name")))
                .findFirst()
                .orElse(null);
    }

    private boolean isSignedIn(Account account, String session) {
        return handle.select(SIGNED_IN, account.player(), session, nowMillis)
                        .mapTo(Long.class)
                        .one()
                > 0;
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

    /** {@code null} if the player has an account, and the session is not one of it. */
    @Nullable
    PersonalData find(String device, String session) {
        PersonalData data = new PersonalData();
        Optional<Long> player = player(device);
        if (player.isPresent()) {
            Account account = account(player.get());
            if (account != null && !isSignedIn(account, session)) {
                return null;
            }
            fill(data, player.get());
        }
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

    /** {@code null} if the player has an account, and the session is not one of it. */
    @Nullable
    Forgotten forget(String device, String session) {
        Optional<Long> player = player(device);
        Account account = null;
        if (player.isPresent()) {
            handle.select(LOCK, player.get()).mapTo(Long.class).findOne();
            account = account(player.get());
            if (account != null && !isSignedIn(account, session)) {
                return null;
            }
            FORGET.forEach(sql -> handle.execute(sql, player.get()));
        }
        int lines = handle.createUpdate(FORGET_LINES).bind("device", device).execute();
        return new Forgotten(player.isPresent() || lines > 0, account);
    }
}
