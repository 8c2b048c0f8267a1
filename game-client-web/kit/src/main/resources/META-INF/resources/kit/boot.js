// A module of its own: the pages' security policy allows no script inside of a page.
import { main } from "./client.js?v=@page.version@";

const LONGEST_WAIT_MILLIS = 10000;

// What stands in the page is in the player's language before a script reads or adds to it. A page of a game's own may lack texts.js.
const texts = window.driftfireTexts ? window.driftfireTexts.ready : Promise.resolve();

// The page's script runs first, to hear all that the game says. Without it, or if it does not come, the game goes on by itself.
const page = import("./page.js?v=@page.version@")
  .then(
    (script) => texts.then(() => script.main([])),
    (failure) => console.warn(failure),
  )
  .catch((failure) => console.error(failure));
const late = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MILLIS));
Promise.race([page, late])
  .then(() => texts)
  .then(() => main([]));

// profile.js is loaded at the first event that opens a profile; the latest such event is sent again then.
let latest = null;
const openFirst = (asked) => {
  const loading = latest !== null;
  latest = asked;
  if (loading) {
    return;
  }
  import("./profile.js?v=@page.version@")
    .then((script) => {
      document.removeEventListener("driftfire:profile", openFirst);
      script.main([]);
      document.dispatchEvent(new CustomEvent("driftfire:profile", { detail: latest.detail }));
    })
    .catch((failure) => {
      document.addEventListener("driftfire:profile", openFirst);
      console.warn(failure);
    })
    .finally(() => {
      latest = null;
    });
};
document.addEventListener("driftfire:profile", openFirst);
