/**
 * Sign-in by OpenID Connect: authorisation code with PKCE (S256), state and nonce, at any number of issuers.
 *
 * <pre>
 *  page ── POST auth/NAME/start ──► SignInService.start ──► sealed cookie (state, nonce, verifier), address of the issuer
 *  issuer ── GET auth/callback ───► SignInService.finish ──► Issuer.redeem: code ──► ID token ──► IdTokens ──► Accounts.signIn
 *  thread of its own ─────────────► Issuer.refresh: discovery and keys
 * </pre>
 *
 * <p>What is needed between start and callback is in the browser's cookie, sealed by a key that the server draws when it starts: nothing grows when
 * many begin and none ends. A state is good once. An issuer that is down refuses sign-in by it, and nothing else.
 *
 * <p>{@code start} never waits. {@code finish} waits for the issuer and for the database: not on a thread that moves other connections.
 */
@NullMarked
package io.github.driftfire.endpoint.signin;

import org.jspecify.annotations.NullMarked;
