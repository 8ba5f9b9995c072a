import { config } from "zod";

// zod tries whether it may compile code; under the page's policy that is refused, and reported as a
// violation each time. An entry of the bundle of its own, before the pane's: schemas look when they
// are made.
config({ jitless: true });
