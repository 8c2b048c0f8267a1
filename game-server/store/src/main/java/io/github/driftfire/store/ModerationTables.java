package io.github.driftfire.store;

import io.github.driftfire.engine.moderation.AuditLine;
import io.github.driftfire.engine.moderation.Ban.Scope;
import io.github.driftfire.engine.moderation.BanKeys;
import io.github.driftfire.engine.moderation.LiftedBan;
import io.github.driftfire.engine.moderation.ModerationChange;
import io.github.driftfire.engine.moderation.StoredBan;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads and writes bans and audit lines within a transaction. */
final class ModerationTables {
    private static final String KEY = "select digits from secret where purpose = 'ban'";
    private static final String MAKE_KEY = "insert into secret (purpose, digits) values ('ban', ?)";

    private static final String BANS = "select id, number, scope, device, network, named, name, reason, made_by, ends"
            + " from ban where ends > :now order by ends desc, id fetch next :most rows only";

    /** A group whose commit was not acknowledged may be there already. */
    private static final String ADD_BAN = """
            insert into ban (id, number, scope, device, network, named, name, reason, made_by, ends)
            select cast(:id as uuid), cast(:number as integer), cast(:scope as varchar(8)), cast(:device as varchar(32)),
                cast(:network as varchar(32)), cast(:named as varchar(32)), cast(:name as varchar(64)),
                cast(:reason as varchar(200)), cast(:by as varchar(32)), cast(:ends as bigint)
            where not exists (select 1 from ban where id = cast(:id as uuid))""";

    private static final String LIFT_BAN = "delete from ban where id = ?";

    private static final String ADD_LINE = """
            insert into audit (id, made, act, device, actor, line)
            select cast(:id as uuid), cast(:made as bigint), cast(:act as varchar(32)), cast(:device as varchar(64)),
                cast(:actor as varchar(64)), cast(:line as varchar(20000))
            where not exists (select 1 from audit where id = cast(:id as uuid))""";

    private static final String FORGET_BANS = "delete from ban where ends <= ?";
    private static final String FORGET_LINES = "delete from audit where made < ?";

    private final Handle handle;

    ModerationTables(Handle handle) {
        this.handle = handle;
    }

    /** The key of the database, made by the first who asks. */
    byte[] banKey() {
        String digits = handle.createQuery(KEY).mapTo(String.class).findOne().orElseGet(this::makeKey);
        return HexFormat.of().parseHex(digits);
    }

    private String makeKey() {
        byte[] key = new byte[BanKeys.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String digits = HexFormat.of().formatHex(key);
        handle.execute(MAKE_KEY, digits);
        return digits;
    }

    List<StoredBan> bans(long nowMillis, int most) {
        return handle.createQuery(BANS)
                .bind("now", nowMillis)
                .bind("most", most)
                .map((row, context) -> ban(row))
                .list();
    }

    private static StoredBan ban(ResultSet row) throws SQLException {
        return new StoredBan(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Scope.valueOf(row.getString("scope")),
                row.getString("device"),
                row.getString("network"),
                row.getString("named"),
                row.getString("name"),
                row.getString("reason"),
                row.getString("made_by"),
                row.getLong("ends"));
    }

    void change(List<ModerationChange> group) {
        for (ModerationChange change : group) {
            if (change instanceof StoredBan ban) {
                add(ban);
            } else if (change instanceof LiftedBan lifted) {
                handle.execute(LIFT_BAN, lifted.id());
            } else if (change instanceof AuditLine line) {
                add(line);
            }
        }
    }

    private void add(StoredBan ban) {
        handle.createUpdate(ADD_BAN)
                .bind("id", ban.id())
                .bind("number", ban.number())
                .bind("scope", ban.scope().name())
                .bind("device", ban.device())
                .bind("network", ban.network())
                .bind("named", ban.namedAddress())
                .bind("name", storable(ban.name()))
                .bind("reason", storable(ban.reason()))
                .bind("by", ban.by())
                .bind("ends", ban.untilMillis())
                .execute();
    }

    private void add(AuditLine line) {
        handle.createUpdate(ADD_LINE)
                .bind("id", line.id())
                .bind("made", line.timeMillis())
                .bind("act", line.act())
                .bind("device", line.device())
                .bind("actor", line.actorDevice())
                .bind("line", line.text())
                .execute();
    }

    /** A zero, or a surrogate that has lost its other half, is no text that a database takes: a ban must not fail for its reason. */
    static String storable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Removes the bans that are over, with their hashes, and audit lines from before a time. */
    static void prune(Handle handle, long nowMillis, long auditMillis) {
        handle.execute(FORGET_BANS, nowMillis);
        handle.execute(FORGET_LINES, auditMillis);
    }
}
