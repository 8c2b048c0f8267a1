package io.github.driftfire.engine.results;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a store has of one player. Filled by the store, then no longer changed. Times are milliseconds since 1970, UTC. */
public final class PersonalData {
    private @Nullable Known known;
    private final List<AccountNote> accounts = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();
    private long livesLeftOut;
    private final List<Best> bests = new ArrayList<>();
    private final List<BanNote> bans = new ArrayList<>();
    private final List<AuditNote> auditNotes = new ArrayList<>();

    /**
     * A player.
     *
     * @param id the public one
     * @param createdMillis when the first result came
     * @param seenMillis when the last one did
     */
    public record Known(String id, String name, long createdMillis, long seenMillis) {}

    /** By whom the player is signed in, and as whom. */
    public record AccountNote(String issuer, String subject, long createdMillis) {}

    /**
     * A result.
     *
     * @param facts a JSON object
     */
    public record Life(String game, String mode, String room, long startedMillis, long endedMillis, String facts) {}

    /** A place on a leaderboard. */
    public record Best(String game, String mode, String fact, Period period, long value, long reachedMillis) {}

    /** A ban that goes by the player's device. */
    public record BanNote(String name, String reason, String by, long untilMillis) {}

    /**
     * A line of the audit log.
     *
     * @param isTarget whether it was done to the player, and not by the player
     * @param line a JSON object, which may name others too
     */
    public record AuditNote(boolean isTarget, String line) {}

    public PersonalData known(Known player) {
        known = player;
        return this;
    }

    public PersonalData accounts(List<AccountNote> all) {
        accounts.addAll(all);
        return this;
    }

    /** @param leftOut how many more there are */
    public PersonalData lives(List<Life> newest, long leftOut) {
        lives.addAll(newest);
        livesLeftOut = leftOut;
        return this;
    }

    public PersonalData bests(List<Best> all) {
        bests.addAll(all);
        return this;
    }

    public PersonalData bans(List<BanNote> all) {
        bans.addAll(all);
        return this;
    }

    public PersonalData auditNotes(List<AuditNote> all) {
        auditNotes.addAll(all);
        return this;
    }

    /** {@code null} without a result. */
    public @Nullable Known known() {
        return known;
    }

    /** Of one who has signed in. */
    public List<AccountNote> accounts() {
        return List.copyOf(accounts);
    }

    /** The newest first. */
    public List<Life> lives() {
        return List.copyOf(lives);
    }

    /** Results that are too many to be told at once. */
    public long livesLeftOut() {
        return livesLeftOut;
    }

    public List<Best> bests() {
        return List.copyOf(bests);
    }

    public List<BanNote> bans() {
        return List.copyOf(bans);
    }

    public List<AuditNote> auditNotes() {
        return List.copyOf(auditNotes);
    }
}
