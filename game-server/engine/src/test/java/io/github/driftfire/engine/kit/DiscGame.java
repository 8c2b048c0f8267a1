package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.game.ClientMessageType;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.game.LateInputLimits;
import io.github.driftfire.model.game.Messages;
import io.github.driftfire.model.game.ServerMessageType;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small game: discs steer in four directions, eat dots, and end at the border. It keeps what it was called with. */
final class DiscGame implements GameProvider, GameModel {
    static final WorldSettings SETTINGS = new WorldSettings("discs", 1600, 1600, 20);
    static final int DISC = 0;
    static final int DOT = 1;
    static final int X = 0;
    static final int Y = 1;
    static final int VX = 2;
    static final int VY = 3;
    static final int PLAYER = 4;
    static final int DOTS = 40;
    static final int EATEN = 1;
    static final int POPPED = 2;

    /** Slices of an input. */
    static final int BUTTONS = 0;

    static final int GO_X = 1;
    static final int GO_Y = 2;
    static final InputLayout INPUT =
            InputLayout.builder().buttons("pop", 1).value("x", 2).value("y", 2).build();

    private static final Messages.Builder TABLE = Messages.builder();
    static final ClientMessageType<Integer> PAINT =
            TABLE.fromClient("paint", 1, 5, (out, colour) -> out.u8(colour), in -> in.u8());
    static final ServerMessageType<Integer> PAINTED =
            TABLE.fromServer("painted", (out, colour) -> out.u8(colour), in -> in.u8());
    static final ServerMessageType<Integer> ROUND =
            TABLE.fromServer("round", (out, number) -> out.u16(number), in -> in.u16());

    /** Fails when half of it is written. */
    private static final ServerMessageType<Integer> BROKEN = TABLE.fromServer(
            "broken",
            (out, colour) -> {
                out.u8(colour);
                throw new IllegalStateException("this encoder fails");
            },
            in -> in.u8());

    static final Messages MESSAGES = TABLE.build();

    /** Where discs arrive; a test's choice. */
    int startX = 800 * Model.SUB;

    int startY = 800 * Model.SUB;
    int dots = DOTS;
    boolean records = true;

    /** Whether the others may read what a player says. */
    boolean passesChat = true;

    /** Beginning of the events at which the rules fail; none begins with a blank. */
    String failing = " ";

    /** Whether what a painter is answered fails. */
    boolean paintFails;

    /** Whether the rules fail in the next tick, after they have ended every disc. */
    boolean fails;

    final List<String> events = new ArrayList<>();

    @Nullable
    Rules rules;

    @Override
    public String name() {
        return "discs";
    }

    @Override
    public WorldSettings defaultSettings() {
        return SETTINGS;
    }

    @Override
    public Model model(WorldSettings settings) {
        int width = settings.widthUnits() * Model.SUB;
        int height = settings.heightUnits() * Model.SUB;
        FieldTable disc = FieldTable.builder()
                .unsigned("x", 20)
                .unsigned("y", 20)
                .signed("vx", 12)
                .signed("vy", 12)
                .unsigned("player", 8)
                .build();
        FieldTable dot =
                FieldTable.builder().unsigned("x", 20).unsigned("y", 20).build();
        EntityKind discs = new EntityKind(
                "disc",
                disc,
                (rows, at) -> {
                    int x = rows[at + X] + rows[at + VX];
                    int y = rows[at + Y] + rows[at + VY];
                    rows[at + X] = IntMath.clamp(x, 0, width - 1);
                    rows[at + Y] = IntMath.clamp(y, 0, height - 1);
                    return x >= 0 && x < width && y >= 0 && y < height;
                },
                Map.of());
        EntityKind dots = new EntityKind("dot", dot, (rows, at) -> true, Map.of());
        return new Model(List.of(discs, dots), DISC, width, height, settings.tickRateHz());
    }

    @Override
    public Steering steering(WorldSettings settings) {
        return new Steering() {
            @Override
            public int steer(int[] rows, int at, int input) {
                rows[at + VX] = (INPUT.get(input, GO_X) - 1) * 512;
                rows[at + VY] = (INPUT.get(input, GO_Y) - 1) * 512;
                return INPUT.get(input, BUTTONS);
            }

            @Override
            public int[] inputOnlyFields() {
                return new int[] {X, Y, VX, VY};
            }

            @Override
            public LateInputLimits lateInputLimits() {
                return new LateInputLimits(10, 400);
            }
        };
    }

