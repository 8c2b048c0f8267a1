package io.github.driftfire.arena;

import io.github.driftfire.engine.RoomSpec;
import io.github.driftfire.model.arena.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The rooms that an operator asks for, whichever way a server is told its settings.
 *
 * @param preset {@link Tuning#DOGFIGHT} or {@link Tuning#WORKLOAD}
 * @param names of the rooms; none for one with the usual name
 * @param tickRateHz ticks a second
 * @param maxPlayers most people in one room
 * @param bots each room is filled up with bots to so many pilots
 * @param arenaUnits width and height; {@code null} for the usual size or, for the workload, what gives its density
 * @param seed of everything random; {@code null} for another one each time
 */
public record RoomPlan(
        String preset,
        List<String> names,
        int tickRateHz,
        int maxPlayers,
        int bots,
        @Nullable Integer arenaUnits,
        @Nullable Integer seed) {
    public static final int USUAL_TICK_RATE_HZ = 30;
    public static final int USUAL_BOTS = 12;
    public static final int USUAL_MAX_PLAYERS = 64;
    public static final String USUAL_NAME = "arena";

    public RoomPlan {
        names = !names.isEmpty()
                ? List.copyOf(names)
                : List.of(preset.equals(Tuning.WORKLOAD) ? Tuning.WORKLOAD : USUAL_NAME);
    }

    /** The rooms in the order of their names, each with a seed of its own. */
    public List<RoomSpec> rooms() {
        List<RoomSpec> rooms = new ArrayList<>();
        int firstSeed = seed == null ? ThreadLocalRandom.current().nextInt() : seed;
        int side = sideUnits();
        for (String name : names) {
            ArenaSettings settings =
                    new ArenaSettings(preset, side, side, tickRateHz, maxPlayers, bots, firstSeed + rooms.size());
            rooms.add(new RoomSpec(name, maxPlayers, () -> new ArenaGame(settings)));
        }
        return rooms;
    }

    /** A name that stands there twice, or {@code null}. */
    public @Nullable String repeatedName() {
        return names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .findFirst()
                .orElse(null);
    }

    private int sideUnits() {
        if (arenaUnits != null) {
            return arenaUnits;
        }
        return preset.equals(Tuning.WORKLOAD)
                ? ArenaSettings.workloadSideUnits(maxPlayers)
                : Tuning.DEFAULTS.widthUnits();
    }
}
