package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.dom.html.HTMLElement;

/** A goal: its name, what it asks for, how far it is, and a bar. */
final class GoalRow {
    private final HTMLElement row;
    private final HTMLElement name;
    private final HTMLElement count;
    private final HTMLElement text;
    private final HTMLElement unlock;
    private final HTMLElement bar;

    /** @param row an empty element */
    GoalRow(HTMLElement row) {
        this.row = row;
        Ui.toggle(row, "goal", true);
        HTMLElement head = Ui.child(row, "span", "goal-head");
        name = Ui.child(head, "b", "");
        count = Ui.child(head, "span", "goal-count");
        text = Ui.child(row, "span", "goal-text");
        unlock = Ui.child(row, "span", "goal-unlock");
        bar = Ui.child(Ui.child(row, "span", "bar"), "i", "");
    }

    void show(Goal goal) {
        String unlocks = goal.unlocks();
        Ui.toggle(row, "reached", goal.reached());
        Ui.text(name, Texts.known(goal.name()));
        Ui.text(count, goal.reached() ? Texts.of("Reached") : progress(goal));
        Ui.text(text, Texts.known(goal.text()));
        Ui.text(
                unlock,
                unlocks == null
                        ? ""
                        : goal.reached()
                                ? Texts.of("Unlocked: {0}", Texts.known(unlocks))
                                : Texts.of("Unlocks: {0}", Texts.known(unlocks)));
        Ui.style(bar, "width", Browser.text(100 * goal.part()) + "%");
    }

    /** As in {@code 3 / 10}. */
    static String progress(Goal goal) {
        return FactWords.value(goal.fact(), goal.value()) + " / " + FactWords.value(goal.fact(), goal.target());
    }
}
