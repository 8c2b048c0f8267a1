package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** The dialog of the best players of a mode, by period. As long as it is open it reads the leaderboard again and again. */
final class LeaderboardDialog {
    /** The server keeps a leaderboard as long. */
    private static final int AGAIN_MILLIS = 5_000;

    /** The server reads a leaderboard when it is first asked for it, and has it a moment later. */
    private static final int FIRST_MILLIS = 1_000;

    /** Tries without an answer before the dialog says so. */
    private static final int SILENT_TRIES = 5;

    /** Most lines of the top. */
    private static final int MOST = 100;

    /** How many lines above and below the own one are shown. */
    private static final int NEXT_TO = 3;

    private static final String[] PERIODS = {"day", "week", "season", "all"};
    private static final String[] LABELS = {
        Texts.of("Today"), Texts.of("Week"), Texts.of("Season"), Texts.of("All time")
    };

    private final String root;
    private final String game;
    private final Supplier<String> mode;
    private final HTMLElement dialog = Ui.element("leaderboard");
    private final LeaderboardRows rows = new LeaderboardRows();
    private final OwnPlayer own;
    private final HTMLElement note = Ui.element("leaderboard-note");
    private final List<HTMLElement> buttons = new ArrayList<>();
    private int period;

    /** Counts what was asked for: an answer to an earlier question is not shown. */
    private int asked;

    private int failures;

    /** The own line and those next to it, if it is below the top. */
    private @Nullable JSObject around;

    /**
     * @param root the way to the server's root
     * @param game whose modes the page shows
     * @param mode the chosen one's name
     */
    LeaderboardDialog(String root, String game, Supplier<String> mode, OwnPlayer own) {
        this.own = own;
        this.root = root;
        this.game = game;
        this.mode = mode;
        Dialogs.wire(dialog, Ui.element("leaderboard-done"));
        HTMLElement periods = Ui.element("leaderboard-periods");
        for (int i = 0; i < PERIODS.length; i++) {
            int its = i;
            HTMLElement button = Ui.child(periods, "button", "quiet");
            button.setAttribute("type", "button");
            Ui.text(button, LABELS[i]);
            Ui.on(button, "click", event -> choose(its));
            buttons.add(button);
        }
        Ui.on(Ui.element("leaderboard-button"), "click", event -> {
            Ui.openDialog(dialog);
            choose(period);
        });
    }

    void close() {
        Ui.closeDialog(dialog);
    }

    private void choose(int chosen) {
        period = chosen;
        for (int i = 0; i < PERIODS.length; i++) {
            buttons.get(i).setAttribute("aria-pressed", Boolean.toString(i == chosen));
        }
        rows.clear();
        around = null;
        Ui.text(note, Texts.of("Loading\u2026"));
        failures = 0;
        int question = ++asked;
        Browser.fetch(root + "api/v1/boards", text -> {
            if (question == asked) {
                found(text == null ? null : JsonFields.parse(text));
            }
        });
    }

    /** Reads the usual leaderboard of the mode: the first that is listed. */
    private void found(@Nullable JSObject list) {
        if (list == null) {
            later(() -> choose(period));
            return;
        }
        for (int i = 0; i < JsonFields.length(list, "boards"); i++) {
            JSObject board = JsonFields.element(list, "boards", i);
            if (JsonFields.text(board, "game").equals(game)
                    && JsonFields.text(board, "mode").equals(mode.get())) {
                read(game + "/" + mode.get() + "/" + JsonFields.text(board, "fact"));
                return;
            }
        }
        Ui.text(note, Texts.of("There is no leaderboard of this mode."));
    }

    private void read(String board) {
        int question = ++asked;
        Browser.fetch(root + "api/v1/boards/" + board + "?count=" + MOST + "&period=" + PERIODS[period], text -> {
            if (question != asked || !dialog.hasAttribute("open")) {
                return;
            }
            JSObject page = text == null ? null : JsonFields.parse(text);
            if (page == null) {
                later(() -> read(board));
            } else {
                failures = 0;
                if (!show(page) && own.id() != null && JsonFields.length(page, "entries") >= MOST) {
                    readAround(page, board);
                }
                after(AGAIN_MILLIS, () -> read(board));
            }
        });
    }

    /** Answers whether the own player is in the top. */
    private boolean show(JSObject page) {
        int count = JsonFields.length(page, "entries");
        String fact = JsonFields.text(page, "fact");
        Ui.text(
                note,
                JsonFields.flag(page, "stale")
                        ? Texts.of("The newest results may be missing.")
                        : count == 0 ? Texts.of("Nobody yet. Be the first.") : "");
        rows.begin();
        boolean listed = false;
        for (int i = 0; i < count; i++) {
            JSObject entry = JsonFields.element(page, "entries", i);
            listed |= isOwn(entry);
            rows.add(entry, own.id(), false, fact);
        }
        if (!listed && around != null) {
            addAround(around, count, fact);
        }
        rows.end(LABELS[period]);
        return listed;
    }

    private boolean isOwn(JSObject entry) {
        return JsonFields.text(entry, "player").equals(own.id());
    }

    /** @param top how many lines are shown already */
    private void addAround(JSObject page, int top, String fact) {
        int count = JsonFields.length(page, "entries");
        int at = 0;
        while (at < count && !isOwn(JsonFields.element(page, "entries", at))) {
            at++;
        }
        boolean apart = true;
        for (int i = Math.max(0, at - NEXT_TO); at < count && i < Math.min(count, at + NEXT_TO + 1); i++) {
            JSObject entry = JsonFields.element(page, "entries", i);
            int rank = JsonFields.number(entry, "rank");
            boolean counted = rank > 0;
            if (!counted || rank > top) {
                rows.add(entry, own.id(), apart && (!counted || rank > top + 1), fact);
                apart = false;
            }
        }
    }

    private void readAround(JSObject page, String board) {
        int question = asked;
        String way = "?around=" + own.id() + "&period=" + PERIODS[period];
        ServerRequests.get(root + "api/v1/boards/" + board + way, null, (status, text) -> {
            JSObject found = status == ServerRequests.OK ? JsonFields.parse(text) : null;
            if (question == asked && found != null) {
                around = found;
                show(page);
            }
        });
    }

    /** There was no answer. */
    private void later(Runnable action) {
        failures++;
        if (failures >= SILENT_TRIES) {
            rows.clear();
            Ui.text(note, Texts.of("The leaderboard cannot be read now. It is tried again."));
        }
        after(failures < SILENT_TRIES ? FIRST_MILLIS : AGAIN_MILLIS, action);
    }

    private void after(int millis, Runnable action) {
        int question = asked;
        Window.setTimeout(
                () -> {
                    if (question != asked || !dialog.hasAttribute("open")) {
                        return;
                    }
                    if (Ui.hidden()) {
                        after(millis, action);
                    } else {
                        action.run();
                    }
                },
                millis);
    }
}
