package io.github.driftfire.engine.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a {@link ModerationAct}. Immutable. */
public final class ModerationResult {
    private final List<SeatedPlayer> players;
    private final @Nullable Ban ban;
    private final String problem;

    private ModerationResult(List<SeatedPlayer> players, @Nullable Ban ban, String problem) {
        this.players = List.copyOf(players);
        this.ban = ban;
        this.problem = problem;
    }

    /** Who plays and spectates. */
    public static ModerationResult of(List<SeatedPlayer> players) {
        return new ModerationResult(players, null, "");
    }

    /** It is done, to that player. */
    public static ModerationResult done(SeatedPlayer player, @Nullable Ban ban) {
        return new ModerationResult(List.of(player), ban, "");
    }

    /** It is not done. */
    public static ModerationResult refused(String problem) {
        return new ModerationResult(List.of(), null, problem);
    }

    /** Who plays and spectates, or to whom it was done. */
    public List<SeatedPlayer> players() {
        return players;
    }

    /** That was made; {@code null} if none was. */
    public @Nullable Ban ban() {
        return ban;
    }

    /** Why it is not done, a sentence for people; empty if it is. */
    public String problem() {
        return problem;
    }
}
