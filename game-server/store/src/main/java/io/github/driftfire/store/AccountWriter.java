package io.github.driftfire.store;

import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.players.AccountNames;
import io.github.driftfire.engine.players.PublicId;
import io.github.driftfire.engine.players.SignIn;
import io.github.driftfire.engine.text.TextSkeleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Signs a player in within a transaction: account, guest, device and web session. */
final class AccountWriter {
    private static final String FIND_ACCOUNT = "select p.id, p.name from account a join player p on p.id = a.player"
            + " where a.issuer = :issuer and a.subject = :subject";

    /** The player of a device, and whether it is a guest. */
    private static final String FIND_DEVICE =
            "select p.id, p.skeleton from device d join player p on p.id = d.player where d.hash = :hash";

    private static final String TAKEN = "select skeleton from player where skeleton in (<skeletons>)";

    private static final String ADD_PLAYER = "insert into player (public_id, created, seen, name, skeleton)"
            + " values (:publicId, :now, :now, :name, :skeleton)";

    private static final String NAME_GUEST = "update player set name = :name, skeleton = :skeleton where id = :id";

    private static final String ADD_ACCOUNT =
            "insert into account (issuer, subject, player, created) values (:issuer, :subject, :player, :now)";

    private static final String UNLINK = "delete from device where hash = :hash";
    private static final String LINK = "insert into device (hash, player) values (:hash, :player)";

    private static final String ADD_SESSION = "insert into web_session (hash, player, device, created, expires)"
            + " values (:hash, :player, :device, :now, :expires)";

    private static final String MOVE_RESULTS = "update result set player = :account where player = :guest";

    private static final String MOVE_BESTS = """
        merge into best b
        using (select game, mode, fact, span, since, cast(:account as bigint) as player, score, reached
            from best where player = :guest) as v
        """ + GroupWriter.INTO_BEST;

    private static final String END_BESTS = "delete from best where player = :guest";
    private static final String MOVE_DEVICES = "update device set player = :account where player = :guest";
    private static final String MERGED = "update player set merged_into = :account where id = :guest";

    private final Handle handle;
    private final SignIn signIn;

    AccountWriter(Handle handle, SignIn signIn) {
        this.handle = handle;
        this.signIn = signIn;
    }

    Account write() {
        Long guest = guest();
        Account account = find();
        if (account == null) {
            account = make(guest);
        } else if (guest != null) {
            merge(guest, account.player());
        }
        if (!signIn.device().isEmpty()) {
            handle.createUpdate(UNLINK).bind("hash", signIn.device()).execute();
            handle.createUpdate(LINK)
                    .bind("hash", signIn.device())
                    .bind("player", account.player())
                    .execute();
        }
        handle.createUpdate(ADD_SESSION)
                .bind("hash", signIn.session())
                .bind("player", account.player())
                .bind("device", signIn.device())
                .bind("now", signIn.nowMillis())
                .bind("expires", signIn.expiresMillis())
                .execute();
        return account;
    }

    private @Nullable Account find() {
        return handle.createQuery(FIND_ACCOUNT)
                .bind("issuer", signIn.issuer())
                .bind("subject", signIn.subject())
                .map((row, context) -> new Account(row.getLong("id"), row.getString("name")))
                .findFirst()
                .orElse(null);
    }

    /** The guest that the browser has been; {@code null} for a new device, and for that of an account. */
    private @Nullable Long guest() {
        return handle
                .createQuery(FIND_DEVICE)
                .bind("hash", signIn.device())
                .map((row, context) -> row.getString("skeleton") == null ? row.getLong("id") : -1L)
                .stream()
                .filter(id -> id >= 0)
                .findFirst()
                .orElse(null);
    }

    private Account make(@Nullable Long guest) {
        String name = AccountNames.free(signIn.name(), this::taken);
        String skeleton = TextSkeleton.of(name);
        long player;
        if (guest == null) {
            player = handle.createUpdate(ADD_PLAYER)
                    .bind("publicId", PublicId.draw())
                    .bind("now", signIn.nowMillis())
                    .bind("name", name)
                    .bind("skeleton", skeleton)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
        } else {
            player = guest;
            handle.createUpdate(NAME_GUEST)
                    .bind("id", player)
                    .bind("name", name)
                    .bind("skeleton", skeleton)
                    .execute();
        }
        handle.createUpdate(ADD_ACCOUNT)
                .bind("issuer", signIn.issuer())
                .bind("subject", signIn.subject())
                .bind("player", player)
                .bind("now", signIn.nowMillis())
                .execute();
        return new Account(player, name);
    }

    private List<String> taken(List<String> skeletons) {
        return handle.createQuery(TAKEN)
                .bindList("skeletons", skeletons)
                .mapTo(String.class)
                .list();
    }

    private void merge(long guest, long account) {
        for (String step : new String[] {MOVE_RESULTS, MOVE_BESTS, END_BESTS, MOVE_DEVICES, MERGED}) {
            var update = handle.createUpdate(step).bind("guest", guest);
            if (step.contains(":account")) {
                update.bind("account", account);
            }
            update.execute();
        }
    }
}
