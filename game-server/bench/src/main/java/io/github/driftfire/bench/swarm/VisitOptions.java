package io.github.driftfire.bench.swarm;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who comes through the lobby, on the command line. */
final class VisitOptions {
    @Option(
            names = "--visitors",
            paramLabel = "<number>",
            defaultValue = "0",
            description =
                    "So many enter the lobby, ask for a place and take it with their ticket. Default: ${DEFAULT-VALUE}")
    private int visitors;

    @Option(
            names = "--watch",
            paramLabel = "<percent>",
            defaultValue = "0",
            description = "So many of the visitors are spectators. Default: ${DEFAULT-VALUE}")
    private double watchPercent;

    @Option(
            names = "--mode",
            paramLabel = "<name>",
            description =
                    "Visitors who play ask for quick play of this mode. Default: for a place in the room of the address")
    private @Nullable String mode;

    @Option(
            names = "--stay",
            paramLabel = "<seconds>",
            defaultValue = "0",
            description =
                    "After so long on average a visitor gives its place up and asks the lobby for another; 0 for never."
                            + " Default: ${DEFAULT-VALUE}")
    private double staySeconds;

    @Option(
            names = "--keep-lobby",
            description = "Visitors stay in the lobby while they play; a page leaves it, unless it is a host's")
    private boolean keepLobby;

    @Option(
            names = "--rooms",
            paramLabel = "<rate>",
            defaultValue = "0",
            converter = Units.Rate.class,
            description =
                    "So many private rooms are opened, such as 5/s: one visitor creates it, others join and watch it by"
                            + " its code, and all leave")
    private double roomsPerSecond;

    @Option(
            names = "--room-seconds",
            paramLabel = "<seconds>",
            defaultValue = "3",
            description = "How long each of them lives. Default: ${DEFAULT-VALUE}")
    private double roomSeconds;

    @Option(
            names = "--least-rooms",
            paramLabel = "<number>",
            defaultValue = "0",
            description = "Counting ends after so many of them were opened and their players and spectators had frames,"
                    + " or a minute late. Default: ${DEFAULT-VALUE}")
    private int leastRooms;

    @Option(
            names = "--room-visitors",
            paramLabel = "<number>",
            defaultValue = "3",
            description = "In each of them. Default: ${DEFAULT-VALUE}")
    private int groupSize;

    @Option(
            names = "--room-mode",
            paramLabel = "<name>",
            description = "Every second room is not private, but one of this mode, found by quick play")
    private @Nullable String groupMode;

    /** Whom spectators follow. */
    enum Follow {
        LEADER,
        EACH
    }

    @Option(
            names = "--follow",
            paramLabel = "<whom>",
            defaultValue = "leader",
            description = "Spectators follow the leader, or each another player. Default: ${DEFAULT-VALUE}")
    private Follow follow = Follow.LEADER;

    boolean any() {
        return visitors > 0;
    }

    /** @throws IllegalArgumentException for values that do not fit together */
    VisitSettings settings() {
        return new VisitSettings(
                visitors,
                watchPercent,
                mode,
                staySeconds,
                keepLobby,
                roomsPerSecond,
                roomSeconds,
                leastRooms,
                groupSize,
                groupMode,
                follow == Follow.EACH);
    }
}
