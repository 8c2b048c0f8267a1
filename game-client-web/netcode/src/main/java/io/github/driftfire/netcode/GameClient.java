package io.github.driftfire.netcode;

import io.github.driftfire.model.game.ClientMessageType;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.game.ServerMessageType;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.ReplicaListener;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection's worth of play: takes snapshots and inputs, answers what is to be drawn.
 *
 * <p>The own avatar is predicted, every other entity is interpolated. Kinds whose motion is better drawn otherwise, such as shots on a
 * straight line, are left to the listener. Owned by one thread; allocates nothing in a steady frame.
 */
public final class GameClient implements ReplicaListener, Roster.Listener {
    private final GameClientListener listener;
    private ChatListener chat;
    private final Model model;
    private final Replica replica;
    private final Prediction prediction;
    private final InterpolationClock clock;
    private final InputPacer pacer;
    private final RoundTripTime roundTrip;
    private final Roster roster = new Roster(this);
    private final MessageListeners listeners = new MessageListeners();
    private final OutgoingMessages outgoing = new OutgoingMessages();
    private final List<ServerMessageType<?>> messageTypes;
    private final @Nullable InterpolatedEntities[] byKind;
    private final List<InterpolatedEntities> interpolated = new ArrayList<>();
    private final int playerField;
    private int avatar = -1;
    private int avatarEndCause;
    private boolean spectates;
    private int echoed;
    private int snapshots;
    private int shed;
    private int lastInput;
    private double arrivalMillis;
    private double presentTick;

    /** @param ownKinds kinds that the listener draws: it is called for them, and they are not interpolated */
    public GameClient(GameModel game, WorldSettings settings, GameClientListener listener, int... ownKinds) {
        this.listener = listener;
        chat = listener;
        model = game.model(settings);
        messageTypes = game.messages().fromServer();
        playerField = model.kind(model.avatarKind()).fields().find(game.playerField());
        replica = new Replica(model, this);
        prediction = new Prediction(model, game.steering(settings));
        clock = new InterpolationClock(model.tickRateHz());
        pacer = new InputPacer(model.tickRateHz());
        roundTrip = new RoundTripTime(model.tickRateHz());
        byKind = new InterpolatedEntities[model.kindCount()];
        for (int kind = 0; kind < byKind.length; kind++) {
            if (!contains(ownKinds, kind)) {
                InterpolatedEntities entities = new InterpolatedEntities(model, kind);
                byKind[kind] = entities;
                interpolated.add(entities);
            }
        }
    }

    private static boolean contains(int[] kinds, int kind) {
        for (int each : kinds) {
            if (each == kind) {
                return true;
            }
        }
        return false;
    }

    /**
     * Applies a snapshot.
     *
     * @return whether all of it could be read; if not, the server must be asked for a keyframe, which comes with the whole roster and the messages
     *     that are kept. Entities are applied also where only the feed could not be read.
     */
    public boolean onSnapshot(byte[] frame, double nowMillis) {
        arrivalMillis = nowMillis;
        int before = replica.tick();
        if (!replica.apply(frame)) {
            return false;
        }
        if (snapshots++ == 0) {
            prediction.begin(replica.acknowledged());
        } else {
            prediction.onFrame(replica.tick() - before, replica.acknowledged(), replica.queueDepth());
        }
        clock.onFrame(replica.tick(), nowMillis);
        pacer.onFrame(replica.queueDepth());
        roundTrip.acknowledged(replica.acknowledged(), replica.queueDepth(), nowMillis);
        roster.round().tick(replica.tick());
        RosterFeed.read(replica.feed(), roster);
        listener.snapshotApplied();
        for (int i = 0; i < interpolated.size(); i++) {
            interpolated.get(i).record(replica);
        }
        reconcile();
        return !replica.feed().failed();
    }

    /** This client has no seat: it steers nothing, and sends one input for each snapshot, which says that it has come. */
    public void spectate() {
        spectates = true;
    }

    public boolean spectates() {
        return spectates;
    }

    /** Makes the inputs that are due. */
    public void pump(double nowMillis, InputSource source, InputSender sender) {
        if (spectates) {
            if (echoed != snapshots && !sender.congested()) {
                echoed = snapshots;
                int sequence = echoed & 0xffff;
                sender.send(sequence, 0, replica.tick(), clock.viewDelay8());
                outgoing.flush(sequence, sender);
            }
            return;
        }
        while (snapshots > 0 && pacer.due(nowMillis)) {
            boolean congested = sender.congested();
            if (congested) {
                shed++;
                prediction.skip();
            } else {
                lastInput = source.input();
                int sequence = prediction.push(lastInput);
                roundTrip.sent(sequence, nowMillis);
                sender.send(sequence, lastInput, replica.tick(), clock.viewDelay8());
                source.taken();
                outgoing.flush(sequence, sender);
            }
            if (prediction.applied()) {
                listener.inputPredicted(prediction.triggered(), !congested);
            }
        }
    }

    /** Brings the own avatar and the interpolated entities to the moment that is drawn next. */
    public void advance(double nowMillis, double passedMillis, InputSource source) {
        double alpha = pacer.alpha(nowMillis);
        prediction.fade(passedMillis);
        if (prediction.present()) {
            prediction.look(source.input(), alpha);
        }
        double tick = clock.advance(nowMillis);
        presentTick = Math.max(tick, predictedTick() + alpha);
        for (int i = 0; i < interpolated.size(); i++) {
            interpolated.get(i).advance(tick, nowMillis, listener);
        }
    }

