import { attacksSuite } from './suites/attacks.js';
import { limitsSuite } from './suites/limits.js';

const inMemory = () => Promise.resolve({});

limitsSuite(inMemory);
attacksSuite(inMemory);
