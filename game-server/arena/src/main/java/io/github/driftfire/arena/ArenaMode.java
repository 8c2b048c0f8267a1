package io.github.driftfire.arena;

import io.github.driftfire.engine.kit.ConfigOption;
import io.github.driftfire.engine.kit.RoomSettings;
import java.util.List;
import java.util.Locale;

/** What is played for in a room: the options of a mode's recipe. Immutable. */
public final class ArenaMode {
    /** What decides. */
    enum Kind {
        /** Nothing: the game never ends. */
        ENDLESS,
        /** The highest score when the time is over. */
        ROUND,
        /** The team with the highest score when the time is over. */
        TEAMS,
        /** Whoever flies last, within a field that closes. */
        LAST
    }

    /** A game without rounds. */
    public static final ArenaMode ENDLESS = new ArenaMode(Kind.ENDLESS, 0, 0, 0);

    private static final String ROUND_DEFAULT = "300; 240 for last";
    private static final int ROUND_SECONDS = 300;
    private static final int LAST_SECONDS = 240;

    private static final ConfigOption MODE = ConfigOption.word(
            "mode",
            "endless",
            List.of("endless", "round", "teams", "last"),
            "what is played for: endless for nothing, round for the highest score, teams for the team's, last for the"
                    + " last ship flying");
    private static final ConfigOption ROUND_TIME = ConfigOption.number(
            "round-seconds", ROUND_DEFAULT, 10, 3600, "longest round of a mode with rounds, 10 to 3600");
    private static final ConfigOption START_TIME = ConfigOption.number(
            "start-seconds", 5, 1, 60, "seconds from the second pilot's arrival to the first round, 1 to 60");
    private static final ConfigOption PODIUM_TIME =
            ConfigOption.number("podium-seconds", 15, 3, 120, "seconds for which a result is shown, 3 to 120");

    static final List<ConfigOption> OPTIONS = List.of(MODE, ROUND_TIME, START_TIME, PODIUM_TIME);

    final Kind kind;
    final int roundSeconds;
    final int startSeconds;
    final int podiumSeconds;

    private ArenaMode(Kind kind, int roundSeconds, int startSeconds, int podiumSeconds) {
        this.kind = kind;
        this.roundSeconds = roundSeconds;
        this.startSeconds = startSeconds;
        this.podiumSeconds = podiumSeconds;
    }

    static ArenaMode rounds(Kind kind, int roundSeconds, int startSeconds, int podiumSeconds) {
        return new ArenaMode(kind, roundSeconds, startSeconds, podiumSeconds);
    }

    static ArenaMode of(RoomSettings settings) {
        Kind kind = Kind.valueOf(settings.text(MODE.name()).toUpperCase(Locale.ROOT));
        String time = settings.text(ROUND_TIME.name());
        int usual = kind == Kind.LAST ? LAST_SECONDS : ROUND_SECONDS;
        return new ArenaMode(
                kind,
                time.equals(ROUND_DEFAULT) ? usual : Integer.parseInt(time),
                settings.number(START_TIME.name()),
                settings.number(PODIUM_TIME.name()));
    }

    boolean hasRounds() {
        return kind != Kind.ENDLESS;
    }
}
