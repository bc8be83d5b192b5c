import { createLog } from '../../src/log.js';
import { systemClock } from '../../src/clock.js';
import { openStore } from '../../src/store/open.js';

// A process of its own that opens the database named in its first argument, as a starting server does.
const [, , url = ''] = process.argv;
const store = await openStore({ kind: 'postgres', url }, systemClock, createLog('silent'));
await store.close();
