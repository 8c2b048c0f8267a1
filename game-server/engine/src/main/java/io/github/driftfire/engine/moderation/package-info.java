/**
 * Moderation: bans, mutes, the operator's token, players' reports, suspicion of cheating, and the audit log.
 *
 * <pre>
 *   LobbyRequests ──► ModerationAct ──► the room's bounded queue ──► PlayerModeration ──► Bans, Mutes ──► AuditLog ──► its thread ──► file
 *   Session.hello ──► ClientIdentity ──► Admission ──► Bans.find ──► 4013, 4014
 * </pre>
 *
 * <p>With a {@link io.github.driftfire.engine.moderation.ModerationStore} the bans from the server and the audit lines are stored as well, by a
 * {@link io.github.driftfire.engine.results.CommitQueue} with a thread of its own. A ban is found by keyed hashes alone, so one out of the store is
 * as good as one that was just made.
 *
 * <p>Bans, mutes and reports are thread-safe and shared by all rooms of a server. A room reads {@link io.github.driftfire.engine.moderation.Bans#version} in each
 * tick and looks through its players when it has changed. Knows neither seats nor rooms; nothing here waits, but the log's own thread.
 *
 * <p>A device is known by the hash of a key that its page keeps. A client without that key counts as another device: that is why a ban may
 * cover the network as well.
 *
 * <p>{@link io.github.driftfire.engine.moderation.Suspicion} is what a server knows of a player who may cheat: shown and counted, never a reason for a ban by itself.
 */
@NullMarked
package io.github.driftfire.engine.moderation;

import org.jspecify.annotations.NullMarked;
