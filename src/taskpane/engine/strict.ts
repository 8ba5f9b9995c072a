import { config } from "zod";

// zod tries whether it may compile code; under the page's policy that is refused, and reported as a
// violation each time. Imported before everything that makes schemas: they look when they are made.
config({ jitless: true });
