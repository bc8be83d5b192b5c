import { attacksSuite } from './suites/attacks.js';
import { limitsSuite } from './suites/limits.js';

const inMemory = () => Promise.resolve({});

limitsSuite(inMemory);
// The embedded database takes a minute for them, and runs the same statements as the PostgreSQL that the gate attacks.
if (process.env.PUMP_COUNT) attacksSuite(inMemory);
