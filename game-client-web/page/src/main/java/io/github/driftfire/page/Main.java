package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Ui;

/** Entry point of the page's script. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // A page of a game's own may lack what this script works with: then its game goes on by itself.
        if (Ui.has("friends")) {
            new Page().begin();
            new Chat(new StorageKeys(Browser.game())).begin();
            new RestartNotice().begin();
        }
    }
}
