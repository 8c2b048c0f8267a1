/**
 * The game in a real Chromium, on good lines and on bad ones.
 *
 * <pre>
 *  Browser ──────────────┐
 *  Browser ── NetworkRelay ─┼──► DriftfireServer ◄── ScriptedPeer
 *     ▲                  │
 *  keys, mouse; window.driftfire.state()
 * </pre>
 *
 * <p>A test presses real keys and reads what the page itself says is drawn. {@link
 * io.github.driftfire.standalone.browser.NetworkRelay} is a line's conditions: it can also be started by hand, to feel it. Nothing
 * here knows how the client works inside.
 */
@NullMarked
package io.github.driftfire.standalone.browser;

import org.jspecify.annotations.NullMarked;
