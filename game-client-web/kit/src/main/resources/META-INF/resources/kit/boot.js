// A module of its own: the pages' security policy allows no script inside of a page.
import { main } from "./client.js?v=@page.version@";

main([]);
