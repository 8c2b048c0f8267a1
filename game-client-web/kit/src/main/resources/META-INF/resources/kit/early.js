// Runs before the page is shown, until the client has loaded: what is pressed meanwhile is kept for it. Without this the browser would
// submit the form by itself, which ends the loading of the client.
(function () {
  'use strict';
  var label = '';
  var early = { loaded: false, failed: false, join: false, settings: false, typed: false };
  window.driftfireEarly = early;

  function button() {
    return document.getElementById('play');
  }

  function words(text) {
    return window.driftfireTexts ? window.driftfireTexts.of(text, text, []) : text;
  }

  function say(text) {
    if (button()) {
      button().textContent = text;
    }
  }

  function submitted(event) {
    if (early.loaded) {
      return;
    }
    event.preventDefault();
    if (early.failed) {
      location.reload();
      return;
    }
    if (!early.join) {
      label = button().textContent;
    }
    early.join = true;
    say(words('Loading\u2026'));
    button().setAttribute('aria-busy', 'true');
  }

  function clicked(event) {
    if (!early.loaded && event.target.closest && event.target.closest('#settings-button')) {
      early.settings = !early.settings;
    }
  }

  function typed(event) {
    if (event.target.id === 'name') {
      early.typed = true;
    }
  }

  // A script that does not arrive: the button tries again.
  function failed(event) {
    if (!early.loaded && event.target && event.target.tagName === 'SCRIPT') {
      early.failed = true;
      if (button()) {
        button().removeAttribute('aria-busy');
      }
      say(words('Reload'));
    }
  }

  document.addEventListener('submit', submitted, true);
  document.addEventListener('click', clicked, true);
  document.addEventListener('input', typed, true);
  window.addEventListener('error', failed, true);

  // The client has loaded and takes over.
  early.take = function () {
    early.loaded = true;
    document.removeEventListener('submit', submitted, true);
    document.removeEventListener('click', clicked, true);
    document.removeEventListener('input', typed, true);
    window.removeEventListener('error', failed, true);
    if (button()) {
      button().removeAttribute('aria-busy');
    }
    if (early.join) {
      say(label);
    }
  };
})();
