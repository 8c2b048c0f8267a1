package io.github.driftfire.model.game;

import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.Fingerprint;
import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.Model;

/**
 * A short hash of all that the two ends of a game must have in common: of each preset the world and the steering, then the input's layout and
 * the messages.
 *
 * <p>A page of an older build has another fingerprint; the server closes its session with 4003, and it reloads.
 */
public final class GameFingerprint {
    private static final int ROWS = 16;
    private static final int STEPS = 32;

    private GameFingerprint() {}

    /** Eight hexadecimal digits. */
    public static String of(GameModel game) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(game.name());
        for (WorldSettings settings : game.presets()) {
            Model model = game.model(settings);
            fingerprint.add(settings.preset());
            fingerprint.add(model);
            addSteering(fingerprint, model, game.steering(settings));
        }
        addInput(fingerprint, game.input());
        addMessages(fingerprint, game.messages());
        fingerprint.add(RosterFeed.VERSION);
        return fingerprint.digits();
    }

    private static void addSteering(Fingerprint fingerprint, Model model, Steering steering) {
        EntityKind avatar = model.kind(model.avatarKind());
        int[] row = new int[avatar.fields().size()];
        Rng random = new Rng(1);
        for (int r = 0; r < ROWS; r++) {
            Fingerprint.fill(row, avatar.fields(), random);
            for (int step = 0; step < STEPS; step++) {
                fingerprint.add(steering.steer(row, 0, random.next() >>> (32 - InputFrame.INPUT_BITS)));
                avatar.motion().step(row, 0);
                for (int value : row) {
                    fingerprint.add(value);
                }
            }
        }
        for (int field : steering.inputOnlyFields()) {
            fingerprint.add(field);
        }
        for (int field : steering.ruleFields()) {
            fingerprint.add(field);
        }
        fingerprint.add(steering.lateInputLimits().ticks());
        fingerprint.add(steering.lateInputLimits().unitsPerSecond());
    }

    private static void addInput(Fingerprint fingerprint, InputLayout input) {
        for (int slice = 0; slice < input.size(); slice++) {
            fingerprint.add(input.name(slice));
            fingerprint.add(input.bits(slice));
        }
        fingerprint.add(input.buttonMask());
    }

    private static void addMessages(Fingerprint fingerprint, Messages messages) {
        for (ClientMessageType<?> type : messages.fromClient()) {
            fingerprint.add(type.name());
            fingerprint.add(type.maxBytes());
            fingerprint.add(type.perSecond());
        }
        fingerprint.add(messages.fromClient().size());
        for (ServerMessageType<?> type : messages.fromServer()) {
            fingerprint.add(type.name());
        }
        fingerprint.add(messages.fromServer().size());
    }
}