    @Override
    public InputLayout input() {
        return INPUT;
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.SCORE);
    }

    @Override
    public GameModel model() {
        return this;
    }

    @Override
    public Game open(RoomSettings settings) {
        return new RulesGame(this, settings, this::rules, 0, DOTS);
    }

    static RoomSettings settings(int maxPlayers, int bots) {
        return new RoomSettings("test", SETTINGS, maxPlayers, bots, 7, Map.of());
    }

    private GameRules rules(GameContext context) {
        Rules made = new Rules(context);
        rules = made;
        return made;
    }

    void note(String event) {
        failAt(event);
        events.add(event);
    }

    private void failAt(String event) {
        if (event.startsWith(failing)) {
            throw new IllegalStateException("fails at: " + event);
        }
    }

    final class Rules implements GameRules {
        final GameContext context;
        final Players players;
        private final World world;
        private final EntityTable discs;
        private final SpatialIndex index;
        int round;

        Rules(GameContext context) {
            this.context = context;
            world = context.world();
            players = context.players();
            discs = world.table(DISC);
            index = context.index(DOT);
            context.lagCompensation(DISC, 250);
            context.keep(ROUND, () -> {
                failAt("keep");
                return round;
            });
            context.on(PAINT, (player, colour) -> {
                if (records) {
                    note("paint " + player + " " + colour + " at " + players.input(player));
                }
                context.say(paintFails ? BROKEN : PAINTED, colour);
            });
        }

        @Override
        public void begin() {
            note("begin");
            for (int i = 0; i < dots; i++) {
                strew();
            }
        }

        @Override
        public void joined(int player) {
            note("joined " + player + " " + players.name(player));
            players.team(player, players.smallestTeam(2));
        }

        @Override
        public boolean chat(int player, String text) {
            failAt("chat");
            return passesChat;
        }

        @Override
        public String admin(String command) {
            switch (command) {
                case "break" -> context.say(BROKEN, 1);
                case "recurse" -> throw new StackOverflowError("a command that calls itself");
                default -> failAt("admin");
            }
            return command.equals("dots") ? world.table(DOT).count() + " dots" : GameRules.super.admin(command);
        }

        @Override
        public void before(int tick) {
            failAt("before");
        }

        @Override
        public void left(int player) {
            note("left " + player);
        }

        @Override
        public void disconnected(int player) {
            note("disconnected " + player);
        }

        @Override
        public void resumed(int player) {
            note("resumed " + player);
        }

        @Override
        public void avatarEnded(int player) {
            if (records) {
                note("ended " + player);
            }
            players.respawn(player, 5);
        }

        @Override
        public int arrive(int player) {
            failAt("arrive");
            int disc = world.spawn(DISC);
            discs.set(disc, X, startX);
            discs.set(disc, Y, startY);
            return disc;
        }

        @Override
        public void rules(int tick) {
            if (fails) {
                fails = false;
                for (int player = 0; player < players.end(); player++) {
                    world.end(DISC, players.avatar(player), POPPED);
                }
                throw new IllegalStateException("these rules fail");
            }
            for (int player = 0; player < players.end(); player++) {
                int disc = players.avatar(player);
                if (disc < 0 || !world.lives(DISC, disc)) {
                    continue;
                }
                if (players.triggered(player) != 0) {
                    world.end(DISC, disc, POPPED);
                    continue;
                }
                int count = index.within(discs.get(disc, X), discs.get(disc, Y), 20 * Model.SUB);
                for (int i = 0; i < count; i++) {
                    world.end(DOT, index.found(i), EATEN);
                    players.addScore(player, 1);
                    strew();
                }
            }
        }

        private void strew() {
            int dot = world.spawn(DOT);
            if (dot >= 0) {
                world.table(DOT).set(dot, X, context.random().below(1600) * Model.SUB);
                world.table(DOT).set(dot, Y, context.random().below(1600) * Model.SUB);
            }
        }
    }
}
