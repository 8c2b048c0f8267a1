import { main } from "./client.js?v=@page.version@";

main(["@page.version@"]);
