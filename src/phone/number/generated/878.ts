// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  '001': {"pattern":"10\\d{10}","lengths":[12],"mobile":["(?!)"],"formats":[]},
};
