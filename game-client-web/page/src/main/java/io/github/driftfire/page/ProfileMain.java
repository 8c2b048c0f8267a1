package io.github.driftfire.page;

import io.github.driftfire.kit.net.Address;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.PageEvents;

/** Entry point of the script of the profile, which is loaded when the first one is opened. */
public final class ProfileMain {
    private ProfileMain() {}

    public static void main(String[] args) {
        String root = new Address(
                        Browser.scheme(),
                        Browser.host(),
                        Browser.path(),
                        Browser.query(),
                        Browser.game(),
                        Browser.toRoot())
                .root();
        OwnPlayer own = new OwnPlayer(root);
        ProfileDialog profile = new ProfileDialog(root, own, new OwnDataPart(root, own));
        PageEvents.on(PageEvents.PLAYER_CHANGED, changed -> own.ask());
        PageEvents.on(PageEvents.PROFILE, asked -> {
            String id = asked.getId();
            String name = asked.getName();
            if (id == null) {
                profile.openOwn();
            } else {
                profile.open(id, name == null ? "" : name);
            }
        });
    }
}
