package io.github.driftfire.page;

import io.github.driftfire.kit.page.Ui;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;

/**
 * What the server has of this device's player. It is asked when the page shows it, and after a life until the life is among the results; a page
 * that is not seen asks when it is seen again.
 */
final class OwnPlayer {
    /** Pauses before the questions after a life: a result is stored within a moment, or waits for the database. */
    private static final int[] AFTER_LIFE_MILLIS = {400, 800, 1_600, 3_200};

    /** The server may have read the player just before the deletion. */
    private static final int FORGOTTEN_MILLIS = 1_000;

    private final String root;
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable PlayerProfile profile;

    /** The public id of the player that was deleted; {@code null} for none. */
    private @Nullable String deleted;

    private boolean answered;

    /** Whether the last answer was none. */
    private boolean failed;

    /** Whether the page was not seen when it had to ask. */
    private boolean due;

    /** Counts what was asked for: an answer to an earlier question is not taken. */
    private int asked;

    /** @param root the way to the server's root */
    OwnPlayer(String root) {
        this.root = root;
        Ui.onDocument("visibilitychange", event -> {
            if (due && !Ui.hidden()) {
                ask();
            }
        });
    }

    /** Called when there is an answer, or what was known is deleted. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** {@code null} before the first answer. */
    @Nullable
    PlayerProfile profile() {
        return profile;
    }

    /** The public id; {@code null} as long as the server knows of none. */
    @Nullable
    String id() {
        return profile == null ? null : profile.id;
    }

    /** Whether there was an answer, or none is to be expected. */
    boolean answered() {
        return answered;
    }

    /** Whether the last question was not answered. */
    boolean failed() {
        return failed;
    }

    void ask() {
        ask(null);
    }

    /** A life has ended: asks until it counts. */
    void lifeEnded() {
        int lives = profile == null ? 0 : profile.lives;
        again(lives, 0);
    }

    private void again(int lives, int tries) {
        if (tries < AFTER_LIFE_MILLIS.length) {
            again(
                    () -> ask(() -> {
                        if (profile != null && profile.lives <= lives) {
                            again(lives, tries + 1);
                        }
                    }),
                    AFTER_LIFE_MILLIS[tries]);
        }
    }

    /** Later, unless something else is asked for until then. */
    private void again(Runnable action, int millis) {
        int question = ++asked;
        Window.setTimeout(
                () -> {
                    if (question == asked) {
                        action.run();
                    }
                },
                millis);
    }

    private void ask(@Nullable Runnable then) {
        due = Ui.hidden();
        if (due) {
            return;
        }
        int question = ++asked;
        String device = Device.key();
        if (device == null) {
            take(null);
            return;
        }
        ServerRequests.get(ServerRequests.player(root, "me"), device, (status, text) -> {
            if (question != asked) {
                return;
            }
            PlayerProfile found = status == ServerRequests.OK ? PlayerProfile.of(text) : null;
            if (found != null && found.id != null && found.id.equals(deleted)) {
                // Read before the deletion.
                again(this::ask, FORGOTTEN_MILLIS);
                return;
            }
            take(found);
            if (then != null) {
                then.run();
            }
        });
    }

    /** @param found {@code null} if there is no answer */
    private void take(@Nullable PlayerProfile found) {
        failed = found == null;
        answered = true;
        if (found != null) {
            profile = found;
        }
        tell();
    }

    private void tell() {
        for (Runnable listener : listeners) {
            listener.run();
        }
    }

    /** What was known is deleted. */
    void forget() {
        deleted = id();
        profile = null;
        tell();
        ask();
    }
}
