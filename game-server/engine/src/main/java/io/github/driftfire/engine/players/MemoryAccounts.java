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

/** Accounts in memory, until the server or the deployment ends. Who signs in again then is new. */
public final class MemoryAccounts implements AccountStore {
    /** Web sessions at a time; one more ends the oldest. */
    static final int MOST_SESSIONS = 20_000;

    private static final long EXPIRE_MILLIS = 60_000;
    private static final String SEPARATOR = "\n";

    private final PlayerRecords records;
    private final Map<String, Account> bySubject = new HashMap<>();
    private final Set<Long> players = new HashSet<>();
    private final Set<String> skeletons = new HashSet<>();
    private final Map<String, WebSession> sessions = new LinkedHashMap<>();
    private long expireMillis;

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
        Account old = find(player);
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

    /** Whether a player is a guest, or a web session is one of the player's account. */
    public synchronized boolean allows(long player, String session, long nowMillis) {
        Account signedIn = find(session, nowMillis);
        return !players.contains(player) || signedIn != null && signedIn.player() == player;
    }

    /** Removes the account of a player, and answers it: a sign-in by it later makes a new one. {@code null} for a guest. */
    public synchronized @Nullable Account forget(long player) {
        signOutEverywhere(player);
        players.remove(player);
        Account forgotten = find(player);
        if (forgotten != null) {
            skeletons.remove(TextSkeleton.of(forgotten.name()));
            bySubject.values().removeIf(account -> account.player() == player);
        }
        return forgotten;
    }

    private @Nullable Account find(long player) {
        for (Account account : bySubject.values()) {
            if (account.player() == player) {
                return account;
            }
        }
        return null;
    }

    /** Ends the web sessions that are over, if none was ended for a minute. */
    public synchronized void expire(long nowMillis) {
        if (nowMillis >= expireMillis) {
            expireMillis = nowMillis + EXPIRE_MILLIS;
            end(session -> session.expiresMillis <= nowMillis);
        }
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
