package io.github.driftfire.engine.results;

import io.github.driftfire.engine.limits.LatestEntries;
import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.players.AccountStore;
import io.github.driftfire.engine.players.MemoryAccounts;
import io.github.driftfire.engine.players.PlayerRecords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Leaderboards in memory, until the server or the deployment ends: the best {@value MemoryBoard#MOST} of each, and the latest
 * {@value MemoryLives#MOST} results. Of players, the {@value #MOST_PLAYERS} that were used last are known again, by a result, a profile, a sign-in
 * or an export.
 */
public final class MemoryStore implements Store, PlayerStore {
    static final int MOST_PLAYERS = 20_000;

    private final LongSupplier millisClock;
    private final MemoryBoards boards = new MemoryBoards();

    /** By device; the one that was used longest ago is dropped first. */
    private final Map<String, MemoryBoard.Player> players = new LatestEntries<>(MOST_PLAYERS);

    /** By public id; of merged guests too, as the account. */
    private final Map<String, MemoryBoard.Player> byPublicId = new LatestEntries<>(MOST_PLAYERS);

    private final MemoryLives lives = new MemoryLives();
    private final Records records = new Records();
    private final MemoryAccounts accounts = new MemoryAccounts(records);
    private long numbers;

    /** @param millisClock milliseconds since 1970, UTC */
    public MemoryStore(LongSupplier millisClock) {
        this.millisClock = millisClock;
    }

    @Override
    public void commit(List<Result> group) {
        // Outside of the lock, as in forget. A result after the end of a session is no longer the account's.
        accounts.expire(millisClock.getAsLong());
        write(group);
    }

    private synchronized void write(List<Result> group) {
        for (Result result : group) {
            MemoryBoard.Player player = players.get(result.device());
            if (player == null) {
                player = new MemoryBoard.Player(++numbers, result.endedMillis());
                players.put(result.device(), player);
            }
            byPublicId.put(player.publicId, player);
            if (!player.named) {
                player.name = result.name();
            }
            player.seenMillis = result.endedMillis();
            lives.add(player, result);
            boards.add(result, player);
        }
    }

    @Override
    public synchronized Board read(BoardQuery query) {
        long nowMillis = millisClock.getAsLong();
        return new Board(boards.read(query, byPublicId.get(query.player()), nowMillis), nowMillis);
    }

    /** What accounts ask for, within one lock with the results. */
    private final class Records implements PlayerRecords {
        private final Map<Long, MemoryBoard.Player> named = new HashMap<>();

        @Override
        public long make() {
            synchronized (MemoryStore.this) {
                return ++numbers;
            }
        }

        @Override
        public @Nullable Long find(String device) {
            synchronized (MemoryStore.this) {
                MemoryBoard.Player player = players.get(device);
                return player == null ? null : player.number;
            }
        }

        @Override
        public void link(String device, long number) {
            synchronized (MemoryStore.this) {
                players.put(device, player(number));
            }
        }

        @Override
        public void unlink(String device) {
            synchronized (MemoryStore.this) {
                players.remove(device);
            }
        }

        @Override
        public void merge(long guest, long into) {
            synchronized (MemoryStore.this) {
                MemoryBoard.Player account = player(into);
                boards.merge(guest, account);
                players.values().stream()
                        .filter(player -> player.number == guest)
                        .findAny()
                        .ifPresent(player -> lives.merge(player, account));
                players.replaceAll((device, player) -> player.number == guest ? account : player);
                byPublicId.replaceAll((id, player) -> player.number == guest ? account : player);
            }
        }

        @Override
        public void name(long number, String name) {
            synchronized (MemoryStore.this) {
                MemoryBoard.Player player = player(number);
                player.name = name;
                player.named = true;
            }
        }

        private MemoryBoard.Player player(long number) {
            return named.computeIfAbsent(
                    number,
                    wanted -> players.values().stream()
                            .filter(player -> player.number == wanted)
                            .findAny()
                            .orElseGet(() -> {
                                MemoryBoard.Player made = new MemoryBoard.Player(wanted, millisClock.getAsLong());
                                byPublicId.put(made.publicId, made);
                                return made;
                            }));
        }
    }

    @Override
    public synchronized Optional<PlayerProfile> profile(String publicId) {
        return Optional.ofNullable(byPublicId.get(publicId)).map(this::profile);
    }

    @Override
    public synchronized Optional<PlayerProfile> profileOfDevice(String device) {
        return Optional.ofNullable(players.get(device)).map(this::profile);
    }

    private PlayerProfile profile(MemoryBoard.Player player) {
        List<PlayerProfile.Best> bests = new ArrayList<>();
        boards.forEach(player, (query, line) -> {
            if (query.period() == Period.ALL) {
                bests.add(new PlayerProfile.Best(
                        query.game(), query.mode(), query.fact(), line.value(), line.reachedMillis(), line.rank()));
            }
        });
        bests.sort(Comparator.comparing(PlayerProfile.Best::game)
                .thenComparing(PlayerProfile.Best::mode)
                .thenComparing(PlayerProfile.Best::fact));
        return new PlayerProfile(
                player.publicId,
                player.name,
                player.createdMillis,
                player.named,
                player.lives,
                player.playedMillis,
                bests);
    }

    @Override
    public synchronized Optional<PlayerHistory> history(HistoryQuery query) {
        return Optional.ofNullable(byPublicId.get(query.player()))
                .map(player ->
                        PlayerHistory.of(lives.of(player, query.beforeMillis(), query.count() + 1L), query.count()));
    }

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public @Nullable PersonalData find(String device, String session) {
        MemoryBoard.Player player = known(device);
        return player == null || allows(player, session) ? read(player) : null;
    }

    private boolean allows(MemoryBoard.Player player, String session) {
        return accounts.allows(player.number, session, millisClock.getAsLong());
    }

    private synchronized PersonalData read(MemoryBoard.@Nullable Player player) {
        PersonalData data = new PersonalData();
        if (player != null) {
            data.known(new PersonalData.Known(player.publicId, player.name, player.createdMillis, player.seenMillis));
            List<PersonalData.Life> its = lives.of(player, Long.MAX_VALUE, MemoryLives.MOST);
            data.lives(its, player.lives - its.size());
            List<PersonalData.Best> bests = new ArrayList<>();
            boards.forEach(
                    player,
                    (query, line) -> bests.add(new PersonalData.Best(
                            query.game(),
                            query.mode(),
                            query.fact(),
                            query.period(),
                            line.value(),
                            line.reachedMillis())));
            data.bests(bests);
        }
        return data;
    }

    @Override
    public @Nullable Forgotten forget(String device, String session) {
        MemoryBoard.Player player = known(device);
        if (player == null) {
            return new Forgotten(false, null);
        }
        // Outside of the lock: accounts have one of their own, within which they ask for this one.
        if (!allows(player, session)) {
            return null;
        }
        Account account = accounts.forget(player.number);
        synchronized (this) {
            records.named.remove(player.number);
            players.values().removeIf(each -> each == player);
            byPublicId.values().removeIf(each -> each == player);
            boards.remove(player.number);
            lives.remove(player);
        }
        return new Forgotten(true, account);
    }

    private synchronized MemoryBoard.@Nullable Player known(String device) {
        return players.get(device);
    }

    @Override
    public String describe() {
        return "in memory, until the end";
    }

    @Override
    public void close() {}
}
