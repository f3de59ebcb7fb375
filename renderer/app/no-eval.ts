import { config } from 'zod';

// Zod tries out whether it may make functions from strings; the content policy forbids that, and would report the try.
config({ jitless: true });
