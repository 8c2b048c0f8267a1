package io.github.driftfire.engine.moderation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The bans of the server, or those of one room, at most so many. Found without a lock; changed within that of {@link MemoryBans}. */
final class BanTable {
    private final int most;
    private final Map<String, List<Ban>> byMark = new ConcurrentHashMap<>();
    private final Map<Integer, Ban> byNumber = new TreeMap<>();

    BanTable(int most) {
        this.most = most;
    }

    boolean isEmpty() {
        return byMark.isEmpty();
    }

    @Nullable
    Ban find(BanMarks who, long nowMillis) {
        Ban found = find(who.device, nowMillis);
        found = found == null ? find(who.network, nowMillis) : found;
        return found == null ? find(who.name, nowMillis) : found;
    }

    private @Nullable Ban find(String mark, long nowMillis) {
        List<Ban> bans = mark.isEmpty() ? null : byMark.get(mark);
        Ban latest = null;
        if (bans != null) {
            for (Ban ban : bans) {
                if (!ban.isOver(nowMillis) && (latest == null || ban.untilMillis() > latest.untilMillis())) {
                    latest = ban;
                }
            }
        }
        return latest;
    }

    /** Whether there is a place for one more, once those that are over are forgotten. */
    boolean hasRoom(long nowMillis) {
        if (byNumber.size() >= most) {
            List.copyOf(byNumber.values()).stream()
                    .filter(ban -> ban.isOver(nowMillis))
                    .forEach(this::remove);
        }
        return byNumber.size() < most;
    }

    /** Forgets the one that would be over first. */
    void removeSoonest() {
        byNumber.values().stream().min(Comparator.comparing(Ban::untilMillis)).ifPresent(this::remove);
    }

    void add(Ban ban) {
        byNumber.put(ban.number(), ban);
        for (String mark : ban.marks().all()) {
            byMark.merge(mark, List.of(ban), BanTable::join);
        }
    }

    private static List<Ban> join(List<Ban> some, List<Ban> more) {
        List<Ban> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    void remove(Ban ban) {
        byNumber.remove(ban.number());
        for (String mark : ban.marks().all()) {
            byMark.computeIfPresent(mark, (ignored, bans) -> {
                List<Ban> left = bans.stream().filter(other -> other != ban).toList();
                return left.isEmpty() ? null : left;
            });
        }
    }

    @Nullable
    Ban get(int number) {
        return byNumber.get(number);
    }

    Collection<Ban> all() {
        return byNumber.values();
    }
}
