/**
 * What lies over the space: gauges, leaders, kills, map, cards, panels. Elements of the page, which the style sheet places.
 *
 * <pre>
 *  Match ──► Hud.update (each frame, touches an element only when its text or fill changes)
 *  Spectator events ──► KillFeed, DeathCard, Gauges, Tutorial ──► TutorialPanel
 *  InactivityWarning ──► InactivityNotice
 *  CloseCode ──► Failure (title, reason, button) ──► OfflineCard ◄── RoomList ◄── GET /healthz, GET /play-check
 * </pre>
 *
 * <p>Elements instead of canvas: the browser lays text out, scales it for a telephone and reads it aloud. Names come
 * from strangers and enter as text only. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.client.hud;

import org.jspecify.annotations.NullMarked;