    private void reconcile() {
        int now = replica.avatar();
        avatar = now;
        if (now < 0) {
            prediction.absent();
            return;
        }
        boolean arrived = !prediction.present();
        prediction.reconcile(
                replica.table(model.avatarKind()).rows(),
                replica.table(model.avatarKind()).at(now));
        if (arrived) {
            prediction.look(0, 0);
        }
        listener.avatarReconciled(now, arrived);
    }

    @Override
    public void appeared(int kind, int slot) {
        InterpolatedEntities entities = byKind[kind];
        if (entities == null) {
            listener.appeared(kind, slot);
        } else {
            entities.appeared(slot);
        }
    }

    @Override
    public void ended(int kind, int slot, int cause) {
        remove(kind, slot, cause, false);
    }

    @Override
    public void left(int kind, int slot) {
        remove(kind, slot, 0, true);
    }

    private void remove(int kind, int slot, int cause, boolean leftView) {
        InterpolatedEntities entities = byKind[kind];
        if (entities != null) {
            entities.ended(slot, cause, leftView, replica.table(kind));
        }
        if (!leftView && kind == model.avatarKind() && slot == avatar) {
            avatar = -1;
            avatarEndCause = cause;
            prediction.absent();
            listener.avatarEnded(slot);
        }
        listener.removed(kind, slot, cause, leftView);
    }

    /** Why the own avatar ended last, as the game numbers causes. */
    public int avatarEndCause() {
        return avatarEndCause;
    }

    /** Has chat, emotes, votes and notices reported to another listener than the game's. */
    public void chat(ChatListener other) {
        chat = other;
    }

    /** Sets the listener of a message type. At most one a type; best set before the first snapshot. */
    public <M> void on(ServerMessageType<M> type, Consumer<M> receiver) {
        listeners.on(type, receiver);
    }

    /**
     * Sends a message after the next input; it may be lost with the connection.
     *
     * @throws IllegalArgumentException if the message is longer than its type allows
     */
    public <M> void send(ClientMessageType<M> type, M message) {
        outgoing.add(type, message);
    }

    /** Sends a message that every game has, by its number and its payload. */
    public void send(int number, byte[] payload) {
        outgoing.add(number, payload);
    }

    @Override
    public void chat(Player player, int channel, String text) {
        chat.chat(player, channel, text);
    }

    @Override
    public void emote(Player player, int slot, int emote) {
        chat.emote(player, slot, emote);
    }

    @Override
    public void vote(Player target, int yes, int needed, int seconds, int state) {
        chat.vote(target, yes, needed, seconds, state);
    }

    @Override
    public void notice(int kind, int seconds) {
        chat.notice(kind, seconds);
    }

    @Override
    public void message(int type, WireReader in) {
        if (!listeners.dispatch(type, in) && !listener.message(type, in)) {
            if (type < messageTypes.size()) {
                messageTypes.get(type).decode(in);
            } else {
                in.fail();
            }
        }
    }

    /** The page did not run for a while: when snapshots came in it says nothing about the connection. */
    public void resync() {
        clock.resync();
    }

    public Model model() {
        return model;
    }

    public Replica replica() {
        return replica;
    }

    /** The players of the room, and the leaders. */
    public Roster roster() {
        return roster;
    }

    /** The own avatar. */
    public Prediction prediction() {
        return prediction;
    }

    public InterpolationClock clock() {
        return clock;
    }

    public InputPacer pacer() {
        return pacer;
    }

    public RoundTripTime roundTrip() {
        return roundTrip;
    }

    /** The entities of an interpolated kind, the own avatar's among them. */
    public InterpolatedEntities entities(int kind) {
        InterpolatedEntities entities = byKind[kind];
        if (entities == null) {
            throw new IllegalArgumentException("kind " + model.kind(kind).name() + " is not interpolated");
        }
        return entities;
    }

    /** A living entity of an interpolated kind; {@code null} where there is none, or the kind is not interpolated. */
    public @Nullable InterpolatedEntity entity(int kind, int slot) {
        InterpolatedEntities entities = byKind[kind];
        return entities == null ? null : entities.at(slot);
    }

    /** The avatar of a player as it is drawn; {@code null} where there is none in view. */
    public @Nullable InterpolatedEntity avatarOf(int player) {
        InterpolatedEntities avatars = byKind[model.avatarKind()];
        for (int i = 0; avatars != null && i < avatars.size(); i++) {
            if (playerOf(avatars.track(i)) == player) {
                return avatars.track(i);
            }
        }
        return null;
    }

    /** The number of an avatar's player, -1 where it is not known, or not drawn. */
    public int playerOf(InterpolatedEntity entity) {
        return playerField >= 0 && entity.visible() && !entity.ending() ? entity.get(playerField) : -1;
    }

    /** Whether an entity is the own avatar, which is drawn by {@link #prediction}. */
    public boolean isOwn(InterpolatedEntity entity) {
        return avatar >= 0 && entity.kind() == model.avatarKind() && entity.slot() == avatar && !entity.ending();
    }

    /** Slot of the own avatar, -1 while there is none. */
    public int avatar() {
        return avatar;
    }

    /** The tick of the predicted row. */
    public int predictedTick() {
        return replica.tick() + prediction.ticksAhead();
    }

    /** The tick that the own avatar is drawn at, a part of one included. */
    public double presentTick() {
        return presentTick;
    }

    /** When the last snapshot came. */
    public double arrivalMillis() {
        return arrivalMillis;
    }

    public int lastInput() {
        return lastInput;
    }

    /** Interpolated entities that are kept, drawn or not. */
    public int tracked() {
        int sum = 0;
        for (int i = 0; i < interpolated.size(); i++) {
            sum += interpolated.get(i).size();
        }
        return sum;
    }

    /** Inputs that were not sent because the connection was congested. */
    public int shed() {
        return shed;
    }

    /** Snapshots applied. */
    public int snapshots() {
        return snapshots;
    }
}
