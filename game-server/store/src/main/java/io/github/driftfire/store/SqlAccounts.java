package io.github.driftfire.store;

import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.players.AccountStore;
import io.github.driftfire.engine.players.AccountsUnavailableException;
import io.github.driftfire.engine.players.SignIn;
import io.github.driftfire.engine.text.TextSkeleton;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** An {@link AccountStore} in a database. What moves players waits for the group of results that is being committed, and no group begins meanwhile. */
final class SqlAccounts implements AccountStore {
    private static final String FIND = "select p.id, p.name from web_session s join player p on p.id = s.player"
            + " where s.hash = :hash and s.expires > :now";

    private static final String SKELETONS = "select p.skeleton from account a join player p on p.id = a.player"
            + " where a.created >= :since and p.skeleton is not null";

    private static final String UNLINK = "delete from device d where exists (select 1 from web_session s"
            + " where s.device = d.hash and s.player = d.player and ";

    private static final String RENAME = "update player set name = :name, skeleton = :skeleton where id = :id"
            + " and skeleton is not null"
            + " and not exists (select 1 from player o where o.skeleton = :skeleton and o.id <> :id)";

    private static final String END = "delete from web_session s where ";

    private final Transactions transactions;
    private final Jdbi jdbi;
    private final Object groups;
    private final Runnable changed;

    private interface Work<T> {
        T in(Handle handle);
    }

    /**
     * @param groups held while a group of results is committed
     * @param changed called when devices may have changed hands, with {@code groups} held
     */
    SqlAccounts(Transactions transactions, Jdbi jdbi, Object groups, Runnable changed) {
        this.transactions = transactions;
        this.jdbi = jdbi;
        this.groups = groups;
        this.changed = changed;
    }

    @Override
    public Account signIn(SignIn signIn) throws AccountsUnavailableException {
        return change(handle -> {
            expire(handle, signIn.nowMillis());
            return new AccountWriter(handle, signIn).write();
        });
    }

    @Override
    public @Nullable Account find(String session, long nowMillis) throws AccountsUnavailableException {
        return read(handle -> handle.createQuery(FIND)
                        .bind("hash", session)
                        .bind("now", nowMillis)
                        .map((row, context) -> new Account(row.getLong("id"), row.getString("name")))
                        .list())
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean rename(long player, String name) throws AccountsUnavailableException {
        return change(handle -> handle.createUpdate(RENAME)
                        .bind("id", player)
                        .bind("name", name)
                        .bind("skeleton", TextSkeleton.of(name))
                        .execute()
                > 0);
    }

    @Override
    public void signOut(String session) throws AccountsUnavailableException {
        change(handle -> end(handle, "s.hash = :value", session));
    }

    @Override
    public void signOutEverywhere(long player) throws AccountsUnavailableException {
        change(handle -> end(handle, "s.player = :value", player));
    }

    /** Ends the web sessions that are over, within a transaction. */
    static void expire(Handle handle, long nowMillis) {
        end(handle, "s.expires <= :value", nowMillis);
    }

    /** A device that has changed hands meanwhile stays where it is. */
    private static int end(Handle handle, String which, Object value) {
        handle.createUpdate(UNLINK + which + ")").bind("value", value).execute();
        return handle.createUpdate(END + which).bind("value", value).execute();
    }

    @Override
    public Collection<String> skeletons(long sinceMillis) throws AccountsUnavailableException {
        return read(handle -> handle.createQuery(SKELETONS)
                .bind("since", sinceMillis)
                .mapTo(String.class)
                .list());
    }

    private <T> T read(Work<T> work) throws AccountsUnavailableException {
        try {
            return jdbi.withHandle(work::in);
        } catch (RuntimeException e) {
            throw new AccountsUnavailableException(SqlErrors.line(e), e);
        }
    }

    private <T> T change(Work<T> work) throws AccountsUnavailableException {
        synchronized (groups) {
            try {
                return transactions.run(work::in, changed);
            } catch (RuntimeException e) {
                throw new AccountsUnavailableException(SqlErrors.line(e), e);
            } finally {
                changed.run();
            }
        }
    }
}
