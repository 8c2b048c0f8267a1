package io.github.driftfire.engine.players;

import io.github.driftfire.engine.text.TextSkeleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Accounts in memory, which the server's end ends. Who signs in again then is new. */
public final class MemoryAccounts implements AccountStore {
    /** Web sessions at a time; one more ends the oldest. */
    static final int MOST_SESSIONS = 20_000;

    private static final String SEPARATOR = "\n";

    private final PlayerRecords records;
    private final Map<String, Account> bySubject = new HashMap<>();
    private final Set<Long> players = new HashSet<>();
    private final Set<String> skeletons = new HashSet<>();
    private final Map<String, WebSession> sessions = new LinkedHashMap<>();

    private static final class WebSession {
        Account account;
        final String device;
        final long expiresMillis;

        WebSession(Account account, SignIn signIn) {
            this.account = account;
            this.device = signIn.device();
            this.expiresMillis = signIn.expiresMillis();
        }
    }

    public MemoryAccounts(PlayerRecords records) {
        this.records = records;
    }

    @Override
    public synchronized Account signIn(SignIn signIn) {
        end(session -> session.expiresMillis <= signIn.nowMillis());
        String subject = signIn.issuer() + SEPARATOR + signIn.subject();
        String device = signIn.device();
        Long owner = device.isEmpty() ? null : records.find(device);
        boolean guest = owner != null && !players.contains(owner);
        Account account = bySubject.get(subject);
        if (account == null) {
            account = new Account(
                    guest && owner != null ? owner : records.make(), AccountNames.free(signIn.name(), this::taken));
            bySubject.put(subject, account);
            players.add(account.player());
            skeletons.add(TextSkeleton.of(account.name()));
            records.name(account.player(), account.name());
        } else if (guest && owner != null) {
            records.merge(owner, account.player());
        }
        if (!device.isEmpty()) {
            records.link(device, account.player());
        }
        if (sessions.size() >= MOST_SESSIONS) {
            WebSession oldest = sessions.values().iterator().next();
            end(session -> session == oldest);
        }
        sessions.put(signIn.session(), new WebSession(account, signIn));
        return account;
    }

    private List<String> taken(List<String> asked) {
        return asked.stream().filter(skeletons::contains).toList();
    }

    @Override
    public synchronized @Nullable Account find(String session, long nowMillis) {
        WebSession found = sessions.get(session);
        return found == null || found.expiresMillis <= nowMillis ? null : found.account;
    }

    @Override
    public synchronized boolean rename(long player, String name) {
        Account old = null;
        for (Account account : bySubject.values()) {
            old = account.player() == player ? account : old;
        }
        String skeleton = TextSkeleton.of(name);
        if (old == null || skeletons.contains(skeleton) && !skeleton.equals(TextSkeleton.of(old.name()))) {
            return false;
        }
        Account renamed = new Account(player, name);
        skeletons.remove(TextSkeleton.of(old.name()));
        skeletons.add(skeleton);
        bySubject.replaceAll((subject, account) -> account.player() == player ? renamed : account);
        for (WebSession session : sessions.values()) {
            session.account = session.account.player() == player ? renamed : session.account;
        }
        records.name(player, name);
        return true;
    }

    @Override
    public synchronized void signOut(String session) {
        WebSession ended = sessions.get(session);
        if (ended != null) {
            end(each -> each == ended);
        }
    }

    @Override
    public synchronized void signOutEverywhere(long player) {
        end(session -> session.account.player() == player);
    }

    /** Removes the account of a player, if there is one: whoever signs in by it later is new. */
    public synchronized void forget(long player) {
        signOutEverywhere(player);
        players.remove(player);
        bySubject.values().removeIf(account -> {
            boolean its = account.player() == player;
            if (its) {
                skeletons.remove(TextSkeleton.of(account.name()));
            }
            return its;
        });
    }

    /** A device that has changed hands meanwhile stays where it is. */
    private void end(Predicate<WebSession> which) {
        sessions.values().removeIf(session -> {
            boolean ends = which.test(session);
            Long owner = ends && !session.device.isEmpty() ? records.find(session.device) : null;
            if (owner != null && owner == session.account.player()) {
                records.unlink(session.device);
            }
            return ends;
        });
    }

    @Override
    public synchronized Collection<String> skeletons(long sinceMillis) {
        return List.copyOf(skeletons);
    }
}
