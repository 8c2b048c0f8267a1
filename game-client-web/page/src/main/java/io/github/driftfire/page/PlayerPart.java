package io.github.driftfire.page;

import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.Ui;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the page shows of players' results: progress on the first screen and after a life, profiles, and the leaderboard. */
final class PlayerPart {
    private final Supplier<String> mode;
    private final OwnPlayer own;
    private final LeaderboardDialog leaderboard;
    private final ProgressPart progress;
    private final @Nullable LifeNote lifeNote;
    private boolean plays;

    /**
     * @param root the way to the server's root
     * @param game whose page it is
     * @param mode the chosen one's name
     * @param changed called when the own player is called otherwise, or is deleted
     */
    PlayerPart(String root, String game, Supplier<String> mode, Runnable changed) {
        this.mode = mode;
        own = new OwnPlayer(root);
        leaderboard = new LeaderboardDialog(root, game, mode, own);
        progress = new ProgressPart(game);
        lifeNote = LifeNote.hasPlace() ? new LifeNote(game) : null;
        Ui.on(Ui.element("profile-button"), "click", event -> openProfile(null, null));
        PageEvents.on(PageEvents.PLAYER_CHANGED, detail -> {
            if (detail.isLeft()) {
                own.forget();
            } else {
                own.ask();
            }
            changed.run();
        });
        own.listen(() -> {
            show();
            if (lifeNote != null) {
                lifeNote.known(own.profile(), mode.get());
            }
        });
    }

    /** @param id {@code null} for the own player */
    static void openProfile(@Nullable String id, @Nullable String name) {
        PageEvents.Detail detail = PageEvents.detail();
        detail.setName(name);
        detail.setId(id);
        PageEvents.send(PageEvents.PROFILE, detail);
    }

    /** Whether the page has the places for all of it. */
    static boolean hasPlace() {
        return Ui.has("leaderboard") && Ui.has("profile") && Ui.has("progress");
    }

    /** Asks the server for the own player. */
    void ask() {
        own.ask();
    }

    /** The mode is another one, or its title. */
    void show() {
        if (own.answered()) {
            progress.show(own.profile(), mode.get());
        }
    }

    void modeChosen() {
        show();
        own.ask();
    }

    /** The game tells where it stands. */
    void state(String now) {
        boolean over = now.equals(PageEvents.DEAD) || now.equals(PageEvents.READY) || now.equals(PageEvents.WATCHING);
        boolean ended = plays && over;
        // A life outlasts a connection.
        plays = now.equals(PageEvents.PLAYING) || plays && !over;
        if (lifeNote != null) {
            lifeNote.state(now, own.profile(), mode.get());
        }
        if (ended) {
            own.lifeEnded();
        }
    }

    void close() {
        Ui.closeDialog(Ui.element("delete"));
        Ui.closeDialog(Ui.element("profile"));
        leaderboard.close();
    }
}
