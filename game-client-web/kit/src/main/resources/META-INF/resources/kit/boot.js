// A module of its own: the pages' security policy allows no script inside of a page.
import { main } from "./client.js?v=@page.version@";

// The page's script runs first, to hear all that the game says. Without it the game goes on by itself.
import("./page.js?v=@page.version@")
  .then((page) => page.main([]))
  .catch((failure) => console.error(failure))
  .then(() => main([]));
