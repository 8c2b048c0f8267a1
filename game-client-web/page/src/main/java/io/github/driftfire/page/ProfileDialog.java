package io.github.driftfire.page;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The dialog of a player: figures, bests, goals, and its lives. The own one has in addition what can be done with the data. */
final class ProfileDialog {
    private static final int NOT_FOUND = 404;
    private static final String FAILED = Texts.of("The profile cannot be read now. Try again in a moment.");

    private final String root;
    private final OwnPlayer own;
    private final HTMLElement dialog = Ui.element("profile");
    private final HTMLElement kind = Ui.element("profile-kind");
    private final HTMLElement name = Ui.element("profile-name");
    private final HTMLElement note = Ui.element("profile-note");
    private final HTMLElement retry = Ui.element("profile-retry");
    private final HTMLElement body = Ui.element("profile-body");
    private final HTMLElement figures = Ui.element("profile-figures");
    private final HTMLElement bestsPart = Ui.element("profile-bests-part");
    private final HTMLElement bests = Ui.element("profile-bests");
    private final HTMLElement goalsPart = Ui.element("profile-goals-part");
    private final HTMLElement goals = Ui.element("profile-goals");
    private final LivesPart lives;
    private final OwnDataPart data;

    /** Whose profile it is; {@code null} for the own one. */
    private @Nullable String shown;

    private int asked;

    /**
     * @param root the way to the server's root
     * @param data of the own profile
     */
    ProfileDialog(String root, OwnPlayer own, OwnDataPart data) {
        this.root = root;
        this.own = own;
        this.data = data;
        lives = new LivesPart(root);
        Dialogs.wire(dialog, Ui.element("profile-done"));
        Ui.on(retry, "click", event -> {
            if (shown == null) {
                openOwn();
            } else {
                open(shown, Ui.text(name));
            }
        });
        own.listen(() -> {
            if (isOpen() && shown == null) {
                showOwn();
            }
        });
    }

    private boolean isOpen() {
        return dialog.hasAttribute("open");
    }

    void openOwn() {
        begin(null, Texts.of("Your profile"), "");
        if (own.profile() != null) {
            showOwn();
        }
        own.ask();
    }

    /** @param playersName as it is known already */
    void open(String id, String playersName) {
        begin(id, Words.text("[player]"), playersName);
        int question = asked;
        ServerRequests.get(ServerRequests.player(root, id), null, (status, text) -> {
            if (question != asked) {
                return;
            }
            PlayerProfile found = status == ServerRequests.OK ? PlayerProfile.of(text) : null;
            if (found != null) {
                show(found);
            } else {
                fail(status == NOT_FOUND ? Texts.of("There is no such player any more.") : FAILED, status != NOT_FOUND);
            }
        });
    }

    private void begin(@Nullable String id, String whose, String playersName) {
        shown = id;
        asked++;
        Ui.text(kind, whose);
        Ui.text(name, playersName);
        Ui.text(note, Texts.of("Loading\u2026"));
        retry.setHidden(true);
        body.setHidden(true);
        lives.clear();
        data.show(id == null ? own.profile() : null);
        Ui.openDialog(dialog);
    }

    private void fail(String reason, boolean again) {
        Ui.text(note, reason);
        retry.setHidden(!again);
    }

    private void showOwn() {
        PlayerProfile found = own.profile();
        if (found == null) {
            body.setHidden(true);
            fail(own.failed() ? FAILED : Texts.of("Loading\u2026"), own.failed());
            return;
        }
        data.show(found);
        show(found);
        if (own.failed()) {
            fail(Texts.of("The newest results may be missing: the server does not answer."), true);
        }
    }

    private void show(PlayerProfile found) {
        body.setHidden(false);
        retry.setHidden(true);
        Ui.text(name, found.id == null ? Words.text("New [player]") : found.name);
        Ui.text(note, words(found));
        Ui.text(figures, "");
        if (found.id != null) {
            figure(FactWords.title(Words.text("[lives]")), FactWords.number(found.lives));
            figure(Texts.of("Time played"), FactWords.duration(found.playedSeconds));
            figure(Texts.of("Since"), FactWords.date(found.since));
        }
        bests(found.bests);
        goals(found.goals);
        lives.show(found);
    }

    private static String words(PlayerProfile found) {
        if (found.stale) {
            return Texts.of("The newest results may be missing.");
        }
        return found.lives > 0 ? "" : Words.text("No result yet. It is here after the first [life].");
    }

    private void figure(String label, String value) {
        HTMLElement figure = Ui.child(figures, "div", "");
        Ui.text(Ui.child(figure, "dt", ""), label);
        Ui.text(Ui.child(figure, "dd", ""), value);
    }

    /** A line for each mode, with its facts. */
    private void bests(List<Best> all) {
        bestsPart.setHidden(all.isEmpty());
        Ui.text(bests, "");
        String before = "";
        HTMLElement line = bests;
        for (Best best : all) {
            String mode = best.game() + "/" + best.mode();
            if (!mode.equals(before)) {
                before = mode;
                line = Ui.child(bests, "li", "");
                Ui.text(Ui.child(line, "b", ""), ModeTitles.of(best.game(), best.mode()));
            }
            HTMLElement value = Ui.child(line, "span", "best");
            Ui.text(Ui.child(value, "span", "best-fact"), FactWords.label(best.fact()));
            Ui.text(Ui.child(value, "b", ""), FactWords.value(best.fact(), best.value()));
            Ui.text(
                    Ui.child(value, "span", "best-rank"),
                    best.rank() == 0 ? "" : Texts.of("Rank {0}", FactWords.number(best.rank())));
        }
    }

    private void goals(List<Goal> all) {
        goalsPart.setHidden(all.isEmpty());
        Ui.text(goals, "");
        for (Goal goal : all) {
            new GoalRow(Ui.child(goals, "li", "")).show(goal);
        }
    }
}
